import { toRecord } from '../../src/records/record';

describe('a record', () => {
  it('is an object with an id, kept as Okta wrote it', () => {
    const item: unknown = JSON.parse('{"id":"00u1","profile":{"login":"ada"}}');
    expect(toRecord('users', item)).toEqual({ kind: 'users', id: '00u1', raw: item });
  });

  it.each([
    ['null', null],
    ['a text', '00u1'],
    ['a list', [{ id: '00u1' }]],
    ['no id', {}],
    ['an id that is a number', { id: 7 }],
    ['a blank id', { id: ' ' }],
    ['an id of hostile length', { id: 'a'.repeat(129) }],
    ['an id that is only inherited', Object.create({ id: '00u1' })],
  ])('is not made of %s', (_what, item) => {
    expect(toRecord('users', item)).toBeUndefined();
  });
});

import type { KnownAttribute } from '../../../../src/mapping/known';
import type { Line } from '../../../../src/mapping/mapping';
import { aPerson, typeOf } from '../../../mapping/examples';
import { concernedBy } from '../../../../static/setup/src/state/map/concerned';

const record = (id: string, profile: Record<string, string>, root = {}) => ({
  ...{ kind: 'users' as const, id },
  raw: aPerson({ displayName: id.toUpperCase(), ...profile }, { id, ...root }),
});
const records = [
  record('ada', { costCenter: 'CC-4410' }, { groups: [{ id: '00g1' }, { id: '00g2' }] }),
  record('bob', { costCenter: '4411' }, { groups: [{ id: '00g1' }] }),
  record('cy', {}, { groups: [] }),
];
const line: Line = {
  attribute: 'Cost centre',
  key: 'cost',
  as: 'integer',
  from: { path: 'profile.costCenter' },
};
const concerned = (code: string, each: Line = line, attribute?: KnownAttribute) =>
  concernedBy({ code, level: 'warning', sentence: 'It is odd.', remedy: 'Look at it.' }, each, {
    type: typeOf('users'),
    attribute,
    tables: [],
    records,
  }).map(({ name, found }) => [name, found]);

describe('whom a fault is about', () => {
  it('are those whose value does not fit', () => {
    expect(concerned('not-fitting')).toEqual([['ADA', 'CC-4410']]);
  });

  it('goes by what the attribute holds in Assets, as the fault does', () => {
    const integer: KnownAttribute = {
      ...{ name: 'Cost centre', form: 'integer', most: 1, least: 0 },
      ...{ label: false, unique: false, system: false },
    };
    expect(concerned('not-fitting', { ...line, as: 'text' }, integer)).toEqual([['ADA', 'CC-4410']]);
    expect(concerned('not-fitting', { ...line, as: 'text' })).toEqual([]);
  });

  it('are those with several values, where one is held', () => {
    const groups: Line = {
      ...{ attribute: 'Groups', key: 'groups', as: 'reference', from: { path: 'groups[].id' } },
      refersTo: { type: 'group', by: ['id'] },
    };
    expect(concerned('several-values', groups)).toEqual([['ADA', '00g1, 00g2']]);
  });

  it('are those without a value, where one is needed', () => {
    expect(concerned('seldom-required', { ...line, as: 'text' })).toEqual([['CY', '']]);
  });

  it('is nobody where the fault is no matter of values', () => {
    expect(concerned('same-attribute')).toEqual([]);
  });
});

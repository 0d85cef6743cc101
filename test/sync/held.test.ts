import type { Line, TypeMapping } from '../../src/mapping/mapping';
import type { KnownForm } from '../../src/mapping/known';
import { heldInRow } from '../../src/sync/held';
import { typeOf } from '../mapping/examples';

const sent = (line: Partial<Line>, there: string[], form?: KnownForm) => {
  const type: TypeMapping = {
    ...typeOf('users'),
    lines: [
      { ...{ key: 'x', attribute: 'Badge', from: { path: 'x' }, as: 'text', write: 'first time' }, ...line },
    ] as Line[],
  };
  const forms = form ? { badge: form } : {};
  return heldInRow({ x: 'of Okta' }, type, { values: { BADGE: there }, forms }).row.x;
};

type Back = { as: Line['as']; there: string; holds?: KnownForm; back: unknown };

describe('what Assets holds goes back', () => {
  it.each<[string, Omit<Back, 'back'>]>([
    ['a badge with noughts before it', { as: 'integer', there: '007', holds: 'text' }],
    ['a price with noughts behind it', { as: 'number', there: '1.50', holds: 'text' }],
    ['a moment with milliseconds', { as: 'moment', there: '2024-01-02T03:04:05.678Z', holds: 'text' }],
    ['a moment where a day is mapped', { as: 'date', there: '2024-01-02T03:04:05Z', holds: 'textarea' }],
    ['an address with blanks around it', { as: 'ip', there: ' 10.0.0.1 ', holds: 'text' }],
    ['words where a number is mapped', { as: 'integer', there: 'none', holds: 'text' }],
  ])('unchanged into an attribute of text: %s', (_what, { as, there, holds }) => {
    expect(sent({ as }, [there], holds)).toBe(there);
  });

  const precise = '2024-01-02T03:04:05.678Z';
  const inSeconds = '2024-01-02T03:04:05Z';

  it.each<[string, Back]>([
    ['a moment, in seconds', { as: 'moment', there: precise, holds: 'moment', back: inSeconds }],
    ['a moment that is filled from text', { as: 'text', there: precise, holds: 'moment', back: inSeconds }],
    ['a moment, as far as anything tells', { as: 'moment', there: precise, back: inSeconds }],
    ['a day', { as: 'date', there: '2024-01-02T00:00:00.000Z', holds: 'date', back: '2024-01-02' }],
    ['a number', { as: 'integer', there: '7', holds: 'integer', back: 7 }],
    ['yes or no', { as: 'boolean', there: 'true', holds: 'boolean', back: true }],
    ['a status by its name', { as: 'status', there: 'Active', holds: 'status', back: 'Active' }],
  ])('in the form that its attribute takes: %s', (_what, { as, there, holds, back }) => {
    expect(sent({ as }, [there], holds)).toBe(back);
  });

  it('with all its values, also where the line brings one', () => {
    expect(sent({}, ['a', 'b'])).toEqual(['a', 'b']);
    expect(sent({ many: true }, ['a'])).toEqual(['a']);
    expect(sent({}, [])).toBeNull();
  });
});

it.each([[''], [null], [[]], [undefined]])(
  'a value that is empty as %j does not overwrite one that is kept',
  (value) => {
    const line = { key: 'x', attribute: 'Badge', from: { path: 'x' }, as: 'text', empty: 'keep' } as const;
    const type: TypeMapping = { ...typeOf('users'), lines: [line] };
    const row = value === undefined ? {} : { x: value };
    expect(heldInRow(row, type, { values: { Badge: ['there'] }, forms: {} }).row).toEqual({ x: 'there' });
  },
);

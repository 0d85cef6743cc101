import { explain, textOf } from '../../src/mapping/explain';
import type { Line } from '../../src/mapping/mapping';
import type { Json } from '../../src/records/record';
import { aPerson, typeOf } from './examples';

const person = (raw = aPerson()) => ({ kind: 'users' as const, id: '00u1', raw });
const type = typeOf('users');
const code: Line = {
  attribute: 'Cost centre',
  key: 'costCentre',
  as: 'integer',
  from: { first: [{ path: 'profile.none' }, { path: 'profile.costCentre' }] },
  changes: [{ do: 'split', at: '/' }, { do: 'item', number: 2 }, { do: 'digits' }],
};

describe('an explanation', () => {
  it('tells the value as found, after each change, and as it lands', () => {
    expect(explain(person(aPerson({ costCentre: 'DE / CC-4410' })), code, { type })).toEqual({
      path: 'profile.costCentre',
      found: ['DE / CC-4410'],
      steps: [
        { change: { do: 'split', at: '/' }, values: ['DE', 'CC-4410'] },
        { change: { do: 'item', number: 2 }, values: ['CC-4410'] },
        { change: { do: 'digits' }, values: ['4410'] },
      ],
      lands: ['4410'],
      problems: [],
    });
  });

  it('ends at the change that could not take the value, and says why', () => {
    const told = explain(person(aPerson({ costCentre: { id: 7 } })), code, { type });
    expect(told).toMatchObject({ found: ['{id}'], lands: [], steps: [{ values: [] }] });
    expect(told.problems).toEqual([
      {
        code: 'not-text',
        seen: {
          type: 'Okta User',
          id: '00u1',
          attribute: 'Cost centre',
          path: 'profile.costCentre',
          found: 'an object',
          length: 1,
        },
      },
    ]);
  });

  it('tells what the form of the attribute does not take', () => {
    const told = explain(
      person(aPerson({ costCentre: 'DE / none, really' })),
      { ...code, changes: [] },
      { type },
    );
    expect(told).toMatchObject({ found: ['DE / none, really'], steps: [], lands: [] });
    expect(told.problems.map(({ code: of }) => of)).toEqual(['not-a-number']);
  });

  it('says of a name that nothing fills that the record would be left out', () => {
    const [name] = type.lines;
    if (!name) throw new Error('no line for the name');
    const told = explain(person({ id: '00u1' }), name, { type });
    expect(told.problems.map(({ code: of }) => of)).toEqual(['no-label']);
  });

  it('shows the status that a state gets, and the moment of the run', () => {
    const status = type.lines.find(({ as }) => as === 'status');
    if (!status) throw new Error('no line for the status');
    expect(explain(person(), status, { type })).toMatchObject({ found: ['ACTIVE'], lands: ['Active'] });
    const own: Line = {
      attribute: 'Last synced',
      key: 'lastSynced',
      as: 'moment',
      from: { own: 'last synced' },
    };
    const now = '2026-11-20T08:00:00.000Z';
    expect(explain(person(aPerson({}, { org: { now } })), own, { type }).lands).toEqual([
      '2026-11-20T08:00:00Z',
    ]);
    expect(explain(person(), own, { type })).toMatchObject({ found: [], lands: [], problems: [] });
  });

  it('works out an account, which is no part of a row', () => {
    const account: Line = {
      attribute: 'Account',
      key: 'account',
      as: 'account',
      from: { path: 'profile.email' },
    };
    expect(explain(person(), account, { type }).lands).toEqual(['ada@example.com']);
  });
});

describe('a value in words', () => {
  it.each<[Json, string]>([
    ['as it is ', 'as it is '],
    [0, '0'],
    [false, 'false'],
    [null, ''],
    [[1, [2]], '[2]'],
    [{}, '{}'],
    [{ a: 1, b: { c: 2 } }, '{a, b}'],
    [{ a: 1, b: 2, c: 3, d: 4 }, '{a, b, c, …}'],
  ])('%j is %j', (value, text) => {
    expect(textOf(value)).toBe(text);
  });
});

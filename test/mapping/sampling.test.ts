import type { Line } from '../../src/mapping/mapping';
import { sampleLine } from '../../src/mapping/sampling';
import type { Json } from '../../src/records/record';
import { typeOf } from './examples';

const type = typeOf('users');
const people = (...values: Json[]) =>
  values.map((value, at) => ({ kind: 'users' as const, id: `u${at}`, raw: { a: value } }));
const line: Line = { attribute: 'Floor', key: 'floor', as: 'integer', from: { path: 'a' } };

describe('a line over many records', () => {
  it('tells how many are filled, with what, and what goes wrong where', () => {
    const told = sampleLine(people(3, '3', null, 'four', 12, 'five', {}, ['1', '2'], '', 'six'), line, {
      type,
    });
    expect(told).toMatchObject({ records: 10, filled: 3, mostValues: 1, different: 2 });
    expect(told.seen).toEqual([
      { text: '3', count: 2 },
      { text: '12', count: 1 },
    ]);
    expect(told.problems).toEqual([
      {
        code: 'not-a-number',
        count: 4,
        ids: ['u3', 'u5', 'u6'],
        first: {
          code: 'not-a-number',
          seen: { type: 'Okta User', id: 'u3', attribute: 'Floor', path: 'a', found: 'a text', length: 4 },
        },
      },
      {
        code: 'several-values',
        count: 1,
        ids: ['u7'],
        first: {
          code: 'several-values',
          seen: { type: 'Okta User', id: 'u7', attribute: 'Floor', path: 'a', values: 2 },
        },
      },
    ]);
  });

  it('counts a value once a record, and the most values of one', () => {
    const many: Line = { ...line, as: 'text', many: true };
    const told = sampleLine(people(['x', 'x', 'y'], ['x']), many, { type });
    expect(told).toMatchObject({ filled: 2, mostValues: 2 });
    expect(told.seen).toEqual([
      { text: 'x', count: 2 },
      { text: 'y', count: 1 },
    ]);
  });

  it('names no more values than asked for, the commonest first', () => {
    const told = sampleLine(people(1, 2, 2, 3, 3, 3), line, { type, most: 2 });
    expect([told.different, told.seen.map(({ text }) => text)]).toEqual([3, ['3', '2']]);
  });

  it('looks values up in the tables', () => {
    const looked: Line = { ...line, as: 'text', changes: [{ do: 'lookup', table: 't', otherwise: 'empty' }] };
    const tables = [{ name: 't', rows: [{ from: '1', to: 'one' }] }];
    expect(sampleLine(people(1, 2), looked, { type, tables }).seen).toEqual([{ text: 'one', count: 1 }]);
  });

  it('of no records is nothing', () => {
    expect(sampleLine([], line, { type })).toEqual({
      records: 0,
      filled: 0,
      mostValues: 0,
      different: 0,
      seen: [],
      problems: [],
    });
  });
});

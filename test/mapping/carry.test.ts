import { carry } from '../../src/mapping/carry';
import type { Line, ReferenceLine, TypeMapping } from '../../src/mapping/mapping';
import { aPerson, rowOf, typeOf } from './examples';

const line = (key: string): ReferenceLine => {
  const found = typeOf('users').lines.find((each) => each.key === key);
  if (found?.as !== 'reference') throw new Error(`${key} is no reference`);
  return found;
};

/** A type whose lines of those keys are links. */
const linking = (...keys: string[]): TypeMapping => ({
  ...typeOf('users'),
  lines: keys.map((key) => ({ ...line('groups'), key })),
});

describe('several values in a list', () => {
  const list = carry('list');

  it('are one row', () => {
    const row = rowOf('users', aPerson());
    expect(list.rows(row, typeOf('users'))).toEqual([row]);
  });

  it('are asked for by their ids', () => {
    expect(list.query(line('groups'), typeOf('groups'))).toBe('"Okta ID" IN (${groups${0}})');
  });

  it('are not what a manager has: one value, searched for in three places', () => {
    expect(list.query(line('manager'), typeOf('users'))).toBe(
      '"Okta ID" = ${manager} OR Login = ${manager} OR Email = ${manager}',
    );
  });
});

describe('several values in rows', () => {
  const rows = carry('rows');

  it('are as many rows of one identifier, alike in all else', () => {
    const row = rowOf('users', aPerson());
    expect(rows.rows(row, typeOf('users'))).toEqual([
      { ...row, groups: '00g1' },
      { ...row, groups: '00g2' },
    ]);
  });

  it('stay one row where there is none, or nothing at all', () => {
    const row = rowOf('users', aPerson({}, { groups: [] }));
    expect(rows.rows(row, typeOf('users'))).toEqual([row]);
    expect(rows.rows({ a: [] }, linking('a'))).toEqual([{ a: null }]);
    expect(rows.rows({}, linking())).toEqual([{}]);
  });

  it('of two attributes lose none', () => {
    expect(rows.rows({ id: '1', a: ['x', 'y', 'z'], b: ['p', 'q'] }, linking('a', 'b'))).toEqual([
      { id: '1', a: 'x', b: 'p' },
      { id: '1', a: 'y', b: 'q' },
      { id: '1', a: 'z', b: 'q' },
    ]);
  });

  it('stay a list where they are no links: of plain values only one of the rows would count', () => {
    const names: Line = { attribute: 'Names', key: 'names', as: 'text', many: true, from: { path: 'names' } };
    const type = linking('a');
    const row = { id: '1', a: ['x', 'y'], names: ['m', 'n', 'o'] };
    expect(rows.rows(row, { ...type, lines: [...type.lines, names] })).toEqual([
      { id: '1', a: 'x', names: ['m', 'n', 'o'] },
      { id: '1', a: 'y', names: ['m', 'n', 'o'] },
    ]);
  });

  it('are asked for one by one', () => {
    expect(rows.query(line('groups'), typeOf('groups'))).toBe('"Okta ID" = ${groups}');
  });
});

describe('a type that somebody else fills', () => {
  const place = (many: boolean, ...by: string[]): ReferenceLine => ({
    attribute: 'Place',
    key: 'place',
    as: 'reference',
    from: { path: 'profile.city' },
    ...(many ? { many } : {}),
    refersTo: { objectType: 'Building', by },
  });

  it('is asked by the names of its attributes, the first that matches of several', () => {
    expect(carry('list').query(place(false, 'Name', 'Short name'))).toBe(
      'Name = ${place} OR "Short name" = ${place}',
    );
    expect(carry('list').query(place(true, 'Code 2'))).toBe('"Code 2" IN (${place${0}})');
    expect(carry('rows').query(place(true, 'Code 2'))).toBe('"Code 2" = ${place}');
  });

  it.each(['Order', 'in', 'NOT', 'Ort-Nr.', 'Größe', 'x_1', 'objectType'])(
    'has the name %s between quotes',
    (name) => {
      expect(carry('list').query(place(false, name))).toBe(`"${name}" = \${place}`);
    },
  );
});

describe('a line that refers to a line that is not there', () => {
  it('asks for nothing', () => {
    const odd: ReferenceLine = { ...line('groups'), refersTo: { type: 'group', by: ['none'] } };
    expect([carry('list').query(odd, typeOf('groups')), carry('list').query(odd)]).toEqual(['', '']);
  });
});

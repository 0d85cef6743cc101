import { fieldsOf, profileFieldsOf, type MetField } from '../../src/records/fields';
import { readPath } from '../../src/records/path';
import type { Json, JsonObject } from '../../src/records/record';

const fields = (...raws: JsonObject[]) =>
  fieldsOf(raws.map((raw, at) => ({ kind: 'users', id: `u${at}`, raw })));
const field = (path: string, ...raws: JsonObject[]) => fields(...raws).find((each) => each.path === path);

describe('the fields of records', () => {
  it('are every path met, with how often it is filled, an example and a type', () => {
    expect(
      fields(
        { id: '1', profile: { floor: 3, email: 'ada@example.com', tags: ['a'], boss: null } },
        {
          id: '2',
          profile: { floor: 4, email: '', tags: [], boss: 'x' },
          created: '2023-02-14T08:15:30.000Z',
        },
      ),
    ).toEqual([
      { path: 'id', type: 'string', filled: 2, isMany: false, example: '1' },
      { path: 'profile.floor', type: 'integer', filled: 2, isMany: false, example: 3 },
      { path: 'profile.email', type: 'string', filled: 1, isMany: false, example: 'ada@example.com' },
      { path: 'profile.tags', type: 'array', items: 'string', filled: 1, isMany: false, example: 'a' },
      { path: 'profile.boss', type: 'string', filled: 1, isMany: false, example: 'x' },
      {
        path: 'created',
        type: 'string',
        format: 'date-time',
        filled: 1,
        isMany: false,
        example: '2023-02-14T08:15:30.000Z',
      },
    ]);
  });

  it('hold many where one record has more than one value', () => {
    const groups = [{ id: 1 }, { id: 2 }];
    expect(field('groups[].id', { groups: [] }, { groups })).toMatchObject({ isMany: true, filled: 1 });
    expect(field('floors', { floors: [1] }, { floors: [2, 3] })).toMatchObject({
      ...{ type: 'array', items: 'integer', isMany: true },
    });
  });

  it('of the profile are those that stand in it, not deeper', () => {
    const raw = { id: '1', profile: { a: 1, b: [2], c: { d: 3 }, e: [{ f: 4 }], 'g.h': 5 } };
    expect(profileFieldsOf([{ raw }]).map(({ path }) => path)).toEqual(['profile.a', 'profile.b']);
  });

  it('are found again by their paths', () => {
    const raw = { a: { b: [{ c: [{ d: 1 }, { d: 2 }] }, null, { e: 'x' }] }, __list: [[1], 2] };
    for (const { path, example } of fields(raw)) expect(readPath(raw, path)).toContain(example);
    expect(fields(raw).map(({ path }) => path)).toEqual(['a.b[].c[].d', 'a.b[].e', '__list']);
  });

  it.each<[string, Json[], MetField['type']]>([
    ['a truth', [true, false], 'boolean'],
    ['a whole number', [1, 2], 'integer'],
    ['a number', [1, 2.5], 'number'],
    ['a text', ['x'], 'string'],
    ['a text where values differ', [1, 'x'], 'string'],
    ['a text where nothing is known', [null], 'string'],
    ['a list where one is met', ['x', ['y']], 'array'],
    ['a list where it is empty', [[]], 'array'],
  ])('is %s: %j', (_what, values, type) => {
    expect(field('a', ...values.map((a) => ({ a })))?.type).toBe(type);
  });

  it.each<[string[], MetField['format']]>([
    [['2023-02-14T08:15:30.000Z', '2023-02-14T08:15:30+01:00'], 'date-time'],
    [['2023-02-14T08:15:30.000Z', 'soon'], undefined],
    [['2023-02-14'], undefined],
    [['https://example.com'], undefined],
    [['ada@example.com'], undefined],
  ])('%j have the format %s', (values, format) => {
    expect(field('a', ...values.map((a) => ({ a })))?.format).toBe(format);
    expect(field('a', { a: values })?.format).toBe(format);
  });

  it('leave out what no path can say', () => {
    expect(
      fields({ 'a.b': 1, '': 2, 'c[]': 3, d: { 'e.f': 4 }, 'g\n': 5, 'h[': 6, ['i'.repeat(201)]: 7 }),
    ).toEqual([]);
  });

  it('stay within bounds, however deep, long or many', () => {
    let deep: Json = 'end';
    for (let depth = 0; depth < 5_000; depth += 1) deep = { a: deep };
    expect(fields({ deep })).toEqual([]);
    const wide = Object.fromEntries(Array.from({ length: 3_000 }, (_each, at) => [`n${at}`, at]));
    expect(fields(wide, wide)).toHaveLength(1_000);
    expect(field('l', { l: Array(1_000).fill('x') })?.filled).toBe(1);
  });

  it('reach no prototype', () => {
    const raw = JSON.parse('{"__proto__":{"own":1},"constructor":"x"}') as JsonObject;
    expect(fields(raw).map(({ path }) => path)).toEqual(['__proto__.own', 'constructor']);
    expect('own' in {}).toBe(false);
  });
});

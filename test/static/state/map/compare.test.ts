import fc from 'fast-check';
import { defaultMapping } from '../../../../src/mapping/defaults';
import type { Line, Mapping, TypeMapping } from '../../../../src/mapping/mapping';
import { compare } from '../../../../static/setup/src/state/map/compare';

/** The mapping with other lines in the type of that number. */
const relined = (mapping: Mapping, at: number, to: (lines: Line[]) => Line[]): Mapping =>
  retyped(mapping, at, (type) => ({ ...type, lines: to(type.lines) }));
const retyped = (mapping: Mapping, at: number, to: (type: TypeMapping) => TypeMapping): Mapping => ({
  ...mapping,
  types: mapping.types.map((type, nth) => (nth === at % mapping.types.length ? to(type) : type)),
});

/** Small things that somebody does to a mapping, each by a number that says where. */
const deeds: readonly ((mapping: Mapping, at: number) => Mapping)[] = [
  (mapping, at) => relined(mapping, at, (lines) => lines.filter((_, nth) => nth !== at % lines.length)),
  (mapping, at) => relined(mapping, at, (lines) => [...lines].reverse()),
  (mapping, at) =>
    relined(mapping, at, (lines) => lines.map((line) => ({ ...line, changes: [{ do: 'trim' }] }))),
  (mapping, at) =>
    relined(mapping, at, (lines) => [
      { attribute: `New ${at}`, key: `new${at}`, as: 'text', from: { path: 'profile.x' } },
      ...lines.filter(({ key }) => key !== `new${at}`),
    ]),
  (mapping, at) => retyped(mapping, at, (type) => ({ ...type, type: `Type ${at}`, write: 'create only' })),
  (mapping) => ({ ...mapping, types: mapping.types.slice(1) }),
  (mapping) => ({ ...mapping, types: [...mapping.types].reverse() }),
  (mapping, at) => ({ ...mapping, tables: [{ name: `t${at % 3}`, rows: [{ from: 'a', to: String(at) }] }] }),
  (mapping, at) => ({
    ...mapping,
    filters: { ...mapping.filters, users: { statuses: [`S${at}`], search: 'x' } },
  }),
  (mapping) => ({ ...mapping, filters: { devices: {} } }),
  (mapping, at) => ({ ...mapping, above: [`# ${at}`] }),
];
const mappings = fc
  .array(fc.tuple(fc.nat(deeds.length - 1), fc.nat(20)), { maxLength: 6 })
  .map((done) => done.reduce((mapping, [deed, at]) => deeds[deed]?.(mapping, at) ?? mapping, defaultMapping));

describe('two mappings', () => {
  it('differ in the same things whichever is looked at first: what came in the one went in the other', () => {
    const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    const kindsOf = (before: Mapping, after: Mapping) =>
      compare(before, after).map((each) => ({ is: each.is, fate: 'fate' in each ? each.fate : 'changed' }));
    fc.assert(
      fc.property(mappings, mappings, (before, after) => {
        const there = kindsOf(before, after).map(({ is, fate }) => `${is} ${turned[fate]}`);
        const back = kindsOf(after, before).map(({ is, fate }) => `${is} ${fate}`);
        expect(back.sort()).toEqual(there.sort());
      }),
      { numRuns: 200 },
    );
  });

  it('differ in something unless they say the same', () => {
    fc.assert(
      fc.property(mappings, mappings, (before, after) => {
        const plain = ({ filters: { users, groups, devices } = {}, tables = [], types, above }: Mapping) =>
          JSON.stringify([above, types, tables, users ?? {}, groups ?? {}, devices ?? {}]);
        expect(compare(before, after).length > 0).toBe(plain(before) !== plain(after));
      }),
    );
  });

  it('differ in nothing where one is a copy of the other, however it was written', () => {
    expect(compare(defaultMapping, structuredClone(defaultMapping))).toEqual([]);
    expect(compare(defaultMapping, { ...defaultMapping, filters: {} })).toEqual([]);
  });
});

describe('a difference', () => {
  const [groups] = defaultMapping.types;
  const first = <T extends { is: string }>(all: readonly T[]): T | undefined => all[0];

  it('of a line says what it is about, with the line before and after', () => {
    const after = relined(defaultMapping, 0, (lines) =>
      lines.map((line) =>
        line.key === 'type' ? { ...line, from: { path: 'kind' }, write: 'first time' as const } : line,
      ),
    );
    expect(compare(defaultMapping, after)).toEqual([
      {
        ...{ is: 'line', fate: 'changed', type: 'Okta Group', attribute: 'Type' },
        before: groups?.lines.find(({ key }) => key === 'type'),
        after: after.types[0]?.lines.find(({ key }) => key === 'type'),
        parts: ['from', 'write'],
      },
    ]);
  });

  it('of a line that came or went has one side only', () => {
    const without = relined(defaultMapping, 0, (lines) => lines.slice(1));
    const [line] = groups?.lines ?? [];
    const about = { is: 'line', type: 'Okta Group', attribute: 'Name', parts: [] };
    expect(compare(defaultMapping, without)).toEqual([{ ...about, fate: 'removed', before: line }]);
    expect(compare(without, defaultMapping)).toEqual([{ ...about, fate: 'added', after: line }]);
  });

  it('of a whole type says how many lines it has, and names none of them', () => {
    const without = { ...defaultMapping, types: defaultMapping.types.slice(1) };
    const about = { is: 'type', type: 'Okta Group', lines: groups?.lines.length };
    expect(compare(defaultMapping, without)).toEqual([{ ...about, fate: 'removed' }]);
    expect(compare(without, defaultMapping)).toEqual([{ ...about, fate: 'added' }]);
  });

  it('of an object type’s name has both names', () => {
    const after = retyped(defaultMapping, 0, (type) => ({ ...type, type: 'Team' }));
    expect(compare(defaultMapping, after)).toEqual([
      { is: 'setting', type: 'Team', setting: 'type', fate: 'changed', was: 'Okta Group', now: 'Team' },
    ]);
  });

  it('of an order is one, however many lines moved', () => {
    const turned = relined(defaultMapping, 1, (lines) => [...lines].reverse());
    expect(first(compare(defaultMapping, turned))).toEqual({ is: 'order', of: 'lines', type: 'Okta User' });
    const types = { ...defaultMapping, types: [...defaultMapping.types].reverse() };
    expect(compare(defaultMapping, types)).toEqual([{ is: 'order', of: 'types' }]);
  });

  it('of a filter or a lookup table names it', () => {
    const after: Mapping = {
      ...defaultMapping,
      tables: [{ name: 'sites', rows: [] }],
      filters: { groups: { skipEmpty: true } },
    };
    expect(compare(defaultMapping, after)).toEqual([
      { is: 'table', fate: 'added', name: 'sites' },
      { is: 'filter', kind: 'groups', name: 'skipEmpty', fate: 'added' },
    ]);
  });
});

import { defaultMapping } from '../../../../src/mapping/defaults';
import type { Mapping, TypeMapping } from '../../../../src/mapping/mapping';
import { changesByPlace, changesIn } from '../../../../static/setup/src/state/mapping/changesIn';

const inUsers = (change: (type: TypeMapping) => TypeMapping): Mapping => ({
  ...defaultMapping,
  types: defaultMapping.types.map((type) => (type.kind === 'users' ? change(type) : type)),
});
const copy = (mapping: Mapping): Mapping => structuredClone(mapping);

describe('what differs between two mappings', () => {
  it.each<[what: string, count: number, after: Mapping]>([
    ['nothing, however it was written', 0, copy(defaultMapping)],
    ['a line that is gone', 1, inUsers((type) => ({ ...type, lines: type.lines.slice(1) }))],
    [
      'a line that is new and one that is other',
      2,
      inUsers((type) => ({
        ...type,
        lines: [
          ...type.lines.map((line) => (line.key === 'title' ? { ...line, attribute: 'Job' } : line)),
          { attribute: 'City', key: 'city', as: 'text', from: { path: 'profile.city' } },
        ],
      })),
    ],
    ['an order', 1, inUsers((type) => ({ ...type, lines: [...type.lines].reverse() }))],
    ['a name and a way of writing', 2, inUsers((type) => ({ ...type, type: 'Staff', write: 'update only' }))],
    ['a type that is gone', 1, { ...defaultMapping, types: defaultMapping.types.slice(1) }],
    [
      'filters, each of them',
      2,
      { ...defaultMapping, filters: { users: { statuses: ['ACTIVE'], search: 'status eq "ACTIVE"' } } },
    ],
    ['a filter that says nothing', 0, { ...defaultMapping, filters: { users: {} } }],
    ['a table', 1, { ...defaultMapping, tables: [{ name: 'sites', rows: [{ from: 'a', to: 'b' }] }] }],
  ])('counts %s', (_what, count, after) => {
    expect(changesIn(defaultMapping, after)).toBe(count);
    expect(changesIn(after, defaultMapping)).toBe(count);
  });

  it('tells what is chosen from what is mapped', () => {
    const after: Mapping = {
      ...inUsers((type) => ({ ...type, type: 'Staff', lines: type.lines.slice(1) })),
      filters: { devices: { statuses: ['ACTIVE'] } },
    };
    expect(changesByPlace(defaultMapping, after)).toEqual({ choose: 2, map: 1 });
    expect(changesByPlace(after, after)).toEqual({ choose: 0, map: 0 });
  });
});

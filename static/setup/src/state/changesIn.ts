// How many things differ between two mappings, counted as a person would count them (pure).
import type { Filters } from '../../../../src/mapping/filters';
import type { Mapping, TypeMapping } from '../../../../src/mapping/mapping';
import { kinds } from '../answers';

/**
 * Each line that is new, gone or other counts once, each setting of a type once, each of its filters once, and an order
 * that is another one once a type.
 */
export function changesIn(before: Mapping, after: Mapping): number {
  if (before === after) return 0;
  return (
    inLists(before.types, after.types, typeChanges) +
    inLists(named(before.tables), named(after.tables), () => 1) +
    filterChanges(before.filters, after.filters)
  );
}

export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

const named = (tables: Mapping['tables']) => (tables ?? []).map((table) => ({ ...table, key: table.name }));

function typeChanges(before: TypeMapping, after: TypeMapping): number {
  const settings = ['type', 'description', 'when', 'write', 'statuses', 'below'] as const;
  return (
    settings.filter((name) => !isSame(before[name], after[name])).length +
    inLists(before.lines, after.lines, () => 1)
  );
}

/** What is told apart by its key: new, gone, other, and whether the order of what stayed is another one. */
function inLists<T extends { key: string }>(
  before: readonly T[],
  after: readonly T[],
  within: (before: T, after: T) => number,
): number {
  const was = new Map(before.map((each) => [each.key, each]));
  const is = new Set(after.map(({ key }) => key));
  const order = (list: readonly T[]) =>
    list
      .map(({ key }) => key)
      .filter((key) => was.has(key) && is.has(key))
      .join(' ');
  const gone = before.filter(({ key }) => !is.has(key)).length;
  const other = after.reduce((sum, each) => {
    const old = was.get(each.key);
    return sum + (old === undefined ? 1 : isSame(old, each) ? 0 : within(old, each));
  }, 0);
  return gone + other + (order(before) === order(after) ? 0 : 1);
}

function filterChanges(before: Filters | undefined, after: Filters | undefined): number {
  return kinds.reduce((sum, kind) => {
    const was: Record<string, unknown> = before?.[kind] ?? {};
    const is: Record<string, unknown> = after?.[kind] ?? {};
    const names = new Set([...Object.keys(was), ...Object.keys(is)]);
    return sum + [...names].filter((name) => !isSame(was[name], is[name])).length;
  }, 0);
}

/** The same members in one order, without those that are undefined: how JSON was written says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}

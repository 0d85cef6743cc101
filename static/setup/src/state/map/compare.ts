// What differs between two mappings: thing by thing, and line by line of their text (pure).
import type { Filters } from '../../../../../src/mapping/filters';
import type { Line, Mapping, TypeMapping } from '../../../../../src/mapping/mapping';
import { kinds, type Kind } from '../../answers';
import { isSame } from '../../../../../src/mapping/same';

export type Fate = 'added' | 'removed' | 'changed';

/** What a person would call one decision within a line. */
export const lineParts = [
  'attribute',
  'from',
  'changes',
  'as',
  'refersTo',
  'many',
  'write',
  'empty',
  'off',
  'label',
  'identifier',
  'unique',
  'volatile',
  'description',
  'above',
] as const;
export type LinePart = (typeof lineParts)[number];

export const typeSettings = ['type', 'description', 'when', 'write', 'statuses', 'below'] as const;
export type TypeSetting = (typeof typeSettings)[number];

/** One thing that differs, as `changesIn` counts them. */
export type Difference =
  | { is: 'type'; fate: 'added' | 'removed'; type: string; lines: number }
  | { is: 'setting'; type: string; setting: TypeSetting; fate: Fate; was: string; now: string }
  | {
      is: 'line';
      fate: Fate;
      type: string;
      attribute: string;
      before?: Line;
      after?: Line;
      parts: LinePart[];
    }
  | { is: 'order'; of: 'lines'; type: string }
  | { is: 'order'; of: 'types' | 'tables' }
  | { is: 'table'; fate: Fate; name: string }
  /** Comments above everything. */
  | { is: 'comments'; fate: Fate }
  | { is: 'filter'; kind: Kind; name: FilterName; fate: Fate };

type FiltersOf<K extends Kind> = keyof NonNullable<Filters[K]>;
export type FilterName = FiltersOf<'users'> | FiltersOf<'groups'> | FiltersOf<'devices'>;

/** Every difference once: type by type as the second mapping has them, what is gone from the first at the end. */
export function compare(before: Mapping, after: Mapping): Difference[] {
  const types = paired(before.types, after.types);
  const tables = paired(named(before.tables), named(after.tables));
  return [
    ...(isSame(before.above, after.above)
      ? []
      : [{ is: 'comments', fate: fateOf(before.above, after.above) } as const]),
    ...types.pairs.flatMap(({ was, is }) => typeDifferences(was, is)),
    ...(types.isReordered ? [{ is: 'order', of: 'types' } as const] : []),
    ...tables.pairs.flatMap(({ was, is }): Difference[] =>
      isSame(was, is) ? [] : [{ is: 'table', fate: fateOf(was, is), name: (is ?? was)?.name ?? '' }],
    ),
    ...(tables.isReordered ? [{ is: 'order', of: 'tables' } as const] : []),
    ...kinds.flatMap((kind) => filterDifferences(kind, before.filters, after.filters)),
  ];
}

const fateOf = (was: unknown, is: unknown): Fate =>
  was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';

const named = (tables: Mapping['tables']) => (tables ?? []).map((table) => ({ ...table, key: table.name }));

function typeDifferences(was: TypeMapping | undefined, is: TypeMapping | undefined): Difference[] {
  if (!was || !is) {
    const one = was ?? is;
    return one
      ? [{ is: 'type', fate: is ? 'added' : 'removed', type: one.type, lines: one.lines.length }]
      : [];
  }
  const type = is.type;
  const lines = paired(was.lines, is.lines);
  return [
    ...typeSettings
      .filter((setting) => !isSame(was[setting], is[setting]))
      .map((setting): Difference => ({
        ...{ is: 'setting', type, setting, was: textOf(was[setting]), now: textOf(is[setting]) },
        fate: fateOf(was[setting], is[setting]),
      })),
    ...lines.pairs.flatMap((pair) => lineDifference(type, pair.was, pair.is)),
    ...(lines.isReordered ? [{ is: 'order', of: 'lines', type } as const] : []),
  ];
}

/** A setting that is one text, such as a name; empty for any other. */
const textOf = (setting: TypeMapping[TypeSetting]): string => (typeof setting === 'string' ? setting : '');

function lineDifference(type: string, before: Line | undefined, after: Line | undefined): Difference[] {
  if (isSame(before, after)) return [];
  return [
    {
      ...{ is: 'line', type, fate: fateOf(before, after), attribute: (after ?? before)?.attribute ?? '' },
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
      parts:
        before && after ? lineParts.filter((part) => !isSame(partOf(before, part), partOf(after, part))) : [],
    },
  ];
}

/** A reference has no label, a plain line refers to nothing. */
const partOf = (line: Line, part: LinePart): unknown =>
  Object.entries(line).find(([name]) => name === part)?.[1];

function filterDifferences(
  kind: Kind,
  before: Filters | undefined,
  after: Filters | undefined,
): Difference[] {
  const [was, is] = [entriesOf(before?.[kind]), entriesOf(after?.[kind])];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((name) => !isSame(was.get(name), is.get(name)))
    .map((name) => ({ is: 'filter', kind, name, fate: fateOf(was.get(name), is.get(name)) }));
}

// The names of a strict form are all there can be.
const entriesOf = (filters: Filters[Kind]) =>
  new Map(
    Object.entries(filters ?? {}).filter(([, value]) => value !== undefined) as [FilterName, unknown][],
  );

/** Two lists of things that have keys, put side by side in the order of the second; what is gone from it comes last. */
function paired<T extends { key: string }>(
  before: readonly T[],
  after: readonly T[],
): { pairs: { was?: T; is?: T }[]; isReordered: boolean } {
  const was = new Map(before.map((each) => [each.key, each]));
  const is = new Set(after.map(({ key }) => key));
  const stayed = (list: readonly T[]) =>
    list.map(({ key }) => key).filter((key) => was.has(key) && is.has(key));
  return {
    pairs: [
      ...after.map((each) => {
        const old = was.get(each.key);
        return { is: each, ...(old ? { was: old } : {}) };
      }),
      ...before.filter(({ key }) => !is.has(key)).map((each) => ({ was: each })),
    ],
    isReordered: !isSame(stayed(before), stayed(after)),
  };
}

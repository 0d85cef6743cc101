// What comes in: kinds turned on and off in a mapping, and their filters (pure).
import { defaultMapping } from '../../../../../src/mapping/defaults';
import type { Filters } from '../../../../../src/mapping/filters';
import { sameName } from '../../../../../src/mapping/known';
import type { Line, Mapping, TypeMapping } from '../../../../../src/mapping/mapping';
import { kinds, type Kind, type Setup } from '../../answers';

export const isOn = (mapping: Mapping, kind: Kind): boolean =>
  mapping.types.some((type) => type.kind === kind);

export const kindsOn = (mapping: Mapping): Kind[] => kinds.filter((kind) => isOn(mapping, kind));

/** Without its types a kind does not come in, and lines that refer to them would find nothing: they go, too. */
export function turnedOff(mapping: Mapping, kind: Kind): Mapping {
  const gone = new Set(mapping.types.filter((type) => type.kind === kind).map(({ key }) => key));
  const types = mapping.types
    .filter((type) => type.kind !== kind)
    .map((type) => ({ ...type, lines: type.lines.filter((line) => !refersToOneOf(line, gone)) }));
  return { ...mapping, types: types.filter(({ lines }) => lines.length > 0) };
}

/**
 * A kind comes in again as it was, else as it is proposed, and with it the lines of other types that refer to it.
 *
 * @param base where it may have been: what is live, or proposed
 */
export function turnedOn(mapping: Mapping, kind: Kind, base: Mapping): Mapping {
  if (isOn(mapping, kind)) return mapping;
  const source = isOn(base, kind) ? base : defaultMapping;
  const back = source.types.filter((type) => type.kind === kind);
  const keys = new Set([...mapping.types, ...back].map(({ key }) => key));
  const restored = new Set(back.map(({ key }) => key));
  const types = [
    ...mapping.types.map((type) => withLinesTo(type, restored, sourceOf(type, source))),
    ...back.map((type) => ({
      ...type,
      lines: type.lines.filter((line) => !refersToType(line) || refersToOneOf(line, keys)),
    })),
  ];
  return { ...mapping, types: inOrder(types) };
}

/** As the proposal has them: what is referred to comes first. */
const inOrder = (types: TypeMapping[]): TypeMapping[] => {
  const order = defaultMapping.types.map(({ kind }) => kind);
  return [...types].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
};

const sourceOf = (type: TypeMapping, source: Mapping): TypeMapping | undefined =>
  source.types.find(({ key }) => key === type.key) ?? source.types.find(({ kind }) => kind === type.kind);

/** The type with those lines of its source back in place that refer to one of these types. */
function withLinesTo(
  type: TypeMapping,
  keys: ReadonlySet<string>,
  source: TypeMapping | undefined,
): TypeMapping {
  const has = (line: Line) =>
    type.lines.some(({ key, attribute }) => key === line.key || sameName(attribute, line.attribute));
  const lines = [...type.lines];
  source?.lines.forEach((line, at) => {
    if (refersToOneOf(line, keys) && !has(line)) lines.splice(Math.min(at, lines.length), 0, line);
  });
  return lines.length === type.lines.length ? type : { ...type, lines };
}

const refersToType = (line: Line): boolean => line.as === 'reference' && 'type' in line.refersTo;
const refersToOneOf = (line: Line, keys: ReadonlySet<string>): boolean =>
  line.as === 'reference' && 'type' in line.refersTo && keys.has(line.refersTo.type);

export type FiltersOf<K extends Kind> = NonNullable<Filters[K]>;

export const filtersIn = <K extends Kind>(mapping: Mapping, kind: K): FiltersOf<K> =>
  mapping.filters?.[kind] ?? {};

/** The mapping with these filters of a kind; those that say nothing are left out. */
export function withFilters<K extends Kind>(mapping: Mapping, kind: K, next: Changed<FiltersOf<K>>): Mapping {
  const said = Object.entries({ ...filtersIn(mapping, kind), ...next }).filter(([, value]) => says(value));
  const { [kind]: _before, ...others } = mapping.filters ?? {};
  const filters: Filters = said.length > 0 ? { ...others, [kind]: Object.fromEntries(said) } : others;
  const { filters: _filters, ...rest } = mapping;
  return Object.keys(filters).length > 0 ? { ...rest, filters } : rest;
}

/** Some of its members, each of which may be taken away. */
type Changed<T> = { [Name in keyof T]?: T[Name] | undefined };

const says = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** How many filters of a kind are set; what is left out of records counts as one. */
export const filterCount = (mapping: Mapping, kind: Kind): number =>
  Object.values(filtersIn(mapping, kind)).filter(says).length;

/** Whether a kind's filters keep records out, beyond leaving fields out. */
export function narrows(mapping: Mapping, kind: Kind): boolean {
  const { leaveOut: _fields, ...others } = filtersIn(mapping, kind);
  return Object.values(others).some(says);
}

/**
 * How many objects of a kind Assets keeps as they are, once it is turned off.
 *
 * @param o what is live, absent before the first save, and the mapping as it is shown
 */
export const leftBehind = (
  setup: Setup,
  kind: Kind,
  { live, mapping }: { live: Mapping | undefined; mapping: Mapping },
): number => (live && isOn(live, kind) && !isOn(mapping, kind) ? (setup.lastGood?.read[kind] ?? 0) : 0);

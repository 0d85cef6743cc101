// What comes in: kinds turned on and off in a mapping, and their filters (pure).
import { defaultMapping } from '../../../../../src/mapping/defaults';
import type { Filters } from '../../../../../src/mapping/filters';
import { sameName } from '../../../../../src/mapping/known';
import { activeLines, type Line, type Mapping, type TypeMapping } from '../../../../../src/mapping/mapping';
import { kinds, type Kind, type Setup } from '../../answers';

export const isOn = (mapping: Mapping, kind: Kind): boolean =>
  mapping.types.some((type) => type.kind === kind);

export const kindsOn = (mapping: Mapping): Kind[] => kinds.filter((kind) => isOn(mapping, kind));

/**
 * Without its types a kind does not come in, and lines that refer to them would find nothing new: they are turned off.
 * Their objects stay in Assets, so that such a line names their type there.
 */
export function turnedOff(mapping: Mapping, kind: Kind): Mapping {
  const gone = mapping.types.filter((type) => type.kind === kind);
  const types = mapping.types
    .filter((type) => type.kind !== kind)
    .map((type) => ({ ...type, lines: type.lines.flatMap((line) => waiting(line, gone)) }));
  return { ...mapping, types };
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
  const types = [
    ...mapping.types.map((type) => withLinesTo(awake(type, back), back, sourceOf(type, source))),
    ...back.map((type) => ({
      ...type,
      lines: type.lines.filter((line) => !refersToType(line) || refersToOneOf(line, keys)),
    })),
  ];
  return { ...mapping, types: inOrder(types) };
}

/** The lines of other types that a kind has taken along since it was turned off, each with its type's name. */
export function offWith(mapping: Mapping, kind: Kind, base: Mapping): { type: string; attribute: string }[] {
  if (isOn(mapping, kind)) return [];
  const keys = new Set(base.types.filter((type) => type.kind === kind).map(({ key }) => key));
  return mapping.types.flatMap(({ key, type, lines }) => {
    const before = base.types.find((each) => each.key === key);
    const taken = before ? activeLines(before).filter((line) => refersToOneOf(line, keys)) : [];
    return taken
      .filter((line) => !lines.some((each) => each.key === line.key && !each.off))
      .map(({ attribute }) => ({ type, attribute }));
  });
}

/** As the proposal has them: what is referred to comes first. */
const inOrder = (types: TypeMapping[]): TypeMapping[] => {
  const order = defaultMapping.types.map(({ kind }) => kind);
  return [...types].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
};

/** Where a type's lines come from. One for some records only has those that it was given, and no others. */
const sourceOf = (type: TypeMapping, source: Mapping): TypeMapping | undefined =>
  source.types.find(({ key }) => key === type.key) ??
  (type.when ? undefined : source.types.find(({ kind }) => kind === type.kind));

/** The type with those lines of its source back in place that refer to one of these types. */
function withLinesTo(
  type: TypeMapping,
  to: readonly TypeMapping[],
  source: TypeMapping | undefined,
): TypeMapping {
  const keys = new Set(to.map(({ key }) => key));
  const has = (line: Line) =>
    type.lines.some(({ key, attribute }) => key === line.key || sameName(attribute, line.attribute));
  const lines = [...type.lines];
  source?.lines.forEach((line, at) => {
    if (refersToOneOf(line, keys) && !has(line)) lines.splice(Math.min(at, lines.length), 0, line);
  });
  return lines.length === type.lines.length ? type : { ...type, lines };
}

/** A line while types that it may refer to are gone. One that was off already is not to come back on, so it goes. */
function waiting(line: Line, gone: readonly TypeMapping[]): Line[] {
  if (line.as !== 'reference' || !('type' in line.refersTo)) return [line];
  const { type, by } = line.refersTo;
  const target = gone.find(({ key }) => key === type);
  if (!target) return [line];
  const names = by.map((each) => target.lines.find(({ key }) => key === each)?.attribute ?? each);
  return line.off ? [] : [{ ...line, off: true, refersTo: { objectType: target.type, by: names } }];
}

/** The type with those lines turned on again that wait for one of these types; not over one that fills the same by now. */
function awake(type: TypeMapping, back: readonly TypeMapping[]): TypeMapping {
  const isFree = (line: Line) =>
    !activeLines(type).some(({ key, attribute }) => key === line.key || sameName(attribute, line.attribute));
  const woken = (line: Line): Line => {
    if (line.as !== 'reference' || !line.off || 'type' in line.refersTo || !isFree(line)) return line;
    const { objectType, by } = line.refersTo;
    const target = back.find((each) => sameName(each.type, objectType));
    const keys = by.flatMap((name) => keyOf(target, name) ?? []);
    if (!target || keys.length < by.length) return line;
    const { off: _off, ...rest } = line;
    return { ...rest, refersTo: { type: target.key, by: keys } };
  };
  return { ...type, lines: type.lines.map(woken) };
}

const keyOf = (type: TypeMapping | undefined, attribute: string): string | undefined =>
  type?.lines.find((line) => sameName(line.attribute, attribute))?.key;

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

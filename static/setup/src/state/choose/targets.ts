// Where the objects go: which object type each part of a mapping fills (pure).
import { defaultMapping } from '../../../../../src/mapping/defaults';
import { sameName, typeNamed, type KnownSchema, type KnownType } from '../../../../../src/mapping/known';
import type { Line, Mapping, TypeMapping } from '../../../../../src/mapping/mapping';

/** Longest name of an object type that a mapping takes, in characters. */
const nameMax = 255;

export type NameFault = 'empty' | 'long' | 'sign' | 'double' | 'theirs';

/**
 * What keeps a name from being that of a type that is made.
 *
 * @param schema absent while it is not known which types are there
 */
export function nameFault(
  { mapping, schema }: { mapping: Mapping; schema?: KnownSchema | undefined },
  key: string,
  name: string,
): NameFault | undefined {
  const text = name.trim();
  if (text === '') return 'empty';
  if (text.length > nameMax) return 'long';
  if (/["\\\p{Cc}]/u.test(text)) return 'sign';
  if (mapping.types.some((type) => type.key !== key && sameName(type.type, text))) return 'double';
  return isOwnType(schema, { type: text }) ? 'theirs' : undefined;
}

export const knownTypeOf = (schema: KnownSchema | undefined, name: string): KnownType | undefined =>
  schema && typeNamed(schema, name);

/** Does a part of the mapping fill a type that somebody else made? */
export const isOwnType = (schema: KnownSchema | undefined, { type }: Pick<TypeMapping, 'type'>): boolean =>
  knownTypeOf(schema, type)?.isOurs === false;

/** The name that is proposed for a kind, or another one where somebody has a type of that name. */
export function newName(
  kind: TypeMapping['kind'],
  schema: KnownSchema | undefined,
  mapping: Mapping,
): string {
  const proposed = defaultMapping.types.find((type) => type.kind === kind)?.type ?? kind;
  const isFree = (name: string) =>
    knownTypeOf(schema, name)?.isOurs !== false &&
    !mapping.types.some((type) => type.kind !== kind && sameName(type.type, name));
  let name = proposed;
  for (let again = 2; !isFree(name); again += 1) name = `${proposed} ${again}`;
  return name;
}

/** The mapping with another object type for one of its parts, and with these lines where they change, too. */
export function goingTo(mapping: Mapping, key: string, to: { name: string; lines?: Line[] }): Mapping {
  const lines = to.lines && to.lines.length > 0 ? { lines: to.lines } : {};
  const moved = {
    ...mapping,
    types: mapping.types.map((type) => (type.key === key ? { ...type, type: to.name, ...lines } : type)),
  };
  return to.lines ? comparedByWhatIsThere(moved, key) : moved;
}

/** References to a part compare values with its lines: with those that are gone they cannot. */
function comparedByWhatIsThere(mapping: Mapping, key: string): Mapping {
  const target = mapping.types.find((type) => type.key === key);
  const there = new Set(target?.lines.map((line) => line.key));
  const identifiers = (target?.lines ?? []).flatMap((line) =>
    line.as !== 'reference' && line.identifier ? [line.key] : [],
  );
  const compared = (line: Line): Line => {
    if (line.as !== 'reference' || !('type' in line.refersTo) || line.refersTo.type !== key) return line;
    const by = line.refersTo.by.filter((each) => there.has(each));
    return { ...line, refersTo: { type: key, by: by.length > 0 ? by : identifiers } };
  };
  return {
    ...mapping,
    types: mapping.types.map((type) => ({ ...type, lines: type.lines.map(compared) })),
  };
}

/** The lines that are proposed for a kind, but those that refer to a kind that does not come in. */
export function proposedLines(mapping: Mapping, kind: TypeMapping['kind']): Line[] {
  const keys = new Set(mapping.types.map(({ key }) => key));
  const lines = defaultMapping.types.find((type) => type.kind === kind)?.lines ?? [];
  return lines.filter(
    (line) => line.as !== 'reference' || !('type' in line.refersTo) || keys.has(line.refersTo.type),
  );
}

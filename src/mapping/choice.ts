// Which kinds come in, and what their object types are called: the mapping that follows from a few ticks.
import { defaultMapping } from './defaults';
import { parseMapping, type Line, type Mapping, type TypeMapping } from './mapping';
import type { MappingProblem } from './problems';

type Kind = TypeMapping['kind'];

/** For each kind whether it comes in, and its object type's name. */
export type Choice = Record<Kind, { isOn: boolean; type: string }>;

/** What is proposed before anything was chosen: every kind, under the proposed names. */
export const proposedChoice = (): Choice => choiceOf(defaultMapping);

/** Names of object types that were saved once, by kind: Assets knows them for ever, on or off. */
export type SavedNames = Partial<Record<Kind, string>>;

/** The choice that a mapping came from; a kind without a type in it is off, under its last name or the proposed one. */
export function choiceOf(mapping: Mapping, names: SavedNames = {}): Choice {
  const of = (kind: Kind) => {
    const type = mapping.types.find((each) => each.kind === kind)?.type;
    const proposed = defaultMapping.types.find((each) => each.kind === kind)?.type ?? kind;
    return { isOn: type !== undefined, type: type ?? names[kind] ?? proposed };
  };
  return { users: of('users'), groups: of('groups'), devices: of('devices') };
}

/** A choice with the names that were saved once put in their place: the mapping document cannot rename a type. */
export function withSavedNames(choice: Choice, names: SavedNames): Choice {
  const of = (kind: Kind) => ({ ...choice[kind], type: names[kind] ?? choice[kind].type });
  return { users: of('users'), groups: of('groups'), devices: of('devices') };
}

/**
 * The default mapping for a choice. Lines that refer to a kind that is off are left out: their objects would never be
 * found.
 */
export function mappingFor(
  choice: Choice,
): { is: 'mapping'; mapping: Mapping } | { is: 'no mapping'; problems: MappingProblem[] } {
  const types = defaultMapping.types.filter(({ kind }) => choice[kind].isOn);
  const keys = types.map(({ key }) => key);
  return parseMapping({
    version: 1,
    types: types.map((type) => ({
      ...type,
      type: choice[type.kind].type.trim(),
      lines: type.lines.filter((line) => refersToOneOf(line, keys)),
    })),
  });
}

const refersToOneOf = (line: Line, keys: string[]) =>
  line.as !== 'reference' || !('type' in line.refersTo) || keys.includes(line.refersTo.type);

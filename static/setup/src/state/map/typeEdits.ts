// The object types that one kind goes to: added, told apart by conditions, ordered, removed (pure).
import type { Condition } from '../../../../../src/mapping/condition';
import { typeKey, typeSelector } from '../../../../../src/mapping/keys';
import type { Line, Mapping, TypeMapping } from '../../../../../src/mapping/mapping';
import type { Kind } from '../../answers';
import { withType } from './mapLines';

export const typesOf = (mapping: Mapping, kind: Kind): TypeMapping[] =>
  mapping.types.filter((type) => type.kind === kind);

/**
 * Adds a type for some records of a kind, in front of the one that takes all others: the first type that fits takes a
 * record. It begins with the lines by which an object is found and named.
 */
export function withNewType(
  mapping: Mapping,
  kind: Kind,
  { name, when }: { name: string; when: Condition[] },
) {
  const siblings = typesOf(mapping, kind);
  const model = siblings.at(-1);
  if (!model) return { mapping, key: '' };
  const key = typeKey(
    kind,
    name,
    mapping.types.map((type) => type.key),
  );
  const selector = typeSelector(
    kind,
    name,
    mapping.types.map((type) => type.selector),
  );
  const lines = model.lines.filter(isNeeded);
  const added: TypeMapping = { kind, type: name, key, selector, when, lines };
  const rest = siblings.findIndex((type) => type.when === undefined);
  const before = siblings[rest];
  const at = before ? mapping.types.indexOf(before) : mapping.types.indexOf(model) + 1;
  const types = [...mapping.types.slice(0, at), added, ...mapping.types.slice(at)];
  return { mapping: { ...mapping, types }, key };
}

/** Without these no object of the type can be made, found again or told apart from the inactive. */
const isNeeded = (line: Line): boolean =>
  line.as !== 'reference' && (line.label === true || line.identifier === true || line.as === 'status');

/**
 * Removes a type. References to it go on finding its objects in Assets, by name, as those of a type that somebody else
 * fills. The last type of a kind stays: whether a kind comes in is chosen elsewhere.
 */
export function withoutType(mapping: Mapping, key: string): Mapping {
  const gone = mapping.types.find((type) => type.key === key);
  if (!gone || typesOf(mapping, gone.kind).length < 2) return mapping;
  const elsewhere = (line: Line): Line => {
    if (line.as !== 'reference' || !('type' in line.refersTo) || line.refersTo.type !== key) return line;
    const by = line.refersTo.by.map((each) => gone.lines.find((its) => its.key === each)?.attribute ?? each);
    return { ...line, refersTo: { objectType: gone.type, by } };
  };
  const types = mapping.types.filter((type) => type.key !== key);
  return { ...mapping, types: types.map((type) => ({ ...type, lines: type.lines.map(elsewhere) })) };
}

/** Which records a type takes; no condition: every one that no type before it took. */
export const withConditions = (mapping: Mapping, key: string, when: readonly Condition[]): Mapping =>
  withType(mapping, key, ({ when: _was, ...type }) =>
    when.length > 0 ? { ...type, when: [...when] } : type,
  );

export type TypeMode = NonNullable<TypeMapping['write']>;

export const withMode = (mapping: Mapping, key: string, mode: TypeMode): Mapping =>
  withType(mapping, key, ({ write: _was, ...type }) =>
    mode === 'create and update' ? type : { ...type, write: mode },
  );

/** Lets a type be asked before (-1) or after (1) its neighbour of the same kind. */
export function movedType(mapping: Mapping, key: string, step: -1 | 1): Mapping {
  const type = mapping.types.find((each) => each.key === key);
  if (!type) return mapping;
  const siblings = typesOf(mapping, type.kind);
  const other = siblings[siblings.indexOf(type) + step];
  if (!other) return mapping;
  return {
    ...mapping,
    types: mapping.types.map((each) => (each === type ? other : each === other ? type : each)),
  };
}

/** A condition that asks nothing of a text, or one with the texts it is held against. */
export function withTest(condition: Condition, test: Condition['test']): Condition {
  const { path, values } = condition;
  return test === 'filled' || test === 'empty' ? { path, test } : { path, test, values: values ?? [''] };
}

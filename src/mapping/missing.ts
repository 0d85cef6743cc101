// Objects that are made because a reference misses them.
import type { CarryWay } from './carry';
import { sameName } from './known';
import { activeLines, type Line, type Mapping } from './mapping';

/** The object type that a line makes missing objects of, and the attribute that alone is filled. */
export function stubOf(line: Line): { type: string; by: string } | undefined {
  if (line.as !== 'reference' || 'type' in line.refersTo || !line.refersTo.create) return undefined;
  return { type: line.refersTo.objectType, by: line.refersTo.by[0] ?? '' };
}

/**
 * The object types of which a run makes objects beside those of the mapping's own types: how many shows only then.
 *
 * @param way of several values in one row no single objects can be made
 */
export function typesMade(mapping: Mapping, way: CarryWay): string[] {
  const made = mapping.types
    .flatMap(activeLines)
    .filter((line) => line.as !== 'reference' || !line.many || way === 'rows')
    .flatMap((line) => stubOf(line)?.type ?? [])
    .filter((name) => !mapping.types.some(({ type }) => sameName(type, name)));
  return made.filter((name, at) => made.findIndex((other) => sameName(other, name)) === at);
}

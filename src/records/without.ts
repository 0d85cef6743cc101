// A record without the fields that nobody wants: taken out as soon as it arrives.
import type { Json, JsonObject } from './record';

/**
 * A copy without what stands at those paths; what is not there is no matter.
 *
 * @param paths names joined by dots; `[]` after a name means every item
 */
export function without(raw: JsonObject, paths: readonly string[]): JsonObject {
  return paths.reduce((left, path) => removed(left, path.split('.')), raw);
}

function removed<T extends Json>(from: T, [step = '', ...rest]: readonly string[]): T {
  if (typeof from !== 'object' || from === null || Array.isArray(from)) return from;
  const every = step.endsWith('[]');
  const name = every ? step.slice(0, -2) : step;
  if (!Object.hasOwn(from, name)) return from;
  const { [name]: member, ...others } = from;
  if (rest.length === 0 || member === undefined) return others as T;
  const kept =
    every && Array.isArray(member) ? member.map((item) => removed(item, rest)) : removed(member, rest);
  return { ...others, [name]: kept } as T;
}

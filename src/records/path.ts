// Reads a dotted path from JSON: `profile.email`, `users.0.name`, `groups[].name`.
import type { Json } from './record';

/** Deeper or longer than any Okta answer goes; what is beyond names nothing. */
const MOST_STEPS = 32;
const LONGEST_PATH = 500;

/**
 * The values at a path, in the order they stand; a list at its end gives its items. Null counts as nothing.
 * Only own members are read, positions only in lists, so that no path reaches what JSON did not say. Never throws.
 *
 * @param path names and positions (from 0) joined by dots, letter case kept; `[]` after a name means every item
 */
export function readPath(from: Json, path: string): Json[] {
  if (path === '' || path.length > LONGEST_PATH) return [];
  const steps = path.split('.');
  if (steps.length > MOST_STEPS) return [];
  let values: Json[] = [from];
  for (const step of steps) {
    const every = step.endsWith('[]');
    const name = every ? step.slice(0, -2) : step;
    const next: Json[] = [];
    for (const value of values) {
      const member = memberOf(value, name);
      if (member === undefined || member === null) continue;
      if (!every) next.push(member);
      else if (Array.isArray(member)) for (const item of member) next.push(item);
    }
    values = next;
  }
  return values.flat(1).filter((value) => value !== null && value !== undefined);
}

function memberOf(value: Json, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return /^\d{1,9}$/.test(name) ? value[Number(name)] : undefined;
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

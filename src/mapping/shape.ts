// What a value looks like, told without telling it.
import type { Json } from '../records/record';

/** The kind of a value and its length, for a problem: never the value. */
export function shapeOf(value: Json | undefined): { found: string; length?: number } {
  if (value === undefined || value === null) return { found: 'nothing' };
  if (typeof value === 'string') return { found: 'a text', length: value.length };
  if (Array.isArray(value)) return { found: 'a list', length: value.length };
  if (typeof value === 'object') return { found: 'an object', length: Object.keys(value).length };
  return { found: typeof value === 'number' ? 'a number' : 'yes or no' };
}

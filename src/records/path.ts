// Reads a dotted path from JSON: `profile.email`, `users.0.name`, `groups[].name`.
import type { Json } from './record';

/** Deeper or longer than any Okta answer goes; what is beyond names nothing. */
const MOST_STEPS = 32;
const LONGEST_PATH = 500;

/** What stands somewhere: nothing, one value, or, as a list, several values. Null counts as nothing. */
export type Read = (from: Json) => Json | undefined;

/** One name of a path. */
interface Step {
  name: string;
  /** Where the name is a position in a list, from 0. */
  at: number;
  /** Every item of the list that stands there. */
  every: boolean;
  next: Step | undefined;
}

/**
 * Makes a path ready to be read from many records. What it gives reads the values in the order they stand; a list at
 * the path's end gives its items. Only own members are read, positions only in lists, so that no path reaches what JSON
 * did not say. Never throws.
 *
 * @param path names and positions (from 0) joined by dots, letter case kept; `[]` after a name means every item
 */
export function pathReader(path: string): Read {
  const steps = stepsOf(path);
  const [first, second] = steps;
  if (first === undefined) return () => undefined;
  if (steps.some((step) => step.every)) return (from) => gather(from, first, []);
  if (second === undefined) return (from) => tidied(memberOf(from, first));
  if (steps.length === 2) return (from) => tidied(memberOf(memberOf(from, first), second));
  return (from) => {
    let value: Json | undefined = from;
    for (const step of steps) value = memberOf(value, step);
    return tidied(value);
  };
}

/** The values at a path, as {@link pathReader} reads them. */
export function readPath(from: Json, path: string): Json[] {
  const found = pathReader(path)(from);
  return found === undefined ? [] : Array.isArray(found) ? [...found] : [found];
}

function stepsOf(path: string): Step[] {
  if (path === '' || path.length > LONGEST_PATH) return [];
  const names = path.split('.');
  if (names.length > MOST_STEPS) return [];
  const steps: Step[] = [];
  for (const written of names.reverse()) {
    const every = written.endsWith('[]');
    const name = every ? written.slice(0, -2) : written;
    steps.unshift({ name, at: /^\d{1,9}$/.test(name) ? Number(name) : -1, every, next: steps[0] });
  }
  return steps;
}

/** Looked up once, not for each step of each value: see `fnv1a.ts`. */
const { isArray } = Array;
const { hasOwn } = Object;

function memberOf(value: Json | undefined, { name, at }: Step): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (isArray(value)) return at < 0 ? undefined : value[at];
  return hasOwn(value, name) ? value[name] : undefined;
}

const isNothing = (value: Json | undefined): boolean => value === null || value === undefined;

function tidied(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.some(isNothing) ? value.filter((item) => !isNothing(item)) : value;
  return value === null ? undefined : value;
}

/** Adds to `values` what stands at the end of the steps, from this one on. */
function gather(value: Json | undefined, step: Step | undefined, values: Json[]): Json[] {
  if (step === undefined) {
    const found = tidied(value);
    if (Array.isArray(found)) for (const item of found) values.push(item);
    else if (found !== undefined) values.push(found);
    return values;
  }
  const member = memberOf(value, step);
  if (!step.every) gather(member, step.next, values);
  else if (Array.isArray(member)) for (const item of member) gather(item, step.next, values);
  return values;
}

// What differs between two states of Assets, and what an import that ignores empty values leaves there.
import type { DumpedObject } from './sandbox/assets/dump';
import { idOf, nameOf } from './truth';

/** A value that Okta no longer has and an import that ignores empty values keeps. */
export interface Kept {
  type: string;
  id: string;
  attribute: string;
}

/** Every value of `before` that the truth has no more: exactly what a run must list as `not-cleared`. */
export function keptValues(before: readonly DumpedObject[], after: readonly DumpedObject[]): Kept[] {
  const then = new Map(before.map((object) => [nameOf(object), object]));
  return after.flatMap((object) =>
    Object.keys(then.get(nameOf(object))?.attributes ?? {})
      .filter((attribute) => !(attribute in object.attributes))
      .map((attribute) => ({ type: object.type, id: idOf(object), attribute })),
  );
}

/** The truth where those values stay as they were. */
export function withKept(before: readonly DumpedObject[], after: readonly DumpedObject[]): DumpedObject[] {
  const then = new Map(before.map((object) => [nameOf(object), object]));
  return after.map((object) => ({
    ...object,
    attributes: { ...then.get(nameOf(object))?.attributes, ...object.attributes },
  }));
}

/** What differs, one line for each attribute, at most twenty; nothing when both say the same in the same order. */
export function differences(found: readonly DumpedObject[], wanted: readonly DumpedObject[]): string[] {
  const here = new Map(found.map((object) => [nameOf(object), object]));
  const there = new Map(wanted.map((object) => [nameOf(object), object]));
  const lines = [...new Set([...there.keys(), ...here.keys()])].flatMap((name) => {
    const [is, should] = [here.get(name)?.attributes, there.get(name)?.attributes];
    if (!is) return [`${name} is missing`];
    if (!should) return [`${name} is too much`];
    return [...new Set([...Object.keys(should), ...Object.keys(is)])]
      .filter((attribute) => !isSame(is[attribute], should[attribute]))
      .map((attribute) => `${name} ${attribute}: ${shown(is[attribute])}, not ${shown(should[attribute])}`);
  });
  const isSorted = found.every((object, index) => nameOf(object) === nameOf(wanted[index] ?? object));
  if (lines.length === 0 && (!isSorted || found.length !== wanted.length)) return ['the order is another'];
  return lines.slice(0, 20);
}

const isSame = (one: unknown, other: unknown) =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

const shown = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 120));

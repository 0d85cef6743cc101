// What somebody does to the lines of a mapping: add, change, move, turn off, duplicate, remove (pure).
import { lineKey } from '../../../../../src/mapping/keys';
import type { Line, Mapping, TypeMapping } from '../../../../../src/mapping/mapping';
import type { LinePlace } from './mapPlace';

/** A mapping after something was done, and where the line is that it was done to. */
export type Edited = { mapping: Mapping; place: LinePlace };

/** Longest key of a line (mapping.ts). */
const longestKey = 40;

export const typeOf = (mapping: Mapping, key: string): TypeMapping | undefined =>
  mapping.types.find((type) => type.key === key);

export const lineAt = (mapping: Mapping, { type, at }: LinePlace): Line | undefined =>
  typeOf(mapping, type)?.lines[at];

/** The mapping with one of its types changed. */
export const withType = (
  mapping: Mapping,
  key: string,
  edit: (type: TypeMapping) => TypeMapping,
): Mapping => ({
  ...mapping,
  types: mapping.types.map((type) => (type.key === key ? edit(type) : type)),
});

const withLines = (mapping: Mapping, key: string, edit: (lines: Line[]) => Line[]): Mapping =>
  withType(mapping, key, (type) => ({ ...type, lines: edit(type.lines) }));

/** A key that no other line of the type has; `at` is a line whose own key may stay. */
export function freeKey(type: TypeMapping, attribute: string, at?: number): string {
  const taken = new Set(type.lines.filter((_line, number) => number !== at).map(({ key }) => key));
  const wanted = lineKey(type.kind, attribute, taken);
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : String(number);
    const key = `${wanted.slice(0, longestKey - end.length)}${end}`;
    if (!taken.has(key)) return key;
  }
}

/**
 * Puts a changed line in the place of the one before. A line that fills another attribute now has another key, and
 * what refers to it follows. Where it becomes the label, no other line is.
 */
export function withLine(mapping: Mapping, place: LinePlace, line: Line): Mapping {
  const type = typeOf(mapping, place.type);
  const before = type?.lines[place.at];
  if (!type || !before) return mapping;
  const key = line.attribute === before.attribute ? before.key : freeKey(type, line.attribute, place.at);
  const isLabel = line.as !== 'reference' && line.label === true;
  const changed = withLines(mapping, place.type, (lines) =>
    lines.map((each, at) => (at === place.at ? { ...line, key } : isLabel ? unlabelled(each) : each)),
  );
  return key === before.key ? changed : followed(changed, { type: place.type, before: before.key, key });
}

function unlabelled(line: Line): Line {
  if (line.as === 'reference' || !line.label) return line;
  const { label: _was, ...rest } = line;
  return rest;
}

/** References by a line's key go by its new one. */
function followed(mapping: Mapping, renamed: { type: string; before: string; key: string }): Mapping {
  const follow = (line: Line): Line => {
    if (line.as !== 'reference' || !('type' in line.refersTo) || line.refersTo.type !== renamed.type)
      return line;
    const by = line.refersTo.by.map((each) => (each === renamed.before ? renamed.key : each));
    return { ...line, refersTo: { ...line.refersTo, by } };
  };
  return { ...mapping, types: mapping.types.map((type) => ({ ...type, lines: type.lines.map(follow) })) };
}

/** Adds a line, at the end where no number is given. It gets a key of its own. */
export function withNewLine(mapping: Mapping, place: { type: string; at?: number }, line: Line): Edited {
  const type = typeOf(mapping, place.type);
  const at = place.at ?? type?.lines.length ?? 0;
  if (!type) return { mapping, place: { type: place.type, at } };
  const whole: Line = { ...line, key: freeKey(type, line.attribute) };
  const next = withLines(mapping, place.type, (lines) => [...lines.slice(0, at), whole, ...lines.slice(at)]);
  return { mapping: next, place: { type: place.type, at } };
}

export const withoutLine = (mapping: Mapping, place: LinePlace): Mapping =>
  withLines(mapping, place.type, (lines) => lines.filter((_line, at) => at !== place.at));

/** A copy right beneath, for an attribute with a number behind its name; it is neither label nor identifier. */
export function duplicated(mapping: Mapping, place: LinePlace): Edited {
  const type = typeOf(mapping, place.type);
  const line = type?.lines[place.at];
  if (!type || !line) return { mapping, place };
  const taken = new Set(type.lines.map(({ attribute }) => attribute.toLowerCase()));
  let number = 2;
  while (taken.has(`${line.attribute} ${number}`.toLowerCase())) number += 1;
  const copy = { ...line, attribute: `${line.attribute} ${number}`.slice(-255) };
  delete copy.above;
  if (copy.as !== 'reference') {
    delete copy.label;
    delete copy.identifier;
    delete copy.unique;
  }
  return withNewLine(mapping, { type: place.type, at: place.at + 1 }, copy);
}

/** Takes a line to the number of another line of its type, which makes way. */
export function moved(mapping: Mapping, from: LinePlace, to: number): Edited {
  const line = lineAt(mapping, from);
  if (!line || from.at === to) return { mapping, place: from };
  const next = withLines(mapping, from.type, (lines) => {
    const rest = lines.filter((_line, at) => at !== from.at);
    return [...rest.slice(0, to), line, ...rest.slice(to)];
  });
  return { mapping: next, place: { type: from.type, at: to } };
}

/** Turned off, a line is kept and shown, and as good as absent for a run. */
export function turned(line: Line, isOff: boolean): Line {
  if (isOff) return { ...line, off: true };
  const { off: _was, ...rest } = line;
  return rest;
}

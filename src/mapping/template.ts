// A text with paths in it: `Room ${profile.room}`.

/** A place for a value; the path stands between the braces. */
const PLACE = /\$\{([^{}]*)\}/g;

/** Where the places of a text begin, from 0. */
export const placesIn = (template: string): number[] =>
  [...template.matchAll(PLACE)].map(({ index }) => index);

/** What a template is made of: `a${b}c` has the texts `a` and `c` and the path `b` between them. */
export function partsOf(template: string): { texts: string[]; paths: string[] } {
  const parts = template.split(PLACE);
  return {
    texts: parts.filter((_part, at) => at % 2 === 0),
    paths: parts.filter((_part, at) => at % 2 === 1),
  };
}

/** What begins as a place and never ends: it is written as it stands. */
export const unclosedIn = (template: string): string[] =>
  partsOf(template).texts.flatMap((text) => text.match(/\$\{[^{}]*/) ?? []);

/** A text with other paths in its places. */
export const readInstead = (template: string, other: (path: string) => string): string =>
  template.replace(PLACE, (_whole, path: string) => `\${${other(path)}}`);

// Numbers in words: separators, plurals, lists, and how many of a kind there are as far as anybody knows.
import type { Kind, Setup, Tested } from '../answers';

const whole = new Intl.NumberFormat('en');

/** 1487 -> "1,487". */
export const number = (value: number): string => whole.format(value);

/** (1, 'object') -> "1 object"; (2, 'object') -> "2 objects"; a third word is the plural where it is not one `s`. */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** ['users', 'groups', 'devices'] -> "users, groups and devices". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** The first so many characters, none of them cut in two. */
export const startOf = (text: string, characters: number): string =>
  text.length <= characters ? text : [...text.slice(0, characters * 2)].slice(0, characters).join('');

/** A text on one line, with a sign for each break: it is no blank, and another value than one that has a blank there. */
export const onOneLine = (text: string): string => text.replace(/\r\n|[\n\r\u2028\u2029]/g, '↵');

/** "users, groups" -> "Users, groups". */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `at` is when a run counted it; without it the connection was just tested. */
export type Count =
  { is: 'exact'; value: number; at?: number } | { is: 'more'; than: number } | { is: 'unknown' };

/** How many there are: a test that saw them all, else the last good run, else "more than 200" from the test's one page. */
export function countOf(kind: Kind, setup: Setup, tested: Tested | undefined): Count {
  const seen = tested?.kinds[kind];
  if (seen?.is === 'readable' && !seen.more) return { is: 'exact', value: seen.seen };
  const read = setup.lastGood?.read[kind];
  if (read !== undefined && setup.lastGood) return { is: 'exact', value: read, at: setup.lastGood.endedAt };
  return seen?.is === 'readable' ? { is: 'more', than: seen.seen } : { is: 'unknown' };
}

/** How many objects the last good run brought in; undefined before it. */
export function objectsOf(setup: Setup): number | undefined {
  if (!setup.lastGood) return undefined;
  return Object.values(setup.lastGood.read).reduce((sum, read) => sum + read, 0);
}

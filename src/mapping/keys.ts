// How names of object types and attributes become the keys of rows: the same name, the same key.
import { fnv1a } from '../records/fnv1a';
import { defaultMapping } from './defaults';
import type { TypeMapping } from './mapping';

type Kind = TypeMapping['kind'];

/** The form of keys has room for 40 (`mapping.ts`). */
const LONGEST = 40;
/** What a hash takes: 32 bits in decimal. */
const HASH = 10;

/**
 * The key of a line, from its attribute's name alone, letter case aside: that of the default line for an attribute of
 * that name, else its words in camel case, else with a hash behind them, where words alone would not tell names apart.
 *
 * @param taken keys of the type's other lines that are not turned off. Only names that differ in nothing but their
 *   blanks ("Cost centre", "Costcentre") need it.
 */
export function lineKey(kind: Kind, attribute: string, taken: Iterable<string> = []): string {
  const lines = defaultMapping.types.find((each) => each.kind === kind)?.lines ?? [];
  const own = lines.find((each) => same(each.attribute, attribute))?.key;
  return own ?? free(attribute, [...lines.map(({ key }) => key), ...taken]);
}

/**
 * The key of an object type: `user`, `group` or `device` for the first type of a kind, else from its name.
 *
 * @param taken keys of the mapping's other types
 */
export const typeKey = (kind: Kind, type: string, taken: Iterable<string>): string =>
  firstOrFree('key', { kind, type, taken });

/**
 * Under which member of a chunk the rows of a type stand: `users`, `groups` or `devices` for the first type of a kind,
 * else from its name.
 *
 * @param taken selectors of the mapping's other types
 */
export const typeSelector = (kind: Kind, type: string, taken: Iterable<string>): string =>
  firstOrFree('selector', { kind, type, taken });

function firstOrFree(
  member: 'key' | 'selector',
  { kind, type, taken }: { kind: Kind; type: string; taken: Iterable<string> },
): string {
  const first = defaultMapping.types.find((each) => each.kind === kind)?.[member] ?? kind;
  const others = [...taken];
  if (!others.some((each) => same(each, first))) return first;
  return free(type, [...defaultMapping.types.map((each) => each[member]), ...others]);
}

/** A key for a name that is none of those taken. */
function free(name: string, taken: string[]): string {
  const isFree = (key: string) => !taken.some((each) => same(each, key));
  const words = camelCase(name.toLowerCase().split(' '));
  if (isPlain(name) && isFree(words)) return words;
  for (let again = 0; ; again += 1) {
    const key = withHash(name, again);
    if (isFree(key)) return key;
  }
}

/** Words of letters and digits that begin with a letter, one blank between them; nothing that looks like a hash. */
const isPlain = (name: string) =>
  name.length <= LONGEST && /^[a-z][a-z0-9]*( [a-z][a-z0-9]*)*$/i.test(name) && !/\d{10}$/.test(name);

function withHash(name: string, again: number): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = camelCase(plain.match(/[a-z0-9]+/g) ?? []).replace(/^\d*/, '') || 'name';
  const hash = String(fnv1a(name.toLowerCase() + ' '.repeat(again))).padStart(HASH, '0');
  return words.slice(0, LONGEST - HASH).replace(/^[A-Z]/, (first) => first.toLowerCase()) + hash;
}

const camelCase = (words: string[]) =>
  words.map((word, at) => (at === 0 ? word : word.slice(0, 1).toUpperCase() + word.slice(1))).join('');

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

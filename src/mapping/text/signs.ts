// The signs of the text: a line cut into words, quoted texts, quoted paths and single signs; quoting and its undoing.
import { placesIn } from '../template';

/** A piece of a line. `from` and `to` are columns from 0, `to` behind the last. */
export type Token = { from: number; to: number } & (
  | { is: 'word'; value: string }
  /** In double quotes. A template has a `${path}` in it; mixed: and one that is meant as it stands. */
  | { is: 'text'; value: string; isTemplate: boolean; isMixed: boolean }
  /** In backticks: a path with signs that paths do not have, or one that is meant as it stands. */
  | { is: 'path'; value: string }
  | { is: 'sign'; value: string }
  /** Quoted, and never closed. */
  | { is: 'open'; value: string }
);

const WORD = /[^\s,+|="`]+/y;
const BLANK = /\s+/y;

/**
 * Cuts a line into tokens.
 *
 * @param from the column to begin at
 * @param stop a sign at which to end, where it stands outside of quotes
 * @returns `end`: the column of that sign, or the line's length
 */
export function scan(line: string, from: number, stop?: string): { tokens: Token[]; end: number } {
  const tokens: Token[] = [];
  let at = from;
  while (at < line.length) {
    const sign = line.charAt(at);
    if (sign === stop) break;
    const blank = runAt(BLANK, line, at);
    if (blank !== '') {
      at += blank.length;
      continue;
    }
    const token = sign === '"' || sign === '`' ? quotedAt(line, at, sign) : plainAt(line, at);
    tokens.push(token);
    at = token.to;
  }
  return { tokens, end: at };
}

function plainAt(line: string, from: number): Token {
  const word = runAt(WORD, line, from);
  return word === ''
    ? { is: 'sign', value: line.charAt(from), from, to: from + 1 }
    : { is: 'word', value: word, from, to: from + word.length };
}

function runAt(pattern: RegExp, line: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0] ?? '';
}

function quotedAt(line: string, from: number, quote: '"' | '`'): Token {
  let value = '';
  /** Where in `value` a dollar sign stands that is meant as it stands. */
  const plainDollars = new Set<number>();
  for (let at = from + 1; at < line.length;) {
    const sign = line.charAt(at);
    if (sign === quote) return closed({ value, plainDollars, quote }, { from, to: at + 1 });
    const { meant, length } = sign === '\\' ? escapeAt(line, at) : { meant: sign, length: 1 };
    if (meant === '$' && length === 2) plainDollars.add(value.length);
    value += meant;
    at += length;
  }
  return { is: 'open', value: line.slice(from + 1), from, to: line.length };
}

function closed(
  { value, plainDollars, quote }: { value: string; plainDollars: Set<number>; quote: '"' | '`' },
  where: { from: number; to: number },
): Token {
  if (quote === '`') return { is: 'path', value, ...where };
  const places = placesIn(value).map((at) => plainDollars.has(at));
  const isTemplate = places.includes(false);
  return { is: 'text', value, isTemplate, isMixed: isTemplate && places.includes(true), ...where };
}

/** A backslash before a sign that could be misread takes its meaning away; before any other it is one itself. */
function escapeAt(line: string, at: number): { meant: string; length: number } {
  const next = line.charAt(at + 1);
  if (next !== '' && '"`\\$'.includes(next)) return { meant: next, length: 2 };
  const [whole, code] = /^\\u\{([0-9a-f]{1,4})\}/.exec(line.slice(at, at + 8)) ?? [];
  return whole === undefined || code === undefined
    ? { meant: '\\', length: 1 }
    : { meant: String.fromCharCode(parseInt(code, 16)), length: whole.length };
}

/** The tokens between signs of one sort; as many lists as there are signs, and one more. */
export function split(tokens: Token[], sign: string): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens)
    if (token.is === 'sign' && token.value === sign) parts.push([]);
    else parts.at(-1)?.push(token);
  return parts;
}

const escaped = (text: string, quote: '"' | '`') =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(/\p{Cc}/gu, (sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`);

/** A template, or an argument, in double quotes. */
export const quotedText = (text: string): string => `"${escaped(text, '"')}"`;

/** A text in double quotes that is no template, whatever is in it. */
export const quotedConstant = (text: string): string => {
  const places = placesIn(text);
  const ends = [...places.slice(1), undefined];
  const parts = places.map((at, nth) => `\\${escaped(text.slice(at, ends[nth]), '"')}`);
  return `"${escaped(text.slice(0, places[0]), '"')}${parts.join('')}"`;
};

/** A path in backticks: meant exactly as it stands. */
export const exactPath = (path: string): string => `\`${escaped(path, '`')}\``;

/** A path as it may stand in a value: in backticks only where it has to. */
export const pathText = (path: string): string =>
  /^[^\s,+|="`\p{Cc}]+$/u.test(path) && path !== 'and' ? path : exactPath(path);

/** A word of a list: in quotes only where it has to. */
export const wordText = (word: string): string =>
  /^[^\s,+|="`#\p{Cc}]+$/u.test(word) ? word : quotedText(word);

/**
 * A name of an object type or attribute: in quotes where a sign of the text is in it, or a word that would join with
 * what stands beside it. Names hold no quotes.
 */
export const nameText = (name: string): string =>
  /[=|:#,]| of( |$)|^other /.test(name) || name !== name.trim() ? `"${name}"` : name;

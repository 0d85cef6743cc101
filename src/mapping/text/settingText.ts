// What stands behind `config:NAME=` : lists, conditions, tests of names; both ways.
import { tests, type Condition } from '../condition';
import { nameTests } from '../filters';
import { pathText, quotedText, scan, split, wordText, type Token } from './signs';

/** `ACTIVE, SUSPENDED` */
export const listText = (words: readonly string[]): string => words.map(wordText).join(', ');

/** Undefined where it is no list. */
export function readList(text: string): string[] | undefined {
  const words = split(scan(text, 0).tokens, ',').map(([word, more]) =>
    more || word?.is === 'sign' || word?.is === 'open' ? undefined : word?.value,
  );
  return words.every((word) => word !== undefined) ? words : undefined;
}

/** `profile.mobilePhone, profile.secondEmail` */
export const pathListText = (paths: readonly string[]): string => paths.map(pathText).join(', ');

/** As it stands to the end of the line; in quotes only where it has to. */
export const rawText = (text: string): string =>
  text !== text.trim() || text.startsWith('"') || /\p{Cc}/u.test(text) ? quotedText(text) : text;

export function readRaw(text: string): string {
  const { tokens } = scan(text, 0);
  const [only] = tokens;
  return only?.is === 'text' && tokens.length === 1 ? only.value : text.trim();
}

/** A text in quotes. */
export function readQuoted(text: string): string | undefined {
  const { tokens } = scan(text, 0);
  return tokens.length === 1 && tokens[0]?.is === 'text' ? tokens[0].value : undefined;
}

/** `profile.userType is "Contractor", "Vendor" and profile.email filled` */
export const conditionsText = (conditions: readonly Condition[]): string =>
  conditions
    .map(({ path, test, values }) =>
      [pathText(path), test, ...(values ? [values.map(quotedText).join(', ')] : [])].join(' '),
    )
    .join(' and ');

/** What may be conditions (the form of a mapping decides), or undefined. */
export function readConditions(text: string): unknown[] | undefined {
  const parts: Token[][] = [[]];
  for (const token of scan(text, 0).tokens)
    if (token.is === 'word' && token.value === 'and') parts.push([]);
    else parts.at(-1)?.push(token);
  const read = parts.map(readCondition);
  return read.every((each) => each !== undefined) ? read : undefined;
}

function readCondition([path, ...rest]: Token[]): unknown {
  if (path?.is !== 'word' && path?.is !== 'path') return undefined;
  const said = readTest(rest, ['is filled', 'is empty', ...tests]);
  if (!said) return undefined;
  const { values } = said;
  return {
    path: path.value,
    test: said.test.replace(/^is (filled|empty)$/, '$1'),
    ...(values.length > 0 ? { values } : {}),
  };
}

/** `starts with "Sales", is not "Everyone"` */
export const nameTestsText = (names: readonly { test: string; text: string }[]): string =>
  names.map(({ test, text }) => `${test} ${quotedText(text)}`).join(', ');

export function readNameTests(text: string): unknown[] | undefined {
  const read = split(scan(text, 0).tokens, ',').map((tokens) => {
    const said = readTest(tokens, nameTests);
    return said?.values.length === 1 ? { test: said.test, text: said.values[0] } : undefined;
  });
  return read.every((each) => each !== undefined) ? read : undefined;
}

/** The longest test that tokens begin with, and the values behind it. */
function readTest(tokens: Token[], among: readonly string[]): { test: string; values: string[] } | undefined {
  const begins = (test: string) =>
    test.split(' ').every((word, at) => tokens[at]?.is === 'word' && tokens[at].value === word);
  const test = [...among].sort((one, other) => other.length - one.length).find(begins);
  if (test === undefined) return undefined;
  const behind = tokens.slice(test.split(' ').length);
  const values = behind.length === 0 ? [] : split(behind, ',');
  const words = values.map(([value, more]) =>
    more || (value?.is !== 'text' && value?.is !== 'word') ? undefined : value.value,
  );
  return words.every((word) => word !== undefined) ? { test, values: words } : undefined;
}

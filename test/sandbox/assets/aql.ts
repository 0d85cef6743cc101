// The part of the Assets query language that apps send: =, !=, LIKE, IN, IS EMPTY, AND, OR, brackets, quoted names.
import { Refused } from './refusals';

export type Operator = '=' | '!=' | 'like' | 'in' | 'not in' | 'empty' | 'not empty';

export type Query =
  | { is: 'and' | 'or'; parts: Query[] }
  | { is: 'compare'; name: string; operator: Operator; values: string[] };

interface Token {
  text: string;
  quoted: boolean;
}

// A string has no escapes that a document tells of, so a backslash in one is refused rather than guessed at.
const TOKEN = /\s*(?:"([^"\\]*)"|(!=|=|\(|\)|,)|([^\s"\\=!(),]+))/y;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (!found) {
      if (text.slice(at).trim() === '') break;
      throw new Refused('bad-query', `at character ${at + 1}`);
    }
    const [, quoted, sign, word] = found;
    tokens.push({ text: quoted ?? sign ?? word ?? '', quoted: quoted !== undefined });
  }
  return tokens;
}

/**
 * Reads a query.
 *
 * @throws Refused `bad-query`, with the place where reading ended
 */
export function parseAql(text: string): Query {
  const tokens = tokensOf(text);
  let at = 0;
  const peek = (): string => {
    const token = tokens[at];
    return token && !token.quoted ? token.text.toLowerCase() : '';
  };
  const fail = (): never => {
    throw new Refused('bad-query', `near word ${at + 1}`);
  };
  const eat = (expected: string): boolean => {
    if (peek() !== expected) return false;
    at += 1;
    return true;
  };
  const take = (): string => {
    const token = tokens[at];
    if (!token || (!token.quoted && /^(=|!=|\(|\)|,|and|or|in|like|not|is)$/i.test(token.text)))
      return fail();
    at += 1;
    return token.text;
  };
  const listed = (): string[] => {
    if (!eat('(')) return fail();
    const values = [take()];
    while (eat(',')) values.push(take());
    return eat(')') ? values : fail();
  };
  const compared = (): Query => {
    if (eat('(')) {
      const inner = either();
      return eat(')') ? inner : fail();
    }
    const name = take();
    if (eat('=')) return { is: 'compare', name, operator: '=', values: [take()] };
    if (eat('!=')) return { is: 'compare', name, operator: '!=', values: [take()] };
    if (eat('like')) return { is: 'compare', name, operator: 'like', values: [take()] };
    if (eat('in')) return { is: 'compare', name, operator: 'in', values: listed() };
    if (eat('not')) return eat('in') ? { is: 'compare', name, operator: 'not in', values: listed() } : fail();
    if (!eat('is')) return fail();
    const operator = eat('not') ? 'not empty' : 'empty';
    return eat('empty') ? { is: 'compare', name, operator, values: [] } : fail();
  };
  const joined = (is: 'and' | 'or', part: () => Query) => (): Query => {
    const first = part();
    if (peek() !== is) return first;
    const parts = [first];
    while (eat(is)) parts.push(part());
    return { is, parts };
  };
  const either = joined('or', joined('and', compared));
  const query = either();
  return at === tokens.length ? query : fail();
}

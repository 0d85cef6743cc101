// A line of the text cut into pieces that an editor shows in different colours.
import { beginningOf } from './lay';
import { pipeBehindName } from './line';
import { otherSettings } from './settings';
import { scan, type Token } from './signs';

/** What a piece is. `unused`: it means nothing here. */
export type TokenKind =
  | 'directive'
  | 'path'
  | 'string'
  | 'change'
  | 'attribute'
  | 'reference'
  | 'setting'
  | 'heading'
  | 'comment'
  | 'sign'
  | 'unused';

/** A piece of a line. Columns from 0, `to` behind the last. */
export interface TextToken {
  from: number;
  to: number;
  is: TokenKind;
}

/** The pieces of one line, in order and apart from one another; blanks are in none. */
export function tokensOf(line: string): TextToken[] {
  const begin = beginningOf(line);
  switch (begin.is) {
    case 'blank':
      return [];
    case 'comment':
    case 'heading':
      return piece(line, begin.is, { from: 0, to: line.length });
    case 'other':
      return piece(line, 'unused', { from: 0, to: line.length });
    case 'line':
      return [...piece(line, 'directive', { from: 0, to: begin.at }), ...ofLine(line, begin.at)];
    case 'config':
      return [...piece(line, 'directive', { from: 0, to: begin.at }), ...ofSetting(line, begin.at)];
    case 'status':
    case 'table':
      return [...piece(line, 'directive', { from: 0, to: begin.at }), ...ofRow(line, begin.at)];
  }
}

/** What stands between two columns, without the blanks around it. */
function piece(line: string, is: TokenKind, { from, to }: { from: number; to: number }): TextToken[] {
  const text = line.slice(from, to);
  const start = from + text.length - text.trimStart().length;
  const end = from + text.trimEnd().length;
  return start < end ? [{ from: start, to: end, is }] : [];
}

function ofLine(line: string, at: number): TextToken[] {
  const { tokens, end } = scan(line, at, '=');
  let isStep = false;
  const left = tokens.map((token): TextToken => {
    if (token.is === 'sign' && token.value === '|') isStep = true;
    return { from: token.from, to: token.to, is: kindOf(token, isStep) };
  });
  return [...left, ...sign(line, end), ...rightOf(line, end + 1, 'reference')];
}

function kindOf(token: Token, isStep: boolean): TokenKind {
  if (token.is === 'sign') return 'sign';
  if (token.is === 'text' || token.is === 'open') return 'string';
  return isStep ? 'change' : 'path';
}

/** An attribute and what stands behind a |; a | within quotes is none. */
function rightOf(line: string, from: number, behind: TokenKind): TextToken[] {
  if (from > line.length) return [];
  const pipe = pipeBehindName(line, from);
  return [
    ...piece(line, 'attribute', { from, to: pipe }),
    ...sign(line, pipe),
    ...piece(line, behind, { from: pipe + 1, to: line.length }),
  ];
}

const sign = (line: string, at: number): TextToken[] =>
  at < line.length ? [{ from: at, to: at + 1, is: 'sign' }] : [];

function ofSetting(line: string, at: number): TextToken[] {
  const found = line.indexOf('=', at);
  const equals = found < 0 ? line.length : found;
  const name = line.slice(at, equals).trim();
  const isUnused = name !== 'data_source' && otherSettings.some((other) => other === name);
  return [
    ...piece(line, 'setting', { from: at, to: equals }),
    ...sign(line, equals),
    ...piece(line, isUnused ? 'unused' : 'string', { from: equals + 1, to: line.length }),
  ];
}

function ofRow(line: string, at: number): TextToken[] {
  const { end } = scan(line, at, '=');
  return [
    ...piece(line, 'path', { from: at, to: end }),
    ...sign(line, end),
    ...rightOf(line, end + 1, 'change'),
  ];
}

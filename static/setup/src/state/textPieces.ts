// What the pieces of a line of the text are, by their columns: for its colours (pure).
import { beginningOf } from '../../../../src/mapping/text/lay';
import { scan, type Token } from '../../../../src/mapping/text/signs';

export type PieceName = 'head' | 'word' | 'path' | 'change' | 'attribute' | 'text' | 'sign' | 'comment';
/** Columns from 0, `to` behind the last. */
export type TextPiece = { from: number; to: number; is: PieceName };

/** Longer lines are left as they are: they are no lines of a mapping, and would be felt. */
const longest = 2_000;

/** In order and apart from one another; what is nothing by itself is left out. */
export function piecesOf(line: string): TextPiece[] {
  if (line.length > longest) return [];
  const begins = beginningOf(line);
  switch (begins.is) {
    case 'comment':
      return [{ from: 0, to: line.length, is: 'comment' }];
    case 'heading':
      return [{ from: 0, to: line.length, is: 'head' }];
    case 'line':
      return [wordTo(line, begins.at), ...saidIn(line, begins.at)];
    case 'config':
    case 'status':
    case 'table':
      return [wordTo(line, begins.at), ...settingIn(line, begins.at)];
    default:
      return [];
  }
}

const wordTo = (line: string, to: number): TextPiece => ({
  ...{ from: line.length - line.trimStart().length, to, is: 'word' },
});

/** A value with its changes, =, the attribute, and by what a reference is found. */
function saidIn(line: string, at: number): TextPiece[] {
  const { tokens, end } = scan(line, at, '=');
  const bar = tokens.find(({ is, value }) => is === 'sign' && value === '|')?.from ?? end;
  const value = tokens.map((token) => ({ from: token.from, to: token.to, is: nameOf(token, bar) }));
  if (end >= line.length) return value;
  const link = line.indexOf('|', end);
  const attribute = { from: end + 1, to: link < 0 ? line.length : link, is: 'attribute' as const };
  return [
    ...value,
    { from: end, to: end + 1, is: 'sign' },
    attribute,
    ...(link < 0
      ? []
      : [
          { from: link, to: link + 1, is: 'sign' as const },
          { from: link + 1, to: line.length, is: 'text' as const },
        ]),
  ];
}

function nameOf({ is, from }: Token, bar: number): PieceName {
  if (is === 'text' || is === 'open') return 'text';
  if (from > bar) return is === 'sign' ? 'sign' : 'change';
  return is === 'sign' ? 'sign' : 'path';
}

function settingIn(line: string, at: number): TextPiece[] {
  const equals = line.indexOf('=', at);
  if (equals < 0) return [{ from: at, to: line.length, is: 'path' }];
  return [
    { from: at, to: equals, is: 'path' },
    { from: equals, to: equals + 1, is: 'sign' },
    { from: equals + 1, to: line.length, is: 'text' },
  ];
}

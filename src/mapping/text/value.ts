// What fills an attribute, as it stands before the = : paths, fallbacks, joins, constants and templates.
import type { Piece, Source } from '../mapping';
import { placesIn } from '../template';
import type { Spot } from './faults';
import { exactPath, pathText, quotedConstant, quotedText, split, type Token } from './signs';

type Read<T> = { is: 'read'; value: T } | { is: 'faulty'; spot: Spot };

/** Those that the app fills itself, as they are called. */
export const ownSources = ['presence changed', 'last synced'] as const;

/** Paths of people that OnLink's lines mean otherwise (`onlink.ts`): quoted where the path itself is meant. */
const onlinkLists = ['groups', 'roles', 'apps'] as const;

const isOnlinkList = (path: string) => onlinkLists.some((each) => each === path);

/** A source as text. */
export function valueText(source: Source): string {
  if ('own' in source) return source.own;
  if ('path' in source && isOnlinkList(source.path)) return exactPath(source.path);
  if (!('first' in source)) return pieceText(source);
  const pieces = source.first.map(pieceText);
  return pieces.length === 1 ? `${pieces.join('')},` : pieces.join(', ');
}

function pieceText(piece: Piece): string {
  if ('path' in piece) return pathText(piece.path);
  if ('constant' in piece) return quotedConstant(piece.constant);
  if ('template' in piece)
    return `${placesIn(piece.template).length > 0 ? '' : 'template '}${quotedText(piece.template)}`;
  const separator = quotedText(piece.with);
  const paths = piece.join.map(pathText);
  if (paths.length === 1) return `${paths.join('')} +${separator}`;
  return paths.join(piece.with === ' ' ? ' + ' : ` +${separator}+ `);
}

/**
 * The source that tokens say.
 *
 * @param tokens all that stands before the first | or =
 * @param where the columns of an empty value, for its fault
 */
export function readValue(tokens: Token[], where: { from: number; to: number }): Read<Source> {
  const open = tokens.find(({ is }) => is === 'open');
  if (open) return { is: 'faulty', spot: { code: 'open-quote', from: open.from, to: open.to } };
  if (tokens.length === 0) return { is: 'faulty', spot: { code: 'no-value', ...where } };
  const own = ownSources.find((each) => each === wordsOf(tokens));
  if (own) return { is: 'read', value: { own } };
  const parts = split(tokens, ',');
  const isListOfOne = parts.length === 2 && parts[1]?.length === 0;
  const pieces: Piece[] = [];
  for (const part of isListOfOne ? parts.slice(0, 1) : parts) {
    const piece = readPiece(part, tokens.at(-1) ?? where);
    if (piece.is === 'faulty') return piece;
    pieces.push(piece.value);
  }
  const [only] = pieces;
  return { is: 'read', value: only && pieces.length === 1 && !isListOfOne ? only : { first: pieces } };
}

const wordsOf = (tokens: Token[]) =>
  tokens.every(({ is }) => is === 'word') ? tokens.map(({ value }) => value).join(' ') : '';

function readPiece(tokens: Token[], last: { from: number; to: number }): Read<Piece> {
  const [first, second] = tokens;
  if (!first) return wrong('bad-value', { ...last, value: ',' });
  if (tokens.some((token) => token.is === 'sign' && token.value === '+')) return readJoin(tokens);
  if (tokens.length === 1) {
    if (first.is === 'word' || first.is === 'path') return { is: 'read', value: { path: first.value } };
    if (first.is === 'text' && first.isMixed) return wrong('mixed-template', first);
    if (first.is === 'text')
      return {
        is: 'read',
        value: first.isTemplate ? { template: first.value } : { constant: first.value },
      };
  }
  if (tokens.length === 2 && first.is === 'word' && first.value === 'template' && second?.is === 'text')
    return { is: 'read', value: { template: second.value } };
  return wrong('bad-value', second ?? first);
}

/** Paths with a + between them, or with a text between two of those: the separator. */
function readJoin(tokens: Token[]): Read<Piece> {
  const parts = split(tokens, '+');
  const paths: string[] = [];
  const separators: string[] = [];
  for (const [at, part] of parts.entries()) {
    const [token, more] = part;
    if (!token || more) return wrong('bad-value', more ?? tokens.at(-1) ?? { from: 0, to: 0, value: '+' });
    if (token.is === 'word' || token.is === 'path') {
      if (paths.length > separators.length) separators.push(' ');
      paths.push(token.value);
    } else if (token.is === 'text' && at > 0 && parts[at - 1]?.[0]?.is !== 'text')
      separators.push(token.value);
    else return wrong(token.is === 'text' ? 'join-of-texts' : 'bad-value', token);
  }
  // A text at the end is the separator of a join of one; of more it would be said once too often.
  const isAsMany = separators.length === paths.length - 1 || (paths.length === 1 && separators.length === 1);
  if (!isAsMany) return wrong('join-of-texts', tokens.at(-1) ?? { from: 0, to: 0, value: '' });
  if (new Set(separators).size > 1)
    return wrong('two-separators', tokens[1] ?? { from: 0, to: 0, value: '' });
  return { is: 'read', value: { join: paths, with: separators[0] ?? ' ' } };
}

const wrong = (code: Spot['code'], { from, to, value }: { from: number; to: number; value: string }) =>
  ({ is: 'faulty', spot: { code, from, to, seen: { text: value } } }) as const;

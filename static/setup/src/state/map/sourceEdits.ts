// Where the value of a line comes from: one thing, or several of which the first filled one counts (pure).
import type { Piece, Source } from '../../../../../src/mapping/mapping';
import { pathsIn } from '../../../../../src/mapping/sourcePaths';

export const pieceKinds = ['path', 'join', 'template', 'constant'] as const;
export type PieceKind = (typeof pieceKinds)[number];

export function kindOf(piece: Piece): PieceKind {
  if ('path' in piece) return 'path';
  if ('join' in piece) return 'join';
  return 'template' in piece ? 'template' : 'constant';
}

/** A source of one piece is that piece. */
export function sourceOf(pieces: readonly Piece[]): Source | undefined {
  const [only] = pieces;
  return pieces.length > 1 ? { first: [...pieces] } : only;
}

/** The same piece told in another way, with as much of it as can be kept. */
export function asKind(piece: Piece, kind: PieceKind): Piece {
  if (kindOf(piece) === kind) return piece;
  const paths = pathsIn(piece);
  const [path = 'profile.login'] = paths;
  switch (kind) {
    case 'path':
      return { path };
    case 'join':
      return { join: paths.length > 0 ? paths : [path], with: ' ' };
    case 'template':
      return { template: (paths.length > 0 ? paths : [path]).map((each) => `\${${each}}`).join(' ') };
    case 'constant':
      return { constant: '' };
  }
}

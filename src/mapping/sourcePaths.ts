// What a source is made of, and which paths it reads.
import type { Piece, Source } from './mapping';
import { partsOf } from './template';

/** The pieces of a source in their order; one that the app fills has none. */
export function piecesOf(source: Source): Piece[] {
  if ('own' in source) return [];
  return 'first' in source ? source.first : [source];
}

/** Every path that a source reads, in the order they stand. */
export const pathsOf = (source: Source): string[] => piecesOf(source).flatMap(pathsIn);

/** The paths whose values a source takes as they are or joins: not those within templates. */
export const pathsOutsideTemplates = (source: Source): string[] =>
  piecesOf(source)
    .filter((piece) => !('template' in piece))
    .flatMap(pathsIn);

/** Every path that one piece reads. */
export function pathsIn(piece: Piece): string[] {
  if ('path' in piece) return [piece.path];
  if ('join' in piece) return piece.join;
  return 'template' in piece ? partsOf(piece.template).paths : [];
}

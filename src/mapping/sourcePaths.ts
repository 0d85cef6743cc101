// What a source is made of, and which paths it reads.
import type { Piece, Source } from './mapping';
import { partsOf, readInstead } from './template';

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

/** The source with one path in the place of another, wherever it reads that. */
export function readingInstead(source: Source, { path, field }: { path: string; field: string }): Source {
  if ('own' in source) return source;
  const other = (each: string) => (each === path ? field : each);
  const piece = (each: Piece): Piece => {
    if ('path' in each) return { path: other(each.path) };
    if ('join' in each) return { ...each, join: each.join.map(other) };
    return 'template' in each ? { template: readInstead(each.template, other) } : each;
  };
  return 'first' in source ? { first: source.first.map(piece) } : piece(source);
}

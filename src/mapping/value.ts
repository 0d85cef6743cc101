// From a record to the values that a source names, as Okta wrote them.
import { pathReader, type Read } from '../records/path';
import type { Json, Scalar } from '../records/record';
import type { Piece, Source } from './mapping';
import { pathsIn } from './sourcePaths';
import { partsOf } from './template';

/** Longer texts are no values: nobody reads them, and a change must not have to. */
export const LONGEST_TEXT = 100_000;

/** A text of blanks counts as nothing. */
export const isBlank = (value: Json): boolean => typeof value === 'string' && value.trim() === '';

export const isScalar = (value: Json): value is Scalar => typeof value !== 'object';

/** What a reader found, as a list without what counts as nothing. */
export function filled(found: Json | undefined): Json[] {
  if (found === undefined || isBlank(found)) return [];
  return Array.isArray(found) ? found.filter((value) => !isBlank(value)) : [found];
}

/**
 * Makes a source ready to be read from many records: nothing, one value, or several as a list; never what is blank.
 * A text that is put together grows no longer than it takes to see that it is too long.
 */
export function sourceReader(source: Source): Read {
  if ('own' in source) return source.own === 'last synced' ? filledReader(pathReader('org.now')) : nothing;
  if (!('first' in source)) return pieceReader(source);
  const readers = source.first.map(pieceReader);
  return (raw) => {
    for (const read of readers) {
      const found = read(raw);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** The path or paths that a source's value came from, or would have come from; for a problem's words. */
export function pathIn(source: Source, raw: Json): string {
  if ('own' in source) return '';
  if (!('first' in source)) return pathOf(source);
  const piece = source.first.find((each) => pieceReader(each)(raw) !== undefined) ?? source.first.at(-1);
  return piece === undefined ? '' : pathOf(piece);
}

const pathOf = (piece: Piece): string => pathsIn(piece).join(', ');

const nothing: Read = () => undefined;

function pieceReader(piece: Piece): Read {
  if ('path' in piece) return filledReader(pathReader(piece.path));
  if ('join' in piece) return joinReader(piece.join.map(pathReader), piece.with);
  if ('template' in piece) return templateReader(piece.template);
  const { constant } = piece;
  return isBlank(constant) ? nothing : () => constant;
}

const filledReader =
  (read: Read): Read =>
  (raw) => {
    const found = read(raw);
    if (!Array.isArray(found)) return found === undefined || isBlank(found) ? undefined : found;
    const values = filled(found);
    return values.length > 0 ? values : undefined;
  };

const joinReader =
  (readers: readonly Read[], separator: string): Read =>
  (raw) => {
    let text: string | undefined;
    for (const read of readers)
      for (const value of filled(read(raw))) {
        // A list or an object cannot be joined: it is handed on as it is, and no form takes it.
        if (!isScalar(value)) return [value];
        if (text === undefined || text.length <= LONGEST_TEXT)
          text = text === undefined ? String(value) : `${text}${separator}${String(value)}`;
      }
    return text;
  };

function templateReader(template: string): Read {
  const { texts, paths } = partsOf(template);
  const readers = paths.map(pathReader);
  return (raw) => {
    let text = texts[0] ?? '';
    let empty = false;
    for (let at = 0; at < readers.length; at += 1) {
      const [value] = filled(readers[at]?.(raw));
      if (value === undefined) empty = true;
      else if (!isScalar(value)) return [value];
      else if (text.length <= LONGEST_TEXT) text += String(value) + (texts[at + 1] ?? '');
    }
    return empty || isBlank(text) ? undefined : text;
  };
}

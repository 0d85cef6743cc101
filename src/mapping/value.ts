// From a record to the values that a source names, as Okta wrote them.
import type { Json, JsonObject, Scalar } from '../records/record';
import { readPath } from '../records/path';
import type { Piece, Source } from './mapping';

/** Where something was found, and what; no values when nothing is filled. */
export interface Found {
  path: string;
  values: Json[];
}

/** The values of a source. Blank text counts as nothing. A source of the app's own finds nothing in a record. */
export function find(raw: JsonObject, source: Source): Found {
  if ('own' in source) return { path: '', values: [] };
  if (!('first' in source)) return findPiece(raw, source);
  let last: Found = { path: '', values: [] };
  for (const piece of source.first) {
    last = findPiece(raw, piece);
    if (last.values.length > 0) break;
  }
  return last;
}

function findPiece(raw: JsonObject, piece: Piece): Found {
  if ('path' in piece) return { path: piece.path, values: filledAt(raw, piece.path) };
  if ('constant' in piece) return { path: '', values: [piece.constant] };
  return 'join' in piece ? joined(raw, piece.join, piece.with) : inTemplate(raw, piece.template);
}

function joined(raw: JsonObject, paths: string[], separator: string): Found {
  const path = paths.join(', ');
  const values = paths.flatMap((each) => filledAt(raw, each));
  const plain = values.filter(isScalar);
  // A list or an object cannot be joined: it is handed on as it is, and no form takes it.
  if (plain.length < values.length)
    return { path, values: values.filter((value) => !isScalar(value)).slice(0, 1) };
  return { path, values: plain.length > 0 ? [plain.join(separator)] : [] };
}

function inTemplate(raw: JsonObject, template: string): Found {
  const paths: string[] = [];
  const bad: Json[] = [];
  let empty = false;
  const text = template.replace(/\$\{([^{}]*)\}/g, (_whole, path: string) => {
    paths.push(path);
    const value = filledAt(raw, path)[0];
    if (value !== undefined && isScalar(value)) return String(value);
    if (value === undefined) empty = true;
    else bad.push(value);
    return '';
  });
  return { path: paths.join(', '), values: bad.length > 0 ? bad.slice(0, 1) : empty ? [] : [text] };
}

const isScalar = (value: Json): value is Scalar => typeof value !== 'object';

const filledAt = (raw: JsonObject, path: string) =>
  readPath(raw, path).filter((value) => typeof value !== 'string' || value.trim() !== '');

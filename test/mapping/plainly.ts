// A mapping applied the plain way, nothing made ready and nothing in a hurry: what the quick way has to agree with.

import { rowLines, type Row } from '../../src/mapping/apply';
import { changer } from '../../src/mapping/changes';
import { fullEffort } from '../../src/mapping/effort';
import { takingOf } from '../../src/mapping/forms';
import type { Line, LookupTable, Piece, TypeMapping } from '../../src/mapping/mapping';
import { otherStatus } from '../../src/mapping/statuses';
import type { Json, Scalar } from '../../src/records/record';

const LONGEST_TEXT = 100_000;

/** The row that a record's JSON becomes, label and identifier or not. */
export const plainRow = (raw: Json, type: TypeMapping, tables: readonly LookupTable[]): Row =>
  Object.fromEntries(
    rowLines(type).map((line) => {
      const values = plainValues(raw, line, { type, tables });
      return [line.key, values.length === 0 ? null : line.many ? values : (values[0] ?? null)];
    }),
  );

function plainValues(
  raw: Json,
  line: Line,
  { type, tables }: { type: TypeMapping; tables: readonly LookupTable[] },
): Scalar[] {
  let values =
    sourceOf(line)
      .map((piece) => inPiece(raw, piece))
      .find((found) => found.length > 0) ?? [];
  let isWrong = false;
  for (const change of line.changes ?? []) {
    if (isWrong && values.length === 0) break;
    const changed = changer(change)(values, {
      ...{ tables, wantsTime: line.as === 'moment' },
      effort: fullEffort(),
    });
    values = changed.values;
    isWrong ||= changed.refused.length > 0;
  }
  values = values.filter(isFilled);
  if (!line.many && values.length > 1) return [];
  const { read } = takingOf(line, type);
  const formed = values.flatMap((value) =>
    typeof value === 'string' && value.length > LONGEST_TEXT ? [] : (read(value) ?? []),
  );
  if (line.as === 'status' && formed.length === 0) return [otherStatus(type).name];
  return line.many ? [...new Set(formed)].sort((a, b) => (String(a) < String(b) ? -1 : 1)) : formed;
}

function sourceOf({ from }: Line): readonly Piece[] {
  if ('own' in from) return from.own === 'last synced' ? [{ path: 'org.now' }] : [];
  return 'first' in from ? from.first : [from];
}

function inPiece(raw: Json, piece: Piece): Json[] {
  if ('constant' in piece) return [piece.constant].filter(isFilled);
  if ('path' in piece) return at(raw, piece.path);
  if ('join' in piece) {
    const values = piece.join.flatMap((path) => at(raw, path));
    const bad = values.filter((value) => typeof value === 'object');
    if (bad.length > 0) return bad.slice(0, 1);
    return values.length > 0 ? [values.map(String).join(piece.with)] : [];
  }
  const found = [...piece.template.matchAll(/\$\{([^{}]*)\}/g)].map(([, path = '']) => at(raw, path)[0]);
  const bad = found.find((value) => typeof value === 'object');
  if (bad !== undefined) return [bad];
  const texts = found.flatMap((value) =>
    value === undefined || typeof value === 'object' ? [] : String(value),
  );
  if (texts.length < found.length) return [];
  return [piece.template.replace(/\$\{[^{}]*\}/g, () => texts.shift() ?? '')].filter(isFilled);
}

const isFilled = (value: Json) => typeof value !== 'string' || value.trim() !== '';

/** What stands at a path, name by name. */
function at(from: Json, path: string): Json[] {
  const names = path.split('.');
  if (path === '' || path.length > 500 || names.length > 32) return [];
  let values = [from];
  for (const name of names) {
    const every = name.endsWith('[]');
    const members = values.flatMap((value) => memberOf(value, every ? name.slice(0, -2) : name));
    const all = every
      ? members.flatMap(({ value }) => (Array.isArray(value) ? value.map(boxed) : []))
      : members;
    values = all.map(({ value }) => value);
  }
  return values.flat(1).filter((value) => value !== null && isFilled(value));
}

/** Kept whole by a list that is made flat. */
interface Box {
  value: Json;
}
const boxed = (value: Json): Box => ({ value });

function memberOf(value: Json, name: string): Box[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    const item = /^\d{1,9}$/.test(name) ? value[Number(name)] : undefined;
    return item === undefined || item === null ? [] : [boxed(item)];
  }
  const member = Object.hasOwn(value, name) ? value[name] : undefined;
  return member === undefined || member === null ? [] : [boxed(member)];
}

// Record and mapping become a row, or the problems that kept it from becoming one.
import type { Json, OktaRecord, Scalar } from '../records/record';
import { toForm } from './forms';
import type { Line, TypeMapping } from './mapping';
import type { MappingProblem, MappingProblemCode } from './problems';
import { UNKNOWN } from './statuses';
import { find } from './value';

/** What is handed to Assets: a value for every line of the mapping, by its key. */
export type Row = Record<string, Json>;

export type Applied =
  /** `filled` says for each line, in order, whether it found something. */
  | { is: 'row'; id: string; row: Row; filled: boolean[]; problems: MappingProblem[] }
  | { is: 'no row'; id: string; problems: MappingProblem[] };

/**
 * What stands for "nothing" in a row.
 * Open: null, "", [] and an absent member most likely all count as empty; no document says so (first hour on a real site).
 */
export const emptyValue = (): Json => null;

/** Applies a mapping to a record. One bad value leaves one attribute empty; never throws, whatever Okta wrote. */
export function apply(record: OktaRecord, mapping: TypeMapping): Applied {
  const row: Row = {};
  const filled: boolean[] = [];
  const problems: MappingProblem[] = [];
  let whole = true;
  for (const line of mapping.lines) {
    const { values, faults } = valuesOf(record, line);
    const where = { type: mapping.type, id: record.id, attribute: line.attribute };
    for (const { code, path, seen } of faults) problems.push({ code, seen: { ...where, path, ...seen } });
    const has = values.length > 0;
    filled.push(has);
    row[line.key] = !has ? emptyValue() : line.many ? values : (values[0] ?? emptyValue());
    const needed = has || line.as === 'reference' ? undefined : missing(line);
    if (needed) {
      whole = false;
      problems.push({ code: needed, seen: where });
    }
  }
  return whole
    ? { is: 'row', id: record.id, row, filled, problems }
    : { is: 'no row', id: record.id, problems };
}

/** A problem of one line before it is told where it was. */
interface Fault {
  code: MappingProblemCode;
  path: string;
  seen: Record<string, string | number>;
}

function valuesOf(record: OktaRecord, line: Line): { values: Scalar[]; faults: Fault[] } {
  if ('own' in line.from) return { values: [], faults: [] };
  const { path, values: found } = find(record.raw, line.from);
  const many = line.many === true;
  if (!many && found.length > 1)
    return { values: [], faults: [{ code: 'several-values', path, seen: { values: found.length } }] };
  // A state that is not there is as unknown as one that nobody told us of.
  if (line.as === 'status' && found.length === 0)
    return { values: [UNKNOWN.name], faults: [{ code: 'unknown-status', path, seen: shapeOf(undefined) }] };
  const values: Scalar[] = [];
  const faults = new Map<MappingProblemCode, Fault>();
  for (const value of found) {
    const formed = toForm(line.as, value, { kind: record.kind, many });
    if (formed.is === 'value') values.push(formed.value);
    else if (!faults.has(formed.code))
      faults.set(formed.code, { code: formed.code, path, seen: shapeOf(value) });
    if (formed.is === 'problem' && formed.code === 'unknown-status') values.push(UNKNOWN.name);
  }
  return { values: many ? inOrder(values) : values, faults: [...faults.values()] };
}

/** Several values are a set to Assets: one order, so that another order in Okta is not a change. */
function inOrder(values: Scalar[]): Scalar[] {
  return [...new Set(values)].sort((a, b) => (String(a) < String(b) ? -1 : 1));
}

function missing(line: Exclude<Line, { as: 'reference' }>): MappingProblemCode | undefined {
  return line.identifier ? 'no-identifier' : line.label ? 'no-label' : undefined;
}

/** The kind of a value and its length, for a problem: never the value. */
function shapeOf(value: Json | undefined): { found: string; length?: number } {
  if (value === undefined || value === null) return { found: 'nothing' };
  if (typeof value === 'string') return { found: 'a text', length: value.length };
  if (Array.isArray(value)) return { found: 'a list', length: value.length };
  if (typeof value === 'object') return { found: 'an object', length: Object.keys(value).length };
  return { found: typeof value === 'number' ? 'a number' : 'yes or no' };
}

/** The text of a row that its hash is taken of: every value but the volatile ones and those the app fills itself. */
export function hashed(row: Row, mapping: TypeMapping): string {
  const lines = mapping.lines.filter((line) => !line.volatile && !('own' in line.from));
  return JSON.stringify(lines.map(({ key }) => [key, row[key] ?? emptyValue()]));
}

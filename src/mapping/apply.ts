// Record and mapping become a row, or the problems that kept it from becoming one.
import type { Json, OktaRecord, Scalar } from '../records/record';
import { fullEffort } from './effort';
import { activeLines, type Line, type LookupTable, type TypeMapping } from './mapping';
import type { MappingProblem, MappingProblemCode } from './problems';
import { readyLine, type Fault, type ReadyLine, type Watch } from './taking';

/** What is handed to Assets: a value for every line that is part of a row, by its key. */
export type Row = Record<string, Json>;

export type Applied =
  /** `filled` says for each of {@link rowLines}, in their order, whether it found something. */
  | { is: 'row'; id: string; row: Row; filled: boolean[]; problems: MappingProblem[] }
  | { is: 'no row'; id: string; problems: MappingProblem[] };

/** What lines may need beside the record. */
export interface About {
  /** Of the change *lookup*. */
  tables?: readonly LookupTable[];
}

/**
 * What stands for "nothing" in a row.
 * Open: null, "", [] and an absent member most likely all count as empty; no document says so (first hour on a real site).
 */
export const emptyValue = (): Json => null;

/** Whether a value of a row says that there is nothing: each form that counts as empty, whoever wrote it. */
export const isEmptyValue = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The lines of a type that are part of its rows, in their order: those not turned off, but for accounts. */
export const rowLines = (type: TypeMapping): readonly Line[] => readyType(type).rows;

/** The lines whose attribute no import can fill (Assets: scopes and types of the mapping document), set afterwards. */
export const accountLines = (type: TypeMapping): Line[] =>
  activeLines(type).filter((line) => line.as === 'account');

/**
 * Applies a mapping to a record. One bad value leaves one attribute empty; never throws, whatever Okta wrote. A type is
 * made ready when it is first seen: whoever changes one makes another.
 */
export function apply(record: OktaRecord, type: TypeMapping, { tables = [] }: About = {}): Applied {
  const row: Row = {};
  const filled: boolean[] = [];
  const problems: MappingProblem[] = [];
  let whole = true;
  const given = { tables, effort: fullEffort() };
  for (const ready of readyType(type).lines) {
    const { line } = ready;
    const found = ready.read(record.raw);
    const value = found === undefined ? undefined : ready.quickly(found);
    if (value !== undefined) {
      row[line.key] = line.many ? [value] : value;
      filled.push(true);
      continue;
    }
    const isNothing = found === undefined && ready.endsWithNothing;
    const { values, faults } = isNothing ? nothingTaken : ready.take(record.raw, given);
    const has = values.length > 0;
    filled.push(has);
    row[line.key] = !has ? emptyValue() : line.many ? values : (values[0] ?? emptyValue());
    const met = problemsOf({ line, has, faults }, { type, id: record.id });
    if (met.isMissed) whole = false;
    problems.push(...met.problems);
  }
  return whole
    ? { is: 'row', id: record.id, row, filled, problems }
    : { is: 'no row', id: record.id, problems };
}

const nothingTaken: ReturnType<ReadyLine['take']> = { values: [], faults: [] };

/** What is the same for every record of a type. */
interface ReadyType {
  rows: readonly Line[];
  lines: readonly ReadyLine[];
  /** Keys of the values that a row's hash is taken of. */
  hashed: readonly string[];
}

const readyTypes = new WeakMap<TypeMapping, ReadyType>();

function readyType(type: TypeMapping): ReadyType {
  const known = readyTypes.get(type);
  if (known) return known;
  const rows = activeLines(type).filter((line) => line.as !== 'account');
  const isHashed = (line: Line) => !line.volatile && !('own' in line.from);
  const made = {
    rows,
    lines: rows.map((line) => readyLine(line, type)),
    hashed: rows.filter(isHashed).map(({ key }) => key),
  };
  readyTypes.set(type, made);
  return made;
}

/** What one line gives its attribute for one record, whether it is part of a row or set afterwards. */
export function applyLine(
  record: OktaRecord,
  line: Line,
  { type, tables = [], watch }: About & { type: TypeMapping; watch?: Watch },
): { values: Scalar[]; problems: MappingProblem[] } {
  const { values, faults } = readyLine(line, type).take(record.raw, {
    tables,
    watch,
    effort: fullEffort(),
  });
  const { problems } = problemsOf({ line, has: values.length > 0, faults }, { type, id: record.id });
  return { values, problems };
}

/** The problems of a line, each with where it was met; without label or identifier there is no row. */
function problemsOf(
  { line, has, faults }: { line: Line; has: boolean; faults: readonly Fault[] },
  { type, id }: { type: TypeMapping; id: string },
): { problems: MappingProblem[]; isMissed: boolean } {
  const where = { type: type.type, id, attribute: line.attribute };
  const problems = faults.map(({ code, path, seen }): MappingProblem => ({
    code,
    seen: { ...where, path, ...seen },
  }));
  const missed = has ? undefined : missing(line);
  if (missed !== undefined) problems.push({ code: missed, seen: where });
  return { problems, isMissed: missed !== undefined };
}

function missing(line: Line): MappingProblemCode | undefined {
  if (line.as === 'reference') return undefined;
  return line.identifier ? 'no-identifier' : line.label ? 'no-label' : undefined;
}

/** The text of a row that its hash is taken of: every value but the volatile ones and those the app fills itself. */
export const hashed = (row: Row, type: TypeMapping): string =>
  JSON.stringify(readyType(type).hashed.map((key) => [key, row[key] ?? emptyValue()]));

/** The text of one attribute of a row that its mark is taken of. */
export const markText = (row: Row, line: Line): string => JSON.stringify(row[line.key] ?? emptyValue());

// Records of one page become rows for Assets and lines of the journal (decided here, written elsewhere).
import { createHash } from 'node:crypto';
import {
  accountLines,
  apply,
  applyLine,
  hashed,
  isEmptyValue,
  markText,
  rowLines,
  type Row,
} from '../mapping/apply';
import type { Carry } from '../mapping/carry';
import { typeFor } from '../mapping/conditions';
import type { Line, LookupTable, TypeMapping } from '../mapping/mapping';
import type { OktaRecord } from '../records/record';
import { entryOf, markOf, noMark, unknownMark, type Ledger, type LedgerEntry } from '../store/ledgerEntry';
import type { EmptyValues, Place, StoredProblem } from '../store/runs';
import type { Existing } from './existing';
import { heldInRow, type Held, type HeldById } from './held';
import { identifiedAs, identifiedById, identifierHeld, identifierIn } from './identity';
import { problemOf } from './problems';
import { isOfLater } from './rowValues';
import type { Looked, Seen } from './seen';

/** A problem and where it was met. */
export type Met = { problem: StoredProblem; place?: Place };

/** One record's outcome. */
export type Built =
  | { is: 'row'; id: string; type: TypeMapping; rows: Row[]; seen: Seen; known: boolean; met: Met[] }
  /** Nothing to send: this version, or a newer one, was sent before in this run. */
  | { is: 'again'; id: string }
  /** It belongs to no type, or its type does not take it: left alone on purpose. */
  | { is: 'passed over'; id: string; type?: TypeMapping }
  | { is: 'no row'; id: string; type: TypeMapping; met: Met[] };

/** What a run knows when it makes rows of one kind. */
export type Making = {
  /** The types that records of the kind become; the first that fits takes a record. */
  types: readonly TypeMapping[];
  tables: readonly LookupTable[];
  carry: Carry;
  /** Of this run, by id. */
  seen: ReadonlyMap<string, Seen>;
  /** Of the last good run, by id; types and marks in today's order. */
  before: Ledger;
  /** What Assets does with an empty value, by the type's name. */
  emptyValues: (type: string) => EmptyValues;
  /** Whatever else decides how a row lands; part of every hash. */
  fingerprint: string;
  existing: Existing;
  /** What Assets holds for those lines that do not always overwrite, by Okta id. */
  held: HeldById;
  /** By Okta id what Assets was found to hold where the ledger does not tell. */
  looked: ReadonlyMap<string, Looked>;
};

/** Builds a record's row, or says why there is none. Never throws, whatever Okta wrote. */
export function build(record: OktaRecord, making: Making): Built {
  const { types, tables, carry, seen, before } = making;
  const { id } = record;
  const known = seen.get(id);
  const updated = secondsOf(record.raw.lastUpdated);
  // Okta promises no snapshot: a record that changed while pages were read comes twice. The newer wins.
  if (known !== undefined && updated < known.updated) return { is: 'again', id };

  const type = typeFor(record, types);
  if (type === undefined) return { is: 'passed over', id };
  const applied = apply(record, type, { tables });
  const met: Met[] = applied.problems.map((problem) => ({ problem, place: placeOf(problem, type, id) }));
  if (applied.is === 'no row') return { is: 'no row', id, type, met };

  const at = types.indexOf(type);
  const sent = entryOf(before, id, at);
  const told = making.held.get(id);
  const held = told === 'unaskable' ? undefined : told;
  const looked = making.looked.get(id);
  const identified = sent && identifiedAs(applied.row, type, sent);
  const about = { type, row: applied.row, isAnother: identified === 'another' };
  const exists = existsBy(making, about, { held, looked, sent });
  // What was sent is another object then, and stays.
  const isLeft = !exists && sent !== undefined && identified !== 'before';
  if (type.write === 'create only' && (exists || isLeft)) return { is: 'passed over', id, type };
  if (type.write === 'update only' && !exists) return { is: 'passed over', id, type };
  if (told === 'unaskable') {
    met.push({ problem: problemOf('object-unaskable', { type: type.type }), place: { type: type.type, id } });
    return { is: 'no row', id, type, met };
  }

  const last = isLeft ? undefined : sent;
  const lines = rowLines(type);
  const { row, staying } = heldInRow(applied.row, type, held);
  const then = looked?.marks ?? last?.marks;
  const left = keptValues({ row, lines }, then, making.emptyValues(type.type));
  const entry: LedgerEntry = {
    type: at,
    hash: hashOf(hashed(without(row, staying), type), making.fingerprint),
    // What Assets keeps, asked or not, is marked as what it was.
    marks: [
      ...lines.map((line, number) =>
        left.includes(number) || (staying.has(line.key) && then?.[number] !== unknownMark)
          ? (then?.[number] ?? marked(row, line))
          : marked(row, line),
      ),
      ...accountMarks(record, type, tables),
    ],
    // Not taken as sent, so that the next run tries again.
    again: left.some((number) => lines[number]?.empty !== 'keep'),
  };
  if (known !== undefined && updated === known.updated && isSame(entry, known)) return { is: 'again', id };

  if (isLeft) met.push({ problem: problemOf('identifier-changed'), place: { type: type.type, id } });
  for (const number of left) {
    const line = lines[number];
    if (line === undefined || line.empty === 'keep') continue;
    met.push({
      problem: problemOf('not-cleared'),
      place: { type: type.type, id, attribute: line.attribute },
    });
  }
  if (known !== undefined)
    met.push({
      problem: problemOf('changed-while-read', { kind: type.kind }),
      place: { type: type.type, id },
    });
  return {
    is: 'row',
    id,
    type,
    rows: carry.rows(row, type),
    seen: { ...entry, updated, exists, ...twinOf(row, type), ...(looked ? { held: looked.marks } : {}) },
    known: known !== undefined,
    met,
  };
}

/** A value that the app does not decide is no part of the hash. */
const without = (row: Row, keys: ReadonlySet<string>): Row =>
  keys.size === 0
    ? row
    : Object.fromEntries(Object.entries(row).map(([key, value]) => [key, keys.has(key) ? null : value]));

/** Marks of what accounts are looked up by: no part of the row, and another account when it changes. */
const accountMarks = (record: OktaRecord, type: TypeMapping, tables: readonly LookupTable[]): string[] =>
  accountLines(type).map((line) => {
    const [text] = applyLine(record, line, { type, tables }).values;
    return text === undefined ? noMark : markOf(String(text));
  });

/**
 * What tells records apart that share one identifier, and so one object, as a short hash; nothing where the Okta id is
 * the identifier, which nobody shares.
 */
function twinOf(row: Row, type: TypeMapping): { twin?: string } {
  if (identifiedById(type)) return {};
  return {
    twin: createHash('sha256').update(identifierIn(row, type).toLowerCase()).digest('base64url').slice(0, 11),
  };
}

const isSame = (a: LedgerEntry, b: LedgerEntry) =>
  a.hash === b.hash && a.type === b.type && a.again === b.again;

/** What is known of the object of a row, beside what was sent of it. */
type Known = { held: Held | undefined; looked: Looked | undefined; sent: LedgerEntry | undefined };

/** Whether Assets has the object: as it was found there, by its identifier where those were looked up, else by the ledger. */
function existsBy(
  { existing }: Making,
  { type, row, isAnother }: { type: TypeMapping; row: Row; isAnother: boolean },
  { held, looked, sent }: Known,
): boolean {
  const wanted = identifierIn(row, type);
  if (held) return !isAnother || identifierHeld(held, type) === wanted;
  if (looked) return looked.isThere;
  const known = existing(type.type);
  // Whether Assets tells identifiers apart by letter case is open; where one has changed, it is taken to.
  if (known) return isAnother ? known.exact.has(wanted) : known.anyCase.has(wanted.toLowerCase());
  return sent !== undefined && !isAnother;
}

/**
 * The lines whose value Okta no longer has and Assets keeps, or may keep where no mark tells what it holds.
 * Open: what Assets does with an empty value is a setting of the import source, and where that cannot be read the
 * default, ignore, is taken as true (Assets: settings of an import).
 */
function keptValues(
  { row, lines }: { row: Row; lines: readonly Line[] },
  marks: readonly string[] | undefined,
  emptyValues: EmptyValues,
): number[] {
  if (marks === undefined || emptyValues === 'cleared') return [];
  return lines.flatMap((line, number) => {
    const then = marks[number];
    const isKept = then !== undefined && then !== noMark && !isOfLater(line);
    return isKept && isEmptyValue(row[line.key]) ? [number] : [];
  });
}

const marked = (row: Row, line: Line) => (isEmptyValue(row[line.key]) ? noMark : markOf(markText(row, line)));

/** Eight characters tell two rows of one object apart; nobody chooses rows to collide. */
const hashOf = (text: string, fingerprint: string) =>
  createHash('sha256').update(fingerprint).update('\n').update(text).digest('base64url').slice(0, 8);

function secondsOf(moment: unknown): number {
  const ms = typeof moment === 'string' ? Date.parse(moment) : Number.NaN;
  return Number.isFinite(ms) && ms > 0 ? Math.floor(ms / 1_000) : 0;
}

function placeOf(problem: StoredProblem, type: TypeMapping, id: string): Place {
  const { attribute } = problem.seen;
  return { type: type.type, id, ...(typeof attribute === 'string' ? { attribute } : {}) };
}

// Records of one page become rows for Assets and lines of the journal (decided here, written elsewhere).
import { createHash } from 'node:crypto';
import { apply, hashed, type Row } from '../mapping/apply';
import type { Carry } from '../mapping/carry';
import type { TypeMapping } from '../mapping/mapping';
import type { OktaRecord } from '../records/record';
import type { Ledger, LedgerEntry } from '../store/ledgerEntry';
import type { EmptyValues, Place, StoredProblem } from '../store/runs';
import type { Seen } from './memory';

/** A problem and where it was met. */
export type Met = { problem: StoredProblem; place?: Place };

/** One record's outcome. */
export type Built =
  | { is: 'row'; id: string; rows: Row[]; seen: Seen; known: boolean; met: Met[] }
  /** Nothing to send: this version, or a newer one, was sent before in this run. */
  | { is: 'again'; id: string }
  | { is: 'no row'; id: string; met: Met[] };

/** What a run knows when it makes rows of one kind. */
export type Making = {
  type: TypeMapping;
  carry: Carry;
  /** Of this run, by id. */
  seen: ReadonlyMap<string, Seen>;
  /** Of the last good run, by id, its filled marks in the order of `type.lines`. */
  before: Ledger;
  emptyValues: EmptyValues;
  /** Whatever else decides how a row lands; part of every hash. */
  fingerprint: string;
};

/** Builds a record's row, or says why there is none. Never throws, whatever Okta wrote. */
export function build(record: OktaRecord, making: Making): Built {
  const { type, carry, seen, before, emptyValues } = making;
  const { id } = record;
  const known = seen.get(id);
  const updated = secondsOf(record.raw.lastUpdated);
  // Okta promises no snapshot: a record that changed while pages were read comes twice. The newer wins.
  if (known !== undefined && updated < known.updated) return { is: 'again', id };

  const applied = apply(record, type);
  const met: Met[] = applied.problems.map((problem) => ({ problem, place: placeOf(problem, type, id) }));
  if (applied.is === 'no row') return { is: 'no row', id, met };

  const hash = hashOf(hashed(applied.row, type), making.fingerprint);
  const left = keptValues(applied.filled, before.get(id), emptyValues);
  const entry: LedgerEntry = {
    // Not stored as sent, so that the next run tries again.
    hash: left.length > 0 ? '' : hash,
    filled: applied.filled.map((filled, line) => filled || left.includes(line)),
  };
  if (known !== undefined && updated === known.updated && entry.hash === known.hash)
    return { is: 'again', id };

  for (const line of left) {
    const attribute = type.lines[line]?.attribute ?? '';
    met.push({ problem: { code: 'not-cleared', seen: {} }, place: { type: type.type, id, attribute } });
  }
  if (known !== undefined)
    met.push({
      problem: { code: 'changed-while-read', seen: { kind: type.kind } },
      place: { type: type.type, id },
    });
  return {
    is: 'row',
    id,
    rows: carry.rows(applied.row),
    seen: { ...entry, updated },
    known: known !== undefined,
    met,
  };
}

/**
 * The lines whose value Okta no longer has and Assets keeps.
 * Open: what Assets does with an empty value is a setting of the import source, and where that cannot be read the
 * default, ignore, is taken as true (Assets: settings of an import).
 */
function keptValues(
  filled: readonly boolean[],
  before: LedgerEntry | undefined,
  emptyValues: EmptyValues,
): number[] {
  if (before === undefined || emptyValues === 'cleared') return [];
  return filled.flatMap((now, line) => (!now && before.filled[line] === true ? [line] : []));
}

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

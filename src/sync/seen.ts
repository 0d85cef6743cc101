// What a run notes of each record it has seen, and how its journal writes that.
import { readEntry, readMarks, writeEntry, writeMarks, type LedgerEntry } from '../store/ledgerEntry';

/**
 * A record seen in this run: its ledger entry, when Okta last changed it (seconds; 0 where Okta does not say), and
 * whether Assets has its object already, as far as ledger or look-up tell.
 */
export type Seen = LedgerEntry & {
  updated: number;
  exists: boolean;
  /** The same for records that share one object; absent where the Okta id is the identifier. */
  twin?: string;
  /** Marks of what Assets held before this run, where that was looked up. */
  held?: readonly string[];
};

/** One object as it was found before its row went: whether Assets has it, and a mark for each line of the row. */
export type Looked = { isThere: boolean; marks: readonly string[] };

/** Why a record has no row. */
export type Rowless = 'failed' | 'passed over';

/** A journal line of a record that has no row. */
export const writeRowless = (id: string, why: Rowless): string => (why === 'failed' ? id : `${id} -`);

/** A journal line of a record: its ledger entry, when it last changed, and whether its object exists. */
export const writeSeen = (id: string, seen: Seen): string =>
  [
    `${writeEntry(id, seen)} ${seen.updated.toString(36)}`,
    seen.exists ? '+' : '',
    seen.twin ? `=${seen.twin}` : '',
    seen.held ? `*${writeMarks(seen.held)}` : '',
  ].join('');

/** The reverse of {@link writeSeen}. */
export function readSeen(line: string): { id: string; seen: Seen } {
  const end = line.lastIndexOf(' ');
  const { id, entry } = readEntry(line.slice(0, end));
  const [, moment = '', exists, twin, held] =
    /^([^+=*]*)(\+?)(?:=([^*]*))?(?:\*(.*))?$/.exec(line.slice(end + 1)) ?? [];
  return {
    id,
    seen: {
      ...entry,
      updated: Number.parseInt(moment, 36),
      exists: exists === '+',
      ...(twin ? { twin } : {}),
      ...(held === undefined ? {} : { held: readMarks(held) }),
    },
  };
}

// What becomes of each object, by the ledger: created, changed, the same, or gone (pure).
import type { Line } from '../mapping/mapping';
import { entryOf, noMark, unknownMark, type Ledger } from '../store/ledgerEntry';
import { mayHold } from './held';
import type { Rowless, Seen } from './seen';

export type Fate = 'create' | 'change' | 'same';

/** What fates are told from, for one kind. */
export type Told = {
  seen: ReadonlyMap<string, Seen>;
  before: Ledger;
  rowless: ReadonlyMap<string, Rowless>;
  /** Of each type in today's mapping, the lines that marks stand for. */
  lines: readonly (readonly Line[])[];
  /** Of each type, whether what Okta no longer has is taken away; without an entry it is not. */
  mayClear: readonly boolean[];
  /** Hashes can be compared: the same mapping and settings decided them. */
  isSameMapping: boolean;
};

/** `isQuiet`: only values changed that change all the time. `isUnsure`: nobody knows what they were. */
export type FateTold = { fate: Fate; isQuiet: boolean; isUnsure?: true };

/** The fate of one record's object. */
export function fateOf(id: string, seen: Seen, told: Told): FateTold {
  if (!seen.exists) return { fate: 'create', isQuiet: false };
  const last = entryOf(told.before, id, seen.type);
  const then = seen.held ?? last?.marks;
  // It is there, this app never sent it, and nobody could look.
  if (then === undefined) return { fate: 'change', isQuiet: false };
  const lines = told.lines[seen.type] ?? [];
  const changed = lines.flatMap((line, at) =>
    (seen.marks[at] ?? noMark) === (then[at] ?? noMark) ? [] : [{ line, then: then[at] }],
  );
  if (changed.length > 0)
    return {
      fate: 'change',
      isQuiet: changed.every(({ line }) => isRestless(line)),
      ...(changed.every((each) => each.then === unknownMark) ? { isUnsure: true } : {}),
    };
  if (seen.again && told.mayClear[seen.type]) return { fate: 'change', isQuiet: false };
  // A value that Assets decides is now part of the hash and now not.
  const isDecided = !lines.some((line) => mayHold(line, true));
  const isHashed = told.isSameMapping && isDecided && !seen.again && last?.again === false && !seen.held;
  return { fate: isHashed && seen.hash !== last.hash ? 'change' : 'same', isQuiet: false };
}

const isRestless = (line: Line) => line.volatile === true || 'own' in line.from;

/** The ids of a type's objects that this whole reading of their kind did not meet, or met as another type's. */
export function goneOf(type: number, { before, seen, rowless }: Told): string[] {
  return [...before.keys()].filter((id) => {
    const its = entryOf(before, id, type);
    if (its === undefined || its.out || seen.get(id)?.type === type) return false;
    // One that is there and became no row is not gone; what it left behind when it moved is.
    return before.get(id)?.type !== type || seen.has(id) || !rowless.has(id);
  });
}

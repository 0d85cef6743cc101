// One line of the ledger: what was last sent for one record, as short as it goes.
import { fnv1a } from '../records/fnv1a';

/** What the ledger knows of an object when its row was last sent. */
export type LedgerEntry = {
  /** Which object type it went to: its place in the list that is kept beside the ledger. */
  type: number;
  /** Of the row but for its volatile values, and of all that decides how it lands. */
  hash: string;
  /**
   * A mark of what Assets holds for each line of that type, in its order: {@link noMark} where that is nothing,
   * {@link unknownMark} where nobody knows.
   */
  marks: readonly string[];
  /** The row cannot be taken as sent: the next run sends it whatever it finds. */
  again: boolean;
  /** A filter has left it out since: missing does not mean gone. */
  out?: true;
  /** Objects of other types that the record was before, and that stayed behind when it moved; one of each type. */
  left?: readonly LedgerEntry[];
};

/** A kind's ledger: by Okta id. */
export type Ledger = Map<string, LedgerEntry>;

/** What is known of the object of that type that a record is, or was before it moved. */
export function entryOf(ledger: Ledger, id: string, type: number): LedgerEntry | undefined {
  const entry = ledger.get(id);
  return entry?.type === type ? entry : entry?.left?.find((each) => each.type === type);
}

/** An entry that takes the place of another one of the same record, whose object stays behind where its type differs. */
export function inPlaceOf(before: LedgerEntry | undefined, now: LedgerEntry): LedgerEntry {
  if (before === undefined) return now;
  const { left: earlier = [], ...last } = before;
  const left = [last, ...earlier].filter(({ type }) => type !== now.type);
  return left.length === 0 ? now : { ...now, left };
}

/** Characters of a mark. Three of 64 signs: one change in 262,144 is not seen by its mark alone. */
const markLength = 3;

/** The mark of an attribute without a value. */
export const noMark = '---';

/** The mark of an attribute that may hold something or nothing: nobody could tell when its row was last sent. */
export const unknownMark = '???';

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const sign = (bits: number): string => signs.charAt(bits & 63);

/** The mark of a value, given as its text; nobody chooses values to collide. */
export function markOf(text: string): string {
  const hash = fnv1a(text);
  // Its halves folded, so that every sign counts.
  const folded = (hash ^ (hash >>> 18)) & 0x3ffff;
  const mark = sign(folded >>> 12) + sign(folded >>> 6) + sign(folded);
  return mark === noMark ? '--_' : mark;
}

/**
 * `00u1 Zm9vYmFy AbcD-_--- 0`: id, hash, marks, place of the type; before the hash `!` when it is to be sent again,
 * `~` when it was filtered out, and `^` where the object stayed behind in another type: that is a line of its own.
 */
export const writeEntry = (id: string, entry: LedgerEntry): string => lineOf(id, entry, '');

/** The lines of a record: of its own object first, then of those that it left behind. */
export const writeEntries = (id: string, entry: LedgerEntry): string[] => [
  writeEntry(id, entry),
  ...(entry.left ?? []).map((each) => lineOf(id, each, '^')),
];

const lineOf = (id: string, { hash, marks, again, out, type }: LedgerEntry, left: '' | '^') =>
  `${id} ${left}${out ? '~' : ''}${again ? '!' : ''}${hash} ${writeMarks(marks)} ${type}`;

/**
 * The reverse of {@link writeEntry}, for each line; `isLeft` where the object stayed behind. A line of an earlier
 * release says only that the record was sent.
 */
export function readEntry(line: string): { id: string; entry: LedgerEntry; isLeft?: true } {
  const [id = '', hash = '', marks, type] = line.split(' ');
  if (marks === undefined || type === undefined) return { id, entry: sentOnce };
  const [, left, out, again, plain = ''] = /^(\^?)(~?)(!?)(.*)$/.exec(hash) ?? [];
  return {
    id,
    ...(left === '^' ? { isLeft: true as const } : {}),
    entry: {
      type: Number.parseInt(type, 10) || 0,
      hash: plain,
      marks: readMarks(marks),
      again: again === '!',
      ...(out === '~' ? { out: true as const } : {}),
    },
  };
}

const threes = new RegExp(`.{${markLength}}`, 'g');

/** Marks as one text, and back. */
export const writeMarks = (marks: readonly string[]): string => marks.join('');
export const readMarks = (text: string): string[] => text.match(threes) ?? [];

const sentOnce: LedgerEntry = { type: 0, hash: '', marks: [], again: true };

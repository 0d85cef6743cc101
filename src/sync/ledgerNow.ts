// The ledger that the last good run left, by the types and lines of today's mapping.
import { accountLines, rowLines } from '../mapping/apply';
import { sameName } from '../mapping/known';
import type { Line, Mapping } from '../mapping/mapping';
import { readShards, type Current } from '../store/generation';
import { noMark, readEntry, unknownMark, type Ledger, type LedgerEntry } from '../store/ledgerEntry';
import type { Kind } from '../records/record';
import type { Shelf } from '../store/shelf';
import type { UnderWay } from '../store/underWay';
import { isOfLater } from './rowValues';

/** An object type that a ledger speaks of, and the lines that its marks stand for; see {@link nameOf}. */
export type TypeLines = {
  type: string;
  lines: readonly string[];
  /** Those of them that a row fills: of what no mark tells, their attribute may hold anything. */
  filled: ReadonlySet<string>;
};

/** The key of a line; of a reference with what its values mean, for other values may find the same objects. */
const nameOf = (line: Line): string =>
  line.as === 'reference' ? `${line.key} by ${line.refersTo.by.join(' ')}` : line.key;

/** Where a line stands among others, whatever its values mean. */
const indexIn = (names: readonly string[], name: string) =>
  names.findIndex((each) => each.split(' ')[0] === name.split(' ')[0]);

/** The types that entries name by their place: those of the mapping, then those that only the ledger knows. */
export function typesOfLedger(mapping: Mapping, current: Current | undefined, kind: Kind): TypeLines[] {
  const now = mapping.types
    .filter((type) => type.kind === kind)
    .map((type) => ({
      type: type.type,
      lines: [...rowLines(type), ...accountLines(type)].map(nameOf),
      filled: new Set(rowLines(type).flatMap((line) => (isOfLater(line) ? [] : [nameOf(line)]))),
    }));
  const left = (current?.types[kind] ?? [])
    .filter((then) => !now.some((each) => sameName(each.type, then.type)))
    .map((then) => ({ ...then, filled: new Set<string>() }));
  return [...now, ...left];
}

/**
 * What the last good run sent of a kind.
 *
 * @param now the {@link typesOfLedger}
 * @param doubted what rows may have changed since: its marks are unknown
 */
export async function readLedger(
  shelf: Shelf,
  current: Current | undefined,
  { kind, now, doubted }: { kind: Kind; now: readonly TypeLines[]; doubted: UnderWay },
): Promise<Ledger> {
  const wroteBy = current?.ledger[kind] ?? [];
  const then = current?.types[kind] ?? [];
  const places = then.map(({ type, lines }) => {
    const at = now.findIndex((each) => sameName(each.type, type));
    const its = Object.entries(doubted[kind] ?? {}).find(([name]) => sameName(name, type))?.[1];
    const marks = (now[at]?.lines ?? []).map((name) => ({
      from: indexIn(lines, name),
      // Where the values of a link mean something else now, a mark tells no more than whether there was one.
      isOther: !lines.includes(name),
      // What was in the attribute before its line was there, or came into it while it was away, no mark tells.
      orElse: now[at]?.filled.has(name) === true ? unknownMark : noMark,
      isFilled: indexIn(its?.filled ?? [], name) >= 0,
      isChanged: indexIn(its?.changed ?? [], name) >= 0,
    }));
    return { at, marks };
  });
  const isDistrusted = current?.distrusted.includes(kind) ?? false;
  const ledger: Ledger = new Map();
  const left: { id: string; entry: LedgerEntry }[] = [];
  for (const line of (await readShards(shelf, `ledger-${kind}`, wroteBy)).flat()) {
    const { id, entry, isLeft } = readEntry(line);
    const place = places[entry.type];
    const marks = (place?.marks ?? []).map(({ from, orElse, isFilled, isChanged, isOther }) => {
      const mark = entry.marks[from] ?? orElse;
      return isFilled || ((isChanged || isOther) && mark !== noMark) ? unknownMark : mark;
    });
    const now = { ...entry, type: place?.at ?? 0, marks, again: entry.again || isDistrusted };
    if (isLeft) left.push({ id, entry: now });
    else ledger.set(id, now);
  }
  for (const { id, entry } of left) {
    const its = ledger.get(id);
    if (its) ledger.set(id, { ...its, left: [...(its.left ?? []), entry] });
  }
  return ledger;
}

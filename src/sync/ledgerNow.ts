// The ledger that the last good run left, by the types and lines of today's mapping.
import { accountLines, rowLines } from '../mapping/apply';
import { sameName } from '../mapping/known';
import type { Mapping } from '../mapping/mapping';
import { readShards, type Current } from '../store/generation';
import { noMark, readEntry, unknownMark, type Ledger, type LedgerEntry } from '../store/ledgerEntry';
import type { Kind } from '../records/record';
import type { Shelf } from '../store/shelf';
import type { UnderWay } from '../store/underWay';
import { isOfLater } from './rowValues';

/** An object type that a ledger speaks of, and the keys of the lines that its marks stand for. */
export type TypeLines = {
  type: string;
  lines: readonly string[];
  /** Those of them that a row fills: of what no mark tells, their attribute may hold anything. */
  filled: ReadonlySet<string>;
};

/** The types that entries name by their place: those of the mapping, then those that only the ledger knows. */
export function typesOfLedger(mapping: Mapping, current: Current | undefined, kind: Kind): TypeLines[] {
  const now = mapping.types
    .filter((type) => type.kind === kind)
    .map((type) => ({
      type: type.type,
      lines: [...rowLines(type), ...accountLines(type)].map(({ key }) => key),
      filled: new Set(rowLines(type).flatMap((line) => (isOfLater(line) ? [] : [line.key]))),
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
    const marks = (now[at]?.lines ?? []).map((key) => ({
      from: lines.indexOf(key),
      // What was in the attribute before its line was there, or came into it while it was away, no mark tells.
      orElse: now[at]?.filled.has(key) === true ? unknownMark : noMark,
      isFilled: its?.filled.includes(key) === true,
      isChanged: its?.changed.includes(key) === true,
    }));
    return { at, marks };
  });
  const isDistrusted = current?.distrusted.includes(kind) ?? false;
  const ledger: Ledger = new Map();
  const left: { id: string; entry: LedgerEntry }[] = [];
  for (const line of (await readShards(shelf, `ledger-${kind}`, wroteBy)).flat()) {
    const { id, entry, isLeft } = readEntry(line);
    const place = places[entry.type];
    const marks = (place?.marks ?? []).map(({ from, orElse, isFilled, isChanged }) => {
      const mark = entry.marks[from] ?? orElse;
      return isFilled || (isChanged && mark !== noMark) ? unknownMark : mark;
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

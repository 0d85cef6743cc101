// What the rows of a parcel may change of what the ledger says of their objects (pure).
import { entryOf, noMark, unknownMark, type Ledger } from '../store/ledgerEntry';
import { together, type UnderWay } from '../store/underWay';
import type { TypeLines } from './ledgerNow';
import type { Parcel } from './parcel';

/**
 * What may have changed once these rows went out, with what may have before: as long as no run is good, the ledger does
 * not say so. Records that the ledger does not know are found by a look at Assets (see `lookMarks.ts`).
 */
export function withRows(
  before: UnderWay,
  { kind, entries }: Pick<Parcel, 'kind' | 'entries'>,
  { ledger, types }: { ledger: Ledger; types: readonly TypeLines[] },
): UnderWay {
  const filled = types.map(() => new Set<string>());
  const changed = types.map(() => new Set<string>());
  for (const [id, { type, marks }] of entries) {
    const last = entryOf(ledger, id, type);
    if (last === undefined) continue;
    types[type]?.lines.forEach((key, at) => {
      const then = last.marks[at] ?? unknownMark;
      if (then === marks[at] || then === unknownMark || !types[type]?.filled.has(key)) return;
      (then === noMark ? filled : changed)[type]?.add(key);
    });
  }
  const lines = types.flatMap(({ type }, at) => {
    const its = { filled: [...(filled[at] ?? [])], changed: [...(changed[at] ?? [])] };
    return its.filled.length + its.changed.length > 0 ? [[type, its] as const] : [];
  });
  return lines.length === 0 ? before : together(before, { [kind]: Object.fromEntries(lines) });
}

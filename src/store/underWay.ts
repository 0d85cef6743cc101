// What rows may have changed of what the ledger says: noted before they go, and kept until a run brings all of it in.
import { z } from 'zod';
import { kinds, type Kind } from '../records/record';

const lines = z.object({
  /** Keys of lines of which some object may have come to hold a value. */
  filled: z.array(z.string()),
  /** Keys of lines of which some object may hold another value. */
  changed: z.array(z.string()),
});

/** By kind and the object type's name. */
export const underWayForm = z.partialRecord(z.enum(kinds), z.record(z.string(), lines));
export type UnderWay = z.infer<typeof underWayForm>;

/** Both together; the first one itself where the other adds nothing. */
export function together(one: UnderWay, other: UnderWay): UnderWay {
  let sum = one;
  for (const kind of kinds)
    for (const [type, more] of Object.entries(other[kind] ?? {})) {
      const known = sum[kind]?.[type] ?? { filled: [], changed: [] };
      const filled = union(known.filled, more.filled);
      const changed = union(known.changed, more.changed);
      if (filled === known.filled && changed === known.changed) continue;
      sum = { ...sum, [kind]: { ...sum[kind], [type]: { filled, changed } } };
    }
  return sum;
}

/** What is left of it once these kinds are as the ledger says. */
export const withoutKinds = (all: UnderWay, settled: readonly Kind[]): UnderWay =>
  Object.fromEntries(
    kinds.flatMap((kind) => (all[kind] && !settled.includes(kind) ? [[kind, all[kind]]] : [])),
  );

function union(one: string[], other: readonly string[]): string[] {
  const news = other.filter((each) => !one.includes(each));
  return news.length === 0 ? one : [...one, ...news];
}

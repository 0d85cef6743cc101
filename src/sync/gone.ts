// Objects whose records this whole reading did not meet: counted, and left as they are (marking comes with a later step).
import { rowLines } from '../mapping/apply';
import type { Kind } from '../records/record';
import { goneOf, type Told } from './fates';
import { filtersOf, kindsOf, typesOf, type Turn } from './turn';

/** What the fates of a kind are told from; `mayClear` for a plan, which counts what is cleared afterwards as changed. */
export async function toldOf(turn: Turn, kind: Kind, mayClear: readonly boolean[] = []): Promise<Told> {
  const { memory } = turn;
  return {
    seen: memory.seen[kind],
    before: await memory.before(kind),
    rowless: memory.rowless[kind],
    lines: typesOf(turn, kind).map((type) => rowLines(type)),
    mayClear,
    isSameMapping: memory.current?.fingerprint === turn.fingerprint,
  };
}

/** Whether what is missing in a kind may count as gone: it was read whole, and under the filters of the last good run. */
export function mayCountGone(turn: Turn, kind: Kind): boolean {
  const { memory, hold, mapping } = turn;
  if (!kindsOf(mapping).includes(kind) || hold.record.leftOut.includes(kind)) return false;
  const then = memory.current?.filters[kind];
  return then === undefined || then === filtersOf(mapping, [])[kind];
}

/** How many objects of each type are gone, by its name. */
export async function countGone(turn: Turn): Promise<Map<string, number>> {
  const gone = new Map<string, number>();
  for (const kind of kindsOf(turn.mapping)) {
    if (!mayCountGone(turn, kind)) continue;
    const told = await toldOf(turn, kind);
    typesOf(turn, kind).forEach((type, at) => gone.set(type.type, goneOf(at, told).length));
  }
  return gone;
}

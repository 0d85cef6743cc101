// The names of what the latest runs of an import wrote: a moment after a write, storage's list of keys may lack it.
import { readCurrent } from './generation';
import { keys } from './keys';
import { kinds, readPast, readRun } from './runs';
import type { Shelf } from './shelf';

/** A worker that is still at work may have written so many more since its record was read. */
const meanwhile = 25;

/** Every name that the runs, and the generation they left, may stand under; some of them may not exist. */
export async function tracesOf(shelf: Shelf, importId: string, runs: readonly string[]): Promise<string[]> {
  const parts = ['people', 'members', ...kinds.map((kind) => `ledger-${kind}`)];
  const names: string[] = [];
  for (const run of runs) {
    const record = (await readRun(shelf, run))?.value;
    const past = await readPast(shelf, importId, run);
    const settled = record?.phase.is === 'processing' ? record.phase.settled : 0;
    names.push(
      keys.past(importId, run),
      ...upTo((record?.pieces ?? 0) + meanwhile).map((number) => keys.journal(run, number)),
      ...upTo((past?.placePieces ?? 0) + meanwhile).map((number) => keys.pastPlaces(importId, run, number)),
      ...parts.flatMap((part) => upTo(settled + meanwhile).map((number) => keys.shard(run, part, number))),
    );
  }
  const current = await readCurrent(shelf, importId);
  if (current === undefined) return names;
  const { people, members, ledger } = current;
  const written = [people, members, ...kinds.map((kind) => ledger[kind] ?? [])];
  return names.concat(
    written.flatMap((writers, at) => writers.map((run, number) => keys.shard(run, parts[at] ?? '', number))),
  );
}

const upTo = (count: number) => Array.from({ length: count }, (_, number) => number);

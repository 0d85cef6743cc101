// The names of what the latest runs of an import wrote: a moment after a write, storage's list of keys may lack it.
import { z } from 'zod';
import { readCurrent, type Current } from './generation';
import { keys } from './keys';
import { plannedFates, readPlan } from './plans';
import { kinds } from '../records/record';
import { readPast, type RunRecord } from './runs';
import type { Shelf } from './shelf';

/** A worker that is still at work may have written so many more since its record was read. */
const meanwhile = 25;

/** A run by its id, and its record where it has one. */
export type Traced = { run: string; record: RunRecord | undefined };

/**
 * Every name that the runs, the generation they left and the last plan may stand under; some of them may not exist.
 * Ids of plans are looked for one by one: asked for when no worker can write any more, none of them is missed.
 */
export async function tracesOf(shelf: Shelf, importId: string, runs: readonly Traced[]): Promise<string[]> {
  const current = await readCurrent(shelf, importId);
  const plan = await readPlan(shelf, importId);
  const names = namesOfCurrent(current);
  for (const { run, record } of runs) {
    const past = await readPast(shelf, importId, run);
    const placePieces = past?.placePieces ?? (plan?.run === run ? plan.placePieces : 0);
    names.push(
      keys.past(importId, run),
      keys.planned(run),
      ...upTo((record?.pieces ?? 0) + meanwhile).map((number) => keys.journal(run, number)),
      ...upTo(placePieces + meanwhile).map((number) => keys.pastPlaces(importId, run, number)),
      ...shardsOf(run, record, current),
    );
    const types = record?.plan ? record.mapping.types.length : plan?.run === run ? plan.types.length : 0;
    names.push(...(await planIdsOf(shelf, { importId, run, types })));
  }
  return names;
}

const parts = ['people', 'members', ...kinds.map((kind) => `ledger-${kind}` as const)] as const;

function writersOf(current: Current): Record<(typeof parts)[number], readonly string[]> {
  const { people, members, ledger } = current;
  const { users = [], groups = [], devices = [] } = ledger;
  return { people, members, 'ledger-users': users, 'ledger-groups': groups, 'ledger-devices': devices };
}

function namesOfCurrent(current: Current | undefined): string[] {
  if (current === undefined) return [];
  const writers = writersOf(current);
  return parts.flatMap((part) => writers[part].map((run, number) => keys.shard(run, part, number)));
}

/** Shards that stay the same are not written again, so a run's may stand anywhere among those of `current`, or after. */
function shardsOf(run: string, record: RunRecord | undefined, current: Current | undefined): string[] {
  const phase = record?.phase;
  const settled = phase?.is === 'processing' || phase?.is === 'amending' ? phase.settled : 0;
  const before = current && writersOf(current);
  return parts.flatMap((part) =>
    upTo((before?.[part].length ?? 0) + settled + meanwhile).map((number) => keys.shard(run, part, number)),
  );
}

/** How many pieces of ids there are is kept nowhere, but pieces of one type and fate follow one another. */
async function planIdsOf(
  shelf: Shelf,
  { importId, run, types }: { importId: string; run: string; types: number },
): Promise<string[]> {
  const names: string[] = [];
  let open = upTo(types).flatMap((type) => plannedFates.map((fate) => ({ importId, run, type, fate })));
  for (let piece = 0; open.length > 0; piece += 1) {
    const asked = open.map((each) => ({ each, name: keys.planIds({ ...each, piece }) }));
    const found = await shelf.getMany(
      asked.map(({ name }) => name),
      z.unknown(),
    );
    const there = asked.filter((_each, at) => found[at] !== undefined);
    names.push(...there.map(({ name }) => name));
    open = there.map(({ each }) => each);
  }
  return names;
}

const upTo = (count: number) => Array.from({ length: count }, (_, number) => number);

// What earlier runs left behind and nothing names any more.
import { readCurrent } from '../store/generation';
import { clearable, runTail } from '../store/keys';
import { readPlan } from '../store/plans';
import { kinds } from '../records/record';
import { readLast } from '../store/runs';
import type { World } from './world';

/** Runs kept in the history. */
const pastRunsKept = 100;

/**
 * Clears away when a run begins: shards that `current` does not name, journals, history beyond its length, the fenced
 * record of the run before. Listing is eventually consistent; what it misses goes next time. Only what is older than
 * the run itself goes: a worker may outlive its time and get its list when later runs have stored theirs.
 */
export async function clearLeftovers(world: World, importId: string, run: string): Promise<void> {
  const { shelf } = world;
  const current = await readCurrent(shelf, importId);
  const named = new Set(current ? namedShards(current, importId) : []);
  const older = async (prefix: string) =>
    (await shelf.keys(prefix)).filter((key) => key < prefix + runTail(run));
  const shards = (await older(clearable.shards(importId))).filter((key) => !named.has(key));
  const journals = await older(clearable.journal(importId));
  const past = (await shelf.keys(clearable.past(importId))).sort().slice(0, -pastRunsKept);
  const kept = past.at(-1)?.slice(clearable.past(importId).length);
  const places = (await shelf.keys(clearable.places(importId))).filter(
    (key) => kept !== undefined && (key.slice(clearable.places(importId).length).split(':')[0] ?? '') <= kept,
  );
  const plan = await readPlan(shelf, importId);
  const planTail = plan ? runTail(plan.run) : '';
  const plans = [
    ...(await older(clearable.planIds(importId))).filter(
      (key) => !key.startsWith(`${clearable.planIds(importId)}${planTail}:`),
    ),
    ...(await older(clearable.plannedFrom(importId))),
  ];
  await shelf.delete([...shards, ...journals, ...past, ...places, ...plans]);
  if (plan && plan.run !== run) await shelf.deleteFenced(plan.run);
  const last = await readLast(shelf, importId);
  if (last && last.run !== run) await shelf.deleteFenced(last.run);
}

function namedShards(
  current: NonNullable<Awaited<ReturnType<typeof readCurrent>>>,
  importId: string,
): string[] {
  const parts = [
    ['people', current.people],
    ['members', current.members],
    ...kinds.map((kind) => [`ledger-${kind}`, current.ledger[kind] ?? []] as const),
  ] as const;
  return parts.flatMap(([part, writers]) =>
    writers.map((run, number) => `${clearable.shards(importId)}${runTail(run)}:${part}:${number}`),
  );
}

// A run begins: an execution is opened, the wish written, turn 0 pushed; in that order, and undone in the other (invariant 1).
import type { AssetsClient, AssetsRef } from '../assets/client';
import { readImports } from '../store/imports';
import { readConnectionInfo } from '../store/connections';
import type { Mapping } from '../mapping/mapping';
import { keys, runId } from '../store/keys';
import { writePlanned, type PlanOrigin } from '../store/plans';
import { readMapping } from '../store/mappings';
import { readLast, readRun, type Reason, type StoredProblem } from '../store/runs';
import { readStart, removeStart, wishCancel, writeStart } from '../store/wishes';
import { pushTurn } from './event';
import { mayWait, patiently, type Reply } from './patience';
import { goingOn, notSetUp, problemOf } from './problems';
import type { World } from './world';

export type Started = { is: 'started'; run: string } | { is: 'refused'; problem: StoredProblem };

const refused = (problem: StoredProblem): Started => ({ is: 'refused', problem });

/** Begins a run of an import, or says why not. At most one runs at a time; whoever comes second is refused. */
export async function startRun(world: World, ref: AssetsRef, reason: Reason): Promise<Started> {
  const kept = await keptFrom(world, ref);
  if (kept) return refused(kept);
  if (!(await readMapping(world.shelf, ref.importId))) return refused(notSetUp('the mapping'));
  const assets = world.assets(ref);
  const opened = await openExecution(world, assets, ref.importId);
  if (opened.is === 'refused') return opened;
  const { execution } = opened;
  return begin(world, ref, {
    execution,
    reason,
    undo: () => patiently(world, () => assets.cancel(execution)),
  });
}

/** What a plan is made of; without a mapping of its own the live one. */
export type PlanWanted = { mapping: Mapping; origin: PlanOrigin };

/** Begins a plan: the same lock and the same worker as a run, and no execution. */
export async function startPlanRun(world: World, ref: AssetsRef, wanted: PlanWanted): Promise<Started> {
  const kept = await keptFrom(world, ref);
  if (kept) return refused(kept);
  return begin(world, ref, { execution: '', reason: 'page', plan: wanted, undo: () => Promise.resolve() });
}

/** What keeps a run or a plan from starting: the one that is going on, or a missing connection. */
async function keptFrom(world: World, { importId }: AssetsRef): Promise<StoredProblem | undefined> {
  const { shelf } = world;
  const going = await readStart(shelf, importId);
  if (going) {
    // Nobody may have heard of it, if its start broke off before the push; a second event of its turn does no harm.
    if (!(await readRun(shelf, going.run))) await pushTurn(world, going.run, { turn: 0 });
    return goingOn(going);
  }
  return (await readConnectionInfo(shelf, importId)) ? undefined : notSetUp('the connection');
}

/** Writes the wish and pushes the first turn; undoes both where the queue does not take it. */
async function begin(
  world: World,
  { importId }: AssetsRef,
  {
    execution,
    reason,
    plan,
    undo,
  }: { execution: string; reason: Reason; plan?: PlanWanted; undo: () => Promise<unknown> },
): Promise<Started> {
  const { shelf, clock } = world;
  const at = clock.now();
  const run = runId(importId, at, world.random());
  if (plan) await writePlanned(shelf, run, { mapping: plan.mapping, plan: plan.origin });
  const wanted = { run, execution, reason, at, ...(plan ? { plan: true as const } : {}) };
  const written = await writeStart(shelf, importId, wanted);
  if (written === 'taken') {
    const wish = await readStart(shelf, importId);
    // A write whose answer was lost is tried again and finds itself.
    if (wish?.run !== run) {
      if (plan || wish?.execution !== execution) await undo();
      if (plan) await shelf.delete([keys.planned(run)]);
      return refused(goingOn(wish));
    }
  }
  try {
    await pushTurn(world, run, { turn: 0 });
  } catch (error) {
    world.log('push refused', { run, error: error instanceof Error ? error.name : 'unknown' });
    await undo();
    if ((await readStart(shelf, importId))?.run === run) await removeStart(shelf, importId);
    // The event may have gone all the same, and its worker opened a record that nobody would find any more.
    await shelf.deleteFenced(run);
    if (plan) await shelf.delete([keys.planned(run)]);
    return refused(problemOf('queue-refused'));
  }
  world.log(plan ? 'plan started' : 'run started', { run, reason });
  return { is: 'started', run };
}

/**
 * Opens an execution, or takes over one that a start of ours opened and then broke off: nobody but this app opens
 * executions of its imports, and one that no wish names has no worker.
 */
async function openExecution(
  world: World,
  assets: AssetsClient,
  importId: string,
): Promise<{ is: 'opened'; execution: string } | Extract<Started, { is: 'refused' }>> {
  const { shelf, clock } = world;
  for (let tries = 0; ; tries += 1) {
    const opened = await waitIfBusy(world, () => assets.open());
    if (opened.is === 'ok') return { is: 'opened', execution: opened.value.execution };
    const mayBeOpen = opened.is === 'fault' || opened.problem.code === 'already-running';
    if (!mayBeOpen || tries === 3 || !mayWait(world, 1_000))
      return { is: 'refused', problem: opened.problem };
    const latest = await patiently(world, () => assets.latest());
    if (latest.is !== 'ok') return { is: 'refused', problem: opened.problem };
    if (latest.value.is === 'some' && latest.value.stage === 'ingesting') {
      const { execution } = latest.value;
      const going = await readStart(shelf, importId);
      if (going) return { is: 'refused', problem: goingOn(going) };
      const last = await readLast(shelf, importId);
      // It may hold rows of a run that ended otherwise: not to be gone on with.
      if (last?.leftOpen !== execution) return { is: 'opened', execution };
      await patiently(world, () => assets.cancel(execution));
    } else if (opened.is === 'refused') return { is: 'refused', problem: opened.problem };
    await clock.sleep(1_000);
  }
}

/** Opening is not asked again after a fault: the first one may have opened an execution, which `latest` tells. */
async function waitIfBusy<T, P>(world: World, ask: () => Promise<Reply<T, P>>): Promise<Reply<T, P>> {
  const { clock } = world;
  const reply = await ask();
  const wait = reply.is === 'busy' ? reply.until - clock.now() : undefined;
  if (wait === undefined || !mayWait(world, wait)) return reply;
  await clock.sleep(Math.max(wait, 0));
  return ask();
}

/** Asks a run to stop: within one page, or at once while it waits. `none` when there is nothing to stop. */
export async function cancelRun(world: World, importId: string): Promise<'asked' | 'none'> {
  const { shelf, clock } = world;
  const start = await readStart(shelf, importId);
  if (start === undefined) return 'none';
  await wishCancel(shelf, importId, { run: start.run, at: clock.now() });
  const record = await readRun(shelf, start.run);
  await pushTurn(world, start.run, { turn: record?.value.turn ?? 0 });
  return 'asked';
}

/** Closes what is open in Assets, without waiting for workers: the app is about to go. */
export async function cancelOpenExecutions(world: World): Promise<void> {
  for (const ref of await readImports(world.shelf)) {
    const start = await readStart(world.shelf, ref.importId);
    if (start && !start.plan) await world.assets(ref).cancel(start.execution);
  }
}

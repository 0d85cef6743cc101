// One firing of the scheduled trigger: starts what is due, and looks after runs that died (invariant 10).
import { readCurrent } from '../store/generation';
import { readImports, type RegisteredImport } from '../store/imports';
import { heldBy, keys } from '../store/keys';
import { noCounts, readLast, readPast, readRun, type PastRun, type RunRecord } from '../store/runs';
import { together } from '../store/underWay';
import { readWatch, writeWatch, type Watch } from '../store/watch';
import { readStart, wishClose, type StartWish } from '../store/wishes';
import { pushTurn } from './event';
import { patiently } from './patience';
import { dueSince, tryOf } from './schedule';
import { startRun } from './start';
import { runDied } from './traffic';
import { isChainOver } from './work';
import type { World } from './world';

/** A run that gave no sign for so long is taken as dead. */
const silenceMs = 45 * 60_000;

/** Pushes that may revive a dead run before it is told to close itself. */
const revivals = 2;

/** Looks after every import of the installation. One that cannot be looked after does not keep the others from it. */
export async function tick(world: World, { mayStart }: { mayStart: boolean }): Promise<void> {
  for (const each of await readImports(world.shelf)) {
    try {
      const start = await readStart(world.shelf, each.importId);
      if (start) await lookAtRun(world, each, start);
      else if (mayStart) await startIfDue(world, each);
    } catch (error) {
      world.log('tick failed', {
        import: each.importId,
        error: error instanceof Error ? error.name : 'unknown',
      });
    }
  }
}

async function startIfDue(world: World, ref: RegisteredImport): Promise<void> {
  const { shelf, clock } = world;
  const due = dueSince((await readCurrent(shelf, ref.importId))?.dayFrom, clock.now());
  if (due === undefined || (await hasRunSince(shelf, ref.importId, due))) return;
  // Ticks may come twice: each try is claimed once, under a name of its own, so that a late expiry does no harm.
  const claim = keys.claim(ref.importId, new Date(tryOf(due, clock.now())).toISOString());
  if ((await shelf.setNew(claim, clock.now(), claimDays)) === 'taken') return;
  const started = await startRun(world, ref, 'clock');
  if (started.is === 'refused')
    world.log('start refused', { import: ref.importId, problem: started.problem.code });
}

/** A claim outlives its day by far: a tick repeated late finds it. */
const claimDays = 7;

/** Whether a run began after that moment, however it ended: one that failed is not begun again before its next day. */
async function hasRunSince(shelf: World['shelf'], importId: string, moment: number): Promise<boolean> {
  const last = await readLast(shelf, importId);
  const past = last && (await readPast(shelf, importId, last.run));
  return past !== undefined && past.startedAt >= moment;
}

async function lookAtRun(world: World, ref: RegisteredImport, start: StartWish): Promise<void> {
  const { shelf, clock } = world;
  const { importId } = ref;
  const { run } = start;
  const record = (await readRun(shelf, run))?.value;
  if (record && isChainOver(record) && record.pushed < record.turn) {
    await pushTurn(world, run, record);
    return;
  }
  const sign = record ? Math.max(record.wroteAt, record.notBefore) : start.at;
  if (clock.now() - sign < silenceMs) return;

  const before = await readWatch(shelf, importId);
  const watch: Watch = before?.run === run && before.sign === sign ? before : { run, sign, pushes: 0 };
  if (watch.pushes < revivals) {
    await writeWatch(shelf, importId, { ...watch, pushes: watch.pushes + 1 });
    await pushTurn(world, run, { turn: record?.turn ?? 0 });
  } else if (watch.closedAt === undefined) {
    await writeWatch(shelf, importId, { ...watch, closedAt: clock.now() });
    await wishClose(shelf, importId, { run, at: clock.now() });
    await pushTurn(world, run, { turn: record?.turn ?? 0 });
  } else if (clock.now() - watch.closedAt >= silenceMs) await bury(world, ref, { start, record, sign });
}

/**
 * Nothing revived the run, and nothing told it to close: its execution is cancelled and the way made free.
 * The fenced record goes first, so that nothing can be stored by whoever might still live; the history entry is the
 * one thing the tick writes in a worker's place.
 */
async function bury(
  world: World,
  ref: RegisteredImport,
  { start, record, sign }: { start: StartWish; record: RunRecord | undefined; sign: number },
): Promise<void> {
  const { shelf, clock } = world;
  const { importId } = ref;
  const assets = world.assets(ref);
  await shelf.deleteFenced(start.run);
  if (start.plan) {
    // A plan has no execution and no history: whoever wants it makes another.
    await shelf.delete(heldBy(start.run));
    world.log('plan buried', { run: start.run });
    return;
  }
  const cancelled = await patiently(world, () => assets.cancel(start.execution));
  const past: PastRun = {
    run: start.run,
    reason: start.reason,
    startedAt: start.at,
    counts: record?.counts ?? { users: noCounts, groups: noCounts, devices: noCounts },
    types: record?.types ?? {},
    problems: [{ ...runDied(world, sign), count: 1 }, ...(record?.problems ?? [])],
    leftOut: record?.leftOut ?? [],
    results: {},
    chunks: record?.chunks ?? 0,
    turns: (record?.turn ?? 0) + 1,
    ending: 'failed',
    endedAt: clock.now(),
    placePieces: 0,
  };
  await shelf.set(keys.past(importId, start.run), past);
  const isOpen = cancelled.is !== 'ok' && cancelled.is !== 'refused';
  const doubted = record
    ? together(record.doubted, record.underWay)
    : (await readLast(shelf, importId))?.doubted;
  await shelf.set(keys.last(importId), {
    run: start.run,
    ...(isOpen ? { leftOpen: start.execution } : {}),
    ...(doubted ? { doubted } : {}),
  });
  await shelf.delete(heldBy(start.run));
  world.log('run buried', { run: start.run });
}

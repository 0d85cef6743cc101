// An event arrives: which turn it means, whether that turn is due, and what the run does in it (invariant 2).
import { createHash } from 'node:crypto';
import { emptyValuesFor } from '../assets/source';
import { carry } from '../mapping/carry';
import { readConnection } from '../store/connections';
import { readCurrent } from '../store/generation';
import { readImport } from '../store/imports';
import { importOf } from '../store/keys';
import { inForce } from '../mapping/mapping';
import { noCalls, noCounts, readLast, readRun, type EmptyValues, type RunRecord } from '../store/runs';
import { readMapping } from '../store/mappings';
import { readPlanned } from '../store/plans';
import { readSettings } from '../store/settings';
import { readStart, readWishes, type StartWish } from '../store/wishes';
import { beginClosing, close } from './close';
import { clearLeftovers } from './clear';
import { longestDelaySeconds, pushTurn, type TurnEvent } from './event';
import { amendAndKeep, submit, watchProcessing } from './finish';
import { Hold, Lost } from './hold';
import { allLanes } from './paged';
import { Memory } from './memory';
import { longestSleepMs, patiently } from './patience';
import { notSetUp, problemOf } from './problems';
import { read } from './reading';
import { wishedEnd } from './traffic';
import { namesOfGroups } from './groupNames';
import { writePlan } from './planning';
import { inOrder, type Next, type Turn } from './turn';
import type { World } from './world';

/** Forge ends a chain of events at 1,000 pushes (limits-async-events); ours stops before, and the tick begins another. */
const longestChain = 900;

/** A turn that was begun so often without storing anything is given up: it would break off for ever. */
const mostBegun = 12;

/** Takes an event in. Whatever the queue does with it, once, twice, late or never, the run record decides. */
export async function takeEvent(world: World, event: TurnEvent): Promise<void> {
  try {
    await workOn(world, event);
  } catch (error) {
    // Another invocation holds the run and goes on with it.
    if (!(error instanceof Lost)) throw error;
    world.log('turn lost', { run: event.run, turn: event.turn });
  }
}

async function workOn(world: World, event: TurnEvent): Promise<void> {
  const importId = importOf(event.run);
  const start = await readStart(world.shelf, importId);
  // The start wish stays for the run's life: without it the run is over, replaced, or its import is gone.
  if (start?.run !== event.run) return;
  const found = (await readRun(world.shelf, event.run)) ?? (await open(world, importId, start));
  if (found === undefined) return;
  const { turn, pushed, notBefore } = found.value;
  if (event.turn > turn) return;
  if (event.turn < turn) {
    // The turn ended and its push was lost; otherwise this is a duplicate, and dies out here.
    if (pushed < turn && !isChainOver(found.value)) await pushOn(world, await Hold.begin(world, found));
    return;
  }
  const early = notBefore - world.clock.now();
  if (early > longestSleepMs) {
    const wishes = await readWishes(world.shelf, importId, event.run);
    if (!wishes.cancel && !wishes.close) return;
  } else if (early > 0) await world.clock.sleep(early);
  await doTurn(world, await Hold.begin(world, found));
}

/** The first record of a run: written by its worker, like every later one (invariant 1). */
async function open(world: World, importId: string, start: StartWish) {
  const { shelf, clock } = world;
  const ref = await readImport(shelf, importId);
  const planned = start.plan ? await readPlanned(shelf, start.run) : undefined;
  const mapping = planned?.mapping ?? (await readMapping(shelf, importId))?.mapping;
  if (ref === undefined || mapping === undefined) return undefined;
  const current = await readCurrent(shelf, importId);
  await clearLeftovers(world, importId, start.run);
  const source = await patiently(world, () => world.assets(ref).source());
  const emptyValuesOf = (type: string): EmptyValues =>
    source.is === 'ok' ? emptyValuesFor(source.value, type) : 'unknown';
  const record: RunRecord = {
    run: start.run,
    execution: start.execution,
    reason: start.reason,
    startedAt: start.at,
    turn: 0,
    pushed: 0,
    chainFrom: 0,
    worker: '',
    begun: 0,
    notBefore: 0,
    wroteAt: clock.now(),
    phase: { is: 'reading' },
    lanes: allLanes(mapping),
    pieces: 0,
    chunks: 0,
    calls: noCalls,
    counts: { users: noCounts, groups: noCounts, devices: noCounts },
    types: Object.fromEntries(mapping.types.map(({ kind, type }) => [type, { kind, ...noCounts }])),
    expected: current?.read ?? {},
    problems: [],
    leftOut: [],
    emptyValues: Object.fromEntries(mapping.types.map(({ type }) => [type, emptyValuesOf(type)])),
    mapping: inForce(mapping),
    manyValues: (await readSettings(shelf, importId)).manyValues,
    ...(planned ? { plan: planned.plan } : {}),
    results: {},
    doubted: (await readLast(shelf, importId))?.doubted ?? {},
    underWay: {},
  };
  await shelf.fence(start.run, record);
  const wish = await readStart(shelf, importId);
  if (wish?.run === start.run) return readRun(shelf, start.run);
  // The import was deleted in this very moment: what its deletion did not find yet must not stay.
  await shelf.deleteFenced(start.run);
  return undefined;
}

async function doTurn(world: World, hold: Hold): Promise<void> {
  const next = await phases(world, hold);
  if (next.is === 'over') return;
  const { turn, chainFrom } = hold.record;
  // A chain that is over was taken up by the tick, whose push begins a new one.
  const from = isChainOver(hold.record) ? turn : chainFrom;
  // The event comes after 15 minutes at the latest; a turn that finds itself too early asks once more and rests again.
  const notBefore = Math.min(next.at, world.clock.now() + longestDelaySeconds * 1_000);
  await hold.store({ turn: turn + 1, chainFrom: from, notBefore });
  if (!isChainOver(hold.record)) await pushOn(world, hold);
}

/** Pushes the turn that is due, then notes that it was pushed: a push that got lost is made up for by the next event. */
async function pushOn(world: World, hold: Hold): Promise<void> {
  const { run, turn, notBefore } = hold.record;
  await pushTurn(world, run, { turn, at: notBefore });
  await hold.store({ pushed: turn });
}

/** Whether the next push would be one too many for Forge: then the tick takes over at once (invariant 10). */
export const isChainOver = ({ turn, chainFrom }: Pick<RunRecord, 'turn' | 'chainFrom'>) =>
  turn - chainFrom >= longestChain;

/** One phase after the other, as far as this turn goes. */
async function phases(world: World, hold: Hold): Promise<{ is: 'again'; at: number } | { is: 'over' }> {
  const turn = await prepare(world, hold);
  for (;;) {
    const next = await phase(turn);
    if (next.is === 'over' || next.is === 'again') return next;
    if (next.is === 'end') await beginClosing(turn, next);
  }
}

async function phase(turn: Turn | Closing): Promise<Next | { is: 'over' }> {
  const { hold, world } = turn;
  const { phase, run, begun } = hold.record;
  if (phase.is === 'over') return { is: 'over' };
  if (phase.is === 'closing') return close(turn);
  if (begun > mostBegun)
    return { is: 'end', ending: 'failed', problem: problemOf('cannot-go-on', { times: begun }) };
  const end = await wishedEnd(turn);
  if (end) return end;
  if (!('okta' in turn)) return { is: 'end', ending: 'failed', problem: notSetUp('the connection') };
  switch (phase.is) {
    case 'reading': {
      const next = await read(turn);
      if (next.is !== 'on') return next;
      const { plan } = hold.record;
      await hold.store({
        phase: plan ? { is: 'planning', settled: 0, faults: 0 } : { is: 'submitting', faults: 0 },
      });
      return next;
    }
    case 'planning':
      return writePlan(turn);
    case 'submitting':
      return submit(turn);
    case 'processing':
      world.log('processing', { run });
      return watchProcessing(turn);
    case 'amending':
      return amendAndKeep(turn);
  }
}

/** What a run needs to close itself: it may do so when its connection is gone. */
type Closing = Pick<Turn, 'world' | 'hold' | 'assets'>;

/** Everything a turn works with, made anew: nothing of a customer outlives its invocation. */
async function prepare(world: World, hold: Hold): Promise<Turn | Closing> {
  const { record, importId } = hold;
  const { shelf } = world;
  const ref = await readImport(shelf, importId);
  // Without the registered import there is nobody to tell; the execution is in the record.
  if (ref === undefined) throw new Lost('The import is gone');
  const assets = world.assets(ref);
  const connection = await readConnection(shelf, importId);
  // What cannot even be loaded must still be closed.
  const isLost = record.phase.is === 'closing' || record.begun > mostBegun;
  if (connection === undefined || isLost) return { world, hold, assets };
  const okta = world.okta(connection);
  return {
    world,
    hold,
    assets,
    memory: await Memory.load(shelf, importId, record),
    mapping: record.mapping,
    carry: carry(record.manyValues),
    fingerprint: createHash('sha256')
      .update(JSON.stringify([record.mapping, record.manyValues, record.emptyValues]))
      .digest('base64url'),
    okta,
    told: { at: 0 },
    counted: { calls: noCalls },
    groupNames: namesOfGroups(world, okta, record.mapping),
    oneAtATime: inOrder(),
  };
}

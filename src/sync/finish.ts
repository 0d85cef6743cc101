// The end of a run that read everything: told to Assets once, watched until Assets is done, and kept.
import type { Counters, ExecutionStatus } from '../assets/outcome';
import { sameName } from '../mapping/known';
import type { Current } from '../store/generation';
import type { Kind } from '../records/record';
import type { Ending, RunRecord, TypeResult } from '../store/runs';
import { keepRun } from './keep';
import { patiently, turnWaitsMs } from './patience';
import { problemOf } from './problems';
import { amend } from './amending';
import { countedOf, missingIn } from './counted';
import { drifted } from './drifted';
import { settle, type Generation } from './settle';
import { tasksOf } from './tasks';
import { withoutCleared, withProblem } from './tally';
import { wishedEnd } from './traffic';
import { filtersOf, kindsRead, type Next, type Turn } from './turn';
import { countGone } from './gone';

/** Says that everything was handed over. The word goes alone and last. */
export async function submit(turn: Turn): Promise<Next> {
  const { hold, world, assets } = turn;
  const { execution } = hold.record;
  const end = await wishedEnd(turn);
  if (end) return end;
  const drift = hold.record.turn > 0 ? await drifted(turn) : undefined;
  if (drift) return drift;
  // It is said once: each time that it is not sure whether the word went, Assets is asked first.
  const told = await patiently(world, async () => {
    const asked = await assets.status(execution);
    if (asked.is !== 'ok' || !['ingesting', 'unknown'].includes(asked.value.stage)) return asked;
    const completed = await assets.complete(execution);
    return completed.is === 'ok' ? asked : completed;
  });
  if (told.is !== 'ok') return rest(turn, told);
  if (told.value.stage === 'cancelled')
    return { is: 'end', ending: 'cancelled', problem: problemOf('cancelled-in-assets') };
  await hold.store({
    phase: { is: 'processing', since: world.clock.now(), looks: 0, settled: 0, faults: 0 },
  });
  return { is: 'on' };
}

/** Waits before each look at Assets' work, in milliseconds; the last one is used again and again (invariant 10). */
const looksMs = [1_000, 5_000, 15_000, 30_000, 60_000, 120_000, 240_000, 300_000];

/** The first looks are within a turn; the later ones are delayed events. */
const looksWithinTurn = 2;

/** Longer than this Assets has never been seen to take; a run must end. */
const longestProcessingHours = 6;

/** Watches Assets make objects; meanwhile the next generation is written, which counts only when Assets is done. */
export async function watchProcessing(turn: Turn): Promise<Next | { is: 'over' }> {
  const { hold, world, assets } = turn;
  // What is done to single objects afterwards decides what the next generation says.
  const isAmended = (await tasksOf(turn)).length > 0;
  const generation = isAmended ? undefined : await settle(turn);
  for (;;) {
    const { phase, execution } = hold.record;
    if (phase.is !== 'processing' || (generation === undefined && !isAmended))
      return { is: 'again', at: world.clock.now() };
    const end = await wishedEnd(turn);
    if (end) return end;
    const { looks } = phase;
    if (looks < looksWithinTurn) await world.clock.sleep(looksMs[looks] ?? 0);
    const reply = await patiently(world, () => assets.status(execution));
    if (reply.is !== 'ok') return rest(turn, reply);
    const ended = await endOf(turn, reply.value, generation);
    if (ended) return ended;
    if (world.clock.now() - phase.since > longestProcessingHours * 3_600_000)
      return {
        is: 'end',
        ending: 'failed',
        problem: problemOf('assets-slow', { hours: longestProcessingHours }),
      };
    await hold.store({ phase: { ...phase, looks: looks + 1, faults: 0 } });
    const wait = looksMs[Math.min(looks + 1, looksMs.length - 1)] ?? 0;
    if (looks + 1 >= looksWithinTurn) return { is: 'again', at: world.clock.now() + wait };
  }
}

/** Does what an import cannot, then keeps what came of it all. */
export async function amendAndKeep(turn: Turn): Promise<Next | { is: 'over' }> {
  const { hold, world, assets } = turn;
  const amended = await amend(turn);
  if (amended.is !== 'on') return amended;
  const generation = await settle(turn);
  const reply = await patiently(world, () => assets.status(hold.record.execution));
  if (reply.is !== 'ok') return rest(turn, reply);
  await keepRun(world, hold, await outcome(turn, reply.value, generation));
  return { is: 'over' };
}

async function endOf(
  turn: Turn,
  status: ExecutionStatus,
  generation: Generation | undefined,
): Promise<Next | { is: 'over' } | undefined> {
  switch (status.stage) {
    case 'cancelled':
      return { is: 'end', ending: 'cancelled', problem: problemOf('cancelled-in-assets') };
    case 'done':
      if (generation === undefined && status.good === true) {
        await turn.hold.store({ phase: { is: 'amending', place: 0, settled: 0, faults: 0 } });
        return { is: 'on' };
      }
      await keepRun(turn.world, turn.hold, await outcome(turn, status, generation));
      return { is: 'over' };
    case 'ingesting':
    case 'processing':
    case 'unknown':
      return undefined;
  }
}

/** What the run comes to, by Assets' own counters. */
async function outcome(
  turn: Turn,
  status: ExecutionStatus,
  generation: Generation | undefined,
): Promise<{ ending: Ending; change: Partial<RunRecord>; current?: Current; settled?: Kind[] }> {
  const { hold, world, memory } = turn;
  const { record } = hold;
  const results: Record<string, TypeResult> = {};
  const distrusted: Kind[] = [];
  let problems = withoutCleared(record.problems, memory.cleared.size);
  const gone = await countGone(turn);
  const counters = new Map<string, Counters>();
  for (const { kind, type } of turn.mapping.types) {
    const its = countersOf(status, type);
    if (its === undefined) continue;
    counters.set(type, its);
    const counted = countedOf(type, its, turn.carry.way);
    const { result } = counted;
    // To Assets' counters an object is the same that was changed after the import.
    const amended = Math.min(memory.amended.get(type) ?? 0, result.same);
    results[type] = {
      ...result,
      updated: result.updated + amended,
      same: result.same - amended,
      gone: gone.get(type) ?? 0,
    };
    for (const problem of counted.problems) problems = withProblem(problems, problem);
    if (counted.isDistrusted && !distrusted.includes(kind)) distrusted.push(kind);
  }
  for (const problem of missingIn(counters)) problems = withProblem(problems, problem);
  if (status.good !== true || generation === undefined) {
    problems = withProblem(problems, problemOf('assets-not-ok', { result: 'not OK' }));
    return { ending: 'failed', change: { results, problems } };
  }
  const settled = kindsRead(turn.mapping).filter((kind) => !record.leftOut.includes(kind));
  const read = Object.fromEntries(settled.map((kind) => [kind, record.counts[kind].read]));
  const before = memory.current;
  return {
    ending: 'done',
    settled,
    change: { results, problems },
    current: {
      ...generation,
      run: record.run,
      endedAt: world.clock.now(),
      dayFrom: record.reason === 'clock' && before ? before.dayFrom : record.startedAt,
      distrusted,
      read: { ...before?.read, ...read },
      fingerprint: turn.fingerprint,
      unmatched: [...memory.unmatched],
      ...clearsOf(memory.clears ?? before?.clears),
      filters: { ...before?.filters, ...filtersOf(turn.mapping, record.leftOut) },
    },
  };
}

/** What Assets counted for a type. It writes the name as it has it, and does not tell names apart by letter case. */
function countersOf({ types }: ExecutionStatus, type: string): Counters | undefined {
  return Object.entries(types).find(([name]) => sameName(name, type))?.[1];
}

const clearsOf = (clears: Current['clears']): Pick<Current, 'clears'> =>
  clears === undefined ? {} : { clears };

/** Assets cannot answer now: another turn, and after the last one the end. */
async function rest(
  turn: Turn,
  reply: Extract<
    Awaited<ReturnType<Turn['assets']['status']>>,
    { is: 'busy' | 'fault' | 'refused' | 'spent' }
  >,
): Promise<Next> {
  const { hold, world } = turn;
  const { phase } = hold.record;
  const { problem } = reply;
  if (reply.is === 'busy') return { is: 'again', at: reply.until };
  if (reply.is === 'spent') return { is: 'again', at: world.clock.now() };
  const faults = 'faults' in phase ? phase.faults : 0;
  const wait = turnWaitsMs[faults];
  if (reply.is === 'refused' || wait === undefined) return { is: 'end', ending: 'failed', problem };
  if ('faults' in phase) await hold.store({ phase: { ...phase, faults: faults + 1 } });
  return { is: 'again', at: world.clock.now() + wait };
}

// A run that is not done: its reason goes into the import's history, its execution is cancelled, nothing counts.
import { keepRun } from './keep';
import { keepPlan } from './planning';
import { patiently, turnWaitsMs, type Reply } from './patience';
import { problemOf, tell } from './problems';
import type { Next, Turn } from './turn';
import { withProblem } from './tally';

/** Enters the closing phase: from here on the run cannot be done any more. */
export async function beginClosing(
  { hold }: Pick<Turn, 'hold'>,
  { ending, problem }: Extract<Next, { is: 'end' }>,
): Promise<void> {
  const { record } = hold;
  if (record.phase.is === 'closing') return;
  // A cancelled run has nothing to mend: it is told apart by its ending alone.
  const problems =
    ending === 'cancelled'
      ? record.problems
      : [
          { ...problem, count: 1 },
          ...withProblem(record.problems, problem).filter(({ code }) => code !== problem.code),
        ];
  await hold.store({ problems, phase: { is: 'closing', ending, faults: 0 } });
}

/** Tells Assets and ends the run. Where Assets does not take the cancelling, the next start is left a note. */
export async function close(turn: Pick<Turn, 'world' | 'hold' | 'assets'>): Promise<Next | { is: 'over' }> {
  const { hold, world, assets } = turn;
  const { phase, execution, problems } = hold.record;
  if (phase.is !== 'closing') return { is: 'on' };
  if (hold.record.plan) {
    // It has no execution: nobody but the page is told.
    await keepPlan(world, hold, { ending: phase.ending });
    return { is: 'over' };
  }
  const problem = phase.ending === 'cancelled' ? problemOf('cancelled') : problems[0];
  if (problem && phase.ending !== 'cancelled') {
    const { sentence, remedy } = tell(problem);
    // Whether this closes the execution is open (first hour on a real site), so cancelling follows in any case.
    await patiently(world, () => assets.fail(execution, `${sentence} ${remedy}`));
  }
  const cancelled = await patiently(world, () => assets.cancel(execution));
  const wait = restOf(cancelled, phase.faults, world.clock.now());
  if (wait !== undefined) {
    await hold.store({ phase: { ...phase, faults: phase.faults + 1 } });
    return { is: 'again', at: wait };
  }
  await keepRun(world, hold, {
    ending: phase.ending,
    change: {},
    ...(cancelled.is === 'ok' || cancelled.is === 'refused' ? {} : { leftOpen: execution }),
  });
  return { is: 'over' };
}

function restOf(reply: Reply<unknown, unknown>, faults: number, now: number): number | undefined {
  const wait = turnWaitsMs[faults];
  if (wait === undefined || reply.is === 'ok' || reply.is === 'refused') return undefined;
  return reply.is === 'busy' ? reply.until : now + wait;
}

// How the import stands, said first, and the one button that follows from it (pure).
import type { PastRun, Problem, Run, Setup } from '../answers';
import { isRefusal } from './mapping/ofOkta';
import { daysBetween } from './moments';
import { canRun, isPlanning, isUnderWay, runIn, stepsOf, type Made, type Place, type Step } from './place';

export type Standing =
  | { is: 'running' }
  | { is: 'planning' }
  /** `tried` is a first run that came to no good end. */
  | { is: 'unfinished'; done: number; of: number; next: Step; tried?: PastRun }
  | { is: 'token refused'; run: PastRun }
  | { is: 'ended badly'; run: PastRun }
  | { is: 'stale'; days: number }
  | { is: 'up to date'; problems: number };

/** Without a good run for so long somebody should look: one a day starts by itself. */
const staleDays = 3;

/** The problems of the last run that is over; the next run says anew what is open. */
export const openProblems = (run: Run | null): readonly Problem[] => (run?.is === 'over' ? run.problems : []);

/** @param now in milliseconds since 1970 */
export function standingOf(
  setup: Setup,
  { run: seen, now, ...made }: Made & { run: Run | null; now: number },
): Standing {
  if (isPlanning(seen)) return { is: 'planning' };
  const run = runIn(seen);
  if (isUnderWay(run)) return { is: 'running' };
  const past = run?.is === 'over' ? run : undefined;
  const badly = past && past.ending !== 'done' ? past : undefined;
  const isRefused =
    badly !== undefined &&
    badly.problems.some(isRefusal) &&
    (setup.connection?.savedAt ?? 0) <= badly.endedAt;
  if (isRefused) return { is: 'token refused', run: badly };
  const steps = stepsOf(setup, made);
  const next = steps.find(({ isDone }) => !isDone);
  if (next && setup.lastGood === undefined) {
    const done = steps.filter(({ isDone }) => isDone).length;
    return { is: 'unfinished', done, of: steps.length, next: next.place, ...(badly ? { tried: badly } : {}) };
  }
  if (badly) return { is: 'ended badly', run: badly };
  const days = setup.lastGood ? daysBetween(setup.lastGood.endedAt, now) : 0;
  if (days >= staleDays) return { is: 'stale', days };
  return { is: 'up to date', problems: openProblems(run).length };
}

/** What a button of Overview does: goes to a place, starts a run, or makes a plan. */
export type Does = { does: 'go'; to: Exclude<Place, 'overview'>; why?: 'review' } | { does: 'run' | 'plan' };

/** The primary button of Overview, and the one beside it. */
export function buttonsOf(
  standing: Standing,
  setup: Setup,
  changes: number,
): { primary: Does; beside?: Does } {
  if (standing.is === 'running') return { primary: { does: 'go', to: 'runs' } };
  if (standing.is === 'planning') return { primary: { does: 'go', to: 'plan' } };
  if (standing.is === 'token refused') return { primary: { does: 'go', to: 'connect' } };
  if (!canRun(setup))
    return { primary: { does: 'go', to: standing.is === 'unfinished' ? standing.next : 'connect' } };
  if (changes > 0) return { primary: { does: 'go', to: 'map', why: 'review' } };
  if (standing.is === 'unfinished' && standing.next === 'plan')
    return { primary: { does: 'plan' }, beside: { does: 'run' } };
  return { primary: { does: 'run' }, beside: { does: 'plan' } };
}

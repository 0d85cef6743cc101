// How the import stands, said first, and the one button that follows from it (pure).
import type { PastRun, Problem, Run, Setup } from '../answers';
import { daysBetween } from './moments';
import { canRun, isUnderWay, stepsOf, type Place } from './place';

export type Standing =
  | { is: 'running' }
  /** `tried` is a first run that came to no good end. */
  | { is: 'unfinished'; done: number; of: number; next: Exclude<Place, 'overview'>; tried?: PastRun }
  | { is: 'token refused'; run: PastRun }
  | { is: 'ended badly'; run: PastRun }
  | { is: 'stale'; days: number }
  | { is: 'up to date'; problems: number };

/** Okta said no to the credential itself. */
const refusals: ReadonlySet<string> = new Set(['token-refused', 'zone-refused', 'client-refused']);

/** Without a good run for so long somebody should look: one a day starts by itself. */
const staleDays = 3;

/** The problems of the last run that is over; the next run says anew what is open. */
export const openProblems = (run: Run | null): readonly Problem[] => (run?.is === 'over' ? run.problems : []);

export function standingOf(setup: Setup, run: Run | null, now: number): Standing {
  if (isUnderWay(run)) return { is: 'running' };
  const past = run?.is === 'over' ? run : undefined;
  const badly = past && past.ending !== 'done' ? past : undefined;
  const isRefused =
    badly !== undefined &&
    badly.problems.some(({ code }) => refusals.has(code)) &&
    (setup.connection?.savedAt ?? 0) <= badly.endedAt;
  if (isRefused) return { is: 'token refused', run: badly };
  const steps = stepsOf(setup);
  const next = steps.find(({ isDone }) => !isDone);
  if (next) {
    const done = steps.filter(({ isDone }) => isDone).length;
    return { is: 'unfinished', done, of: steps.length, next: next.place, ...(badly ? { tried: badly } : {}) };
  }
  if (badly) return { is: 'ended badly', run: badly };
  const days = setup.lastGood ? daysBetween(setup.lastGood.endedAt, now) : 0;
  if (days >= staleDays) return { is: 'stale', days };
  return { is: 'up to date', problems: openProblems(run).length };
}

/** What the primary button of Overview does: goes to a place, or starts a run. */
export type Primary = { does: 'go'; to: Exclude<Place, 'overview'> } | { does: 'run' };

export function primaryOf(standing: Standing, setup: Setup): Primary {
  if (standing.is === 'running') return { does: 'go', to: 'runs' };
  if (standing.is === 'token refused') return { does: 'go', to: 'connect' };
  if (standing.is === 'unfinished' && !canRun(setup)) return { does: 'go', to: standing.next };
  return { does: 'run' };
}

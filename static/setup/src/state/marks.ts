// The marks beside the places in the top bar (pure).
import type { Run, Setup } from '../answers';
import { openProblems } from './overview';
import { isUnderWay, stepsOf, type Place } from './place';

export type Mark = { is: 'done' } | { is: 'unsaved' } | { is: 'running' } | { is: 'problems'; count: number };
export type Marks = Partial<Record<Place, Mark>>;

/** Ticks go after the first good run; what is not saved, running or wrong is said before a tick. */
export function marksOf(
  setup: Setup,
  run: Run | null | undefined,
  unsaved: { connect: boolean; choose: boolean },
): Marks {
  const isNew = setup.lastGood === undefined;
  const done = stepsOf(setup).filter(({ isDone, place }) => isNew && isDone && place !== 'runs');
  const problems = openProblems(run ?? null).length;
  const unsavedMark: Mark = { is: 'unsaved' };
  return {
    ...Object.fromEntries(done.map(({ place }) => [place, { is: 'done' } satisfies Mark])),
    ...(unsaved.connect ? { connect: unsavedMark } : {}),
    ...(unsaved.choose ? { choose: unsavedMark } : {}),
    ...(problems > 0 ? { runs: { is: 'problems', count: problems } } : {}),
    ...(isUnderWay(run) ? { runs: { is: 'running' } } : {}),
  };
}

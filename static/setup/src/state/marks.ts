// The marks beside the places in the top bar (pure).
import type { Run, Setup } from '../answers';
import { openProblems } from './overview';
import { isPlanning, isUnderWay, runIn, stepsOf, type Made, type Place } from './place';

export type Mark =
  | { is: 'done' }
  /** Typed and not kept, on Connect; or not live yet. */
  | { is: 'unsaved' | 'not live' }
  | { is: 'running' | 'planning' }
  | { is: 'problems'; count: number };
export type Marks = Partial<Record<Place, Mark>>;

/** What somebody changed and where, and what is wrong with it. */
export type Typed = Made & {
  connect: boolean;
  /** How many changes of the mapping were made on Choose and on Map. */
  changes: { choose: number; map: number };
  faults: number;
};

/** Ticks go after the first good run; what is running, wrong or not live is said before a tick. */
export function marksOf(setup: Setup, run: Run | null | undefined, typed: Typed): Marks {
  const isNew = setup.lastGood === undefined;
  const done = stepsOf(setup, typed).filter(({ isDone, place }) => isNew && isDone && place !== 'runs');
  const problems = openProblems(runIn(run)).length;
  const { connect, changes, faults } = typed;
  const marks: readonly [place: Place, isOn: boolean, mark: Mark][] = [
    ...done.map(({ place }): [Place, boolean, Mark] => [place, true, { is: 'done' }]),
    ['connect', connect, { is: 'unsaved' }],
    ['choose', changes.choose > 0, { is: 'not live' }],
    ['map', changes.map > 0, { is: 'not live' }],
    ['map', faults > 0, { is: 'problems', count: faults }],
    ['plan', isPlanning(run), { is: 'planning' }],
    ['runs', problems > 0, { is: 'problems', count: problems }],
    ['runs', isUnderWay(runIn(run)), { is: 'running' }],
  ];
  return Object.fromEntries(marks.filter(([, isOn]) => isOn).map(([place, , mark]) => [place, mark]));
}

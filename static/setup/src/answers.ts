// What the app answers, by the names the page uses for it: types from the contract, and the order of the kinds.
import type { Answer, Questions, Tested } from '../../../src/contract';

export { kinds, type Kind } from '../../../src/records/record';
export type { Tested, TestedKind } from '../../../src/contract';

export type Setup = Questions['getSetup']['gives'];
export type Run = NonNullable<Questions['getRun']['gives']>;
export type RunUnderWay = Extract<Run, { is: 'running' }>;
export type PastRun = Extract<Run, { is: 'over' }>;
export type KindOfRun = RunUnderWay['kinds'][number];
export type Ending = PastRun['ending'];
export type Problem = Tested['problems'][number];
export type PlanView = NonNullable<Questions['getPlan']['gives']>;
export type PlanType = PlanView['types'][number];
export type PlacesOfCode = Questions['getPlaces']['gives'][number];

/** What the page has of something it asked for. What was there before a fault stays. */
export type Loaded<T> =
  | { is: 'loading' }
  | { is: 'here'; value: T; isStale: boolean }
  | { is: 'lost' }
  | { is: 'refused'; problem: Problem };

/** An answer of the app, or none at all: the call itself failed, and asking again may help. */
export type Reply<T> = Answer<T> | { is: 'lost' };

// The places of the page, and which of them it opens on.
import type { MappingView } from '../../../../src/contract';
import type { Run, Setup } from '../answers';

export const places = ['overview', 'connect', 'choose', 'map', 'plan', 'runs'] as const;
export type Place = (typeof places)[number];

/** Places that begin a group in the bar: one to look, four to set up, one to look back. */
export const groupStarts: ReadonlySet<Place> = new Set(['connect', 'runs']);

/** Places about the mapping: they need it, and what it is held against. */
export const mappingPlaces: ReadonlySet<Place> = new Set(['choose', 'map', 'plan']);

/** Is a run or a plan going on, as far as this answer tells? */
export const isUnderWay = (run: Run | null | undefined): boolean =>
  run !== undefined && run !== null && run.is !== 'over';

/** A run that writes, or wrote; a plan is none. */
export const runIn = (run: Run | null | undefined): Run | null => (run && !run.isPlan ? run : null);

/** A plan that is being made. */
export const isPlanning = (run: Run | null | undefined): boolean => isUnderWay(run) && run?.isPlan === true;

/** A run is watched, and so is a plan; who was never here begins with Connect; everybody else sees how things stand. */
export function opensOn(setup: Setup, run: Run | null | undefined): Place {
  if (isUnderWay(run)) return isPlanning(run) ? 'plan' : 'runs';
  const isNew = !setup.connection && setup.mappingSavedAt === undefined;
  return isNew && setup.mayChange ? 'connect' : 'overview';
}

export type Step = Exclude<Place, 'overview'>;

/** What is known of the mapping and the plan, as far as the steps go; each undefined while it is not known. */
export type Made = { view?: MappingView | undefined; isPlanned: boolean };

/** The steps of setting an import up, in their order, with those that are done. A draft is a choice; only what is live is mapped. */
export function stepsOf(setup: Setup, { view, isPlanned }: Made): { place: Step; isDone: boolean }[] {
  const isLive = setup.mappingSavedAt !== undefined;
  return [
    { place: 'connect', isDone: setup.connection !== undefined },
    { place: 'choose', isDone: isLive || view?.draft !== undefined },
    { place: 'map', isDone: isLive },
    { place: 'plan', isDone: isPlanned || setup.lastGood !== undefined },
    { place: 'runs', isDone: setup.lastGood !== undefined },
  ];
}

/** Whether a run can start: there is an address with a token, and a mapping that Assets knows. */
export const canRun = (setup: Setup): boolean =>
  setup.connection !== undefined && setup.mappingSavedAt !== undefined;

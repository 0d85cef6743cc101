// The places of the page, and which of them it opens on.
import type { Run, Setup } from '../answers';

export const places = ['overview', 'connect', 'choose', 'runs'] as const;
export type Place = (typeof places)[number];

/** Is a run going on, as far as this answer tells? */
export const isUnderWay = (run: Run | null | undefined): boolean =>
  run !== undefined && run !== null && run.is !== 'over';

/** A run is watched; who was never here begins with Connect; everybody else sees how things stand. */
export function opensOn(setup: Setup, run: Run | null | undefined): Place {
  if (isUnderWay(run)) return 'runs';
  const isNew = !setup.connection && setup.choiceSavedAt === undefined;
  return isNew && setup.mayChange ? 'connect' : 'overview';
}

/** The steps of setting an import up, in their order, with those that are done. */
export function stepsOf(setup: Setup): { place: Exclude<Place, 'overview'>; isDone: boolean }[] {
  return [
    { place: 'connect', isDone: setup.connection !== undefined },
    { place: 'choose', isDone: setup.choiceSavedAt !== undefined },
    { place: 'runs', isDone: setup.lastGood !== undefined },
  ];
}

/** Whether a run can start: there is an address with a token, and a choice that Assets knows. */
export const canRun = (setup: Setup): boolean =>
  setup.connection !== undefined && setup.choiceSavedAt !== undefined;

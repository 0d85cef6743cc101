// What is left of a refusal once the run that it told to wait for is over (pure).
import type { Doing } from './useMapping';

/** Told to wait for a run or a plan: nothing to say any more when that is over. */
export const waitsForRun = (doing: Doing): boolean =>
  doing.is === 'refused' && doing.problem.code === 'run-going-on';

export const afterRun = (doing: Doing): Doing => (waitsForRun(doing) ? { is: 'nothing' } : doing);

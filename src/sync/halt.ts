// Why work on single objects cannot go on now.
import type { StoredProblem } from '../store/runs';

/** `busy` until that moment, in milliseconds; `spent`: no calls or time are left in this turn. */
export type Halt =
  | { is: 'busy'; until: number; problem: StoredProblem }
  | { is: 'fault'; problem: StoredProblem }
  | { is: 'spent' };

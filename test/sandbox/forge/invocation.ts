// One invocation as the host sees it: what it is, what it may still do, and whether it is over.
import type { InvocationFacts } from './appCall';
import type { FunctionFailure } from './failure';

export interface Invocation {
  readonly facts: InvocationFacts;
  /** Calls of `fetch` it may still make (Forge: limits; 100 for each started minute of its time limit). */
  fetchesLeft: number;
  /** Pushes made by everything that descends from the same first invocation, this one included. */
  readonly chain: { pushes: number };
  /** `over`: it returned or failed. `gone`: nothing it does reaches anybody any more. */
  state: 'running' | 'over' | 'gone';
  /** Alarms of calls under way, called off when it ends. */
  readonly alarms: Set<() => void>;
  /** Ends it at once, as the platform does; what it still sends out is never answered. */
  crash(failure: FunctionFailure): void;
}

const FETCHES_A_MINUTE = 100;

/** How many calls of `fetch` an invocation may make in all. */
export function fetchesOf(limitSeconds: number): number {
  return FETCHES_A_MINUTE * Math.ceil(limitSeconds / 60);
}

/** A promise that never settles: the answer to whoever is no more. */
export function never(): Promise<never> {
  return new Promise(() => undefined);
}

// Chaos from a seed: functions killed at random, events doubled, late and out of order, services failing now and then.
import type { CallFault, Faults } from './forge/faults';
import { chance } from './okta/chance';

/** How often in a thousand calls each fault comes. Rare enough that a run gets somewhere between two of them. */
const inThousand = { kill: 3, storageBusy: 5, storageBroken: 3, assetsBusy: 30, assetsBroken: 20 };
const doubled = 0.3;
const late = 0.3;
const latestMs = 4_000;

export interface Chaos {
  faults: Faults;
  /** Nothing happens before. An admin's set-up is left in peace, the run is not. */
  begin(): void;
  /** How many of each kind there were. */
  counts: Record<'killed' | 'answered' | 'doubled' | 'late', number>;
}

/** @param seed which chaos */
export function chaosOf(seed: number): Chaos {
  const dice = chance(seed);
  const counts = { killed: 0, answered: 0, doubled: 0, late: 0 };
  let begun = false;
  const answer = (status: number, body: unknown): CallFault => {
    counts.answered += 1;
    return { answer: { status, body } };
  };
  const kill = (): CallFault => {
    counts.killed += 1;
    return dice.in(0.5) ? 'kill before' : 'kill after';
  };
  const refusals: Record<string, () => CallFault> = {
    storage: () => {
      const roll = dice.upTo(1_000);
      if (roll < inThousand.storageBusy)
        return answer(429, { code: 'RATE_LIMIT_EXCEEDED', message: 'Slow down' });
      const isBroken = roll < inThousand.storageBusy + inThousand.storageBroken;
      return isBroken ? answer(500, { code: 'INTERNAL_ERROR', message: 'Try again' }) : undefined;
    },
    product: () => {
      const roll = dice.upTo(1_000);
      if (roll < inThousand.assetsBusy) return answer(429, { errorMessages: ['Too many requests'] });
      return roll < inThousand.assetsBusy + inThousand.assetsBroken
        ? answer(500, 'Internal error')
        : undefined;
    },
  };
  return {
    counts,
    begin: () => void (begun = true),
    faults: {
      onCall: ({ kind }) => {
        if (!begun) return undefined;
        return dice.upTo(1_000) < inThousand.kill ? kill() : refusals[kind]?.();
      },
      onEvent: () => {
        if (!begun) return undefined;
        const copies = dice.in(doubled) ? 2 : 1;
        const delayMs = dice.in(late) ? dice.upTo(latestMs) : 0;
        if (copies > 1) counts.doubled += 1;
        if (delayMs > 0) counts.late += 1;
        return { copies, delayMs };
      },
    },
  };
}

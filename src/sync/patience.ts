// The one policy for trying again: within a turn, for Okta and Assets alike. Between turns see `reading.ts`.

/** What one request of any room gives. `P` is that room's problem. */
export type Reply<T, P> =
  | { is: 'ok'; value: T }
  | { is: 'busy'; until: number; problem: P }
  | { is: 'fault'; problem: P }
  | { is: 'refused'; problem: P }
  | { is: 'spent'; problem: P };

type Clock = { now(): number; sleep(ms: number): Promise<void> };

/** Waits before the second and the third try, in milliseconds: three tries within a turn (invariant 10). */
const waitsMs = [1_000, 3_000];

/** A longer wait is a delayed event, never a sleep: time asleep in a function is billed (Forge: pricing). */
export const longestSleepMs = 10_000;

/**
 * Asks until there is an answer, a refusal or no use in waiting.
 * @param ask is told how often it was asked before
 * @param maySleep whether a wait of so many milliseconds still fits
 */
export async function patiently<T, P>(
  clock: Clock,
  ask: (before: number) => Promise<Reply<T, P>>,
  maySleep: (ms: number) => boolean = () => true,
): Promise<Reply<T, P>> {
  let faults = 0;
  for (let before = 0; ; before += 1) {
    const reply = await ask(before);
    const wait =
      reply.is === 'fault' ? waitsMs[faults++] : reply.is === 'busy' ? reply.until - clock.now() : undefined;
    if (wait === undefined || wait > longestSleepMs || before > 10 || !maySleep(wait)) return reply;
    await clock.sleep(Math.max(wait, 0));
  }
}

/** Waits before a follow-up turn after a fault, in milliseconds; after the last one the run fails (invariant 10). */
export const turnWaitsMs = [20_000, 60_000];

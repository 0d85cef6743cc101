// The one policy for trying again: within a turn, for Okta and Assets alike. Between turns see `reading.ts`.

/** What one request of any room gives. `P` is that room's problem. */
export type Reply<T, P> =
  | { is: 'ok'; value: T }
  | { is: 'busy'; until: number; problem: P }
  | { is: 'fault'; problem: P }
  | { is: 'refused'; problem: P }
  | { is: 'spent'; problem: P };

/** What waiting needs of the world; times in milliseconds. */
export type Patient = {
  clock: { now(): number; sleep(ms: number): Promise<void> };
  /** When Forge ends this invocation. */
  deadline: number;
  /** What one request may take. */
  requestMs: number;
};

/** Waits before the second and the third try, in milliseconds: three tries within a turn (invariant 10). */
const waitsMs = [1_000, 3_000];

/** A longer wait is a delayed event, never a sleep: time asleep in a function is billed (Forge: pricing). */
export const longestSleepMs = 10_000;

/** Whether after such a wait there is time for one more request before Forge ends the invocation. */
export const mayWait = ({ clock, deadline, requestMs }: Patient, ms: number) =>
  ms <= longestSleepMs && deadline - clock.now() > ms + requestMs;

/**
 * Asks until there is an answer, a refusal or no use in waiting.
 * @param ask is told how often it was asked before
 */
export async function patiently<T, P>(
  world: Patient,
  ask: (before: number) => Promise<Reply<T, P>>,
): Promise<Reply<T, P>> {
  const { clock } = world;
  let faults = 0;
  for (let before = 0; ; before += 1) {
    const reply = await ask(before);
    const wait =
      reply.is === 'fault' ? waitsMs[faults++] : reply.is === 'busy' ? reply.until - clock.now() : undefined;
    if (wait === undefined || before > 10 || !mayWait(world, wait)) return reply;
    await clock.sleep(Math.max(wait, 0));
  }
}

/** Waits before a follow-up turn after a fault, in milliseconds; after the last one the run fails (invariant 10). */
export const turnWaitsMs = [20_000, 60_000];

// What travels through the queue: which run, which turn. Nothing about anybody, and nothing that could grow old.
import { z } from 'zod';
import { importOf } from '../store/keys';

const version = 1;

/** Events survive an upgrade of the app, so each says which release's form it has (Forge: async events). */
export const turnEvent = z.object({
  version: z.literal(version),
  run: z.string(),
  turn: z.number().int().nonnegative(),
});
export type TurnEvent = z.infer<typeof turnEvent>;

/** Forge: a delay is at most 15 minutes. */
export const longestDelaySeconds = 900;

/** What pushing needs of the world. */
type Queue = { clock: { now(): number }; push(event: TurnEvent, delaySeconds: number): Promise<void> };

/** Pushes a turn's event, due at that moment or at once. */
export function pushTurn(
  queue: Queue,
  run: string,
  { turn, at = 0 }: { turn: number; at?: number },
): Promise<void> {
  const seconds = Math.ceil((at - queue.clock.now()) / 1_000);
  return queue.push({ version, run, turn }, Math.min(Math.max(seconds, 0), longestDelaySeconds));
}

/** The queue's concurrency key: one worker per import at a time. */
export const workerKey = (event: TurnEvent) => `import-${importOf(event.run)}`;

// What others ask of a run's worker. Each wish has its own key; the worker alone takes them away (invariant 1).
import { z } from 'zod';
import { keys } from './keys';
import { reasons } from './runs';
import type { Shelf } from './shelf';

const startWish = z.object({
  run: z.string(),
  execution: z.string(),
  reason: z.enum(reasons),
  at: z.number(),
  /** A plan is asked for: it has no execution, and its mapping lies under the key of its run. */
  plan: z.literal(true).exactOptional(),
});
/** A run that somebody opened. It stays for the run's life, and so is the lock of one run per import. */
export type StartWish = z.infer<typeof startWish>;

const runWish = z.object({ run: z.string(), at: z.number() });
export type RunWish = z.infer<typeof runWish>;

export const readStart = (shelf: Shelf, importId: string) => shelf.get(keys.start(importId), startWish);
export const writeStart = (shelf: Shelf, importId: string, wish: StartWish) =>
  shelf.setNew(keys.start(importId), wish);

/**
 * What the worker looks at before every page, in one request. `isOurs` is false once nobody wants the run any more: it
 * was buried, or its import was deleted.
 */
export async function readWishes(shelf: Shelf, importId: string, run: string) {
  const { start: startKey, cancel: cancelKey, close: closeKey } = keys;
  const names = [startKey, cancelKey, closeKey].map((key) => key(importId));
  const [start, cancel, close] = await shelf.getMany(names, runWish);
  return { isOurs: start?.run === run, cancel: cancel?.run === run, close: close?.run === run };
}

export const wishCancel = (shelf: Shelf, importId: string, wish: RunWish) =>
  shelf.set(keys.cancel(importId), wish);
export const wishClose = (shelf: Shelf, importId: string, wish: RunWish) =>
  shelf.set(keys.close(importId), wish);

/** Takes a start back that never reached the queue. */
export const removeStart = (shelf: Shelf, importId: string) => shelf.delete([keys.start(importId)]);

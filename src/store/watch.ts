// What the tick remembers of a silent run: it alone writes here (invariants 1 and 10).
import { z } from 'zod';
import { keys } from './keys';
import type { Shelf } from './shelf';

const watch = z.object({
  run: z.string(),
  /** The last sign of life that was seen, in milliseconds; a newer one starts the count again. */
  sign: z.number(),
  pushes: z.number().int().nonnegative(),
  /** When the run was told to close itself. */
  closedAt: z.number().exactOptional(),
});
export type Watch = z.infer<typeof watch>;

export const readWatch = (shelf: Shelf, importId: string) => shelf.get(keys.watch(importId), watch);
export const writeWatch = (shelf: Shelf, importId: string, seen: Watch) =>
  shelf.set(keys.watch(importId), seen);

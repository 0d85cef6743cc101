// The mapping an import runs with.
import { z } from 'zod';
import { mappingForm } from '../mapping/mapping';
import { keys } from './keys';
import type { Shelf } from './shelf';

const stored = z.object({
  mapping: mappingForm,
  savedAt: z.number(),
  /** What Assets calls the type of each kind that was ever saved. */
  names: z.object({
    users: z.string().exactOptional(),
    groups: z.string().exactOptional(),
    devices: z.string().exactOptional(),
  }),
});
type StoredMapping = z.infer<typeof stored>;

export const readMapping = (shelf: Shelf, importId: string) => shelf.get(keys.mapping(importId), stored);

export const saveMapping = (shelf: Shelf, importId: string, saved: StoredMapping) =>
  shelf.set(keys.mapping(importId), saved);

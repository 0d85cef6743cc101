// Choices of the admin that are neither connection nor mapping.
import { z } from 'zod';
import { keys } from './keys';
import type { Shelf } from './shelf';

const settings = z.object({
  /** How several values of one attribute are carried: a list in one row, or one row each (open). */
  manyValues: z.enum(['list', 'rows']).default('list'),
  /** How many objects the whole site may hold; absent: what is proposed. */
  allowance: z.number().int().positive().exactOptional(),
});
export type Settings = z.infer<typeof settings>;

/** The objects a Premium site may hold before more are paid for; may have changed (Assets: usage limit). */
export const proposedAllowance = 50_000;

/** The stored settings, or the proposals where nothing was decided. */
export const readSettings = async (shelf: Shelf, importId: string): Promise<Settings> =>
  (await shelf.get(keys.settings(importId), settings)) ?? settings.parse({});

export const saveSettings = (shelf: Shelf, importId: string, chosen: Settings) =>
  shelf.set(keys.settings(importId), chosen);

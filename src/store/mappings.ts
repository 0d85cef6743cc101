// The mapping an import runs with.
import { z } from 'zod';
import { mappingForm, type Mapping } from '../mapping/mapping';
import { keys } from './keys';
import type { Shelf } from './shelf';

const stored = z.object({ mapping: mappingForm, savedAt: z.number() });

export const readMapping = (shelf: Shelf, importId: string) => shelf.get(keys.mapping(importId), stored);

export const saveMapping = (shelf: Shelf, importId: string, saved: { mapping: Mapping; savedAt: number }) =>
  shelf.set(keys.mapping(importId), saved);

// The mapping an import runs with.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { mappingForm, type Mapping } from '../mapping/mapping';
import { keys } from './keys';
import type { Shelf } from './shelf';

const stored = z.object({ mapping: mappingForm, savedAt: z.number() });

export const readMapping = (shelf: Shelf, importId: string) => shelf.get(keys.mapping(importId), stored);

export const saveMapping = (shelf: Shelf, importId: string, saved: { mapping: Mapping; savedAt: number }) =>
  shelf.set(keys.mapping(importId), saved);

/** A short name of a mapping's content: other content, other name. Part of every hash in the ledger. */
export const fingerprint = (mapping: Mapping): string =>
  createHash('sha256').update(JSON.stringify(mapping)).digest('base64url').slice(0, 12);

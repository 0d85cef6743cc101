// The mapping an import runs with, the one somebody is at work on, and those that were live before.
import { z } from 'zod';
import { draftForm, mappingForm } from '../mapping/mapping';
import { keys } from './keys';
import { UnreadableValue, type Shelf } from './shelf';

/** How many mappings that were live are kept, the one that is live among them. */
const versionsKept = 10;

const whole = z.number().int().nonnegative();

const stored = z.object({
  mapping: mappingForm,
  /** When it went live, in milliseconds; the name of this version. */
  savedAt: z.number(),
  /** How the object schema was when it was saved; its own room reads it. */
  binding: z.unknown().optional(),
  /** The versions that are kept, newest first. Absent where an older release saved it. */
  versions: z.array(z.number()).max(versionsKept).optional(),
});
export type StoredMapping = z.infer<typeof stored>;

const draft = z.object({
  mapping: draftForm,
  savedAt: z.number(),
  /** The live mapping it began from, by its moment. */
  basedOn: whole.exactOptional(),
});
export type StoredDraft = z.infer<typeof draft>;

const version = z.object({ mapping: mappingForm });

export const readMapping = (shelf: Shelf, importId: string) => shelf.get(keys.mapping(importId), stored);

/** Makes a mapping live and keeps it among the versions. The version goes first: a list names only what is there. */
export async function saveMapping(
  shelf: Shelf,
  importId: string,
  saved: Omit<StoredMapping, 'versions'>,
): Promise<void> {
  const before = await readMapping(shelf, importId);
  const past = before ? (before.versions ?? [before.savedAt]) : [];
  if (before && before.versions === undefined)
    await shelf.set(keys.version(importId, before.savedAt), { mapping: before.mapping });
  await shelf.set(keys.version(importId, saved.savedAt), { mapping: saved.mapping });
  const versions = [saved.savedAt, ...past.filter((savedAt) => savedAt !== saved.savedAt)];
  await shelf.set(keys.mapping(importId), { ...saved, versions: versions.slice(0, versionsKept) });
  await shelf.delete(versions.slice(versionsKept).map((savedAt) => keys.version(importId, savedAt)));
}

/** Keeps how the object schema was when the live mapping was saved. */
export async function keepBinding(shelf: Shelf, importId: string, binding: unknown): Promise<void> {
  const live = await readMapping(shelf, importId);
  if (live) await shelf.set(keys.mapping(importId), { ...live, binding });
}

/** A mapping that was live at that moment, if it is one of those that are kept. */
export async function readVersion(
  shelf: Shelf,
  importId: string,
  savedAt: number,
): Promise<StoredMapping['mapping'] | undefined> {
  const live = await readMapping(shelf, importId);
  if (live?.savedAt === savedAt) return live.mapping;
  if (!live?.versions?.includes(savedAt)) return undefined;
  return (await shelf.get(keys.version(importId, savedAt), version))?.mapping;
}

/** The draft; none where another release wrote one that this one cannot read. */
export async function readDraft(shelf: Shelf, importId: string): Promise<StoredDraft | undefined> {
  try {
    return await shelf.get(keys.draft(importId), draft);
  } catch (error) {
    if (error instanceof UnreadableValue) return undefined;
    throw error;
  }
}

export const saveDraft = (shelf: Shelf, importId: string, kept: StoredDraft) =>
  shelf.set(keys.draft(importId), kept);
export const removeDraft = (shelf: Shelf, importId: string) => shelf.delete([keys.draft(importId)]);

/** Names of everything kept of an import's mappings, as far as they can be told without a query. */
export async function mappingKeys(shelf: Shelf, importId: string): Promise<string[]> {
  const known = [keys.mapping(importId), keys.draft(importId)];
  const listed = z.object({ versions: z.array(z.number()).catch([]) }).catch({ versions: [] });
  const { versions } = (await shelf.get(keys.mapping(importId), listed)) ?? { versions: [] };
  return [...known, ...versions.map((savedAt) => keys.version(importId, savedAt))];
}

// The registry of imports: Forge tells a scheduled trigger the installation only, not its imports.
import { z } from 'zod';
import { importPrefix, keys, registryPrefix } from './keys';
import { mappingKeys } from './mappings';
import { readLast } from './runs';
import type { Shelf } from './shelf';
import { tracesOf } from './traces';
import { readStart } from './wishes';

const entry = z.object({
  importId: z.string(),
  workspaceId: z.string(),
  schemaId: z.string(),
});
export type RegisteredImport = z.infer<typeof entry>;

export const readImport = (shelf: Shelf, importId: string) => shelf.get(keys.registry(importId), entry);
export const registerImport = (shelf: Shelf, registered: RegisteredImport) =>
  shelf.set(keys.registry(registered.importId), registered);

/** Every import of this installation. One saved a moment ago may be missing until the next tick. */
export async function readImports(shelf: Shelf): Promise<RegisteredImport[]> {
  const found = await shelf.getMany(await shelf.keys(registryPrefix), entry);
  return found.filter((each) => each !== undefined);
}

/** Removes everything kept for an import: settings, secret, runs, ledger. Safe to repeat. */
export async function eraseImport(shelf: Shelf, importId: string): Promise<void> {
  await shelf.deleteSecret(keys.token(importId));
  const latest = [await readStart(shelf, importId), await readLast(shelf, importId)];
  const runs = latest.flatMap((each) => (each ? [each.run] : []));
  const traces = await tracesOf(shelf, importId, runs);
  // The fenced records first: from then on a worker that still lives can store nothing more.
  for (const run of runs) await shelf.deleteFenced(run);
  const { registry, connection, settings, current, last, start, cancel, close, watch } = keys;
  const known = [registry, connection, settings, current, last, start, cancel, close, watch];
  const mappings = await mappingKeys(shelf, importId);
  const listed = await shelf.keys(importPrefix(importId));
  const all = [...known.map((key) => key(importId)), ...mappings, ...traces, ...listed];
  await shelf.delete([...new Set(all)]);
  // And last: a worker may have opened its record meanwhile. From here on none does, for the start wish is gone.
  for (const run of runs) await shelf.deleteFenced(run);
}

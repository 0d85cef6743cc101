// The registry of imports: Forge tells a scheduled trigger the installation only, not its imports.
import { z } from 'zod';
import { importPrefix, keys, registryPrefix } from './keys';
import { mappingKeys } from './mappings';
import { readPlan } from './plans';
import { readLast, readRun } from './runs';
import type { Shelf } from './shelf';
import { tracesOf, type Traced } from './traces';
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
  const runs = await latestRuns(shelf, importId);
  // The fenced records first: from then on a worker that still lives can store nothing more.
  for (const { run } of runs) await shelf.deleteFenced(run);
  const traces = await tracesOf(shelf, importId, runs);
  const { registry, connection, settings, current, last, start, cancel, close, watch, plan } = keys;
  const known = [registry, connection, settings, current, last, start, cancel, close, watch, plan];
  const mappings = await mappingKeys(shelf, importId);
  const listed = await shelf.keys(importPrefix(importId));
  const all = [...known.map((key) => key(importId)), ...mappings, ...traces, ...listed];
  await shelf.delete([...new Set(all)]);
  // And last: a worker may have opened its record meanwhile. From here on none does, for the start wish is gone.
  for (const { run } of runs) await shelf.deleteFenced(run);
}

/** The run or plan that is on, the last run and the last plan: earlier ones have left nothing but what is listed. */
async function latestRuns(shelf: Shelf, importId: string): Promise<Traced[]> {
  const latest = [
    await readStart(shelf, importId),
    await readLast(shelf, importId),
    await readPlan(shelf, importId),
  ];
  const runs = new Set(latest.flatMap((each) => (each ? [each.run] : [])));
  const traced: Traced[] = [];
  for (const run of runs) traced.push({ run, record: (await readRun(shelf, run))?.value });
  return traced;
}

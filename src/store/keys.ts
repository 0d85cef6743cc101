// The names under which things are kept. Everything of one import begins with its own prefix, so that it can be erased.

/** Beginning of the names in the registry of imports. */
export const registryPrefix = 'import:';

/** Beginning of everything kept for one import. */
export const importPrefix = (importId: string) => `i:${importId}:`;

const of = (importId: string, name: string) => importPrefix(importId) + name;

/** One name per thing; each has exactly one writer (invariant 1). */
export const keys = {
  registry: (importId: string) => registryPrefix + importId,
  connection: (importId: string) => of(importId, 'connection'),
  token: (importId: string) => of(importId, 'token'),
  mapping: (importId: string) => of(importId, 'mapping'),
  draft: (importId: string) => of(importId, 'draft'),
  version: (importId: string, savedAt: number) => of(importId, `version:${momentTail(savedAt)}`),
  settings: (importId: string) => of(importId, 'settings'),
  current: (importId: string) => of(importId, 'current'),
  last: (importId: string) => of(importId, 'last'),
  start: (importId: string) => of(importId, 'start'),
  cancel: (importId: string) => of(importId, 'cancel'),
  close: (importId: string) => of(importId, 'close'),
  watch: (importId: string) => of(importId, 'watch'),
  claim: (importId: string, due: string) => of(importId, `claim:${due.replaceAll(':', '')}`),
  past: (importId: string, run: string) => of(importId, `past:${runTail(run)}`),
  pastPlaces: (importId: string, run: string, number: number) =>
    of(importId, `places:${runTail(run)}:${number}`),
  plan: (importId: string) => of(importId, 'plan'),
  planned: (run: string) => of(importOf(run), `planned:${runTail(run)}`),
  planIds: (o: { importId: string; run: string; type: number; fate: string; piece: number }) =>
    of(o.importId, `p:${runTail(o.run)}:${o.type}:${o.fate}:${o.piece}`),
  journal: (run: string, number: number) => of(importOf(run), `j:${runTail(run)}:${number}`),
  shard: (run: string, name: string, number: number) =>
    of(importOf(run), `g:${runTail(run)}:${name}:${number}`),
} as const;

/** What a run or a plan holds until it ends: the lock, the wishes for it, and what a plan is asked to be made of. */
export const heldBy = (run: string): string[] => {
  const importId = importOf(run);
  return [keys.start(importId), keys.cancel(importId), keys.close(importId), keys.planned(run)];
};

/** Beginnings of what a later run may clear away: shards, journal pieces, old runs and the places of their problems. */
export const clearable = {
  shards: (importId: string) => of(importId, 'g:'),
  journal: (importId: string) => of(importId, 'j:'),
  past: (importId: string) => of(importId, 'past:'),
  places: (importId: string) => of(importId, 'places:'),
  plannedFrom: (importId: string) => of(importId, 'planned:'),
  planIds: (importId: string) => of(importId, 'p:'),
} as const;

/**
 * A run's id holds its import's id, for an event carries nothing but run and turn (invariant 2).
 * @param startedAt milliseconds; makes the ids of one import sort by time
 */
export const runId = (importId: string, startedAt: number, random: string) =>
  `${importId}.${momentTail(startedAt)}-${random}`;

/** A moment as a text that sorts by time. */
const momentTail = (ms: number) => ms.toString(36).padStart(9, '0');

/** The import a run belongs to. */
export const importOf = (run: string) => run.slice(0, run.lastIndexOf('.'));

/** What tells a run from others of its import; the same in every key of that run. */
export const runTail = (run: string) => run.slice(run.lastIndexOf('.') + 1);

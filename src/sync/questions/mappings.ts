// The mappings of an import as the page sees and keeps them: what is live, what somebody changes, what was live before.
import type { ZodError } from 'zod';
import { defaultMapping } from '../../mapping/defaults';
import { filters, type Filters } from '../../mapping/filters';
import { draftForm, type Mapping } from '../../mapping/mapping';
import { isSame } from '../../mapping/same';
import {
  readDraft,
  readMapping,
  readVersion,
  removeDraft,
  saveDraft,
  type StoredMapping,
} from '../../store/mappings';
import type { StoredProblem } from '../../store/runs';
import { problemOf } from '../problems';
import type { Asker, Done } from './setup';

/** Times are milliseconds since 1970, and name a version. */
export type MappingView = {
  live?: { mapping: Mapping; savedAt: number };
  draft?: { mapping: Mapping; savedAt: number; basedOn?: number };
  proposed: Mapping;
  /** Newest first, the live one among them. */
  versions: { savedAt: number }[];
};

const refused = (problem: StoredProblem): Done<never> => ({ is: 'refused', problem });

export async function viewMappings({ world, ref }: Asker): Promise<MappingView> {
  const live = await readMapping(world.shelf, ref.importId);
  const draft = await readDraft(world.shelf, ref.importId);
  const versions = live ? (live.versions ?? [live.savedAt]) : [];
  return {
    ...(live ? { live: { mapping: live.mapping, savedAt: live.savedAt } } : {}),
    ...(draft ? { draft } : {}),
    proposed: defaultMapping,
    versions: versions.map((savedAt) => ({ savedAt })),
  };
}

export async function viewVersion(
  { world, ref }: Asker,
  { savedAt }: { savedAt: number },
): Promise<Done<{ mapping: Mapping }>> {
  const mapping = await readVersion(world.shelf, ref.importId, savedAt);
  return mapping ? { is: 'ok', value: { mapping } } : refused(problemOf('no-such-version'));
}

/**
 * Keeps what somebody is at work on, whole in form and as wrong as it may be otherwise: not over a draft that the window
 * does not know (`over` is the moment of the one it does). The same draft kept twice finds itself.
 */
export async function keepDraft(
  { world, ref }: Asker,
  { mapping, basedOn, over }: { mapping: unknown; basedOn?: number | undefined; over?: number | undefined },
): Promise<Done<{ savedAt: number }>> {
  const read = readWritten(mapping);
  if (read.is !== 'ok') return read;
  const live = await readMapping(world.shelf, ref.importId);
  if (isOutdated(live, basedOn)) return refused(problemOf('newer-mapping'));
  const before = await readDraft(world.shelf, ref.importId);
  if (before && before.savedAt !== over && !isSame(before.mapping, read.value))
    return refused(problemOf('newer-draft'));
  // A moment names one draft, also where two are kept in one.
  const savedAt = Math.max(world.clock.now(), (before?.savedAt ?? 0) + 1);
  const from = basedOn === undefined ? {} : { basedOn };
  await saveDraft(world.shelf, ref.importId, { mapping: read.value, savedAt, ...from });
  return { is: 'ok', value: { savedAt } };
}

export async function dropDraft({ world, ref }: Asker): Promise<void> {
  await removeDraft(world.shelf, ref.importId);
}

/** Whether another mapping went live since. */
export const isOutdated = (live: StoredMapping | undefined, basedOn: number | undefined): boolean =>
  live?.savedAt !== basedOn;

/**
 * The largest mapping that is kept, in bytes. Forge: a stored value may have 240 KiB (limits-kvs-ce), and the record of
 * a run holds its mapping beside everything else.
 */
const largestMapping = 150_000;

/** A mapping of the page's, as far as its form goes. */
export function readWritten(written: unknown): Done<Mapping> {
  const size = Buffer.byteLength(JSON.stringify(written ?? null));
  if (size > largestMapping)
    return refused(
      problemOf('mapping-too-large', {
        size: size.toLocaleString('en-US'),
        most: largestMapping.toLocaleString('en-US'),
      }),
    );
  const read = draftForm.safeParse(written);
  if (read.success) return { is: 'ok', value: read.data };
  return refused(wrongAt('bad-mapping', read.error));
}

/** The first place where a form is not kept; what stands there is not told. */
function wrongAt(code: 'bad-mapping' | 'bad-filters', { issues: [first] }: ZodError): StoredProblem {
  const path = first?.path.map(String).join('.').slice(0, 200) ?? '';
  return { code, seen: { path: path === '' ? 'its root' : path, said: first?.message.slice(0, 200) ?? '' } };
}

/** The same where a question may come without one. */
export const readIfWritten = (written: unknown): Done<Mapping | undefined> =>
  written === undefined ? { is: 'ok', value: undefined } : readWritten(written);

/** Filters of the page's. */
export function readFilters(written: unknown): Done<Filters> {
  const read = filters.safeParse(written);
  return read.success ? { is: 'ok', value: read.data } : refused(wrongAt('bad-filters', read.error));
}

// Making a mapping live: checked whole, sent to Assets as the person who asks, and only then kept.
import { check } from '../../mapping/check/check';
import type { Samples } from '../../mapping/check/subject';
import { bindingOf } from '../../mapping/drift';
import type { Fault } from '../../mapping/fault';
import type { Filters } from '../../mapping/filters';
import { parseMapping, type Mapping } from '../../mapping/mapping';
import { withLastingSelectors } from '../../mapping/selectors';
import { registerImport } from '../../store/imports';
import { keepBinding, readMapping, removeDraft, saveMapping, type StoredMapping } from '../../store/mappings';
import { readSettings } from '../../store/settings';
import { readStart } from '../../store/wishes';
import { connected, type Connected } from './connected';
import { checkSearch } from './counting';
import { isOutdated, readWritten } from './mappings';
import { identifiedById } from '../identity';
import { goingOn, problemOf, tell } from '../problems';
import { readSamples } from './samples';
import { viewSchema } from './schema';
import { sendMapping, type Asker, type Done } from './setup';
import { kindsOf } from '../turn';

/** What became of it; a faulty one is neither sent nor kept. */
export type Saved = { is: 'saved'; savedAt: number } | { is: 'faulty'; faults: Fault[] };

export async function saveLive(
  asker: Asker,
  { mapping: written, basedOn }: { mapping: unknown; basedOn?: number | undefined },
): Promise<Done<Saved>> {
  const { world, ref } = asker;
  const { shelf } = world;
  const going = await readStart(shelf, ref.importId);
  if (going) return { is: 'refused', problem: goingOn(going) };
  const read = readWritten(written);
  if (read.is !== 'ok') return read;
  const live = await readMapping(shelf, ref.importId);
  if (isOutdated(live, basedOn)) return { is: 'refused', problem: problemOf('newer-mapping') };

  const faults = await faultsOf(asker, read.value, live);
  if (faults.is !== 'ok') return faults;
  if (faults.value.some(({ level }) => level === 'error'))
    return { is: 'ok', value: { is: 'faulty', faults: faults.value } };
  const whole = parseMapping(read.value);
  // Not met as long as the checks find whatever the form does not allow.
  if (whole.is !== 'mapping')
    return { is: 'refused', problem: whole.problems[0] ?? problemOf('bad-question') };
  const mapping = withLastingSelectors(whole.mapping);

  const sent = await sendMapping(asker, mapping, await readSettings(shelf, ref.importId));
  if (sent.is !== 'ok') return { is: 'refused', problem: sent.problem };
  // What Assets has now is kept at once: the rest may be cut off, and is made up for.
  const savedAt = Math.max(world.clock.now(), (live?.savedAt ?? 0) + 1);
  await saveMapping(shelf, ref.importId, { mapping, savedAt });
  await removeDraft(shelf, ref.importId);
  await registerImport(shelf, ref);
  const known = await viewSchema(asker);
  const binding = known.is === 'ok' ? bindingOf(mapping, known.value) : undefined;
  if (Buffer.byteLength(JSON.stringify(binding ?? null)) <= largestBinding)
    await keepBinding(shelf, ref.importId, binding);
  return { is: 'ok', value: { is: 'saved', savedAt } };
}

/** What fits beside the largest mapping into one stored value, in bytes; a larger one could not be compared with. */
const largestBinding = 80_000;

/** Everything that is wrong with a mapping, as the object schema and Okta see it. */
async function faultsOf(
  asker: Asker,
  mapping: Mapping,
  live: StoredMapping | undefined,
): Promise<Done<Fault[]>> {
  const [known, searches, samples] = await Promise.all([
    viewSchema(asker),
    faultsOfSearches(asker, mapping, live?.mapping.filters),
    samplesFor(asker, mapping),
  ]);
  if (known.is !== 'ok') return known;
  if (searches.is !== 'ok') return searches;
  const { manyValues } = await readSettings(asker.world.shelf, asker.ref.importId);
  const about = { way: manyValues, live: live?.mapping };
  // A value that does not fit is told by plan and run, record by record. Objects that were made one part no more.
  const merged = check(mapping, known.value, { ...about, samples }).filter(
    ({ code }) => code === 'not-identifying',
  );
  return { is: 'ok', value: [...check(mapping, known.value, about), ...merged, ...searches.value] };
}

/**
 * A page of each kind, for what only values tell: that many records share an identifier. No two share Okta's id, so
 * where that identifies nothing is asked. Asked once and without patience: an Okta that does not answer now keeps nobody
 * from saving.
 */
async function samplesFor(asker: Asker, mapping: Mapping): Promise<Samples> {
  const doubted = kindsOf(mapping).filter((kind) =>
    mapping.types.some((type) => type.kind === kind && !identifiedById(type)),
  );
  const by = await connected(asker);
  if (by.is !== 'ok' || doubted.length === 0) return {};
  const once: Connected = { ...by.value, patience: (ask) => ask(0) };
  const about = { filters: mapping.filters, now: asker.world.clock.now() };
  const read = await Promise.all(
    doubted.map(async (kind) => [kind, await readSamples(once, kind, about)] as const),
  );
  return Object.fromEntries(
    read.flatMap(([kind, reply]) => (reply.is === 'ok' ? [[kind, reply.value.records]] : [])),
  );
}

/** Okta is asked about searches that were not live before; before there is a connection nobody can. */
async function faultsOfSearches(
  asker: Asker,
  mapping: Mapping,
  before: Filters | undefined,
): Promise<Done<Fault[]>> {
  const faults: Fault[] = [];
  for (const kind of kindsOf(mapping)) {
    const search = kind === 'groups' ? undefined : mapping.filters?.[kind]?.search;
    if (kind === 'groups' || search === undefined || search === before?.[kind]?.search) continue;
    const by = await connected(asker);
    const checked = by.is === 'ok' ? await checkSearch(by.value, kind, search) : by;
    if (checked.is === 'ok' || checked.problem.code === 'not-set-up') continue;
    if (checked.problem.code !== 'bad-search') return checked;
    faults.push({ code: checked.problem.code, level: 'error', ...tell(checked.problem) });
  }
  return { is: 'ok', value: faults };
}

// Whether the object schema is still what the live mapping was saved for: a run that no longer fits stops before it writes.
import { knownSchema } from '../assets/knownSchema';
import { driftOf, readBinding } from '../mapping/drift';
import type { KnownSchema } from '../mapping/known';
import { readMapping } from '../store/mappings';
import { patiently } from './patience';
import { problemOf } from './problems';
import type { Next, Turn } from './turn';

/** Nothing beyond the import itself is asked for the first look. */
const mayNothing: KnownSchema['may'] = {
  readTypes: false,
  readStatuses: false,
  changeAttributes: false,
  readObjects: false,
  writeObjects: false,
  readAccounts: false,
};

/** Longest part of a problem that names what changed. */
const longestSaying = 400;

/**
 * The end of a run whose schema changed. Where Assets does not answer now the run goes on: the import itself will meet
 * the same silence. What the mapping document says of a change is confirmed by everything else that may be read.
 */
export async function drifted(turn: Turn): Promise<Extract<Next, { is: 'end' }> | undefined> {
  const { world, hold, assets, mapping } = turn;
  const live = await readMapping(world.shelf, hold.importId);
  const binding = readBinding(live?.binding);
  if (binding === undefined) return undefined;
  const half = await patiently(world, () => assets.schemaAndMapping());
  if (half.is !== 'ok') return undefined;
  const first = knownSchema({ importId: hold.importId, half: half.value, may: mayNothing });
  if (driftOf(mapping, binding, first).length === 0) return undefined;
  const known = await patiently(world, () => assets.knownSchema());
  const faults = known.is === 'ok' ? driftOf(mapping, binding, known.value) : [];
  const errors = faults.filter(({ level }) => level === 'error');
  if (errors.length === 0) return undefined;
  const said = errors.map(({ sentence }) => sentence).join(' ');
  return {
    is: 'end',
    ending: 'stopped',
    problem: problemOf('schema-changed', { said: said.slice(0, longestSaying) }),
  };
}

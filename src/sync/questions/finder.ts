// Finds objects by the values of some attributes; of types and attributes that are not there yet there are none.
import type { FoundObject } from '../../assets/foundObject';
import { attributeNamed, typeNamed, type KnownSchema } from '../../mapping/known';
import type { StoredProblem } from '../../store/runs';
import { patiently, type Reply } from '../patience';
import type { Asker } from './setup';

/** Objects of a type of which one of these attributes has one of these values; each by its name. */
export type Wanted = { type: string; attributes: readonly string[]; values: readonly string[] };

/** `unread` where Assets does not let anybody look, or gives no answer for now. */
export type Found = { is: 'found'; objects: FoundObject[] } | { is: 'unread'; problem: StoredProblem };

export type Find = (wanted: Wanted) => Promise<Found>;

/** Looks as the person who asks. Assets refuses a query that names what it does not have: then the schema tells. */
export function finder({ world, user }: Asker): Find {
  let known: Promise<Reply<KnownSchema, StoredProblem>> | undefined;
  const ask = async (wanted: Wanted): Promise<Found> => {
    const reply = await patiently(world, () => user.findObjects(wanted));
    return reply.is === 'ok'
      ? { is: 'found', objects: reply.value }
      : { is: 'unread', problem: reply.problem };
  };
  return async (wanted) => {
    if (wanted.values.length === 0) return { is: 'found', objects: [] };
    const first = await ask(wanted);
    if (first.is === 'found' || first.problem.code !== 'query-refused') return first;
    const schema = await (known ??= patiently(world, () => user.knownSchema()));
    if (schema.is !== 'ok' || !schema.value.may.readTypes) return first;
    const home = typeNamed(schema.value, wanted.type);
    const attributes = home ? wanted.attributes.filter((name) => attributeNamed(home, name)) : [];
    if (attributes.length === 0) return { is: 'found', objects: [] };
    return attributes.length < wanted.attributes.length ? ask({ ...wanted, attributes }) : first;
  };
}

// The calls that read the customer's object schema: what it holds, how full it is, and what the app may do with it.
import type { KnownSchema } from '../mapping/known';
import { readAttributes, readObjectTypes, readStatuses, readUsage } from './generalRead';
import type { GeneralAttribute, GeneralStatus, GeneralType } from './generalRead';
import { knownSchema, type Told } from './knownSchema';
import type { Asking } from './request';
import { ok, read, type Reply } from './reply';
import { readSchemaHalf, type SchemaHalf } from './schemaHalf';
import { readCanManage } from './source';
import type { AssetsRef } from './way';

export interface SchemaCalls {
  /** Whether whoever asks may manage the object schema; `unknown` where Assets refuses to say (401, 403). */
  canManage(): Promise<Reply<'yes' | 'no' | 'unknown'>>;
  /** The object schema as the mapping document knows it: everything but attributes of type User. */
  schemaAndMapping(): Promise<Reply<SchemaHalf>>;
  /**
   * The same, completed by the general API. What Assets refuses of that is left out and said under `may`; each part
   * alone. What nothing but trying tells of counts as allowed. A call that may do better later (busy, fault, spent) is
   * the reply of the whole.
   */
  knownSchema(): Promise<Reply<KnownSchema>>;
  /** Objects on the whole site, which is what an allowance counts. */
  usage(): Promise<Reply<number>>;
}

/** Types asked for their attributes one by one, where the schema's own list does not tell. */
const mostTypesAlone = 200;
/** Atlassian advises 5 to 10 calls at once at most (Forge: optimising costs). */
const callsAtOnce = 8;

export function schemaCalls(call: Asking, ref: AssetsRef): SchemaCalls {
  const schemaAndMapping = async () =>
    read(await call('schema-and-mapping'), 'schema-and-mapping', readSchemaHalf);

  /** The attributes of each type by its id. A child's own list also has what it inherits. */
  const attributesOf = async (types: GeneralType[]): Promise<Reply<Map<string, GeneralAttribute[]>>> => {
    const listed = read(await call('schema-attributes'), 'schema-attributes', readAttributes);
    if (listed.is !== 'ok' && listed.is !== 'refused') return listed;
    const byType = new Map<string, GeneralAttribute[]>();
    for (const each of listed.is === 'ok' ? listed.value : [])
      if (each.type !== undefined) byType.set(each.type, [...(byType.get(each.type) ?? []), each]);
    // Open: whether the schema's list names the type of each attribute. A type without any is asked by itself.
    const alone = types.filter(({ id, inherits }) => inherits || !byType.has(id)).slice(0, mostTypesAlone);
    for (let at = 0; at < alone.length; at += callsAtOnce) {
      const asked = alone
        .slice(at, at + callsAtOnce)
        .map(async ({ id }) => ({ id, reply: await ofType(id) }));
      for (const { id, reply } of await Promise.all(asked))
        if (reply.is === 'ok') byType.set(id, reply.value);
        else if (reply.is !== 'refused') return reply;
    }
    return listed.is === 'refused' && byType.size === 0 ? listed : ok(byType);
  };
  const ofType = async (type: string) =>
    read(await call('type-attributes', { type }), 'type-attributes', readAttributes);

  /** Of the schema and of the whole site; where two share a name, the schema's own stands for both. */
  const statusesOfBoth = async (): Promise<Reply<GeneralStatus[]>> => {
    const asked = (['statuses', 'global-statuses'] as const).map(async (name) =>
      read(await call(name), name, readStatuses),
    );
    const statuses: GeneralStatus[] = [];
    for (const reply of await Promise.all(asked)) {
      if (reply.is !== 'ok') return reply;
      statuses.push(...reply.value.filter(({ name }) => !statuses.some((known) => known.name === name)));
    }
    return ok(statuses);
  };

  return {
    canManage: async () => {
      const reply = await call('object-schema');
      const silent = reply.is === 'refused' && ['not-signed-in', 'no-access'].includes(reply.problem.code);
      return silent ? ok('unknown') : read(reply, 'object-schema', readCanManage);
    },
    schemaAndMapping,
    knownSchema: async () => {
      const query = { qlQuery: `objectSchemaId = ${ref.schemaId}` };
      const [half, types, statuses, objects] = await Promise.all([
        schemaAndMapping(),
        call('object-types').then((reply) => read(reply, 'object-types', readObjectTypes)),
        statusesOfBoth(),
        call('find-objects', { from: 0, most: 1, body: query }),
      ]);
      if (half.is !== 'ok') return half;
      if (!isSaid(types)) return types;
      const attributes = types.is === 'ok' ? await attributesOf(types.value) : types;
      if (!isSaid(attributes)) return attributes;
      if (!isSaid(statuses)) return statuses;
      if (!isSaid(objects)) return objects;
      const told: Told = {
        importId: ref.importId,
        half: half.value,
        ...(types.is === 'ok' ? { types: types.value } : {}),
        ...(attributes.is === 'ok' ? { attributes: attributes.value } : {}),
        ...(statuses.is === 'ok' ? { statuses: statuses.value } : {}),
        may: {
          readTypes: types.is === 'ok' && attributes.is === 'ok',
          readStatuses: statuses.is === 'ok',
          readObjects: objects.is === 'ok',
          // Nothing tells of these but trying, and trying would change something.
          ...{ changeAttributes: true, writeObjects: true, readAccounts: true },
        },
      };
      return ok(knownSchema(told));
    },
    usage: async () => read(await call('usage'), 'usage', readUsage),
  };
}

/** An answer or a refusal; the others say only that nothing was said yet. */
const isSaid = <T>(reply: Reply<T>): reply is Extract<Reply<T>, { is: 'ok' | 'refused' }> =>
  reply.is === 'ok' || reply.is === 'refused';

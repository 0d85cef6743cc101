// Which fields profiles have, as Okta's own schemas tell: the common ones, and those an org has added.

import { z } from 'zod';

import type { OktaReply } from './reply';
import type { Answer, OktaClient } from './request';
import { once } from './whole';
import type { Patience } from './whole';

/** A field of a profile. */
export interface ProfileField {
  /** From the record's root: `profile.department`. */
  path: string;
  title: string;
  /** Okta's own word: `string`, `boolean`, `number`, `integer` or `array`. */
  type: string;
  /** Of a list: what its items are. */
  items?: string;
  format?: string;
  /** Added by the org. */
  isCustom: boolean;
  /** Hidden from the person it is about (`permissions` with HIDE): somebody had a reason. */
  isHidden?: true;
}

/** User types beside the default one whose schemas are read; Okta allows ten in all. */
const mostOtherTypes = 9;

const word = z.string().min(1).max(200);
const attribute = z.looseObject({
  title: word.optional().catch(undefined),
  type: word.catch('string'),
  format: word.optional().catch(undefined),
  items: z.looseObject({ type: word }).optional().catch(undefined),
  permissions: z.array(z.looseObject({ action: z.string() })).catch([]),
});
const part = z.looseObject({ properties: z.record(z.string(), z.unknown()) }).catch({ properties: {} });
const schema = z.looseObject({ definitions: z.looseObject({ base: part, custom: part }) });
const userTypes = z.array(
  z.looseObject({
    default: z.unknown().optional(),
    _links: z.looseObject({ schema: z.looseObject({ href: z.string() }) }),
  }),
);

/**
 * The profile fields of people or groups. People of other types than the default one may have more: those follow, as far
 * as they can be read. Attributes of one name count once, as the default type has them.
 */
export async function readFields(
  client: OktaClient,
  kind: 'users' | 'groups',
  patience: Patience = once,
): Promise<OktaReply<ProfileField[]>> {
  const ask = (path: string) => patience(() => client.get({ asked: 'schema', path, bucket: 'rest' }));
  if (kind === 'groups') return fieldsOf(await ask('/api/v1/meta/schemas/group/default'), client);
  const [main, types] = await Promise.all([
    ask('/api/v1/meta/schemas/user/default'),
    ask('/api/v1/meta/types/user'),
  ]);
  const fields = fieldsOf(main, client);
  if (fields.is !== 'ok') return fields;
  const others = await Promise.all(
    otherSchemas(types).map(async (path) => fieldsOf(await ask(path), client)),
  );
  const all = new Map<string, ProfileField>();
  for (const field of [fields, ...others].flatMap((reply) => (reply.is === 'ok' ? reply.value : [])))
    if (!all.has(field.path)) all.set(field.path, field);
  return { is: 'ok', value: [...all.values()] };
}

/** Where the schemas of the other user types are. Only the id in a link counts, never its host. */
function otherSchemas(reply: OktaReply<Answer>): string[] {
  const types = reply.is === 'ok' ? userTypes.safeParse(reply.value.body).data : undefined;
  return (types ?? [])
    .filter((type) => type.default !== true)
    .flatMap((type) => /\/meta\/schemas\/user\/([\w-]{1,100})$/.exec(type._links.schema.href)?.[1] ?? [])
    .slice(0, mostOtherTypes)
    .map((id) => `/api/v1/meta/schemas/user/${id}`);
}

function fieldsOf(reply: OktaReply<Answer>, { host }: OktaClient): OktaReply<ProfileField[]> {
  if (reply.is !== 'ok') return reply;
  const read = schema.safeParse(reply.value.body).data;
  if (read === undefined) {
    const seen = { kind: 'schema', status: 200, shape: 'no schema', host };
    return { is: 'fault', problem: { code: 'odd-answer', seen } };
  }
  const { base, custom } = read.definitions;
  return { is: 'ok', value: [...listed(base, false), ...listed(custom, true)] };
}

function listed({ properties }: z.infer<typeof part>, isCustom: boolean): ProfileField[] {
  return Object.entries(properties).flatMap(([name, said]) => {
    const told = attribute.safeParse(said).data;
    // A dot or a bracket in a name would be read as a step of a path.
    if (told === undefined || name === '' || name.length > 200 || /[.[\]]/.test(name)) return [];
    const { title, type, format, items, permissions } = told;
    return [
      {
        path: `profile.${name}`,
        title: title ?? name,
        type,
        ...(items === undefined ? {} : { items: items.type }),
        ...(format === undefined ? {} : { format }),
        isCustom,
        ...(permissions.some(({ action }) => action === 'HIDE') ? { isHidden: true as const } : {}),
      },
    ];
  });
}

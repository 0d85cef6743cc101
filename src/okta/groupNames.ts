// The names of groups: of all, and of those that one person is in.

import { z } from 'zod';

import type { OktaReply } from './reply';
import type { OktaClient } from './request';
import { once, readWhole } from './whole';
import type { Patience } from './whole';

/** A group by id and name. The name is missing where Okta has none. */
export interface NamedGroup {
  id: string;
  name?: string;
}

const group = z.looseObject({
  id: z.string().min(1),
  type: z.unknown().optional(),
  profile: z.looseObject({ name: z.unknown().optional() }).nullish().catch(undefined),
});

/** A million groups; a list that goes on beyond them does not end. */
const mostPages = 5_000;
/** 4,000 groups of one person: far beyond what Okta's documents speak of. */
const mostPagesOfPerson = 20;

/** Every group of the org that has a name, by id and name: 200 a request, without statistics. */
export async function groupNames(
  client: OktaClient,
  patience: Patience = once,
): Promise<OktaReply<Required<NamedGroup>[]>> {
  const question = { asked: 'groups', path: '/api/v1/groups?limit=200', bucket: 'groups' } as const;
  const all = named(await readWhole(client, question, { mostPages, patience }), () => true);
  if (all.is !== 'ok') return all;
  return { is: 'ok', value: all.value.flatMap(({ id, name }) => (name === undefined ? [] : [{ id, name }])) };
}

/** The groups one person is in, without Everyone: as a run puts them beside the person. */
export async function groupsOf(
  client: OktaClient,
  personId: string,
  patience: Patience = once,
): Promise<OktaReply<NamedGroup[]>> {
  const path = `/api/v1/users/${encodeURIComponent(personId)}/groups?limit=200`;
  // Seen in other clients: pages of 200, though the documents know no pages here; the bucket is that of the list.
  const question = { asked: 'person', path, bucket: 'users', id: personId } as const;
  const all = await readWhole(client, question, { mostPages: mostPagesOfPerson, patience });
  return named(all, ({ type, profile }) => !(type === 'BUILT_IN' && profile?.name === 'Everyone'));
}

function named(
  reply: OktaReply<unknown[]>,
  keep: (found: z.infer<typeof group>) => boolean,
): OktaReply<NamedGroup[]> {
  if (reply.is !== 'ok') return reply;
  const groups = reply.value.flatMap((entry) => {
    const found = group.safeParse(entry).data;
    if (found === undefined || !keep(found)) return [];
    const name = found.profile?.name;
    return [{ id: found.id, ...(typeof name === 'string' && name !== '' ? { name } : {}) }];
  });
  return { is: 'ok', value: groups };
}

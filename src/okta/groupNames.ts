// The groups of the org by id and name, and those that one person is in.

import { z } from 'zod';

import { recordsIn } from './pages';
import type { OktaRecord } from './pages';
import type { OktaReply } from './reply';
import type { OktaClient } from './request';
import { once, readWhole } from './whole';
import type { Patience } from './whole';

/** A million groups; a list that goes on beyond them does not end. */
const mostPages = 5_000;
/** 4,000 groups of one person: far beyond what Okta's documents speak of. */
const mostPagesOfPerson = 20;

/** Every group of the org that has a name, by id and name: 200 a request, without statistics. */
export async function groupNames(
  client: OktaClient,
  patience: Patience = once,
): Promise<OktaReply<{ id: string; name: string }[]>> {
  const question = { asked: 'groups', path: '/api/v1/groups?limit=200', bucket: 'groups' } as const;
  const all = await readWhole(client, question, { mostPages, patience });
  if (all.is !== 'ok') return all;
  const named = recordsIn(all.value).flatMap((group) => {
    const name = nameOf(group);
    return name === undefined ? [] : [{ id: group.id, name }];
  });
  return { is: 'ok', value: named };
}

/** The groups one person is in as Okta tells them, without Everyone: those that a run puts beside the person. */
export async function groupsOf(
  client: OktaClient,
  personId: string,
  patience: Patience = once,
): Promise<OktaReply<OktaRecord[]>> {
  const path = `/api/v1/users/${encodeURIComponent(personId)}/groups?limit=200`;
  // Seen in other clients: pages of 200, though the documents know no pages here; the bucket is that of the list.
  const question = { asked: 'person', path, bucket: 'users', id: personId } as const;
  const all = await readWhole(client, question, { mostPages: mostPagesOfPerson, patience });
  if (all.is !== 'ok') return all;
  return { is: 'ok', value: recordsIn(all.value).filter((group) => !isEveryone(group)) };
}

const profiled = z.looseObject({ profile: z.looseObject({ name: z.string().min(1) }) });

/** What a group is called; nothing where Okta has no name. */
export const nameOf = (group: OktaRecord): string | undefined => profiled.safeParse(group).data?.profile.name;

/** Okta's built-in group of everybody; its other built-in groups are ordinary. */
export const isEveryone = (group: OktaRecord): boolean =>
  group.type === 'BUILT_IN' && nameOf(group) === 'Everyone';

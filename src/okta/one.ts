// Reads one record by its id, in the shape in which its list gives it.

import { z } from 'zod';

import type { Bucket } from './budget';
import { membersOf } from './cursor';
import { readPage } from './pages';
import type { OktaRecord } from './pages';
import { problemOf } from './refusal';
import type { One } from './refusal';
import type { OktaReply } from './reply';
import type { OktaClient } from './request';
import type { Kind } from './resources';
import { among } from './search';
import { once } from './whole';
import type { Patience } from './whole';

interface Place {
  asked: One;
  path: string;
  bucket: Bucket;
  /** Whether Okta takes the header that leaves out credentials here. */
  lean: boolean;
}

const places: Readonly<Record<Kind, Place>> = {
  users: { asked: 'person', path: '/api/v1/users/', bucket: 'user', lean: true },
  groups: { asked: 'group', path: '/api/v1/groups/', bucket: 'group', lean: false },
  devices: { asked: 'device', path: '/api/v1/devices/', bucket: 'devices', lean: false },
};

/**
 * One record: a person as they are (see `groupsOf` for their groups), a group with its statistics or with
 * `membersCounted` where those cannot be had, a device with its people. One or two requests, rarely three.
 */
export async function readOne(
  client: OktaClient,
  asked: { kind: Kind; id: string },
  patience: Patience = once,
): Promise<OktaReply<OktaRecord>> {
  const { kind, id } = asked;
  const found = await patience(() => bare(client, asked));
  if (found.is !== 'ok') return found;
  if (kind === 'groups')
    return { is: 'ok', value: { ...found.value, ...(await counted(client, id, patience)) } };
  if (kind !== 'devices') return found;
  const people = await patience(() => peopleOf(client, id));
  return people.is === 'ok'
    ? { is: 'ok', value: { ...found.value, _embedded: { users: people.value } } }
    : people;
}

async function bare(
  client: OktaClient,
  { kind, id }: { kind: Kind; id: string },
): Promise<OktaReply<OktaRecord>> {
  const { path, ...place } = places[kind];
  const whole = path + encodeURIComponent(id);
  const reply = await client.get({ ...place, path: whole, id });
  if (reply.is !== 'ok') return reply;
  const found = record.safeParse(reply.value.body).data;
  // Okta takes a login for an id too, and `me`: neither is what was asked for.
  if (found?.id === id) return { is: 'ok', value: found };
  const { asked } = place;
  const seen = { asked, host: client.host, path: whole, id, status: 200, shape: 'another record' };
  return { is: 'refused', problem: problemOf('record-gone', seen) };
}

const record = z.looseObject({ id: z.string() });

/**
 * Statistics come with lists alone (Okta's OpenAPI document), so the group is looked for in its list; where there are
 * none, a first page of members tells, if it is the last one too.
 */
async function counted(client: OktaClient, id: string, patience: Patience): Promise<Record<string, unknown>> {
  const query = new URLSearchParams({ limit: '1', expand: 'stats', search: among([id], undefined) });
  const path = `/api/v1/groups?${query.toString()}`;
  const reply = await patience(() => client.get({ asked: 'groups', path, bucket: 'groups' }));
  const body = reply.is === 'ok' ? listed.safeParse(reply.value.body).data : undefined;
  const listing = body?.find((each) => each.id === id);
  if (typeof listing?._embedded?.stats?.usersCount === 'number') return { _embedded: listing._embedded };
  const members = await patience(() => readPage(client, membersOf(id)));
  const isWhole = members.is === 'ok' && members.value.next === undefined;
  return isWhole ? { membersCounted: members.value.items.length } : {};
}

const listed = z.array(
  z.looseObject({
    id: z.string(),
    _embedded: z
      .looseObject({ stats: z.looseObject({ usersCount: z.unknown().optional() }).optional() })
      .optional()
      .catch(undefined),
  }),
);

/** The people of a device, cut to what its list says of each (`expand=userSummary`). */
async function peopleOf(client: OktaClient, id: string): Promise<OktaReply<unknown[]>> {
  const path = `/api/v1/devices/${encodeURIComponent(id)}/users`;
  const reply = await client.get({ asked: 'device', path, bucket: 'device users', id });
  if (reply.is !== 'ok') return reply;
  const people = z.array(deviceUser).safeParse(reply.value.body).data ?? [];
  return { is: 'ok', value: people };
}

const summary = z
  .looseObject({ profile: z.looseObject({}).nullish().catch(undefined) })
  .transform(({ profile, ...user }) => ({
    ...only(user, ['id', 'realmId']),
    profile: only(profile ?? {}, ['firstName', 'lastName', 'login', 'email']),
    ...(typeof user._links === 'object' ? { _links: only({ ...user._links }, ['self']) } : {}),
  }));
const deviceUser = z.looseObject({ user: summary });

function only(from: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}

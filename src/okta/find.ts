// Finds a few records by how their names begin, for somebody who picks one.

import { recordsIn } from './pages';
import type { OktaRecord } from './pages';
import type { OktaReply } from './reply';
import type { OktaClient } from './request';
import { resources } from './resources';
import type { Kind } from './resources';
import { among, devicesNamed, isLikeId, peopleNamed } from './search';

/** A list to pick from is no longer than this. */
const most = 20;

/**
 * At most twenty: people by any of their names or their mail address, groups and devices by their name, each by its whole
 * id too. People of every state are found, deactivated ones included, which `q` would leave out.
 */
export async function findByName(
  client: OktaClient,
  kind: Kind,
  text: string,
): Promise<OktaReply<OktaRecord[]>> {
  const { path, bucket, lean } = resources[kind];
  const query = new URLSearchParams({ limit: String(most), ...asked(kind, text) });
  const reply = await client.get({ asked: kind, path: `${path}?${query.toString()}`, bucket, lean });
  if (reply.is !== 'ok') return reply;
  return { is: 'ok', value: recordsIn(reply.value.body).slice(0, most) };
}

function asked(kind: Kind, text: string): Record<string, string> {
  if (kind === 'users') return { search: peopleNamed(text) };
  if (kind === 'devices') return { search: devicesNamed(text), expand: 'userSummary' };
  return isLikeId(text) ? { search: among([text], undefined) } : { q: text };
}

// Tries an expression of Okta's search, and brings Okta's own reason where it is refused.

import { isClosed } from './search';
import { seenOf } from './refusal';
import type { OktaReply } from './reply';
import type { OktaClient } from './request';
import { resources } from './resources';

/** One request for one record. Refused with `search-refused` and Okta's reason as `said`: for the page alone. */
export async function trySearch(
  client: OktaClient,
  kind: 'users' | 'devices',
  search: string,
): Promise<OktaReply<void>> {
  const { path, bucket, lean } = resources[kind];
  if (!isClosed(search)) {
    const said = 'A bracket or a quotation mark is not closed.';
    const seen = { ...seenOf({ asked: kind, host: client.host, path }), status: 0, code: 'no code', said };
    return { is: 'refused', problem: { code: 'search-refused', seen } };
  }
  const query = new URLSearchParams({ limit: '1', search });
  const reply = await client.get({
    asked: kind,
    path: `${path}?${query.toString()}`,
    bucket,
    lean,
    tellsWhy: true,
  });
  return reply.is === 'ok' ? { is: 'ok', value: undefined } : reply;
}

// What a status and a code of Okta mean for us. Pure: a table, read from the top.

import type { OktaProblem, OktaProblemCode, Seen } from './problems';
import type { Declined } from './reply';
import { kinds, resources } from './resources';
import type { Listing } from './resources';

/** What was asked: one of the lists, one record, what fields there are, the token's owner, or the org itself. */
export type Asked = Listing | One | 'schema' | 'me' | 'org';

/** One record, as the page names it. */
export type One = 'person' | 'group' | 'device';

/** What a limit is about, as a person says it. */
export const bucketWords: Readonly<Record<Asked, string>> = {
  users: 'users',
  groups: 'groups',
  members: 'members of groups',
  devices: 'devices',
  person: 'single people',
  group: 'single groups',
  device: 'single devices',
  schema: 'its schema',
  me: 'the token’s owner',
  org: 'the org itself',
};

export interface Refusal {
  asked: Asked;
  host: string;
  /** Path without query: a query may hold a search with names in it. */
  path: string;
  status: number;
  /** Okta's errorCode (E0000006), when the body was Okta's. */
  code?: string;
  /** X-Okta-Request-Id. */
  request?: string;
  /** The group, for members; the record, where one is asked for. */
  id?: string;
  /** Media type of the answer. */
  shape: string;
}

interface Rule {
  status: (status: number) => boolean;
  /** Absent: any code or none. `none`: the body was not Okta's. */
  code?: `E${number}` | 'none';
  asked?: readonly Asked[];
  is: 'refused' | 'fault';
  problem: OktaProblemCode;
}

const exactly =
  (...statuses: number[]) =>
  (status: number) =>
    statuses.includes(status);

const lists: readonly Asked[] = kinds;
const paged: readonly Asked[] = [...lists, 'members'];
const one: readonly Asked[] = ['person', 'group', 'device'];

/** First match wins. Codes: Okta API error codes; what they mean for one list: seen in other clients. */
const rules: readonly Rule[] = [
  { status: (status) => status >= 300 && status < 400, is: 'refused', problem: 'redirected' },

  { status: exactly(400), code: 'E0000031', is: 'refused', problem: 'search-refused' },

  // "Feature not enabled" comes as 401 and says nothing against the token.
  {
    status: exactly(401),
    code: 'E0000015',
    asked: ['devices', 'device'],
    is: 'refused',
    problem: 'devices-not-available',
  },
  { status: exactly(401), code: 'E0000015', is: 'refused', problem: 'kind-not-available' },
  { status: exactly(401, 403), code: 'E0000005', is: 'refused', problem: 'zone-refused' },
  { status: exactly(401), is: 'refused', problem: 'token-refused' },

  { status: exactly(403), code: 'E0000013', is: 'refused', problem: 'client-refused' },
  { status: exactly(403), code: 'none', is: 'refused', problem: 'zone-refused' },
  { status: exactly(403), asked: ['members'], is: 'refused', problem: 'item-refused' },
  { status: exactly(403), asked: lists, is: 'refused', problem: 'kind-refused' },
  { status: exactly(403), asked: one, is: 'refused', problem: 'record-refused' },
  { status: exactly(403, 404, 405, 410, 501), asked: ['schema'], is: 'refused', problem: 'schema-refused' },
  { status: exactly(403), is: 'refused', problem: 'client-refused' },

  {
    status: exactly(404, 405, 410, 501),
    asked: ['devices'],
    is: 'refused',
    problem: 'devices-not-available',
  },
  // Only Okta's own word makes a group gone; a gateway's 404 is asked again.
  { status: exactly(404, 410), code: 'none', asked: ['members'], is: 'fault', problem: 'odd-answer' },
  { status: exactly(404, 410), code: 'E0000008', asked: ['members'], is: 'fault', problem: 'odd-answer' },
  { status: exactly(404, 410), asked: ['members'], is: 'refused', problem: 'item-gone' },
  { status: exactly(404, 410), code: 'E0000007', asked: one, is: 'refused', problem: 'record-gone' },
  {
    status: exactly(404, 405, 410, 501),
    asked: ['device'],
    is: 'refused',
    problem: 'devices-not-available',
  },
  { status: exactly(404, 410), is: 'refused', problem: 'no-okta-here' },
  { status: exactly(405, 501), asked: lists, is: 'refused', problem: 'kind-not-available' },

  { status: exactly(408, 409, 425), is: 'fault', problem: 'okta-failed' },
  { status: exactly(500), code: 'E0000009', asked: paged, is: 'fault', problem: 'page-too-heavy' },
  { status: exactly(504), asked: paged, is: 'fault', problem: 'page-too-heavy' },
  { status: exactly(503), code: 'E0000010', is: 'fault', problem: 'maintenance' },
  { status: (status) => status >= 500, is: 'fault', problem: 'okta-failed' },

  { status: (status) => status >= 400, is: 'refused', problem: 'request-refused' },
];

/** Names a refusal, and says whether asking again may help. 429 and the platform's own refusals are not for here. */
export function declinedBy(refusal: Refusal): Extract<Declined, { is: 'refused' | 'fault' }> {
  const rule = rules.find((candidate) => matches(candidate, refusal));
  return {
    is: rule?.is ?? 'fault',
    problem: problemOf(rule?.problem ?? 'odd-answer', refusal),
  };
}

/** A problem with everything that was seen of the answer. */
export function problemOf(code: OktaProblemCode, refusal: Refusal): OktaProblem {
  return { code, seen: { ...seenOf(refusal), status: refusal.status, code: refusal.code ?? 'no code' } };
}

/** The part of `seen` that is known before any answer. */
export function seenOf(of: {
  asked: Asked;
  host: string;
  path: string;
  id?: string;
  request?: string;
  shape?: string;
}): Seen {
  const { asked, host, path, id, request, shape } = of;
  return {
    kind: asked,
    host,
    path,
    ...(asked === 'me' || asked === 'org' || asked === 'schema' ? {} : { needs: neededRole(asked) }),
    ...(id === undefined ? {} : { id }),
    ...(request === undefined ? {} : { request }),
    ...(shape === undefined ? {} : { shape }),
  };
}

/** The smallest standard role for it; a record needs what its list needs. */
function neededRole(asked: Listing | One): string {
  const listings = { person: 'users', group: 'groups', device: 'devices' } as const;
  return resources[asked === 'person' || asked === 'group' || asked === 'device' ? listings[asked] : asked]
    .role;
}

function matches(rule: Rule, refusal: Refusal): boolean {
  if (!rule.status(refusal.status)) return false;
  if (rule.asked !== undefined && !rule.asked.includes(refusal.asked)) return false;
  if (rule.code === undefined) return true;
  return rule.code === 'none' ? refusal.code === undefined : refusal.code === rule.code;
}

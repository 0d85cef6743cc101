// What a connection test asks: is this an org, whose is the token, and which kinds can it read.

import { z } from 'zod';

import { firstPage } from './cursor';
import { readPage } from './pages';
import { stopsOf } from './problems';
import type { OktaProblem } from './problems';
import type { OktaReply } from './reply';
import type { Answer, OktaClient } from './request';
import { kinds } from './resources';
import type { Kind } from './resources';

export type Engine = 'identity' | 'classic' | 'unknown';

export type KindSeen =
  /** `more`: there is another page, so the true number is above `seen`. */
  { is: 'readable'; seen: number; more: boolean } | { is: 'unreadable'; problem: OktaProblem };

export interface Probe {
  org: { id?: string; engine: Engine };
  /** Whose token it is. A person's name and login: to be shown, never to be kept. */
  owner?: { id: string; name: string };
  /** Empty when the connection itself failed. */
  kinds: Partial<Record<Kind, KindSeen>>;
  /** What is wrong with the connection as a whole; none means that runs can start. */
  problems: OktaProblem[];
}

const organization = z.looseObject({ id: z.string().optional(), pipeline: z.string().optional() });
const owner = z.looseObject({
  id: z.string(),
  profile: z.looseObject({ displayName: z.unknown(), login: z.unknown() }).partial().nullish(),
});
const engines: Readonly<Record<string, Engine>> = { idx: 'identity', v1: 'classic' };

/** Five requests: the org without the token, the token's owner, and one page of each kind. Nothing is asked twice. */
export async function probe(client: OktaClient): Promise<Probe> {
  // One after the other they could outlast the function they are asked in.
  const [itself, me] = await Promise.all([
    client.get(orgQuestion),
    client.get({ asked: 'me', path: '/api/v1/users/me', bucket: 'me' }),
  ]);
  const org = orgOf(itself);
  if (me.is !== 'ok' && endsTheTest(me)) return { org, kinds: {}, problems: [me.problem] };

  const pages = await Promise.all(kinds.map(async (kind) => [kind, await look(client, kind)] as const));
  const seen: Partial<Record<Kind, KindSeen>> = Object.fromEntries(pages);
  const whose = me.is === 'ok' ? ownerOf(me.value.body) : undefined;
  return { org, kinds: seen, problems: problemsOf(seen), ...(whose === undefined ? {} : { owner: whose }) };
}

const orgQuestion = {
  asked: 'org',
  path: '/.well-known/okta-organization',
  bucket: 'open',
  anonymous: true,
} as const;

async function look(client: OktaClient, kind: Kind): Promise<KindSeen> {
  const reply = await readPage(client, firstPage(kind));
  if (reply.is !== 'ok') return { is: 'unreadable', problem: reply.problem };
  return { is: 'readable', seen: reply.value.items.length, more: reply.value.next !== undefined };
}

/** A narrow role may hide the owner from himself; whatever stops a run stops the test as well. */
function endsTheTest(reply: Exclude<OktaReply<Answer>, { is: 'ok' }>): boolean {
  return reply.problem.code !== 'client-refused' && stopsOf(reply.problem) === 'run';
}

function orgOf(reply: OktaReply<Answer>): Probe['org'] {
  const found = reply.is === 'ok' ? organization.safeParse(reply.value.body).data : undefined;
  return {
    engine: engines[found?.pipeline ?? ''] ?? 'unknown',
    ...(found?.id === undefined ? {} : { id: found.id }),
  };
}

function ownerOf(body: unknown): Probe['owner'] {
  const found = owner.safeParse(body).data;
  if (found === undefined) return undefined;
  const name = [found.profile?.displayName, found.profile?.login, found.id].find(
    (text) => typeof text === 'string' && text !== '',
  );
  return { id: found.id, name: String(name) };
}

/** Every kind whose problem would stop a run, once each; and people who are not there at all. */
function problemsOf(seen: Probe['kinds']): OktaProblem[] {
  const stopping = new Map<string, OktaProblem>();
  for (const kind of Object.values(seen)) {
    if (kind.is === 'unreadable' && stopsOf(kind.problem) === 'run')
      stopping.set(kind.problem.code, kind.problem);
  }
  const people = seen.users;
  if (people?.is === 'readable' && people.seen === 0 && !people.more) {
    stopping.set('no-people', { code: 'no-people', seen: { kind: 'users' } });
  }
  return [...stopping.values()];
}

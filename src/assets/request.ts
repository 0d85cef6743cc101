// One call to Assets through Forge: send it, follow where it points, and say what became of it.
import { asApp, asUser, assumeTrustedRoute, route } from '@forge/api';
import { member, toReply, type Answer, type Meanings } from './answer';
import { generalAddresses } from './generalAddresses';
import { importAddresses } from './importAddresses';
import { not, type NotOk, type Reply } from './reply';
import type { AssetsRef, Given, Target, Way, With } from './way';

const calls = { ...importAddresses, ...generalAddresses };

export type CallName = keyof typeof calls;

/** What one call takes. */
export interface Call extends Partial<Given> {
  call: CallName;
  at: AssetsRef;
  /** Is told where an answer was sent on to by 303. */
  sentOn?: (path: string) => void;
  as: 'app' | 'user';
  body?: unknown;
  meanings?: Meanings;
  now(): number;
  timeoutMs: number;
}

/** Asks one call of a client's import, as its person or app. */
export type Asking = (
  call: CallName,
  more?: Partial<Given> & Partial<Pick<Call, 'sentOn' | 'body' | 'meanings' | 'as'>>,
) => Promise<Reply<unknown>>;

/** One request, no retries. Never throws: whatever happens is a reply. */
export async function ask(asked: Call): Promise<Reply<unknown>> {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Whether Forge heeds the signal is not documented, so the wait for it has an end of its own.
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      stop.abort();
      reject(new Late());
    }, asked.timeoutMs);
  });
  try {
    const answer = await Promise.race([send(asked, stop.signal), late]);
    if ('problem' in answer) return answer;
    return toReply(answer, { meanings: asked.meanings ?? {}, now: asked.now() });
  } catch (thrown) {
    return fromThrown(asked.call, thrown);
  } finally {
    clearTimeout(timer);
  }
}

const nothingGiven: Given = {
  execution: '',
  task: '',
  type: '',
  attribute: '',
  object: '',
  from: 0,
  most: 0,
  text: '',
  account: '',
};

/** One more than any Assets answer is known to need. */
const MOST_REDIRECTS = 3;

async function send(asked: Call, signal: AbortSignal): Promise<Answer | NotOk> {
  const { call, at } = asked;
  const target: Target = { ...nothingGiven, ...asked, ...at };
  const jira = asked.as === 'app' ? asApp() : asUser();
  const way: Way = { route, requestJira: (address, o) => jira.requestJira(address, o) };
  const accept = { Accept: 'application/json' };
  // Assets answers 3xx in places and Forge does not follow them properly (Assets' page on scopes).
  const bare: With = { headers: accept, redirect: 'manual', signal };
  const init: With =
    asked.body === undefined
      ? bare
      : {
          ...bare,
          headers: { ...accept, 'Content-Type': 'application/json' },
          body: JSON.stringify(asked.body),
        };
  let response = await calls[call](way, target, init);
  for (let hop = 0; response.status >= 300 && response.status < 400; hop += 1) {
    const path = withinWorkspace(response.headers.get('location'), at.workspaceId);
    if (hop === MOST_REDIRECTS || path === undefined)
      return not('refused', 'bad-redirect', { call, status: response.status });
    const there = assumeTrustedRoute(path);
    if (response.status === 303) asked.sentOn?.(path);
    // 303 means: look there for the answer. The others mean: ask the same there.
    response =
      response.status === 303
        ? await jira.requestJira(there, { ...bare, method: 'GET' })
        : await calls[call](
            { route, requestJira: (_address, o) => jira.requestJira(there, o) },
            target,
            init,
          );
  }
  const { status } = response;
  return { call, status, header: (name) => response.headers.get(name), body: await response.text() };
}

/**
 * The path of a link that Assets gave, if it leads into the same workspace and nowhere else. Links may be absolute,
 * stand behind a gateway's prefix, and still say `insight`, whose addresses are retired.
 */
export function withinWorkspace(link: string | null, workspaceId: string): string | undefined {
  if (link === null || link.length > 2000 || /[\\\s]|%2e|%2f|%5c|\.\./i.test(link)) return undefined;
  const path = link.replace(/^https?:\/\/[^/?#]*/i, '');
  const found = /^\/(?:[^?#]*\/)?jsm\/(?:assets|insight)\/workspace\/([^/?#]+)\/(v1\/[^#]*)/.exec(path);
  return found?.[1] === workspaceId ? `/jsm/assets/workspace/${workspaceId}/${found[2] ?? ''}` : undefined;
}

/** Forge's proxy throws what it answers by itself (errors of Forge's own); the rest never reached Assets. */
function fromThrown(call: CallName, thrown: unknown): NotOk {
  const name = textOf(thrown, 'name') ?? 'Error';
  const reason = textOf(thrown, 'errorCode') ?? name;
  const status = Number(member(thrown, 'status') ?? 0);
  const seen = { call, reason, ...(Number.isFinite(status) && status > 0 ? { status } : {}) };
  if (reason === 'FETCH_LIMIT_EXCEEDED') return not('spent', 'calls-spent', seen);
  if (name === 'NEEDS_AUTHENTICATION_ERR' || reason === 'AUTH_TYPE_UNAVAILABLE')
    return not('refused', 'no-user', seen);
  if (name === 'PROXY_ERR')
    return status >= 400 && status < 500 && status !== 429 && status !== 408
      ? not('refused', 'platform-refused', seen)
      : not('fault', 'platform-fault', seen);
  if (name === 'REQUEST_EGRESS_ALLOWLIST_ERR') return not('refused', 'platform-refused', seen);
  if (thrown instanceof Error && thrown.message.startsWith('Disallowing path manipulation'))
    return not('refused', 'bad-address', { call });
  return not('fault', 'no-answer', { call, reason: thrown instanceof Late ? 'no answer in time' : reason });
}

/** Our own limit on one request ran out. */
class Late extends Error {}

/** A short code that a thrown thing carries; its message may hold anything and is never told on. */
function textOf(thrown: unknown, member: 'name' | 'errorCode'): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !(member in thrown)) return undefined;
  const value: unknown = Reflect.get(thrown, member);
  return typeof value === 'string' && /^[\w .-]{1,60}$/.test(value) ? value : undefined;
}

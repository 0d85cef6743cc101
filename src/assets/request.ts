// One call to Assets through Forge: send it, follow where it points, and say what became of it.
import { asApp, asUser, assumeTrustedRoute, route, type APIResponse } from '@forge/api';
import { member, toReply, type Answer, type Meanings } from './answer';
import { not, type NotOk, type Reply } from './reply';

/** An import as every call from Assets names it. */
export interface AssetsRef {
  importId: string;
  workspaceId: string;
  schemaId: string;
}

interface Jira {
  requestJira: ReturnType<typeof asApp>['requestJira'];
}
interface With {
  headers: Record<string, string>;
  redirect: 'manual';
  signal: AbortSignal;
  body?: string;
}
type Target = AssetsRef & { execution: string; task: string };

// Every address and its method stand here as literals: Forge's linter compares those with the manifest's scopes.
const calls = {
  'config-status': (jira, { workspaceId: w, importId: i }, o) =>
    jira.requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/configstatus`, {
      method: 'GET',
      ...o,
    }),
  source: (jira, { workspaceId: w, importId: i }, o) =>
    jira.requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}`, { method: 'GET', ...o }),
  'change-mapping': (jira, { workspaceId: w, importId: i }, o) =>
    jira.requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/mapping`, {
      method: 'PATCH',
      ...o,
    }),
  'first-mapping': (jira, { workspaceId: w, importId: i }, o) =>
    jira.requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/mapping`, { method: 'PUT', ...o }),
  'mapping-progress': (jira, { workspaceId: w, importId: i, task: t }, o) =>
    jira.requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/mapping/progress/${t}`, {
      method: 'GET',
      ...o,
    }),
  open: (jira, { workspaceId: w, importId: i }, o) =>
    jira.requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/executions`, {
      method: 'POST',
      ...o,
    }),
  latest: (jira, { workspaceId: w, importId: i }, o) =>
    jira.requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/executions/status`, {
      method: 'GET',
      ...o,
    }),
  data: (jira, { workspaceId: w, importId: i, execution: e }, o) =>
    jira.requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/executions/${e}/data`, {
      method: 'POST',
      ...o,
    }),
  progress: (jira, { workspaceId: w, importId: i, execution: e }, o) =>
    jira.requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/executions/${e}/progress`, {
      method: 'PUT',
      ...o,
    }),
  status: (jira, { workspaceId: w, importId: i, execution: e }, o) =>
    jira.requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/executions/${e}/status`, {
      method: 'GET',
      ...o,
    }),
  cancel: (jira, { workspaceId: w, importId: i, execution: e }, o) =>
    jira.requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/executions/${e}`, {
      method: 'DELETE',
      ...o,
    }),
  fail: (jira, { workspaceId: w, importId: i, execution: e }, o) =>
    jira.requestJira(route`/jsm/assets/workspace/${w}/v1/importsource/${i}/executions/${e}/history/failed`, {
      method: 'POST',
      ...o,
    }),
  'object-schema': (jira, { workspaceId: w, schemaId: s }, o) =>
    jira.requestJira(route`/jsm/assets/workspace/${w}/v1/objectschema/${s}`, { method: 'GET', ...o }),
} as const satisfies Record<string, (jira: Jira, at: Target, o: With) => Promise<APIResponse>>;

export type CallName = keyof typeof calls;

/** What one call takes. */
export interface Call {
  call: CallName;
  at: AssetsRef;
  execution?: string;
  /** A mapping that is being taken in. */
  task?: string;
  /** Is told where an answer was sent on to by 303. */
  sentOn?: (path: string) => void;
  as: 'app' | 'user';
  body?: unknown;
  meanings?: Meanings;
  now(): number;
  timeoutMs: number;
}

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

/** One more than any Assets answer is known to need. */
const MOST_REDIRECTS = 3;

async function send(asked: Call, signal: AbortSignal): Promise<Answer | NotOk> {
  const { call, at } = asked;
  const target: Target = { ...at, execution: asked.execution ?? '', task: asked.task ?? '' };
  const jira: Jira = asked.as === 'app' ? asApp() : asUser();
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
  let response = await calls[call](jira, target, init);
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
        : await calls[call]({ requestJira: (_route, same) => jira.requestJira(there, same) }, target, init);
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

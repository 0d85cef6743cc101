// The globals that the unmodified @forge packages read, bound to the invocation whose code is running.
import { AsyncLocalStorage } from 'node:async_hooks';
import { format } from 'node:util';
import type { AppAnswer, AppCall, CallOut, InvocationFacts, Target } from './appCall';

/** What an invocation's code can reach of the world around it. */
export interface Surroundings {
  facts: InvocationFacts;
  callOut: CallOut;
  log: (line: string) => void;
}

type Init = RequestInit | undefined;

const current = new AsyncLocalStorage<Surroundings & { runtime: object }>();
let installed = false;

/** Runs code of the app as the platform would; installs the globals on first use, for the life of this process. */
export function runAs<T>(surroundings: Surroundings, code: () => T): T {
  install();
  return current.run({ ...surroundings, runtime: runtimeOf(surroundings.facts) }, code);
}

/** Outside of invocations, everything stays as it was: host and tests share the process in some settings. */
function install(): void {
  if (installed) return;
  installed = true;
  const fetchOfNode = globalThis.fetch;
  Object.defineProperty(globalThis, '__forge_runtime__', {
    configurable: true,
    get: () => current.getStore()?.runtime,
  });
  Object.defineProperty(globalThis, '__forge_fetch__', {
    configurable: true,
    value: (to: Target, path: string, init: Init) => send(to, path, init),
  });
  globalThis.fetch = (input, init) =>
    current.getStore() ? send(undefined, input, init) : fetchOfNode(input, init);
  for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) {
    const print = globalThis.console[level].bind(globalThis.console);
    globalThis.console[level] = (...said: unknown[]) => {
      const invocation = current.getStore();
      if (invocation) invocation.log(`${level}: ${format(...said)}`);
      else print(...said);
    };
  }
}

async function send(to: Target | undefined, input: string | URL | Request, init: Init): Promise<Response> {
  const invocation = current.getStore();
  if (!invocation) throw new Error('Forge runtime not found.');
  const asked =
    input instanceof Request ? await unwrapped(input, init) : { url: String(input), init: init ?? {} };
  const signal = asked.init.signal ?? undefined;
  const call = await callOf(to, asked.url, asked.init);
  const answer = await unlessAborted(invocation.callOut(call, signal), signal);
  if (answer.is === 'answer') return answer.response;
  const { name, message, status } = answer.error;
  throw Object.assign(name === 'TypeError' ? new TypeError(message) : new Error(message), {
    name,
    ...(status && { status }),
  });
}

async function unwrapped(request: Request, init: Init): Promise<{ url: string; init: RequestInit }> {
  const { url, method, headers, redirect, signal } = request;
  const body = request.body ? { body: await request.arrayBuffer() } : {};
  return { url, init: { method, headers, redirect, signal, ...body, ...init } };
}

async function callOf(to: Target | undefined, url: string, init: RequestInit): Promise<AppCall> {
  return {
    to,
    url,
    method: (init.method ?? 'GET').toUpperCase(),
    headers: [...new Headers(init.headers)],
    body: await bodyOf(init.body),
    redirect: init.redirect ?? 'follow',
  };
}

async function bodyOf(body: RequestInit['body']): Promise<string | Uint8Array | null> {
  if (body === undefined || body === null) return null;
  if (typeof body === 'string') return body;
  return new Uint8Array(await new Response(body).arrayBuffer());
}

async function unlessAborted(
  answer: Promise<AppAnswer>,
  signal: AbortSignal | undefined,
): Promise<AppAnswer> {
  if (!signal) return answer;
  let forget: () => void = () => undefined;
  const aborted = new Promise<undefined>((tell) => {
    const abort = () => tell(undefined);
    signal.addEventListener('abort', abort, { once: true });
    forget = () => signal.removeEventListener('abort', abort);
    if (signal.aborted) abort();
  });
  const first = await Promise.race([answer, aborted]).finally(forget);
  signal.throwIfAborted();
  if (!first) throw new Error('This operation was aborted.');
  return first;
}

function runtimeOf(facts: InvocationFacts): object {
  const { app, cloudId, deadline, functionKey, id, moduleKey, moduleType, scopes, addresses } = facts;
  const counter = { incr: () => undefined, decr: () => undefined, incrBy: () => undefined };
  const timer = { stop: () => undefined };
  const trace = id.replaceAll('-', '');
  return {
    appContext: {
      ...app,
      invocationId: id,
      functionKey,
      moduleKey,
      moduleType,
      permissions: { scopes, external: { fetch: { backend: addresses.map((address) => ({ address })) } } },
    },
    contextAri: `ari:cloud:jira::site/${cloudId}`,
    ...(facts.account !== undefined && { aaid: facts.account }),
    lambdaContext: { awsRequestId: id, getRemainingTimeInMillis: () => deadline - Date.now() },
    metrics: { counter: () => counter, timing: () => ({ measure: () => timer }) },
    externalAuth: [],
    tracing: { traceId: trace, spanId: trace.slice(0, 16) },
    container: {},
    featureFlags: [],
  };
}

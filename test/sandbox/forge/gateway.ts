// Everything an app sends out passes here: it is counted and recorded, faults strike, and the right service answers.
import type { SiteClock } from '../clock';
import type { Product } from '../wire';
import type { AppAnswer, AppCall, CallOut } from './appCall';
import { FunctionFailure } from './failure';
import type { CallFault, CallRecord, Faults } from './faults';
import { answered, createInternet, requestOf, thrown } from './internet';
import { never, type Invocation } from './invocation';
import type { Manifest } from './manifest';
import type { Queue } from './queue';
import type { Storage } from './storage';
import type { ForgeSwitches } from './switches';

export interface GatewaySetting {
  clock: SiteClock;
  manifest: Manifest;
  product: Product;
  internet: (request: Request) => Promise<Response>;
  storage: Storage;
  queue: Queue;
  faults: Faults;
  switches: ForgeSwitches;
  log: (line: string) => void;
  /** Gets every call before it is made. */
  record: (call: Omit<CallRecord, 'n'>) => CallRecord;
}

/** Where a product's paths are reached. */
const PRODUCT_ORIGIN = 'https://sandbox.atlassian.net';
/** Forge: limits. One outbound request of a long function. */
const LONGEST_CALL_MS = 180_000;

type Carry = (call: AppCall, invocation: Invocation, signal: AbortSignal | undefined) => Promise<AppAnswer>;

/** @returns for an invocation, the way out of it */
export function createGateway(setting: GatewaySetting): (invocation: Invocation) => CallOut {
  const { clock, faults, log, record } = setting;
  const ways = waysOut(setting);

  return (invocation) => async (call, signal) => {
    clock.stir();
    if (invocation.state === 'over')
      log(`${invocation.facts.functionKey} called ${call.url} after it had ended: await everything`);
    if (invocation.state !== 'running') return never();
    const kind = kindOf(call);
    if (!kind) return answered(400, { 'forge-proxy-error': 'INVALID_REMOTE' });
    const { method, url: target } = call;
    const { functionKey } = invocation.facts;
    const recorded = record({ kind, target, method, functionKey });
    const fault = faults.onCall?.(recorded);
    if (fault === 'kill before') return killed(invocation, target);
    if (typeof fault === 'object' && 'delayMs' in fault) await clock.sleep(fault.delayMs);
    const made = () => inTime(clock, invocation, ways[kind](call, invocation, signal));
    if (typeof fault === 'object' && 'answer' in fault && fault.isDone) await made();
    const answer = pretended(fault) ?? (await made());
    clock.stir();
    if (fault === 'kill after') return killed(invocation, target);
    return isGone(invocation) ? never() : answer;
  };
}

function waysOut(setting: GatewaySetting): Readonly<Record<CallRecord['kind'], Carry>> {
  const { manifest, storage, queue, switches, log } = setting;
  const fetchOut = createInternet({
    addresses: manifest.addresses,
    service: setting.internet,
    switches,
    log,
  });
  return {
    internet: fetchOut,
    product: (call, invocation, signal) => askProduct(setting, call, { invocation, signal }),
    storage: async ({ url, body }) => {
      if (!manifest.scopes.includes('storage:app'))
        return answered(403, {}, { code: 'FORBIDDEN', message: 'storage:app' });
      const answer = storage.answer(url, jsonOf(body));
      return answered(answer.status, {}, answer.body);
    },
    queue: async ({ url, body }, invocation) => {
      const answer = queue.answer(url, jsonOf(body), invocation.chain);
      return answered(answer.status, {}, answer.body);
    },
  };
}

async function askProduct(
  { manifest, product, switches, log }: GatewaySetting,
  call: AppCall,
  { invocation, signal }: { invocation: Invocation; signal: AbortSignal | undefined },
): Promise<AppAnswer> {
  const { provider, accountId } = call.to ?? {};
  const { account } = invocation.facts;
  if (provider !== 'app' && provider !== 'user')
    return answered(400, { 'forge-proxy-error': 'INVALID_PROVIDER' });
  if (provider === 'user' && account === undefined)
    return answered(401, { 'forge-proxy-error': switches.asUserWithoutUser });
  if (provider === 'user' && accountId !== undefined && accountId !== account)
    return answered(401, { 'forge-proxy-error': 'AUTH_TYPE_UNAVAILABLE' }); // acting for others needs a manifest we refuse
  const named = call.headers.map(([name]) => name);
  const defaults = [
    ['accept', 'application/json'],
    ...(call.body === null ? [] : [['content-type', 'application/json']]),
  ].flatMap(([name = '', value = '']): [string, string][] => (named.includes(name) ? [] : [[name, value]]));
  const request = requestOf(
    { ...call, url: PRODUCT_ORIGIN + call.url, headers: [...call.headers, ...defaults] },
    signal,
  );
  try {
    const as = provider === 'user' && account !== undefined ? { account } : 'app';
    return { is: 'answer', response: await product({ request, as, scopes: manifest.scopes }) };
  } catch (error) {
    log(`The product failed at ${call.method} ${call.url}: ${String(error)}`);
    return thrown('fetch failed');
  }
}

/** Asked again after a wait: the invocation may have been ended meanwhile. */
function isGone({ state }: Invocation): boolean {
  return state === 'gone';
}

function kindOf({ to, url }: AppCall): CallRecord['kind'] | undefined {
  if (!to) return 'internet';
  if (to.type === 'kvs') return 'storage';
  if (to.type !== 'fpp') return undefined;
  if (to.remote === 'jira') return 'product';
  return to.remote === 'stargate' && url.startsWith('/webhook/queue/') ? 'queue' : undefined;
}

function killed(invocation: Invocation, target: string): Promise<never> {
  invocation.crash(
    new FunctionFailure('FUNCTION_PLATFORM_UNKNOWN_ERROR', `Killed at its call of ${target}.`),
  );
  return never();
}

function pretended(fault: CallFault): AppAnswer | undefined {
  if (typeof fault !== 'object' || !('answer' in fault)) return undefined;
  const { status, headers, body } = fault.answer;
  if (typeof body !== 'string') return answered(status, headers ?? {}, body);
  return { is: 'answer', response: new Response(body, { status, ...(headers && { headers }) }) };
}

async function inTime(
  clock: SiteClock,
  { alarms }: Invocation,
  answer: Promise<AppAnswer>,
): Promise<AppAnswer> {
  let off: () => void = () => undefined;
  const late = new Promise<AppAnswer>((done) => {
    off = clock.at(clock.now() + LONGEST_CALL_MS, () => done(thrown('fetch failed')));
  });
  alarms.add(off);
  return Promise.race([answer, late]).finally(() => {
    off();
    alarms.delete(off);
  });
}

function jsonOf(body: AppCall['body']): unknown {
  return body === null ? {} : JSON.parse(typeof body === 'string' ? body : Buffer.from(body).toString());
}

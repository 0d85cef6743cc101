// What lies between `fetch` of an app and the internet: the manifest's addresses, the budget of calls, redirects.
import { EgressFilteringService } from '@forge/egress';
import type { Service } from '../wire';
import type { AppAnswer, AppCall } from './appCall';
import type { Invocation } from './invocation';
import type { ForgeSwitches } from './switches';

interface InternetSetting {
  addresses: readonly string[];
  service: Service;
  switches: ForgeSwitches;
  log: (line: string) => void;
}

type FetchOut = (
  call: AppCall,
  invocation: Invocation,
  signal: AbortSignal | undefined,
) => Promise<AppAnswer>;

// Forge: egress.
const PORTS = new Set(['', '80', '443', '8080', '8443', '8444', '7990', '8060', '8085', '8089', '8090']);
const MOST_REDIRECTS = 20;

export function createInternet({ addresses, service, switches, log }: InternetSetting): FetchOut {
  const egress = new EgressFilteringService([...addresses]);
  const allowed = (url: string) => {
    const { protocol, port } = new URL(url);
    return protocol === 'https:' && PORTS.has(port) && egress.isValidUrl(url);
  };
  const blocked = (url: string): AppAnswer =>
    switches.blockedEgress === 'answer'
      ? answered(403, { 'forge-proxy-error': 'BLOCKED_EGRESS' })
      : {
          is: 'error',
          error: {
            name: 'REQUEST_EGRESS_ALLOWLIST_ERR',
            message: `URL not included in the external fetch backend permissions: ${url}. Visit go.atlassian.com/forge-egress for more information.`,
            status: 403,
          },
        };
  const ask = async (call: AppCall, signal: AbortSignal | undefined): Promise<AppAnswer> => {
    try {
      return { is: 'answer', response: await service(requestOf(call, signal)) };
    } catch (error) {
      log(`${new URL(call.url).host} cannot be reached: ${String(error)}`);
      if (switches.unreachable === 'throws') return thrown('fetch failed');
      return answered(503, { 'x-squid-error': 'ERR_CONNECT_FAIL 0' });
    }
  };

  return async (first, invocation, signal) => {
    if (!URL.canParse(first.url)) return thrown(`Failed to parse URL from ${first.url}`);
    if (invocation.fetchesLeft <= 0) return answered(429, { 'forge-proxy-error': 'FETCH_LIMIT_EXCEEDED' });
    invocation.fetchesLeft -= 1;
    let call = first;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      if (!allowed(call.url)) return blocked(call.url);
      const answer = await ask(call, signal);
      const next = answer.is === 'answer' ? redirectOf(answer.response, call) : undefined;
      if (!next || call.redirect === 'manual') return answer;
      if (call.redirect === 'error') return thrown('fetch failed');
      call = next;
    }
    return thrown('fetch failed');
  };
}

/** A request as it goes out: with the headers the app gave, and no others (Forge: runtime). */
export function requestOf({ url, method, headers, body }: AppCall, signal: AbortSignal | undefined): Request {
  const request = new Request(url, {
    method,
    redirect: 'manual',
    ...(body !== null && { body }),
    ...(signal && { signal }),
  });
  request.headers.delete('content-type');
  for (const [name, value] of headers) request.headers.set(name, value);
  return request;
}

/** An answer of the platform itself. */
export function answered(status: number, headers: Record<string, string>, body?: unknown): AppAnswer {
  const text = body === undefined ? null : JSON.stringify(body);
  const json = text === null ? {} : { 'content-type': 'application/json' };
  return { is: 'answer', response: new Response(text, { status, headers: { ...json, ...headers } }) };
}

/** What the app's `fetch` throws when there is no answer. */
export function thrown(message: string): AppAnswer {
  return { is: 'error', error: { name: 'TypeError', message } };
}

function redirectOf(response: Response, call: AppCall): AppCall | undefined {
  const location = response.headers.get('location');
  if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return undefined;
  const url = new URL(location, call.url);
  const asGet = response.status === 303 || (response.status <= 302 && call.method === 'POST');
  const sameOrigin = url.origin === new URL(call.url).origin;
  return {
    ...call,
    url: url.href,
    headers: sameOrigin ? call.headers : call.headers.filter(([name]) => name !== 'authorization'),
    ...(asGet && { method: 'GET', body: null }),
  };
}

// An Okta org on the network: meters, latency, refusals and answers, as a service or behind a real port.

import { choose } from '../switches';
import type { Clock, Service } from '../wire';
import type { Org } from './changes';
import { refuse, type Reply } from './errors';
import { atOnce, BUCKETS, latencyMs, Meters, type Bucket, type Meter, type Plan } from './limits';
import { listen, type Listening } from './listen';
import { makeOdd } from './oddValues';
import { routeOf, type Kind } from './routes';
import { OKTA_SWITCHES, type OktaSwitch, type OktaSwitched } from './switches';
import { badGroup, troubleOnTheWay, troubleWithRights } from './trouble';

/** What a server is made from. */
export interface OktaOptions {
  org: Org;
  clock: Clock;
  /** The API token it accepts. */
  token: string;
  /** Okta's rate limits and latency; none unless told otherwise. */
  limits?: Plan;
  switches?: Readonly<Partial<Record<OktaSwitch, string>>>;
  /** The org's address (without a scheme) where a request does not tell; else the address it was sent to. */
  host?: string;
}

/** Requests by kind and bucket, repeated and refused ones among them. */
export interface Requests {
  kinds: Record<Kind, number>;
  buckets: Record<Bucket, number>;
  all: number;
  /** Answers with 429. */
  rateLimited: number;
  /** Answers with 500 and above, and broken connections. */
  failed: number;
}

/** One request and what came of it; no header, so no token. */
export interface LogLine {
  at: number;
  method: string;
  /** Path and query. */
  path: string;
  kind: Kind;
  bucket: Bucket;
  /** 0 for a broken connection. */
  status: number;
  requestId: string;
}

/** What a test's own failure is: an answer, a broken connection, or nothing. */
export type Failure = (request: Request) => Response | 'reset' | undefined;

/** An org that answers. */
export interface OktaServer {
  /** Rejects, as fetch does, when the connection breaks. */
  serve: Service;
  /** Serves on 127.0.0.1, on a free port unless one is given. */
  listen: (port?: number) => Promise<Listening>;
  requests: Requests;
  log: readonly LogLine[];
  switches: OktaSwitched;
  /** Asks this before anything else, for every request; the last one given counts. */
  failures: (fail: Failure | undefined) => void;
}

/** A request that reached Okta. */
interface Arrived {
  request: Request;
  url: URL;
  /** Requests are numbered from 1. */
  call: number;
  /** Too many of this token's requests are under way. */
  crowded: boolean;
}

const SKEW_MS = { agrees: 0, ahead: 600_000, behind: -600_000 };
const SLOW_MS = 8_000;
const NEWCOMERS = 5;

/**
 * Opens an invented org to the network.
 *
 * @throws Error when a switch or its value is unknown
 */
export function oktaServer(options: OktaOptions): OktaServer {
  const { org, clock, token, limits: plan = 'none', host } = options;
  const switches = choose(OKTA_SWITCHES, options.switches);
  const oktaNow = (): number => clock.now() + SKEW_MS[switches.clock];
  const began = oktaNow();
  const meters = new Meters(plan);
  const requests = noRequests();
  const log: LogLine[] = [];
  let fail: Failure | undefined;
  let underWay = 0;
  let newcomers = 0;
  makeOdd(org, switches.values);
  const bad = badGroup(org);

  const reply = ({ request, url, call, crowded }: Arrived): Reply | 'reset' => {
    const trouble = troubleOnTheWay({ call, switches, now: oktaNow(), began });
    if (trouble) return trouble;
    if (crowded)
      return { ...refuse('tooMany'), headers: { 'x-rate-limit-limit': '0', 'x-rate-limit-remaining': '0' } };
    if (request.method !== 'GET') return refuse('wrongMethod');
    const found = routeOf(url.pathname);
    if (!found) return refuse('noSuchPath');
    const { route, ids } = found;
    if (route.needs !== 'none' && !accepted(request, call)) return refuse('invalidToken');
    const denied = troubleWithRights({ route, ids, org, bad, switches });
    if (denied) return denied;
    if (route.kind === 'users' && switches.hiring === 'while-reading' && newcomers < NEWCOMERS)
      org.hire({ login: `newcomer-${(newcomers += 1)}@example.com`, profile: { lastName: 'Newcomer' } });
    const origin = originOf(request, url, host);
    return route.answer({
      org,
      identity: org.identity,
      url,
      origin,
      ids,
      omit: omissions(request),
      switches,
      now: oktaNow(),
    });
  };

  const accepted = (request: Request, call: number): boolean =>
    switches.token !== 'refused' &&
    !(switches.token === 'refused-after-ten' && call > 10) &&
    request.headers.get('authorization') === `SSWS ${token}`;

  const serve: Service = async (request) => {
    const url = new URL(request.url);
    const call = (requests.all += 1);
    const route = routeOf(url.pathname)?.route;
    const kind = route?.kind ?? 'other';
    const bucket = route?.bucket ?? 'rest';
    requests.kinds[kind] += 1;
    requests.buckets[bucket] += 1;
    const line: LogLine = {
      at: clock.now(),
      method: request.method,
      path: url.pathname + url.search,
      kind,
      bucket,
      status: 0,
      requestId: `aSandbox${String(call).padStart(12, '0')}AAAB1g`,
    };
    log.push(line);
    underWay += 1;
    try {
      const planned = fail?.(request);
      if (planned instanceof Response) return finished(line, planned);
      if (planned === 'reset') throw brokenConnection();
      const crowded = underWay > atOnce(plan);
      const meter = meters.count(bucket, oktaNow());
      const wait = (crowded ? 0 : latencyMs(plan, call)) + (switches.speed === 'slow' ? SLOW_MS : 0);
      if (wait > 0) await clock.sleep(wait);
      const answer = meter.allowed ? reply({ request, url, call, crowded }) : refuse('tooMany');
      if (answer === 'reset') throw brokenConnection();
      return finished(line, response(answer, meter, line.requestId));
    } catch (problem) {
      requests.failed += 1;
      throw problem;
    } finally {
      underWay -= 1;
    }
  };

  const finished = (line: LogLine, answer: Response): Response => {
    line.status = answer.status;
    if (answer.status === 429) requests.rateLimited += 1;
    if (answer.status >= 500) requests.failed += 1;
    return answer;
  };

  const response = (answer: Reply, meter: Meter, requestId: string): Response => {
    const metered = (value: number): string =>
      switches.headerValues === 'doubled' ? `${value}, ${value}` : String(value);
    const headers = new Headers({
      'content-type': 'application/json',
      'cache-control': 'no-cache, no-store',
      date: new Date(oktaNow()).toUTCString(),
      'x-okta-request-id': requestId,
      'x-rate-limit-limit': metered(meter.limit),
      'x-rate-limit-remaining': metered(meter.remaining),
      'x-rate-limit-reset': metered(meter.reset),
    });
    for (const [name, value] of Object.entries(answer.headers ?? {})) {
      headers.delete(name);
      for (const one of [value ?? []].flat()) headers.append(name, one);
    }
    return new Response(answer.body, { status: answer.status, headers });
  };

  return {
    serve,
    listen: (port) => listen(serve, port),
    requests,
    log,
    switches,
    failures: (given) => {
      fail = given;
    },
  };
}

function noRequests(): Requests {
  const buckets = Object.fromEntries(BUCKETS.map((bucket) => [bucket, 0])) as Record<Bucket, number>; // all of them
  return {
    kinds: { users: 0, groups: 0, members: 0, devices: 0, other: 0 },
    buckets,
    all: 0,
    rateLimited: 0,
    failed: 0,
  };
}

/** What fetch rejects with when the other side hangs up. */
function brokenConnection(): Error {
  return new TypeError('fetch failed', {
    cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
  });
}

/** The address the caller believes in: what a proxy forwarded, what the server was told, or what was called. */
function originOf(request: Request, url: URL, host: string | undefined): string {
  const forwarded = request.headers.get('x-forwarded-host');
  if (forwarded) return `${request.headers.get('x-forwarded-proto') ?? 'https'}://${forwarded}`;
  return host === undefined ? url.origin : `https://${host}`;
}

/** The parts of `okta-response` on Content-Type, which goes on GET requests too (Okta's OpenAPI document). */
function omissions(request: Request): ReadonlySet<string> {
  const wanted = /okta-response="?([\w,\s]+)"?/.exec(request.headers.get('content-type') ?? '')?.[1] ?? '';
  return new Set(wanted.split(',').map((part) => part.trim()));
}

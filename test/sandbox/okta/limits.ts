// Okta's rate limits: buckets of requests per minute, counted in fixed windows that end bucket by bucket.

/** The limits an org may have; `none` is the sandbox's own, far above what any run can use. */
export type Plan = 'none' | 'workforce' | 'workforce100' | 'ciam' | 'free';

/** Requests that are metered together. */
export type Bucket =
  'users' | 'user' | 'me' | 'groups' | 'group' | 'apps' | 'devices' | 'device users' | 'rest';

/** Requests per minute of the whole org, as last published (Okta: rate limits); else the rest's. */
const PER_MINUTE: Readonly<Record<Bucket, Readonly<Record<'free' | 'ciam' | 'workforce', number>>>> = {
  users: { free: 100, ciam: 600, workforce: 600 },
  user: { free: 100, ciam: 1_000, workforce: 2_000 },
  me: { free: 100, ciam: 600, workforce: 1_200 },
  groups: { free: 100, ciam: 600, workforce: 500 },
  group: { free: 100, ciam: 600, workforce: 1_000 },
  apps: { free: 20, ciam: 100, workforce: 100 },
  devices: { free: 100, ciam: 150, workforce: 100 },
  'device users': { free: 100, ciam: 600, workforce: 1_200 },
  rest: { free: 100, ciam: 600, workforce: 1_200 },
};

/** The buckets in the order of the table above. */
export const BUCKETS = Object.keys(PER_MINUTE) as readonly Bucket[];

const WINDOW_MS = 60_000;
const UNLIMITED = 1_000_000;

/** What the rate limit headers of one answer say. */
export interface Meter {
  allowed: boolean;
  limit: number;
  remaining: number;
  /** UTC epoch seconds. */
  reset: number;
}

/** How many requests a minute one token may send to a bucket: half of the org's, unless an admin changed it. */
function perMinute(plan: Plan, bucket: Bucket): number {
  if (plan === 'none') return UNLIMITED;
  if (plan === 'workforce100') return PER_MINUTE[bucket].workforce;
  return Math.floor(PER_MINUTE[bucket][plan] / 2);
}

/** How many requests one token may have under way at once (Okta: concurrency limits; 75 or 35, half for one). */
export function atOnce(plan: Plan): number {
  return { none: Infinity, workforce: 37, workforce100: 75, ciam: 37, free: 17 }[plan];
}

/** How long Okta takes to answer (ms), from call to call: 250 to 400 as recorded by other clients; none without limits. */
export function latencyMs(plan: Plan, call: number): number {
  return plan === 'none' ? 0 : 250 + ((call * 37) % 151);
}

/** Counts requests in windows of 60 seconds. Each bucket's windows end at its own second of the minute. */
export class Meters {
  readonly #windows = new Map<Bucket, { ends: number; used: number }>();

  constructor(readonly plan: Plan) {}

  /** Counts a request, or refuses it when the window's share is used up. */
  count(bucket: Bucket, nowMs: number): Meter {
    const limit = perMinute(this.plan, bucket);
    const ends = windowEnd(bucket, nowMs);
    const known = this.#windows.get(bucket);
    const window = known?.ends === ends ? known : { ends, used: 0 };
    this.#windows.set(bucket, window);
    const allowed = window.used < limit;
    if (allowed) window.used += 1;
    return { allowed, limit, remaining: limit - window.used, reset: ends / 1_000 };
  }
}

function windowEnd(bucket: Bucket, nowMs: number): number {
  const offset = (BUCKETS.indexOf(bucket) * 7_000 + 3_000) % WINDOW_MS;
  return Math.floor((nowMs - offset) / WINDOW_MS) * WINDOW_MS + offset + WINDOW_MS;
}

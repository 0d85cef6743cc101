// How much of Okta's rate limits we allow ourselves. Pure: a meter per bucket, told what was sent and answered.

/** Okta's per-minute limits that our requests fall under, each counted apart. */
export type Bucket =
  'users' | 'user' | 'me' | 'groups' | 'group' | 'devices' | 'device users' | 'rest' | 'open';

/** What an answer's X-Rate-Limit headers said. Reset and date are Okta's clock, in milliseconds. */
export interface Rate {
  limit: number;
  remaining: number;
  reset: number;
  date?: number;
}

/** What we know of one bucket. */
export interface Meter {
  inFlight: number;
  /** How many requests may be under way at once. */
  width: number;
  /** Until when nothing may be sent, whatever the window says (after a 429). */
  restUntil: number;
  window?: Window;
}

/** `endsAt` is on our clock. `left` is the lowest `remaining` seen for this reset. */
type Window =
  | { is: 'metered'; reset: number; limit: number; left: number; endsAt: number }
  | { is: 'unmetered'; endsAt: number };

/** Send now; wait for an answer that is under way, then ask again; or not before `until` (our clock). */
export type Leave = { is: 'go' } | { is: 'queue' } | { is: 'closed'; until: number };

const windowMs = 60_000; // Okta: fixed windows of about a minute
const longestWindowMs = 2 * windowMs; // a longer one is a broken header
const widest = 4; // 250 requests a minute at 0.4 s need two at once; Okta allows 35 to 75, half of it to one token

export const freshMeter: Meter = { inFlight: 0, width: widest, restUntil: 0 };

/** What stays untouched in every window for the org's other clients: a tenth, at least one. */
export function reserveOf(limit: number): number {
  return Math.max(1, Math.ceil(limit / 10));
}

/** May a request be sent now? The first one of a window goes alone, so that its answer can tell what is left. */
export function mayGo(meter: Meter, now: number): Leave {
  if (now < meter.restUntil) return { is: 'closed', until: meter.restUntil };
  const window = openWindow(meter, now);
  if (window === undefined) return meter.inFlight === 0 ? { is: 'go' } : { is: 'queue' };
  if (window.is === 'metered') {
    const reserve = reserveOf(window.limit);
    if (window.left <= reserve) return { is: 'closed', until: window.endsAt };
    // Those in flight may or may not be counted in `left` already: their answers will tell.
    if (window.left - meter.inFlight <= reserve) return { is: 'queue' };
  }
  return meter.inFlight < meter.width ? { is: 'go' } : { is: 'queue' };
}

/** A request leaves. */
export function sent(meter: Meter): Meter {
  return { ...meter, inFlight: meter.inFlight + 1 };
}

/** An answer came. Without a rate (a gateway's page, or a server that does not meter) little is learned. */
export function answered(meter: Meter, rate: Rate | undefined, now: number): Meter {
  const back = landed(meter);
  const window = openWindow(back, now);
  if (rate === undefined || rate.limit === 0) {
    return window === undefined ? { ...back, window: { is: 'unmetered', endsAt: now + windowMs } } : back;
  }
  const known = back.window?.is === 'metered' ? back.window : undefined;
  if (known !== undefined && rate.reset < known.reset) return back; // late answer of a window that is over
  if (known !== undefined && rate.reset === known.reset) {
    return { ...back, window: { ...known, left: Math.min(known.left, rate.remaining) } };
  }
  return {
    ...back,
    width: Math.min(widest, known === undefined ? back.width : back.width + 1),
    window: {
      is: 'metered',
      reset: rate.reset,
      limit: rate.limit,
      left: rate.remaining,
      endsAt: now + untilReset(rate),
    },
  };
}

/** No answer came (network, timeout): Okta may have counted the request all the same. */
export function lost(meter: Meter): Meter {
  const back = landed(meter);
  if (back.window?.is !== 'metered') return back;
  return { ...back, window: { ...back.window, left: back.window.left - 1 } };
}

/** Okta answered 429 for this minute's bucket: nothing more until it is over, and then one request alone. */
export function exhausted(meter: Meter, until: number): Meter {
  const { inFlight, width } = landed(meter);
  return { inFlight, width, restUntil: Math.max(meter.restUntil, until) };
}

/** Okta answered 429 because too many requests were under way: fewer at once, after a rest. */
export function crowded(meter: Meter, until: number): Meter {
  return {
    ...landed(meter),
    width: Math.max(1, Math.floor(meter.width / 2)),
    restUntil: Math.max(meter.restUntil, until),
  };
}

/** Milliseconds until a window is over: by Okta's own clock and a second more, since both headers are whole seconds. */
export function untilReset(rate: Rate): number {
  if (rate.date === undefined) return windowMs + 1_000;
  return Math.min(Math.max(rate.reset - rate.date, 0), longestWindowMs) + 1_000;
}

function landed(meter: Meter): Meter {
  return { ...meter, inFlight: Math.max(0, meter.inFlight - 1) };
}

function openWindow(meter: Meter, now: number): Window | undefined {
  return meter.window !== undefined && now < meter.window.endsAt ? meter.window : undefined;
}

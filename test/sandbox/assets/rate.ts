// How many requests a minute Assets answers: 1,000 for one endpoint and 10,000 in all (Atlassian's issue JSDCLOUD-11605).

const A_MINUTE_MS = 60_000;
const ENDPOINT_A_MINUTE = 1_000;
const SITE_A_MINUTE = 10_000;

/** Counts a request to an endpoint; gives the answer for one too many. */
export type RateLimit = (endpoint: string, now: number) => Response | undefined;

/** Makes a limit with whole minutes as its windows, as the headers of the answer let one think. */
export function rateLimit(): RateLimit {
  let window = -1;
  let total = 0;
  const counts = new Map<string, number>();
  return (endpoint, now) => {
    const current = Math.floor(now / A_MINUTE_MS);
    if (current !== window) {
      window = current;
      total = 0;
      counts.clear();
    }
    const count = (counts.get(endpoint) ?? 0) + 1;
    counts.set(endpoint, count);
    total += 1;
    if (count <= ENDPOINT_A_MINUTE && total <= SITE_A_MINUTE) return undefined;
    const reset = (current + 1) * A_MINUTE_MS;
    return new Response('Rate limit exceeded', {
      status: 429,
      headers: {
        'retry-after': String(Math.ceil((reset - now) / 1000)),
        'x-ratelimit-reset': new Date(reset).toISOString(),
      },
    });
  };
}

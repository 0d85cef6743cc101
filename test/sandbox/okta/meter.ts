// Counts what the app asks of Okta, whoever answers.
import type { Service } from '../wire';
import { routeOf, type Kind } from './routes';

export interface Metered {
  service: Service;
  requests: Record<Kind, number>;
  /** Requests marked as asked once more. */
  retries: number;
  /** Answers with 429. */
  rateLimited: number;
}

/** @param inner answers */
export function metered(inner: Service): Metered {
  const meter: Metered = {
    requests: { users: 0, groups: 0, members: 0, devices: 0, other: 0 },
    retries: 0,
    rateLimited: 0,
    service: async (request) => {
      meter.requests[routeOf(new URL(request.url).pathname)?.route.kind ?? 'other'] += 1;
      if (request.headers.has('x-okta-retry-count')) meter.retries += 1;
      const answer = await inner(request);
      if (answer.status === 429) meter.rateLimited += 1;
      return answer;
    },
  };
  return meter;
}

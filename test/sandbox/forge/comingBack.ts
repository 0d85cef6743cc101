// When an event comes back that was not dealt with: asked for by its consumer, or because that failed.
import { z } from 'zod';
import type { SiteClock } from '../clock';
import { FunctionFailure } from './failure';

export interface Retry {
  afterSeconds: number;
  reason: string;
  data?: unknown;
}

const LONGEST_WAIT_SECONDS = 900;
const LARGEST_RETRY_DATA_BYTES = 4 * 1_024;

/** What `new InvocationError(...)` of @forge/events is once it was returned. */
const asked = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .object({ retryAfter: z.number().optional(), retryReason: z.string().optional(), retryData: z.unknown() })
    .partial(),
});

/** What a consumer returned: a wish that the event comes back, or anything else, which settles it. */
export function askedForRetry(result: unknown): Retry | undefined {
  const { data } = asked.safeParse(result);
  if (!data) return undefined;
  const { retryAfter = 1, retryReason = 'FUNCTION_RETRY_REQUEST', retryData } = data.retryOptions;
  const fits =
    retryData !== undefined && Buffer.byteLength(JSON.stringify(retryData)) <= LARGEST_RETRY_DATA_BYTES;
  return {
    afterSeconds: Math.min(LONGEST_WAIT_SECONDS, Math.max(1, retryAfter)),
    reason: retryReason,
    ...(fits && { data: retryData }),
  };
}

/**
 * A consumer that threw, was killed or took too long gets the event again, with intervals that double up to 15 minutes.
 * Where time is real nobody wants to wait for that: one second, then two.
 */
export function afterFailure(
  error: unknown,
  { pace, returns }: { pace: SiteClock['pace']; returns: number },
): Retry {
  const reason = error instanceof FunctionFailure ? error.reason : 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
  const doubling = Math.min(LONGEST_WAIT_SECONDS, 10 * 2 ** returns); // the first interval is not documented
  return { afterSeconds: pace === 'real' ? Math.min(2, returns + 1) : doubling, reason };
}

// What @forge/events sends, parsed and held against the limits of async events (Forge: limits).
import { z } from 'zod';
import type { ModuleFunction } from './manifest';
import type { ForgeSwitches } from './switches';

/** The statuses that @forge/events knows, with what it reads of their bodies (Forge packages). */
export interface QueueAnswer {
  status: number;
  body?: unknown;
}

const pushed = z.object({
  queueName: z.string(),
  jobId: z.string().min(1),
  type: z.literal('avi:forge:app:event'),
  schema: z.literal('ari:cloud:ecosystem::forge/app-event-2'),
  payload: z
    .array(
      z.object({
        body: z.record(z.string(), z.unknown()),
        delayInSeconds: z.number().int().min(0).max(900).optional(),
        concurrency: z.object({ key: z.string().min(1), limit: z.number().int().min(1) }).optional(),
      }),
    )
    .min(1)
    .max(50),
});
const ofJob = z.object({ queueName: z.string(), jobId: z.string() });

export type Push = z.infer<typeof pushed>;

const KB = 1_024;
const LARGEST_PUSH_BYTES = 200 * KB;
const LARGEST_LONG_EVENT_BYTES = 100 * KB;
const SHORT_CONSUMER_SECONDS = 55;

/** @returns the push, or the answer that refuses it */
export function readPush(
  body: unknown,
  consumers: ReadonlyMap<string, ModuleFunction>,
  longEvents: ForgeSwitches['longEvents'],
): Push | QueueAnswer {
  const result = pushed.safeParse(body);
  if (!result.success) return refused(400, result.error.message);
  const consumer = consumers.get(result.data.queueName);
  if (!consumer)
    return refused(400, `No consumer in the manifest reads the queue "${result.data.queueName}".`);
  const sizes = result.data.payload.map(sizeOf);
  if (sizeOf(result.data.payload) > LARGEST_PUSH_BYTES) return tooBig('The push is larger than 200 KB.');
  const long = consumer.limitSeconds > SHORT_CONSUMER_SECONDS && longEvents === 'at most 100 KB';
  if (long && sizes.some((size) => size > LARGEST_LONG_EVENT_BYTES))
    return tooBig('An event for a consumer with more than 55 seconds is larger than 100 KB.');
  return result.data;
}

/** @returns the id of the job asked for */
export function readJobId(body: unknown): string | undefined {
  return ofJob.safeParse(body).data?.jobId;
}

export function refused(status: number, message: string): QueueAnswer {
  return { status, body: { message } };
}

function tooBig(errorMessage: string): QueueAnswer {
  return { status: 413, body: { errorMessage } };
}

function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

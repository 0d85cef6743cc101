// What Forge gives an invocation, as the corridor wants it: made anew each time, so that nothing of a customer stays.
import { randomUUID } from 'node:crypto';
import { getAppContext } from '@forge/api';
import { Queue } from '@forge/events';
import { z } from 'zod';
import { assets, type AssetsRef } from '../assets/client';
import { oktaClient } from '../okta/request';
import { shelf } from '../store/shelf';
import { workerKey, type TurnEvent } from '../sync/event';
import { requestTimeoutMs, type World } from '../sync/world';
import { log } from './log';

const clock = {
  now: () => Date.now(),
  sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
};

/** The queue that the manifest's consumer listens to. */
const queueKey = 'sync';

/** @param o how long one request may take in this kind of function */
export function world({ timeoutMs }: { timeoutMs: number }): World {
  const deadline = clock.now() + getAppContext().invocationRemainingTimeInMillis();
  return {
    clock,
    requestMs: timeoutMs,
    random: () => randomUUID().replaceAll('-', '').slice(0, 12),
    deadline,
    shelf: shelf((ms) => clock.sleep(ms)),
    push: async (event: TurnEvent, delayInSeconds: number) => {
      const queue = new Queue<TurnEvent>({ key: queueKey });
      await queue.push({ body: event, delayInSeconds, concurrency: { key: workerKey(event), limit: 1 } });
    },
    okta: (connection) => oktaClient({ connection, clock, timeoutMs, until: deadline - tellMs }),
    assets: (ref) => assets(ref, 'app', { now: () => clock.now(), timeoutMs }),
    log,
  };
}

/** Assets as the person who called the running function. */
export const assetsAsUser = (ref: AssetsRef) =>
  assets(ref, 'user', { now: () => clock.now(), timeoutMs: shortTimeoutMs });

/** Left of a function's time to say that nothing came. */
const tellMs = 1_500;

/** What somebody is told, or `late` where that would come after Forge has ended the function. */
export async function inTime<T>(
  { deadline }: Pick<World, 'deadline'>,
  told: Promise<T>,
  late: T,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late), Math.max(0, deadline - tellMs - clock.now()));
  });
  try {
    return await Promise.race([told, over]);
  } finally {
    clearTimeout(timer);
  }
}

/** Forge ends a resolver or lifecycle function after 25 seconds: room for a try and one more. */
export const shortTimeoutMs = 9_000;
/** For the worker, whose function may run 15 minutes. */
export const longTimeoutMs = requestTimeoutMs;

const ref = z.object({
  importId: z.string().min(1),
  workspaceId: z.string().min(1),
  schemaId: z.string().min(1),
});

/** The import that a lifecycle call or the page's context names; undefined where it names none. */
export function refOf(value: unknown): AssetsRef | undefined {
  return ref.safeParse(value).data;
}

/** Set for paid apps in production only; without it everything is allowed (Forge: licensing). */
const licensed = z.object({ license: z.object({ active: z.boolean().optional() }).optional() });

/** Whether runs may start: only a licence that says it is not active forbids it. */
export const isLicensed = (context: unknown): boolean =>
  licensed.safeParse(context).data?.license?.active !== false;

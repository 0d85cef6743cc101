// The queue of async events: delays, concurrency keys, and every event at least once (Forge: async events).
import { randomUUID } from 'node:crypto';
import type { SiteClock } from '../clock';
import { afterFailure, askedForRetry, type Retry } from './comingBack';
import type { Faults } from './faults';
import type { ModuleFunction } from './manifest';
import { readJobId, readPush, refused, type Push, type QueueAnswer } from './queueRequests';
import type { ForgeSwitches } from './switches';

/** Counts the pushes of everything that descends from one first invocation. */
export interface Chain {
  pushes: number;
}

/** An event as a consumer gets it: the first argument of its function, without what the host adds. */
export interface AsyncEvent {
  queueName: string;
  jobId: string;
  eventId: string;
  body: unknown;
  concurrency?: { key: string; limit: number };
  retryContext?: Record<string, unknown>;
}

export interface QueueSetting {
  clock: SiteClock;
  consumers: ReadonlyMap<string, ModuleFunction>;
  switches: ForgeSwitches;
  faults: Faults;
  log: (line: string) => void;
  /** Runs the consumer; throws what it throws. */
  deliver: (event: AsyncEvent, chain: Chain) => Promise<unknown>;
}

export interface Queue {
  /** Answers a request of @forge/events made by an invocation of that chain. */
  answer(path: string, body: unknown, chain: Chain): QueueAnswer;
  /** Events not yet delivered, delayed ones too: when each is due, in ms since 1970. */
  waiting(): { at: number }[];
  running(): number;
  readonly delivered: number;
  /** Resolves when nothing is ready or running; what is delayed may remain. */
  quiet(): Promise<void>;
  close(): void;
}

interface Entry {
  event: AsyncEvent;
  chain: Chain;
  pushedAt: number;
  at: number;
  /** How many times it has come back. */
  returns: number;
  /** Calls off its alarm. */
  off: () => void;
}

interface Job {
  success: number;
  inProgress: number;
  failed: number;
}

const MOST_PUSHES_OF_A_CHAIN = 1_000;
const MOST_EVENTS_A_MINUTE = 500;
const RETENTION_MS = 24 * 3_600_000;

export function createQueue({ clock, consumers, switches, faults, log, deliver }: QueueSetting): Queue {
  const jobs = new Map<string, Job>();
  const delayed = new Set<Entry>();
  let ready: Entry[] = [];
  const running = new Set<Entry>();
  let pushedAt: number[] = [];
  let listeners: (() => void)[] = [];
  let delivered = 0;
  let closed = false;

  const isQuiet = () =>
    ready.length === 0 && running.size === 0 && ![...delayed].some(({ at }) => at <= clock.now());
  const tellQuiet = () => {
    if (!isQuiet()) return;
    const told = listeners;
    listeners = [];
    for (const tell of told) tell();
  };
  const wait = (entry: Entry) => {
    delayed.add(entry);
    entry.off = clock.at(entry.at, () => {
      delayed.delete(entry);
      ready.push(entry);
      startReady();
    });
  };
  const startReady = () => {
    for (const entry of ready) {
      const { concurrency } = entry.event;
      const beside = [...running].filter(({ event }) => event.concurrency?.key === concurrency?.key).length;
      if (concurrency && beside >= concurrency.limit) continue;
      ready = ready.filter((other) => other !== entry);
      void start(entry);
    }
    tellQuiet();
  };
  const start = async (entry: Entry) => {
    running.add(entry);
    delivered += 1;
    const retry = await deliver(entry.event, entry.chain).then(askedForRetry, (error: unknown) => {
      log(`${entry.event.queueName} event ${entry.event.eventId} failed: ${String(error)}`);
      return afterFailure(error, { pace: clock.pace, returns: entry.returns });
    });
    running.delete(entry);
    if (closed) return;
    if (retry) comeBack(entry, retry);
    else finish(entry, 'success');
    startReady();
  };
  const finish = ({ event }: Entry, outcome: 'success' | 'failed') => {
    const job = jobs.get(event.jobId);
    if (!job) return;
    job.inProgress -= 1;
    job[outcome] += 1;
  };
  const comeBack = (entry: Entry, { afterSeconds, reason, data }: Retry) => {
    const at = clock.now() + afterSeconds * 1_000;
    const end = entry.pushedAt + RETENTION_MS;
    if (at > end) {
      log(`${entry.event.queueName} event ${entry.event.eventId} is dropped: 24 hours are over`);
      return finish(entry, 'failed');
    }
    const returns = entry.returns + 1;
    const window = { startTime: new Date(entry.pushedAt).toISOString(), remainingTimeMs: end - at };
    const retryContext = {
      retryCount: returns,
      retryReason: reason,
      ...(data !== undefined && { retryData: data }),
      ...(switches.retentionWindow === 'present' && { retentionWindow: window }),
    };
    wait({ ...entry, at, returns, event: { ...entry.event, retryContext } });
  };

  const push = (body: unknown, chain: Chain): QueueAnswer => {
    const request = readPush(body, consumers, switches.longEvents);
    if ('status' in request) return request;
    pushedAt = pushedAt.filter((moment) => moment > clock.now() - 60_000);
    if (pushedAt.length + request.payload.length > MOST_EVENTS_A_MINUTE)
      return refused(429, 'More than 500 events a minute.');
    if (chain.pushes >= MOST_PUSHES_OF_A_CHAIN)
      return refused(405, 'More than 1,000 pushes descend from one invocation.');
    chain.pushes += 1;
    jobs.set(request.jobId, { success: 0, inProgress: 0, failed: 0 });
    for (const event of request.payload) accept(request, event, chain);
    return { status: 201, body: {} };
  };
  const accept = (
    { queueName, jobId }: Push,
    { body, delayInSeconds = 0, concurrency }: Push['payload'][number],
    chain: Chain,
  ) => {
    pushedAt.push(clock.now());
    const event = { queueName, jobId, eventId: randomUUID(), body, ...(concurrency && { concurrency }) };
    const { copies = 1, delayMs = 0, echoesMs = [] } = faults.onEvent?.(event) ?? {};
    const at = clock.now() + delayInSeconds * 1_000 + delayMs;
    const job = jobs.get(jobId);
    for (const later of [...Array<number>(copies).fill(0), ...echoesMs]) {
      if (job) job.inProgress += 1;
      wait({ event, chain, pushedAt: clock.now(), at: at + later, returns: 0, off: () => undefined });
    }
  };
  const stats = (jobId: string): QueueAnswer => {
    const job = jobs.get(jobId);
    return job ? { status: 200, body: job } : refused(404, 'There is no such job.');
  };
  const cancel = (jobId: string): QueueAnswer => {
    const job = jobs.get(jobId);
    if (!job) return refused(404, 'There is no such job.');
    const ofJob = ({ event }: Entry) => event.jobId === jobId;
    for (const entry of [...delayed, ...ready].filter(ofJob)) {
      entry.off();
      delayed.delete(entry);
      job.inProgress -= 1;
    }
    ready = ready.filter((entry) => !ofJob(entry));
    tellQuiet();
    return { status: 204 };
  };

  return {
    answer(path, body, chain) {
      if (path.startsWith('/webhook/queue/publish/')) return push(body, chain);
      const jobId = readJobId(body);
      if (jobId === undefined) return refused(400, 'A job is needed.');
      if (path.startsWith('/webhook/queue/stats/')) return stats(jobId);
      if (path.startsWith('/webhook/queue/cancel/')) return cancel(jobId);
      return refused(404, `The queue has nothing at ${path}.`);
    },
    waiting: () => [...ready, ...delayed].map(({ at }) => ({ at })),
    running: () => running.size,
    get delivered() {
      return delivered;
    },
    quiet: () => new Promise((tell) => (listeners.push(tell), tellQuiet())),
    close() {
      closed = true;
      for (const { off } of delayed) off();
      delayed.clear();
      ready = [];
    },
  };
}

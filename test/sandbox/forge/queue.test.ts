import { prepare, virtualSite, type Site, type Step } from './fixture';
import type { Faults } from './faults';
import { many } from './refusal';
import type { VirtualClock } from '../clock';

beforeAll(prepare);

let site: Site<VirtualClock>;
afterEach(() => site.close());

/** When something reached the internet, in seconds since the start. */
let reached: { at: number; path: string }[];

async function start(given: { faults?: Faults; retentionWindow?: 'present' | 'absent' } = {}): Promise<void> {
  reached = [];
  const { retentionWindow, ...rest } = given;
  site = await virtualSite({
    ...rest,
    ...(retentionWindow && { switches: { retentionWindow } }),
    internet: async ({ url }) => {
      reached.push({ at: (Date.now() - startedAt) / 1_000, path: new URL(url).pathname.slice(1) });
      return new Response('fine');
    },
  });
  const startedAt = site.clock.now();
}
const mark = (path: string): Step => ({ do: 'fetch', with: { url: `https://acme.okta.com/${path}` } });
const push = (event: object, queue = 'long'): Step => ({
  do: 'push',
  with: { queue, events: [{ body: {}, ...event }] },
});
const quiet = () => site.clock.run(site.forge.queue.quiet());
const wait = (seconds: number) => site.clock.run(site.clock.sleep(seconds * 1_000));

describe('events', () => {
  it('come once, soon, and with what was pushed', async () => {
    await start();
    await site.ask(push({ body: { steps: [mark('one')] } }));
    await quiet();
    expect(reached).toEqual([{ at: 0, path: 'one' }]);
    expect(site.forge.queue.delivered).toBe(1);
    expect(site.forge.queue.waiting()).toEqual([]);
  });

  it('come when their delay is over, not before', async () => {
    await start();
    await site.ask(push({ delayInSeconds: 900, body: { steps: [mark('late')] } }));
    await quiet();
    expect(site.forge.queue.waiting()).toEqual([{ at: site.clock.now() + 900_000 }]);
    await wait(899);
    expect(reached).toEqual([]);
    await wait(1);
    await quiet();
    expect(reached).toEqual([{ at: 900, path: 'late' }]);
  });

  it('with one concurrency key wait for each other, across queues; others do not', async () => {
    await start();
    const slow = (path: string, concurrency?: object) => ({
      concurrency,
      body: { steps: [{ do: 'sleep', with: 10_000 }, mark(path)] },
    });
    const one = { key: 'import-1', limit: 1 };
    await site.ask(
      push(slow('a', one)),
      push(slow('b', one), 'short'),
      push(slow('c', { key: 'import-2', limit: 1 })),
      push(slow('d')),
    );
    await site.clock.run(site.clock.sleep(1));
    expect(site.forge.queue.running()).toBe(3);
    expect(site.forge.queue.waiting()).toHaveLength(1);
    await quiet();
    expect(reached.map(({ at, path }) => `${path} ${at}`).sort()).toEqual(['a 10', 'b 20', 'c 10', 'd 10']);
  });

  it('come back after an error, with intervals that double up to 15 minutes, and are dropped after a day', async () => {
    await start();
    await site.ask(push({ body: { steps: [mark('again'), { do: 'throw', with: 'never good' }] } }));
    await quiet();
    await wait(25 * 3_600);
    const gaps = reached.slice(1).map(({ at }, i) => at - (reached[i]?.at ?? 0));
    expect(gaps.slice(0, 8)).toEqual([10, 20, 40, 80, 160, 320, 640, 900]);
    expect(Math.max(...gaps)).toBe(900);
    expect(reached.at(-1)?.at).toBeLessThanOrEqual(86_400);
    expect(site.forge.queue.waiting()).toEqual([]);
    expect(site.forge.logs.at(-1)).toContain('is dropped: 24 hours are over');
  });

  it('come back after a kill and after a time-out, and say why', async () => {
    let killed = false;
    await start({
      faults: {
        onCall: ({ functionKey }) =>
          functionKey === 'on-short-event' && !killed ? ((killed = true), 'kill after') : undefined,
      },
    });
    await site.ask(push({ body: { steps: [mark('a')] } }, 'short'));
    await quiet();
    await wait(10);
    expect(reached.map(({ path }) => path)).toEqual(['a', 'a']);
    await site.ask(push({ body: { steps: [{ do: 'sleep', with: 55_001 }] } }, 'short'));
    await quiet();
    expect(site.forge.logs.at(-1)).toContain('on-short-event took over 55 s');
  });

  it('come back as the consumer asks, with what it gave along', async () => {
    await start();
    const retry = { retryAfter: 120, retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED', retryData: { page: 3 } };
    await site.ask(push({ body: { steps: [mark('x'), { do: 'event', with: null }], retry } }));
    await quiet();
    await wait(120);
    expect(reached.map(({ at }) => at)).toEqual([0, 120]);
    const [first, second] = site.forge.logs.map((line) => JSON.parse(line.replace('log: ', '')) as object);
    expect(first).not.toHaveProperty('retryContext');
    expect(second).toMatchObject({
      retryContext: {
        retryCount: 1,
        retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
        retryData: { page: 3 },
        retentionWindow: { startTime: '2026-11-20T08:00:00.000Z', remainingTimeMs: 86_400_000 - 120_000 },
      },
    });
  });

  it('say nothing of how long they are kept where that is switched off', async () => {
    await start({ retentionWindow: 'absent' });
    await site.ask(
      push({ body: { steps: [{ do: 'event', with: null }], retry: { retryAfter: 0, retryReason: 'x' } } }),
    );
    await quiet();
    await wait(1);
    expect(site.forge.logs.at(-1)).toContain('"retryCount":1');
    expect(site.forge.logs.at(-1)).not.toContain('retentionWindow');
  });

  it('come twice and late where a fault says so', async () => {
    await start({
      faults: {
        onEvent: ({ queueName }) => (queueName === 'short' ? { copies: 2, delayMs: 3_000 } : undefined),
      },
    });
    await site.ask(
      push({ body: { steps: [mark('twice')] } }, 'short'),
      push({ body: { steps: [mark('once')] } }),
    );
    await wait(3);
    await quiet();
    expect(reached.map(({ at, path }) => `${path} ${at}`)).toEqual(['once 0', 'twice 3', 'twice 3']);
  });

  it('are counted along the chain that pushes them: the 1,001st push is refused', async () => {
    await start();
    const follow = { tell: [{ do: 'chain', with: null }] };
    await site.ask(push({ body: follow }));
    await site.clock.run(site.clock.sleep(3_600_000));
    expect(site.forge.queue.delivered).toBe(1_000);
    expect(site.forge.logs.filter((line) => line.includes('error'))).toEqual([
      expect.stringContaining('InvocationLimitReachedError'),
    ]);
    await site.ask(push({ body: {} })); // another invocation begins a chain of its own
    expect(site.forge.queue.waiting().length).toBeGreaterThan(0);
  });

  it('are counted by job, and those not begun can be cancelled', async () => {
    await start();
    const [pushed] = await site.ask({
      do: 'push',
      with: {
        queue: 'long',
        events: many(3, (i) => ({ body: { steps: [mark(String(i))] }, delayInSeconds: i * 60 })),
      },
    });
    const jobId = (pushed as { gives: { jobId: string } }).gives.jobId;
    await quiet();
    const job = (call: 'getStats' | 'cancel'): Step => ({ do: 'job', with: { queue: 'long', call, jobId } });
    const outcomes = await site.ask(job('getStats'), job('cancel'), job('getStats'));
    expect(outcomes).toEqual([
      { gives: { success: 1, inProgress: 2, failed: 0 } },
      { gives: null },
      { gives: { success: 1, inProgress: 0, failed: 0 } },
    ]);
    await wait(200);
    expect(reached.map(({ path }) => path)).toEqual(['0']);
  });
});

import { setImmediate } from 'node:timers/promises';
import { FROM, prepare, realSite, type Site, type Step } from './fixture';
import { many } from './refusal';
import type { RealClock } from '../clock';

beforeAll(prepare);

let site: Site<RealClock>;
afterEach(() => site.close());

const get = (url: string): Step => ({ do: 'fetch', with: { url } });
const push = (...steps: Step[]): Step => ({
  do: 'push',
  with: { queue: 'short', events: [{ body: { steps }, delayInSeconds: 60 }] },
});

/** Lets events come back, by moving the time to when the next is due. */
async function settle(): Promise<void> {
  const { queue } = site.forge;
  for (;;) {
    await queue.quiet();
    const [next] = queue.waiting();
    if (!next) return;
    site.clock.shift(Math.max(0, next.at - site.clock.now()));
  }
}

describe('a function in a process of its own', () => {
  it('sees the services and the time of the site, and keeps to its memory', async () => {
    site = await realSite({}, '2031-01-01T00:00:00Z');
    const [, stored, answer, now] = await site.ask(
      { do: 'kvs', with: ['set', 'k', { a: 'ø' }] },
      { do: 'kvs', with: ['get', 'k'] },
      {
        do: 'fetch',
        with: {
          url: 'https://acme.okta.com/p?q=ø',
          init: { method: 'POST', body: 'søt', headers: { 'x-own': '1' } },
        },
      },
      { do: 'now', with: null },
    );
    expect(stored).toEqual({ gives: { a: 'ø' } });
    expect(JSON.parse((answer as { gives: { text: string } }).gives.text)).toEqual({
      method: 'POST',
      url: 'https://acme.okta.com/p?q=%C3%B8',
      headers: { 'x-own': '1' },
      body: 'søt',
    });
    expect(now).toMatchObject({
      gives: { date: expect.stringMatching(/^2031-01-01T00:0/) as string, isDate: true },
    });
    expect(site.forge.peakMemoryMb).toBeGreaterThan(10);
  });

  it('follows when the site moves its time', async () => {
    site = await realSite();
    await site.ask({ do: 'now', with: null });
    site.clock.shift(45 * 60_000);
    const asked = site.clock.now();
    const [now] = await site.ask({ do: 'now', with: null });
    const { gives } = now as { gives: { now: number } };
    expect(gives.now).toBeGreaterThanOrEqual(asked - 1);
    expect(gives.now).toBeLessThanOrEqual(site.clock.now() + 1);
  });

  it('meets the platform’s refusals as it does in process', async () => {
    site = await realSite({ switches: { blockedEgress: 'throws' } });
    const outcomes = await site.ask(
      { do: 'kvs', with: ['set', 'a/b', 1] },
      get('https://example.com/'),
      { do: 'jira', with: { as: 'user', account: 'other', path: '/x' } },
      { do: 'fetch', with: { url: 'https://acme.okta.com/', init: { redirect: 'manual' } } },
    );
    expect(outcomes).toMatchObject([
      { code: 'INVALID_KEY', responseDetails: { status: 400 } },
      { error: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403 },
      { error: 'PROXY_ERR', status: 401 },
      { gives: { status: 200 } },
    ]);
  });

  it('carries large answers, and empty ones', async () => {
    const large = 'x'.repeat(1_500_000);
    site = await realSite({
      internet: async ({ url }) =>
        url.endsWith('/empty') ? new Response(null, { status: 204 }) : new Response(large),
    });
    const [first, second] = await site.ask(
      get('https://acme.okta.com/large'),
      get('https://acme.okta.com/empty'),
    );
    expect((first as { gives: { text: string } }).gives.text).toBe(large);
    expect(second).toMatchObject({ gives: { status: 204, text: '' } });
  });

  it('tells a service when nobody waits for its answer any more', async () => {
    let onCall: (signal: AbortSignal) => void = () => undefined;
    const called = new Promise<AbortSignal>((tell) => (onCall = tell));
    site = await realSite({
      internet: ({ signal }) => {
        onCall(signal);
        return new Promise(() => undefined);
      },
    });
    const ended = expect(site.ask(get('https://acme.okta.com/'))).rejects.toThrow('took over 25 s');
    const signal = await called;
    const aborted = new Promise((tell) => signal.addEventListener('abort', tell));
    site.clock.shift(25_001);
    await ended;
    await aborted;
  });

  it('runs one invocation at a time, beside others', async () => {
    site = await realSite();
    const asks = many(6, () => site.ask({ do: 'sleep', with: 20 }, { do: 'count', with: null }));
    const counts = (await Promise.all(asks)).map(([, count]) => (count as { gives: number }).gives);
    expect(counts.length).toBe(6);
    expect(Math.max(...counts)).toBeGreaterThan(1); // more invocations than processes
  });

  it('is killed at a call, and its event comes to a fresh process', async () => {
    const reached: string[] = [];
    site = await realSite({
      internet: async ({ url }) => (reached.push(url.slice(-1)), new Response('fine')),
      faults: {
        onCall: ({ n, functionKey }) =>
          functionKey === 'on-short-event' && n === 3 ? 'kill after' : undefined,
      },
    });
    await site.ask(
      { do: 'count', with: null },
      push(get('https://acme.okta.com/a'), get('https://acme.okta.com/b'), { do: 'count', with: null }),
    );
    await settle();
    expect(reached).toEqual(['a', 'b', 'a', 'b']);
    expect(await site.ask({ do: 'count', with: null })).toEqual([{ gives: 2 }]);
  });

  it('is ended when it keeps its process busy beyond the limit', async () => {
    site = await realSite();
    const busy = expect(site.ask({ do: 'spin', with: null })).rejects.toMatchObject({
      reason: 'FUNCTION_TIME_OUT',
    });
    site.clock.shift(25_001);
    await busy;
    expect(await site.ask({ do: 'count', with: null })).toEqual([{ gives: 1 }]);
  });

  it('is gone when it wants more memory than it has', async () => {
    site = await realSite();
    await expect(site.forge.resolver('steps', [{ do: 'eatMemory', with: 500 }], FROM)).rejects.toMatchObject({
      reason: 'FUNCTION_OUT_OF_MEMORY',
    });
  });

  it('leaves nothing running when the site is closed amid calls, and begins nothing afterwards', async () => {
    const left = async () => {
      for (let round = 0; round < 2; round++) await setImmediate(); // Node counts what it closes until its loop came round
      return process
        .getActiveResourcesInfo()
        .filter((name) => name === 'ProcessWrap' || name === 'Timeout')
        .sort();
    };
    const before = await left();
    site = await realSite();
    // More than there are processes: the last ones wait.
    const asks = many(6, () => site.ask({ do: 'sleep', with: 20_000 })).map((ask) =>
      ask.catch((error: unknown) => String(error)),
    );
    await site.clock.sleep(200);
    await site.close();
    expect(await Promise.all(asks)).toHaveLength(6);
    await expect(site.ask({ do: 'now', with: null })).rejects.toThrow('The site is closed.');
    expect(await left()).toEqual(before);
  });
});

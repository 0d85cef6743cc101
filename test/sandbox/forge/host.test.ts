import { FROM, prepare, virtualSite, type Site, type Step } from './fixture';
import type { CallRecord } from './faults';
import { many } from './refusal';
import type { VirtualClock } from '../clock';

beforeAll(prepare);

let site: Site<VirtualClock>;
afterEach(() => site.close());
const run = <T>(promise: Promise<T>) => site.clock.run(promise);

describe('functions', () => {
  it('are called as the platform calls them, by what calls them', async () => {
    site = await virtualSite();
    const { forge } = site;
    const extension = { type: 'jiraServiceManagement:assetsImportType', ...FROM.ref };
    const user = { principal: { accountId: FROM.account } };
    expect(await run(forge.resolver('echo', { q: 1 }, FROM))).toMatchObject({
      payload: { q: 1 },
      context: { accountId: FROM.account, extension, moduleKey: 'fixture-import' },
    });
    const [first, second] = ((await run(forge.lifecycle('startImport', FROM))) as { given: unknown[] }).given;
    expect(first).toMatchObject({ ...FROM.ref, context: { extension, accountId: FROM.account } });
    expect(second).toMatchObject({
      ...user,
      installContext: expect.stringMatching(/^ari:cloud:jira::site\//) as string,
    });
    expect(await run(forge.lifecycle('importStatus', FROM))).toEqual({ status: 'READY' });
    for (const fire of [() => forge.tick(), () => forge.preUninstall()]) {
      const { given } = (await run(fire())) as { given: object[] };
      expect(given[1]).not.toHaveProperty('principal');
    }
    expect(site.forge.invocations).toBe(5);
  });

  it('give nothing, or what JSON makes of a value', async () => {
    site = await virtualSite();
    expect(await run(site.forge.resolver('nothing', {}, FROM))).toBeUndefined();
  });

  it('reject with what they threw', async () => {
    site = await virtualSite();
    const failing = site.forge.resolver('fail', { do: 'throw', with: 'no good' }, FROM);
    await expect(run(failing)).rejects.toMatchObject({ name: 'RangeError', message: 'no good' });
    await expect(run(site.forge.lifecycle('onDeleteImport', FROM))).rejects.toThrow('this one throws');
    await expect(run(site.forge.resolver('unknown', {}, FROM))).rejects.toThrow(
      "no definition for 'unknown'",
    );
  });

  it('know their invocation, and how long they have', async () => {
    site = await virtualSite();
    const [before, , after] = await site.ask(
      { do: 'context', with: null },
      { do: 'sleep', with: 4_000 },
      { do: 'context', with: null },
    );
    expect(before).toMatchObject({
      gives: {
        remainingMs: 25_000,
        moduleKey: 'fixture-import',
        permissions: { scopes: ['storage:app', 'import:import-configuration:cmdb'] },
      },
    });
    expect(after).toMatchObject({ gives: { remainingMs: 21_000 } });
    expect(site.forge.functionSeconds).toBe(4);
  });

  it('are ended at their time limit, whatever they still do is lost', async () => {
    site = await virtualSite();
    const late = site.ask({ do: 'sleep', with: 25_001 }, { do: 'kvs', with: ['set', 'late', 1] });
    await expect(late).rejects.toMatchObject({ reason: 'FUNCTION_TIME_OUT' });
    await run(site.clock.sleep(60_000));
    expect(site.forge.storage.everything()).toEqual([]);
    expect(site.forge.functionSeconds).toBe(25);
  });

  it('live on after their time limit where that is switched on', async () => {
    site = await virtualSite({ switches: { lateCode: 'lives on' } });
    const late = site.ask({ do: 'sleep', with: 25_001 }, { do: 'kvs', with: ['set', 'late', 1] });
    await expect(late).rejects.toMatchObject({ reason: 'FUNCTION_TIME_OUT' });
    await run(site.clock.sleep(60_000));
    expect(site.forge.storage.everything()).toEqual([{ store: 'plain', key: 'late', value: 1 }]);
  });

  it('are refused what is too large, in and out', async () => {
    site = await virtualSite();
    await expect(run(site.forge.resolver('echo', 'x'.repeat(500 * 1024), FROM))).rejects.toThrow(
      'The payload of invoke',
    );
    await expect(site.ask({ do: 'give', with: 5 * 1024 * 1024 })).rejects.toThrow('What ask returned');
  });

  it('leave a trace of calls they did not wait for, which are never answered', async () => {
    site = await virtualSite();
    await site.ask({ do: 'print', with: 'done' }, { do: 'forget', with: { url: 'https://acme.okta.com/1' } });
    await run(site.clock.sleep(1_000));
    expect(site.forge.calls).toHaveLength(0);
    expect(site.forge.logs).toEqual([
      'log: done',
      'ask called https://acme.okta.com/1 after it had ended: await everything',
    ]);
  });

  it('keep variables of modules from call to call, but not beyond a crash', async () => {
    site = await virtualSite({ faults: { onCall: ({ n }) => (n === 1 ? 'kill before' : undefined) } });
    expect(await site.ask({ do: 'count', with: null }, { do: 'count', with: null })).toEqual([
      { gives: 1 },
      { gives: 2 },
    ]);
    expect(await site.ask({ do: 'count', with: null })).toEqual([{ gives: 3 }]);
    await expect(site.ask({ do: 'kvs', with: ['get', 'k'] })).rejects.toThrow('Killed');
    expect(await site.ask({ do: 'count', with: null })).toEqual([{ gives: 1 }]);
  });
});

describe('calls', () => {
  const get = (url: string): Step => ({ do: 'fetch', with: { url } });

  it('are recorded in order, with the function that made them', async () => {
    site = await virtualSite();
    await site.ask(
      get('https://acme.okta.com/api?limit=2'),
      { do: 'jira', with: { as: 'app', path: '/jsm/assets', init: { method: 'POST', body: '{}' } } },
      { do: 'kvs', with: ['setSecret', 'k', 'hidden'] },
      { do: 'push', with: { queue: 'long', events: [{ body: {} }] } },
    );
    const of = (call: Omit<CallRecord, 'functionKey'>) => ({ ...call, functionKey: 'ask' });
    expect(site.forge.calls).toEqual([
      of({ n: 1, kind: 'internet', target: 'https://acme.okta.com/api?limit=2', method: 'GET' }),
      of({ n: 2, kind: 'product', target: '/jsm/assets', method: 'POST' }),
      of({ n: 3, kind: 'storage', target: '/api/v1/secret/set', method: 'POST' }),
      of({
        n: 4,
        kind: 'queue',
        target: expect.stringContaining('/webhook/queue/publish/') as string,
        method: 'POST',
      }),
    ]);
    expect(JSON.stringify(site.forge.calls)).not.toContain('hidden');
  });

  it('arrive with what the app gave, and nothing else', async () => {
    site = await virtualSite();
    const headers = { Authorization: 'SSWS x', 'X-Own': '1' };
    const [internet] = await site.ask({
      do: 'fetch',
      with: { url: 'https://a.b.okta.com/p?q=%20', init: { method: 'PUT', headers, body: 'søt' } },
    });
    expect(JSON.parse((internet as { gives: { text: string } }).gives.text)).toEqual({
      method: 'PUT',
      url: 'https://a.b.okta.com/p?q=%20',
      headers: { authorization: 'SSWS x', 'x-own': '1' },
      body: 'søt',
    });
  });

  it('of Jira carry who makes them, the scopes, and JSON as the default', async () => {
    site = await virtualSite();
    const post = { method: 'POST', body: '{}' };
    const outcomes = await site.ask(
      { do: 'jira', with: { as: 'app', path: '/x', init: post } },
      { do: 'jira', with: { as: 'user', path: '/x' } },
    );
    const [app, user] = outcomes.map(
      (outcome) => JSON.parse((outcome as { gives: { text: string } }).gives.text) as unknown,
    );
    expect(app).toMatchObject({
      as: 'app',
      scopes: ['storage:app', 'import:import-configuration:cmdb'],
      headers: { 'content-type': 'application/json', accept: 'application/json' },
    });
    expect(user).toMatchObject({ as: { account: FROM.account } });
  });

  it('get redirects as they are, where the app asks for that, and are led on otherwise', async () => {
    const internet = async ({ url, headers }: Request) =>
      url.endsWith('/next')
        ? new Response(headers.get('authorization') ?? 'nobody')
        : new Response(null, {
            status: 302,
            headers: {
              location: url.endsWith('/out') ? 'https://example.com/' : 'https://login.example.com/next',
            },
          });
    site = await virtualSite({ internet });
    const headers = { authorization: 'SSWS x' };
    const outcomes = await site.ask(
      { do: 'fetch', with: { url: 'https://acme.okta.com/', init: { redirect: 'manual' } } },
      { do: 'fetch', with: { url: 'https://acme.okta.com/', init: { headers } } },
      { do: 'fetch', with: { url: 'https://acme.okta.com/out' } },
      { do: 'fetch', with: { url: 'https://acme.okta.com/', init: { redirect: 'error' } } },
    );
    expect(outcomes).toMatchObject([
      { gives: { status: 302, headers: { location: 'https://login.example.com/next' } } },
      { gives: { status: 200, text: 'nobody' } },
      { gives: { status: 403, headers: { 'forge-proxy-error': 'BLOCKED_EGRESS' } } },
      { error: 'TypeError' },
    ]);
  });

  it('may be 1,500 in a function of 900 seconds', async () => {
    site = await virtualSite();
    await site.ask({
      do: 'push',
      with: {
        queue: 'long',
        events: [{ body: { steps: [{ do: 'pages', with: 1_500 }], tell: [get('https://acme.okta.com/')] } }],
      },
    });
    await run(site.forge.queue.quiet());
    expect(site.forge.logs.join()).toContain('FETCH_LIMIT_EXCEEDED');
    expect(site.forge.calls.filter(({ kind }) => kind === 'internet')).toHaveLength(1_501);
  });

  it('end when the app gives up, or after 180 seconds', async () => {
    site = await virtualSite({ internet: () => new Promise(() => undefined) });
    const [aborted] = await site.ask({
      do: 'fetch',
      with: { url: 'https://acme.okta.com/', abortAfterMs: 5_000 },
    });
    expect(aborted).toMatchObject({ error: 'TimeoutError' });
    await site.ask({
      do: 'push',
      with: { queue: 'long', events: [{ body: { tell: [get('https://acme.okta.com/')] } }] },
    });
    await run(site.forge.queue.quiet());
    expect(site.forge.logs.join()).toContain('fetch failed');
    expect(site.forge.functionSeconds).toBe(5 + 180);
  });

  it.each([
    ['answer', { gives: { status: 503, headers: { 'x-squid-error': 'ERR_CONNECT_FAIL 0' } } }],
    ['throws', { error: 'TypeError' }],
  ] as const)('to a host that cannot be reached: %s', async (unreachable, seen) => {
    site = await virtualSite({
      internet: () => Promise.reject(new Error('no such host')),
      switches: { unreachable },
    });
    expect(await site.ask(get('https://acme.okta.com/'))).toMatchObject([seen]);
    expect(site.forge.logs.join()).toContain('acme.okta.com cannot be reached');
  });

  it('keep 100 concurrent invocations apart', async () => {
    site = await virtualSite();
    const asks = many(100, (i) =>
      site.forge.resolver(
        'steps',
        [
          { do: 'sleep', with: i % 7 },
          { do: 'context', with: null },
        ],
        FROM,
      ),
    );
    const outcomes = (await run(Promise.all(asks))) as { gives: { invocationId: string } }[][];
    expect(new Set(outcomes.map(([, context]) => context?.gives.invocationId)).size).toBe(100);
  });
});

describe('faults', () => {
  const set = (key: string): Step => ({ do: 'kvs', with: ['set', key, 1] });
  const keys = () => site.forge.storage.everything().map(({ key }) => key);

  it('kill before: the call is not done, and nothing after it', async () => {
    site = await virtualSite({ faults: { onCall: ({ n }) => (n === 2 ? 'kill before' : undefined) } });
    await expect(site.ask(set('a'), set('b'), set('c'))).rejects.toMatchObject({
      reason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
    });
    await run(site.clock.sleep(60_000));
    expect(keys()).toEqual(['a']);
  });

  it('kill after: the call is done, and nothing after it', async () => {
    site = await virtualSite({ faults: { onCall: ({ n }) => (n === 2 ? 'kill after' : undefined) } });
    await expect(site.ask(set('a'), set('b'), set('c'))).rejects.toThrow('Killed at its call of /api/v1/set');
    await run(site.clock.sleep(60_000));
    expect(keys()).toEqual(['a', 'b']);
  });

  it('answer in place of a service, or late', async () => {
    const busy = {
      answer: { status: 429, headers: { 'x-rate-limit-reset': '7' }, body: { errorCode: 'E0000047' } },
    };
    site = await virtualSite({
      faults: { onCall: ({ n }) => (n === 1 ? busy : n === 2 ? { delayMs: 3_000 } : undefined) },
    });
    const outcomes = await site.ask(
      { do: 'fetch', with: { url: 'https://acme.okta.com/' } },
      { do: 'fetch', with: { url: 'https://acme.okta.com/' } },
    );
    expect(outcomes).toMatchObject([
      { gives: { status: 429, headers: { 'x-rate-limit-reset': '7' }, text: '{"errorCode":"E0000047"}' } },
      { gives: { status: 200 } },
    ]);
    expect(site.forge.functionSeconds).toBe(3);
  });

  it('answer in place of storage in its own words', async () => {
    const throttled = { answer: { status: 429, body: { code: 'TOO_MANY_REQUESTS', message: 'slow down' } } };
    site = await virtualSite({ faults: { onCall: () => throttled } });
    expect(await site.ask(set('a'))).toMatchObject([
      { kind: 'ForgeKvsAPIError', code: 'TOO_MANY_REQUESTS', responseDetails: { status: 429 } },
    ]);
  });
});

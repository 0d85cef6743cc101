// One request, one reply: what leaves the app, what comes back, and what is made of it.

import { network, no, json, rate } from './network';
import { oktaClient } from '../../src/okta/request';
import type { Question } from '../../src/okta/request';

const token = '00planted-token-1234567890';
const start = 1_000;
const users: Question = {
  asked: 'users',
  path: '/api/v1/users?limit=200&search=status%20pr',
  bucket: 'users',
};
const devices: Question = { asked: 'devices', path: '/api/v1/devices?limit=200', bucket: 'devices' };
const me: Question = { asked: 'me', path: '/api/v1/users/me', bucket: 'me' };
const schema: Question = { asked: 'schema', path: '/api/v1/meta/schemas/user/default', bucket: 'rest' };
const members: Question = {
  asked: 'members',
  path: '/api/v1/groups/00g1/users',
  bucket: 'groups',
  id: '00g1',
};

function client(now = { ms: start }, timeoutMs = 60_000) {
  const connection = { host: 'acme.okta.com', credential: { kind: 'token', token } } as const;
  return oktaClient({ connection, clock: { now: () => now.ms }, timeoutMs });
}

const header = (name: string) => network.seen.at(-1)?.headers.get(name) ?? null;

describe('a request', () => {
  beforeEach(() => {
    network.answer = () => json([], { headers: rate(299) });
  });

  it('is a GET to the entered host with the token, and follows no redirect', async () => {
    await client().get(users);
    const [request] = network.seen;
    expect(request?.url).toBe(`https://acme.okta.com${users.path}`);
    expect(request?.method).toBe('GET');
    expect(request?.redirect).toBe('manual');
    expect(header('authorization')).toBe(`SSWS ${token}`);
    expect(header('accept')).toBe('application/json');
    expect(header('content-type')).toBe('application/json');
    expect(header('user-agent')).toContain('okta-assets-import');
    expect(header('x-okta-retry-count')).toBeNull();
  });

  it('leaves out credentials where asked, with all three words', async () => {
    await client().get({ ...users, lean: true });
    expect(header('content-type')).toBe(
      'application/json; okta-response="omitCredentials,omitCredentialsLinks,omitTransitioningToStatus"',
    );
  });

  it('ends with the function it is asked in, if that is sooner', async () => {
    network.answer = () => new Promise(() => undefined);
    const connection = { host: 'acme.okta.com', credential: { kind: 'token', token } } as const;
    const short = oktaClient({
      connection,
      clock: { now: () => start },
      timeoutMs: 60_000,
      until: start + 20,
    });
    expect(await short.get(users)).toMatchObject({ is: 'fault', problem: { code: 'too-slow' } });
    const over = oktaClient({ connection, clock: { now: () => start }, timeoutMs: 60_000, until: start - 1 });
    expect(await over.get(users)).toMatchObject({ is: 'fault', problem: { code: 'too-slow' } });
  });

  it('brings Okta’s own words only where they are asked for, since they may say what somebody typed', async () => {
    network.answer = () => no(400, 'E0000031');
    const plain = await client().get(users);
    expect(JSON.stringify(plain)).not.toContain('avery');
    expect(await client().get({ ...users, tellsWhy: true })).toMatchObject({
      is: 'refused',
      problem: { code: 'search-refused', seen: { said: 'for avery@example.com' } },
    });
    const causes = [{ errorSummary: `Invalid   search\n${'x'.repeat(400)}` }];
    network.answer = () => json({ errorCode: 'E0000031', errorCauses: causes }, { status: 400 });
    const told = await client().get({ ...users, tellsWhy: true });
    expect(told.is === 'refused' && told.problem.seen.said).toMatch(/^Invalid search x{280,300}$/);
  });

  it('goes without the token where everybody may ask', async () => {
    await client().get({
      asked: 'org',
      path: '/.well-known/okta-organization',
      bucket: 'open',
      anonymous: true,
    });
    expect(header('authorization')).toBeNull();
  });

  it('says that it is asked once more', async () => {
    await client().get({ ...users, again: { count: 2, first: 'aGq' } });
    expect([header('x-okta-retry-count'), header('x-okta-retry-for')]).toEqual(['2', 'aGq']);
    await client().get({ ...users, again: { count: 1 } });
    expect([header('x-okta-retry-count'), header('x-okta-retry-for')]).toEqual(['1', null]);
  });

  it.each(['', 'api/v1/users', '@evil.example/', '//evil.example/', '/\\evil.example/', '.evil.example/'])(
    'never leaves for the path %j',
    async (path) => {
      await expect(client().get({ ...users, path })).rejects.toThrow('begins with one slash');
      expect(network.seen).toEqual([]);
    },
  );

  it('is counted by what was asked', async () => {
    const okta = client();
    await okta.get(users);
    await okta.get(devices);
    await okta.get(devices);
    expect(okta.requests()).toEqual({ users: 1, devices: 2 });
  });
});

describe('an answer', () => {
  it('brings body, next link and request id', async () => {
    const link = '<https://acme.okta.com/api/v1/users?after=1>; rel="next"';
    network.answer = () => json([{ id: 'a' }], { headers: rate(299, { link }) });
    expect(await client().get(users)).toEqual({
      is: 'ok',
      value: {
        body: [{ id: 'a' }],
        next: 'https://acme.okta.com/api/v1/users?after=1',
        linked: true,
        request: 'aGqkKX0Zb6l9QyN3tZs7JQAAB1g',
      },
    });
  });

  it('may lack every header', async () => {
    network.answer = () => new Response('{"a":null}');
    expect(await client().get(users)).toEqual({ is: 'ok', value: { body: { a: null }, linked: false } });
  });

  it.each(['<html>Sign in</html>', '', '[{"id":"cut o'])(
    'that is not JSON (%j) is worth another try',
    async (text) => {
      network.answer = () => new Response(text, { headers: { 'content-type': 'text/html' } });
      expect(await client().get(users)).toMatchObject({
        is: 'fault',
        problem: { code: 'odd-answer', seen: { status: 200, shape: 'text/html' } },
      });
    },
  );
});

describe('a refusal', () => {
  it.each([
    ['400 E0000001 on users', 'refused: request-refused', users, no(400, 'E0000001')],
    ['400 E0000031 on users', 'refused: search-refused', users, no(400, 'E0000031')],
    ['401 E0000011 on users', 'refused: token-refused', users, no(401, 'E0000011')],
    ['401 E0000004 on users', 'refused: token-refused', users, no(401, 'E0000004')],
    ['401 E0000011 on devices', 'refused: token-refused', devices, no(401, 'E0000011')],
    ['401 E0000015 on devices', 'refused: devices-not-available', devices, no(401, 'E0000015')],
    ['401 E0000015 on users', 'refused: kind-not-available', users, no(401, 'E0000015')],
    ['401 E0000005 on users', 'refused: zone-refused', users, no(401, 'E0000005')],
    ['403 E0000005 on users', 'refused: zone-refused', users, no(403, 'E0000005')],
    ['403 E0000006 on users', 'refused: kind-refused', users, no(403, 'E0000006')],
    ['403 E0000006 on devices', 'refused: kind-refused', devices, no(403, 'E0000006')],
    ['403 E0000006 on members', 'refused: item-refused', members, no(403, 'E0000006')],
    ['403 E0000038 on members', 'refused: item-refused', members, no(403, 'E0000038')],
    ['403 E0000013 on members', 'refused: client-refused', members, no(403, 'E0000013')],
    ['403 of a gateway on users', 'refused: zone-refused', users, new Response('<html>', { status: 403 })],
    ['404 E0000007 on members', 'refused: item-gone', members, no(404, 'E0000007')],
    ['404 of a gateway on members', 'fault: odd-answer', members, new Response('<html>', { status: 404 })],
    ['404 E0000008 on members', 'fault: odd-answer', members, no(404, 'E0000008')],
    ['404 E0000008 on devices', 'refused: devices-not-available', devices, no(404, 'E0000008')],
    [
      '404 of a gateway on devices',
      'refused: devices-not-available',
      devices,
      new Response('', { status: 404 }),
    ],
    ['404 of a gateway on users', 'refused: no-okta-here', users, new Response('<html>', { status: 404 })],
    ['405 E0000022 on users', 'refused: kind-not-available', users, no(405, 'E0000022')],
    ['501 E0000060 on devices', 'refused: devices-not-available', devices, no(501, 'E0000060')],
    ['409 E0000090 on users', 'fault: okta-failed', users, no(409, 'E0000090')],
    ['500 E0000009 on users', 'fault: page-too-heavy', users, no(500, 'E0000009')],
    ['502 of a gateway on users', 'fault: okta-failed', users, new Response('<html>', { status: 502 })],
    ['503 E0000010 on users', 'fault: maintenance', users, no(503, 'E0000010')],
    // The token's owner is no page that could be asked for in smaller pieces.
    ['500 E0000009 on the owner', 'fault: okta-failed', me, no(500, 'E0000009')],
    ['504 of a gateway on the owner', 'fault: okta-failed', me, new Response('', { status: 504 })],
    ['504 of a gateway on users', 'fault: page-too-heavy', users, new Response('', { status: 504 })],
    [
      '418 of a stranger on users',
      'refused: request-refused',
      users,
      json({ errorCode: 'avery@example.com' }, { status: 418 }),
    ],
    ['500 of a stranger on users', 'fault: okta-failed', users, json(null, { status: 500 })],
  ] as const)('%s is %s', async (...[, expected, question, response]) => {
    network.answer = () => response;
    const reply = await client().get(question);
    expect(reply.is === 'ok' ? 'ok' : `${reply.is}: ${reply.problem.code}`).toBe(expected);
    expect(reply).toMatchObject({ problem: { seen: { kind: question.asked } } });
  });

  it('keeps ids, path and codes, and neither search nor message', async () => {
    network.answer = () => no(403, 'E0000006', rate(9));
    const reply = await client().get({ ...members, path: `${members.path}?after=avery@example.com` });
    expect(reply).toEqual({
      is: 'refused',
      problem: {
        code: 'item-refused',
        seen: {
          kind: 'members',
          id: '00g1',
          host: 'acme.okta.com',
          path: '/api/v1/groups/00g1/users',
          needs: 'Read-only Administrator',
          status: 403,
          code: 'E0000006',
          request: 'aGqkKX0Zb6l9QyN3tZs7JQAAB1g',
          shape: 'application/json',
        },
      },
    });
  });
});

describe('a limit', () => {
  it('that is reached is busy until Okta’s reset, by Okta’s clock, and nothing leaves until then', async () => {
    const now = { ms: start };
    const okta = client(now);
    network.answer = () => no(429, 'E0000047', rate(0));
    const until = start + 49_000; // 48 s and one more
    expect(await okta.get(users)).toMatchObject({ is: 'busy', until, problem: { code: 'limit-reached' } });
    now.ms = until - 1;
    expect(await okta.get(users)).toMatchObject({ is: 'busy', until });
    expect(network.seen).toHaveLength(1);
    network.answer = () => json([], { headers: rate(299) });
    expect((await okta.get(devices)).is).toBe('ok'); // another bucket
    now.ms = until;
    expect((await okta.get(users)).is).toBe('ok');
  });

  it('closes a bucket before it is used up, without a request', async () => {
    const okta = client();
    network.answer = () => json([], { headers: rate(30) });
    expect((await okta.get(users)).is).toBe('ok');
    expect(await okta.get(users)).toMatchObject({ is: 'busy', until: start + 49_000 });
    expect(network.seen).toHaveLength(1);
  });

  it('is named in words, whether Okta says that it is used up or the app stops before', async () => {
    for (const [question, bucket] of [
      [me, 'the token’s owner'],
      [members, 'members of groups'],
      [schema, 'its schema'],
    ] as const) {
      const named = { is: 'busy', problem: { code: 'limit-reached', seen: { bucket } } };
      network.answer = () => no(429, 'E0000047', rate(0));
      expect(await client().get(question)).toMatchObject(named);
      network.answer = () => json([], { headers: rate(30) });
      const okta = client();
      expect((await okta.get(question)).is).toBe('ok');
      expect(await okta.get(question)).toMatchObject(named);
    }
  });

  it('of requests at once is a short rest', async () => {
    network.answer = () => no(429, 'E0000047', rate(0, { 'x-rate-limit-limit': '0' }));
    const reply = await client().get(users);
    expect(reply).toMatchObject({ is: 'busy', problem: { code: 'too-many-at-once' } });
    if (reply.is !== 'busy') return;
    expect(reply.until - start).toBeGreaterThanOrEqual(1_000);
    expect(reply.until - start).toBeLessThanOrEqual(5_000);
  });

  it.each([
    [{}, 15_000],
    [{ 'retry-after': '7' }, 7_000],
    [{ 'retry-after': '0' }, 1_000],
    [{ 'retry-after': '999999' }, 120_000],
    [{ 'retry-after': 'Thu, 20 Aug 2026 10:00:12 GMT' }, 15_000],
  ])('of a gateway that says %j is waited for', async (headers, wait) => {
    network.answer = () => new Response('slow down', { status: 429, headers });
    expect(await client().get(users)).toMatchObject({ is: 'busy', until: start + wait });
  });
});

describe('requests side by side', () => {
  it('wait for the first of their bucket, then go four at once', async () => {
    const open: (() => void)[] = [];
    network.answer = () =>
      new Promise((resolve) => open.push(() => resolve(json([], { headers: rate(299) }))));
    const okta = client();
    const all = Promise.all(Array.from({ length: 10 }, () => okta.get(users)));
    const other = okta.get(devices);
    await settle();
    expect(network.seen.map(({ url }) => new URL(url).pathname)).toEqual([
      '/api/v1/users',
      '/api/v1/devices',
    ]);
    open[1]?.();
    await other;
    open[0]?.();
    await settle();
    expect(network.seen).toHaveLength(2 + 4);
    for (let at = 2; at < open.length; at++) {
      open[at]?.();
      await settle();
      expect(network.seen.length - 1 - at).toBeLessThanOrEqual(4);
    }
    expect((await all).every(({ is }) => is === 'ok')).toBe(true);
  });

  it('go on one after the other when the first is lost', async () => {
    network.answer = () => Promise.reject(new TypeError('fetch failed'));
    const okta = client();
    const replies = await Promise.all([okta.get(users), okta.get(users), okta.get(users)]);
    expect(replies.map(({ is }) => is)).toEqual(['fault', 'fault', 'fault']);
  });

  const settle = () => new Promise((resolve) => setImmediate(resolve));
});

describe('the platform', () => {
  const proxy = (code: string, status: number) => () =>
    new Response(code, { status, headers: { 'forge-proxy-error': code, ...rate(0) } });

  it('may say that this invocation has made all its calls', async () => {
    network.answer = proxy('FETCH_LIMIT_EXCEEDED', 429);
    const okta = client();
    expect(await okta.get(users)).toMatchObject({ is: 'spent', problem: { code: 'calls-used-up' } });
    network.answer = () => json([]);
    expect((await okta.get(users)).is).toBe('ok'); // Okta's bucket is untouched
  });

  it('may block the address, as an answer or as an error', async () => {
    network.answer = proxy('BLOCKED_EGRESS', 403);
    expect(await client().get(users)).toMatchObject({ is: 'refused', problem: { code: 'egress-blocked' } });
    network.answer = () =>
      Promise.reject(Object.assign(new Error('URL not included'), { name: 'REQUEST_EGRESS_ALLOWLIST_ERR' }));
    expect(await client().get(users)).toMatchObject({ is: 'refused', problem: { code: 'egress-blocked' } });
  });

  it('may fail in a way that is not known yet', async () => {
    network.answer = proxy('SOMETHING_ELSE', 502);
    expect(await client().get(users)).toMatchObject({
      is: 'fault',
      problem: { code: 'platform-failed', seen: { why: 'SOMETHING_ELSE', status: 502 } },
    });
  });

  it('may not reach the host', async () => {
    network.answer = () => new Response('', { status: 503, headers: { 'x-squid-error': 'ERR_DNS_FAIL 0' } });
    expect(await client().get(users)).toMatchObject({
      is: 'fault',
      problem: { code: 'unreachable', seen: { why: 'ERR_DNS_FAIL', host: 'acme.okta.com' } },
    });
  });
});

describe('the network', () => {
  const broken: [unknown, string][] = [
    [Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } }), 'ECONNRESET'],
    [new TypeError(`invalid header SSWS ${token}`), 'TypeError'],
    [`SSWS ${token}`, 'no reason given'],
    [null, 'no reason given'],
  ];
  it.each(broken)('that breaks is a fault, named and not quoted (%#)', async (error, why) => {
    network.answer = () =>
      ({ then: (_: unknown, reject: (reason: unknown) => void) => reject(error) }) as never;
    const reply = await client().get(users);
    expect(reply).toMatchObject({ is: 'fault', problem: { code: 'unreachable', seen: { why } } });
    expect(JSON.stringify(reply)).not.toContain(token);
  });

  it('that breaks in the middle of a body is a fault', async () => {
    const body = new ReadableStream({ start: (stream) => stream.error(new Error('socket hang up')) });
    network.answer = () => new Response(body, { headers: rate(299) });
    expect(await client().get(users)).toMatchObject({ is: 'fault', problem: { code: 'unreachable' } });
  });

  it.each([
    ['heeds', true],
    ['does not heed', false],
  ])('that is silent is given up after the time, though it %s the signal', async (_, heeds) => {
    jest.useFakeTimers();
    try {
      network.answer = (request) =>
        new Promise((_resolve, reject) => {
          if (heeds) request.signal.addEventListener('abort', () => reject(new Error('aborted')));
        });
      const reply = client({ ms: start }, 45_000).get(users);
      await jest.advanceTimersByTimeAsync(44_999);
      expect(jest.getTimerCount()).toBe(1);
      await jest.advanceTimersByTimeAsync(1);
      expect(await reply).toMatchObject({
        is: 'fault',
        problem: { code: 'too-slow', seen: { seconds: 45 } },
      });
      expect(network.seen[0]?.signal.aborted).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });

  it('leaves no timer behind', async () => {
    jest.useFakeTimers();
    try {
      network.answer = () => json([]);
      await client().get(users);
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });
});

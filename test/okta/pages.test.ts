// Pages as Okta sends them, odd ones included.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { network, no, json, rate } from './network';
import { firstPage, membersOf } from '../../src/okta/cursor';
import type { Cursor } from '../../src/okta/cursor';
import { readPage } from '../../src/okta/pages';
import { oktaClient } from '../../src/okta/request';
import { kinds, resources } from '../../src/okta/resources';

type Odd = Record<'users' | 'groups' | 'members' | 'devices' | 'notRecords', unknown[]>;
const odd = JSON.parse(readFileSync(join(__dirname, '../fixtures/okta-odd-shapes.json'), 'utf8')) as Odd;
const connection = { host: 'acme.okta.com', credential: { kind: 'token', token: '00abc' } } as const;
const client = () => oktaClient({ connection, clock: { now: () => 0 }, timeoutMs: 60_000 });
const later = (cursor: Cursor): Cursor => ({
  ...cursor,
  page: 7,
  path: cursor.path.replace('?', '?after=x&'),
});
const link = (path: string) => ({ link: `<https://acme.okta.com${path}>; rel="next"` });

describe('a page', () => {
  it.each(kinds)('of %s passes every odd record on as it is', async (kind) => {
    network.answer = () => json(odd[kind], { headers: rate(299) });
    const reply = await readPage(client(), firstPage(kind));
    expect(reply).toEqual({ is: 'ok', value: { items: odd[kind], dropped: 0 } });
  });

  it('of members may name a person twice', async () => {
    network.answer = () => json(odd.members);
    expect(await readPage(client(), membersOf('00g1'))).toEqual({
      is: 'ok',
      value: { items: odd.members, dropped: 0 },
    });
  });

  it('leaves out and counts what has no usable id', async () => {
    const good = { id: '00u1' };
    network.answer = () => json([...odd.notRecords, good, { id: 'x'.repeat(101) }]);
    expect(await readPage(client(), firstPage('users'))).toEqual({
      is: 'ok',
      value: { items: [good], dropped: odd.notRecords.length + 1 },
    });
  });

  it('asks as the table of lists says', async () => {
    network.answer = () => json([]);
    for (const kind of kinds) await readPage(client(), firstPage(kind));
    expect(
      network.seen.map(({ headers }) => headers.get('content-type')?.includes('omitCredentials')),
    ).toEqual([true, false, false]);
    expect(Object.keys(resources)).toEqual([...kinds, 'members'].sort((a, b) => order(a) - order(b)));
  });

  it('says once more that it asks once more', async () => {
    network.answer = () => json([]);
    await readPage(client(), firstPage('users'), { count: 1, first: 'aGq' });
    expect(network.seen[0]?.headers.get('x-okta-retry-for')).toBe('aGq');
  });

  it('without items goes on where a next link says so', async () => {
    network.answer = () => json([], { headers: link('/api/v1/users?after=2&limit=200&search=status+pr') });
    const reply = await readPage(client(), firstPage('users'));
    expect(reply).toMatchObject({ is: 'ok', value: { items: [], next: { page: 1, listing: 'users' } } });
  });

  it('may not be followed by a link that leads away or back', async () => {
    network.answer = () => json([], { headers: { ...rate(299), ...link('/api/v1/groups?after=2') } });
    expect(await readPage(client(), firstPage('users'))).toMatchObject({
      is: 'refused',
      problem: {
        code: 'link-elsewhere',
        seen: { kind: 'users', page: 1, request: expect.any(String) as string },
      },
    });
    network.answer = () => json([], { headers: link(firstPage('users').path) });
    expect(await readPage(client(), firstPage('users'))).toMatchObject({
      is: 'refused',
      problem: { code: 'link-repeats', seen: { page: 1 } },
    });
  });

  it.each([
    [{ errorCode: 'odd' }, 'object'],
    [null, 'null'],
    ['text', 'string'],
  ])('that is no list (%j) is worth another try', async (body, shape) => {
    network.answer = () => json(body);
    expect(await readPage(client(), membersOf('00g1'))).toMatchObject({
      is: 'fault',
      problem: { code: 'odd-answer', seen: { kind: 'members', id: '00g1', shape } },
    });
  });

  const order = (name: string) => ['users', 'groups', 'members', 'devices'].indexOf(name);
});

describe('a stored cursor', () => {
  it.each([
    [later(firstPage('users')), no(400, 'E0000031'), 'cursor-refused'],
    [later(firstPage('users')), no(400, 'E0000001'), 'cursor-refused'],
    [later(firstPage('groups')), no(404, 'E0000007'), 'cursor-refused'],
    [later(firstPage('devices')), no(404, 'E0000007'), 'cursor-refused'],
    [later(membersOf('00g1')), no(400, 'E0000001'), 'cursor-refused'],
    [later(membersOf('00g1')), no(404, 'E0000007'), 'item-gone'],
    [later(firstPage('users')), no(401, 'E0000011'), 'token-refused'],
    [firstPage('users'), no(400, 'E0000031'), 'search-refused'],
    [firstPage('devices'), no(404, 'E0000008'), 'devices-not-available'],
  ])('that Okta no longer knows is told from other refusals (%#)', async (cursor, response, code) => {
    network.answer = () => response;
    expect(await readPage(client(), cursor)).toMatchObject({ is: 'refused', problem: { code } });
  });
});

describe('a page too heavy for Okta', () => {
  it('comes back as an empty page that goes on smaller, at the second failure', async () => {
    network.answer = () => no(500, 'E0000009');
    const cursor = membersOf('00g1');
    expect(await readPage(client(), cursor)).toMatchObject({
      is: 'fault',
      problem: { code: 'page-too-heavy' },
    });
    expect(await readPage(client(), cursor, { count: 1 })).toEqual({
      is: 'ok',
      value: {
        items: [],
        dropped: 0,
        next: { ...cursor, size: 500, path: '/api/v1/groups/00g1/users?limit=500' },
      },
    });
  });

  it('stays a fault when the page is small already, or when Okta failed otherwise', async () => {
    network.answer = () => no(500, 'E0000009');
    const smallest = { ...firstPage('users'), size: 25, path: '/api/v1/users?limit=25' };
    expect(await readPage(client(), smallest, { count: 2 })).toMatchObject({ is: 'fault' });
    network.answer = () => new Response('<html>', { status: 502 });
    expect(await readPage(client(), firstPage('users'), { count: 2 })).toMatchObject({ is: 'fault' });
  });

  it('is halved at once when Okta was silent', async () => {
    jest.useFakeTimers();
    try {
      network.answer = () => new Promise(() => undefined);
      const reply = readPage(client(), firstPage('devices'));
      await jest.advanceTimersByTimeAsync(60_000);
      expect(await reply).toMatchObject({ is: 'ok', value: { items: [], next: { size: 100, page: 0 } } });
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('a full first page without any Link header', () => {
  const people = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `00u${at}` }));
  const limitOf = (request: Request) => Number(new URL(request.url).searchParams.get('limit'));
  const readAll = async (start: Cursor) => {
    const ids = new Set<string>();
    for (let next: Cursor | undefined = start; next !== undefined;) {
      const reply = await readPage(client(), next);
      if (reply.is !== 'ok') return reply;
      for (const { id } of reply.value.items) ids.add(id);
      next = reply.value.next;
    }
    return ids.size;
  };

  it('is not taken for the whole list: a proxy may have lost the header', async () => {
    network.answer = (request) => json(people(limitOf(request)));
    expect(await readAll(firstPage('users'))).toMatchObject({
      is: 'refused',
      problem: { code: 'link-missing' },
    });
    expect(network.seen).toHaveLength(2);
  });

  it('is the whole list where the header is only left out at the end', async () => {
    network.answer = (request) => {
      const after = Number(new URL(request.url).searchParams.get('after') ?? 0);
      const to = after + limitOf(request);
      const headers =
        to < 200 ? link(`/api/v1/users?after=${to}&limit=${limitOf(request)}&search=status+pr`) : {};
      return json(people(200).slice(after, to), { headers });
    };
    expect(await readAll(firstPage('users'))).toBe(200);
  });

  it('is believed when it names itself, or is not full', async () => {
    network.answer = () => json(people(200), { headers: { link: '<https://a/x>; rel="self"' } });
    expect(await readAll(firstPage('users'))).toBe(200);
    network.answer = () => json(people(199));
    expect(await readAll(firstPage('users'))).toBe(199);
    expect(network.seen).toHaveLength(2);
  });
});

// The connection test, against orgs with one thing wrong.

import { network, no, json } from './network';
import { probe } from '../../src/okta/probe';
import { oktaClient } from '../../src/okta/request';

const connection = { host: 'acme.okta.com', credential: { kind: 'token', token: '00abc' } } as const;
const test = () => probe(oktaClient({ connection, clock: { now: () => 0 }, timeoutMs: 20_000 }));

const people = Array.from({ length: 200 }, (_, at) => ({ id: `00u${at}` }));
const next = {
  link: '<https://acme.okta.com/api/v1/users?after=199&limit=200&search=status+pr>; rel="next"',
};
const healthy: Record<string, () => Response> = {
  '/.well-known/okta-organization': () => json({ id: '00o1', pipeline: 'idx', _links: {} }),
  '/api/v1/users/me': () => json({ id: '00u7', profile: { login: 'avery@example.com', displayName: null } }),
  '/api/v1/users': () => json(people, { headers: next }),
  '/api/v1/groups': () => json([{ id: '00g1' }]),
  '/api/v1/devices': () => json([]),
};

function org(changes: Record<string, () => Response> = {}) {
  network.answer = (request) => {
    const { pathname } = new URL(request.url);
    return { ...healthy, ...changes }[pathname]?.() ?? no(404, 'E0000008');
  };
}

describe('a connection test', () => {
  it('tells org, owner and what can be read, in five requests', async () => {
    org();
    expect(await test()).toEqual({
      org: { id: '00o1', engine: 'identity' },
      owner: { id: '00u7', name: 'avery@example.com' },
      kinds: {
        users: { is: 'readable', seen: 200, more: true },
        groups: { is: 'readable', seen: 1, more: false },
        devices: { is: 'readable', seen: 0, more: false },
      },
      problems: [],
    });
    expect(network.seen).toHaveLength(5);
    expect(network.seen[0]?.headers.get('authorization')).toBeNull();
  });

  it('asks for org and owner at once, then for the kinds at once: two waits, not five', async () => {
    org();
    const answers = network.answer;
    let [underWay, together] = [0, [] as number[]];
    network.answer = async (request) => {
      underWay += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      together = [...together, underWay];
      underWay -= 1;
      return answers(request);
    };
    await test();
    expect(together).toEqual([2, 1, 3, 2, 1]);
  });

  it('ends at a dead token', async () => {
    org({ '/api/v1/users/me': () => no(401, 'E0000011') });
    expect(await test()).toMatchObject({ kinds: {}, problems: [{ code: 'token-refused' }] });
    expect(network.seen).toHaveLength(2);
  });

  it('ends where no org lives', async () => {
    network.answer = () => new Response('<html>', { status: 404 });
    expect(await test()).toMatchObject({
      org: { engine: 'unknown' },
      kinds: {},
      problems: [{ code: 'no-okta-here' }],
    });
  });

  it('goes on without devices on Classic', async () => {
    org({
      '/.well-known/okta-organization': () => json({ pipeline: 'v1' }),
      '/api/v1/devices': () => no(401, 'E0000015'),
    });
    expect(await test()).toMatchObject({
      org: { engine: 'classic' },
      kinds: {
        users: { is: 'readable' },
        devices: { is: 'unreadable', problem: { code: 'devices-not-available' } },
      },
      problems: [],
    });
  });

  it('goes on when the owner may not be seen', async () => {
    org({ '/api/v1/users/me': () => no(403, 'E0000006') });
    const found = await test();
    expect(found).toMatchObject({ kinds: { users: { is: 'readable' } }, problems: [] });
    expect(found).not.toHaveProperty('owner');
  });

  it('never takes an empty list for an empty company', async () => {
    org({ '/api/v1/users': () => json([]) });
    expect(await test()).toMatchObject({ problems: [{ code: 'no-people' }] });
  });

  it('names a network zone once, though every kind meets it', async () => {
    const refuse = () => no(403, 'E0000005');
    org({ '/api/v1/users': refuse, '/api/v1/groups': refuse, '/api/v1/devices': refuse });
    expect((await test()).problems).toMatchObject([{ code: 'zone-refused' }]);
    expect((await test()).problems).toHaveLength(1);
  });

  it.each([
    null,
    [],
    'text',
    { id: 5 },
    { id: '00u7', profile: null },
    { id: '00u7', profile: { displayName: 9 } },
  ])('is not put off by %j as owner and org', async (body) => {
    org({ '/api/v1/users/me': () => json(body), '/.well-known/okta-organization': () => json(body) });
    const found = await test();
    expect(found).toMatchObject({ org: { engine: 'unknown' }, problems: [] });
    expect(found.owner?.name ?? '00u7').toBe('00u7');
  });
});

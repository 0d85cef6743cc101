// The shapes that Okta's OpenAPI document has, as lists of fields: what must be there, and what else may be.

import { asked, ORIGIN, visit } from './visitor';

interface Shape {
  must: Readonly<
    Record<
      string,
      RegExp | 'text' | 'number' | 'boolean' | 'object' | 'list' | 'text or null' | 'object or null'
    >
  >;
  may?: readonly string[];
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const USER: Shape = {
  must: {
    id: /^00u\w{17}$/,
    status: 'text',
    created: MOMENT,
    activated: 'text or null',
    statusChanged: 'text or null',
    lastLogin: 'text or null',
    lastUpdated: MOMENT,
    passwordChanged: 'text or null',
    type: 'object',
    realmId: 'text',
    profile: 'object',
    credentials: 'object',
    _links: 'object',
  },
  may: ['transitioningToStatus'],
};

const SHAPES: readonly [name: string, path: string, shape: Shape][] = [
  ['a user', '/api/v1/users', USER],
  [
    'a group',
    asked('/groups', { expand: 'stats,app' }),
    {
      must: {
        id: /^00g\w{17}$/,
        created: MOMENT,
        lastUpdated: MOMENT,
        lastMembershipUpdated: MOMENT,
        objectClass: 'list',
        type: /^(OKTA_GROUP|APP_GROUP|BUILT_IN)$/,
        profile: 'object',
        _embedded: 'object',
        _links: 'object',
      },
      may: ['source'],
    },
  ],
  [
    'a device',
    asked('/devices', { expand: 'userSummary' }),
    {
      must: {
        id: /^guo\w{17}$/,
        status: /^(ACTIVE|SUSPENDED|UNSUSPENDED|DEACTIVATED)$/,
        created: MOMENT,
        lastUpdated: MOMENT,
        profile: 'object',
        resourceType: /^UDDevice$/,
        resourceDisplayName: 'object',
        resourceAlternateId: 'object or null',
        resourceId: /^guo/,
        _links: 'object',
        _embedded: 'object',
      },
    },
  ],
  [
    'an app',
    '/api/v1/apps',
    {
      must: {
        id: /^0oa\w{17}$/,
        name: 'text',
        label: 'text',
        status: 'text',
        created: MOMENT,
        lastUpdated: MOMENT,
        signOnMode: 'text',
        _links: 'object',
      },
      may: ['features', 'accessibility', 'visibility'],
    },
  ],
  [
    'a token',
    '/api/v1/api-tokens',
    {
      must: {
        id: /^00T/,
        name: 'text',
        userId: /^00u/,
        tokenWindow: /^P30D$/,
        network: 'object',
        expiresAt: MOMENT,
      },
      may: ['clientName', 'created', 'lastUpdated', '_links'],
    },
  ],
  [
    'a user type',
    '/api/v1/meta/types/user',
    {
      must: { id: /^oty\w{17}$/, name: 'text', displayName: 'text', default: 'boolean', _links: 'object' },
      may: ['description', 'created', 'lastUpdated'],
    },
  ],
];

function fits(value: unknown, wanted: Shape['must'][string]): boolean {
  if (wanted instanceof RegExp) return typeof value === 'string' && wanted.test(value);
  if (wanted.endsWith(' or null') && value === null) return true;
  const kind = wanted.replace(' or null', '');
  if (kind === 'list') return Array.isArray(value);
  if (kind === 'text') return typeof value === 'string';
  return typeof value === kind && value !== null && !Array.isArray(value);
}

function misfits(record: Readonly<Record<string, unknown>>, { must, may = [] }: Shape): string[] {
  const wrong = Object.entries(must).filter(([name, wanted]) => !fits(record[name], wanted));
  const extra = Object.keys(record).filter((name) => !(name in must) && !may.includes(name));
  return [
    ...wrong.map(([name]) => `${name} is ${JSON.stringify(record[name])}`),
    ...extra.map((name) => `${name} is extra`),
  ];
}

describe("the server's answers have Okta's shape", () => {
  it.each(SHAPES)('%s', async (_, path, shape) => {
    const { all } = visit({ people: 250 });
    const { records } = await all(path);
    expect(records.length).toBeGreaterThan(0);
    expect(records.flatMap((record) => misfits(record, shape))).toEqual([]);
  });

  it('a member is a whole user', async () => {
    const { org, all } = visit();
    const { records } = await all(`/api/v1/groups/${org.everyone?.id ?? ''}/users`);
    expect(records.flatMap((record) => misfits(record, USER))).toEqual([]);
  });

  it("a list's users link only to themselves, and a profile holds what it must", async () => {
    const { records } = await visit().all('/api/v1/users');
    for (const { id, _links, profile } of records) {
      expect(_links).toEqual({ self: { href: `${ORIGIN}/api/v1/users/${id}` } });
      for (const name of ['login', 'email', 'firstName', 'lastName']) expect(profile).toHaveProperty(name);
    }
  });

  it('statistics of a group and a person on a device have the documented keys', async () => {
    const { all } = visit();
    const [group] = (await all(asked('/groups', { expand: 'stats' }))).records;
    expect(group?._embedded).toEqual({
      stats: { usersCount: 60, appsCount: 1, groupPushMappingsCount: 0, hasAdminPrivlege: false },
    });
    const devices = (await all(asked('/devices', { expand: 'userSummary' }))).records;
    const used = devices.find(({ _embedded }) => JSON.stringify(_embedded) !== '{"users":[]}');
    const { users } = used?._embedded as { users: Record<string, object>[] };
    expect(Object.keys(users[0] ?? {}).sort()).toEqual([
      'created',
      'managementStatus',
      'screenLockType',
      'user',
    ]);
    expect(Object.keys(users[0]?.user ?? {}).sort()).toEqual(['_links', 'id', 'profile', 'realmId']);
  });

  it('schemas tell every attribute the invented profiles use', async () => {
    const { org, get } = visit({ people: 200 });
    const told = async (of: string): Promise<Set<string>> => {
      const { body } = await get(`/api/v1/meta/schemas/${of}/default`);
      const { definitions } = body as { definitions: Record<'base' | 'custom', { properties: object }> };
      return new Set(
        [definitions.base, definitions.custom].flatMap(({ properties }) => Object.keys(properties)),
      );
    };
    const user = await told('user');
    const used = new Set([...org.people].flatMap(({ profile }) => Object.keys(profile)));
    expect([...used].filter((name) => !user.has(name))).toEqual([]);
    expect(await told('group')).toEqual(
      new Set(['name', 'description', 'ownerTeam', 'tier', 'regions', 'isPrivileged']),
    );
  });

  it('an error has a code, a sentence, a link, an id and causes', async () => {
    const { body } = await visit().get('/api/v1/users/nobody');
    expect(Object.keys(body as object).sort()).toEqual([
      'errorCauses',
      'errorCode',
      'errorId',
      'errorLink',
      'errorSummary',
    ]);
  });
});

import { asked, NOW, ORIGIN, TOKEN, visit } from './visitor';

describe('an Okta server', () => {
  it('lists everybody once, in pages of 200, whatever their status, when asked for all who have one', async () => {
    const { org, all } = visit({ people: 450 });
    const { pages, records } = await all(asked('/users', { search: 'status pr', limit: '200' }));
    expect(pages.map((page) => page.length)).toEqual([200, 200, 50]);
    expect(records.map(({ id }) => id)).toEqual(org.people.ids);
  });

  it('leaves deprovisioned people out of the plain list', async () => {
    const { org, all } = visit();
    const { records } = await all('/api/v1/users');
    const there = [...org.people].filter(({ status }) => status !== 'DEPROVISIONED').map(({ id }) => id);
    expect(there.length).toBeLessThan(org.people.size);
    expect(records.map(({ id }) => id)).toEqual(there);
  });

  it('offers no page beyond the last entry', async () => {
    const { all } = visit({ people: 400, groups: 200 });
    expect((await all(asked('/users', { search: 'status pr' }))).pages).toHaveLength(2);
    expect((await all('/api/v1/groups')).pages).toHaveLength(1);
  });

  it('answers an empty list for an org without anything', async () => {
    const { all } = visit({ people: 0, groups: 0, devices: 0 });
    for (const path of ['/api/v1/users', '/api/v1/groups', '/api/v1/devices'])
      expect((await all(path)).pages).toEqual([[]]);
  });

  it('lists members in pages of 1,000, whole people with their credentials', async () => {
    const { org, all } = visit({ people: 1_500, groups: 6 });
    const big = [...org.groups].find(({ id, type }) => type !== 'BUILT_IN' && org.members(id).length > 1_000);
    const { pages, records } = await all(`/api/v1/groups/${big?.id ?? ''}/users`);
    expect(pages.map((page) => page.length)).toEqual([1_000, 100]);
    expect(records.map(({ id }) => id)).toEqual(org.members(big?.id ?? ''));
    expect(records.every((person) => 'credentials' in person && 'profile' in person)).toBe(true);
  });

  it('brings statistics and the app of a group only when asked to', async () => {
    const { org, all } = visit();
    const plain = await all('/api/v1/groups');
    expect(plain.records.some((group) => '_embedded' in group)).toBe(false);
    const { records } = await all(asked('/groups', { expand: 'stats,app' }));
    for (const group of records) {
      expect(group._embedded).toMatchObject({ stats: { usersCount: org.members(group.id).length } });
      expect(JSON.stringify(group._embedded).includes('"app":')).toBe(group.type === 'APP_GROUP');
    }
  });

  it('brings the people of a device in short, whole, or not at all', async () => {
    const { org, all } = visit();
    const users = async (expand: Record<string, string>): Promise<unknown> => {
      const { records } = await all(asked('/devices', expand));
      const device = records.find(({ id }) => org.devices.must(id).users.length === 1);
      const found = JSON.stringify(device?._embedded ?? null);
      return [found.includes('"login"'), found.includes('"status"')];
    };
    expect(await users({ expand: 'userSummary' })).toEqual([true, false]);
    expect(await users({ expand: 'user' })).toEqual([true, true]);
    expect(await users({})).toEqual([false, false]);
  });

  it.each([
    ['/users', '201'],
    ['/groups', '10001'],
    ['/devices', '201'],
    ['/users', '0'],
    ['/users', '-1'],
    ['/users', 'many'],
    ['/users', '1e2'],
    ['/users', ''],
  ])('refuses %s with a limit of "%s"', async (path, limit) => {
    const { get } = visit();
    expect(await get(asked(path, { limit }))).toMatchObject({ status: 400, body: { errorCode: 'E0000001' } });
  });

  it('refuses a cursor that is none, and one of another list', async () => {
    const { get } = visit({ people: 300, groups: 300 });
    const { next = '' } = await get('/api/v1/users');
    const after = new URL(next).searchParams.get('after') ?? '';
    for (const path of [
      asked('/users', { after: 'made up' }),
      asked('/groups', { after }),
      asked('/users', { after: '' }),
    ])
      expect(await get(path)).toMatchObject({ status: 400, body: { errorCode: 'E0000001' } });
    expect((await get(asked('/users', { after }))).status).toBe(200);
  });

  it('leaves credentials out when the content type says so, and only then', async () => {
    const { all } = visit();
    const header = (parts: string): Record<string, string> => ({
      'content-type': `application/json; okta-response="${parts}"`,
    });
    const full = await all('/api/v1/users');
    const lean = await all(
      '/api/v1/users',
      header('omitCredentials,omitCredentialsLinks,omitTransitioningToStatus'),
    );
    expect(full.records.every((person) => 'credentials' in person)).toBe(true);
    expect(lean.records.some((person) => 'credentials' in person)).toBe(false);
    expect(full.records.map(({ id }) => id)).toEqual(lean.records.map(({ id }) => id));
    const one = await all('/api/v1/users', header('omitCredentials'));
    expect(one.records.some((person) => 'credentials' in person)).toBe(false);
    const other = await all('/api/v1/users', header('omitCredentialsLinks'));
    expect(other.records.every((person) => 'credentials' in person)).toBe(true);
  });

  it('tells where somebody is moving to, unless asked to leave that out', async () => {
    const { org, get } = visit({ people: 1 });
    const person = org.hire({ login: 'moving@example.com', status: 'ACTIVATING' });
    const path = `/api/v1/users/${person.id}`;
    expect((await get(path)).body).toMatchObject({ transitioningToStatus: 'ACTIVE' });
    const header = { 'content-type': 'application/json; okta-response="omitTransitioningToStatus"' };
    expect((await get(path, header)).body).not.toHaveProperty('transitioningToStatus');
  });

  it('finds one person by id, by login in any letters, and as the owner of the token', async () => {
    const { org, get } = visit();
    const [id = ''] = org.people.ids;
    const login = String(org.people.must(id).profile.login);
    for (const name of [id, login, login.toUpperCase(), encodeURIComponent(login), 'me'])
      expect((await get(`/api/v1/users/${name}`)).body).toMatchObject({ id });
  });

  it('lists the groups of a person, Everyone first', async () => {
    const { org, all } = visit();
    const id = org.people.ids.find((person) => org.groupsOf(person).length > 2) ?? '';
    const { records } = await all(`/api/v1/users/${id}/groups`);
    expect(records.map((group) => group.id)).toEqual(org.groupsOf(id));
    expect(records[0]?.id).toBe(org.everyone?.id);
  });

  it('shows changes at once: a new name, a new member, somebody deleted', async () => {
    const { org, get, all } = visit();
    const [id = ''] = org.people.ids;
    await all('/api/v1/users');
    org.rename(id, { lastName: 'Newname' });
    expect((await get(`/api/v1/users/${id}`)).text).toContain('Newname');
    expect((await get('/api/v1/users')).text).toContain('Newname');
    const group = org.newGroup('Just now', { members: [id] });
    expect((await all(`/api/v1/groups/${group.id}/users`)).records.map((person) => person.id)).toEqual([id]);
    org.deleteUser(id);
    expect((await get(`/api/v1/users/${id}`)).status).toBe(404);
    expect((await all(`/api/v1/groups/${group.id}/users`)).records).toEqual([]);
  });

  it('goes on after a cursor whose record was deleted meanwhile', async () => {
    const { org, get } = visit({ people: 5 });
    const { next = '' } = await get(asked('/users', { search: 'status pr', limit: '2' }));
    org.deleteUser(org.people.ids[1] ?? '');
    expect((await get(next)).body).toMatchObject([{ id: org.people.ids[1] }, { id: org.people.ids[2] }]);
  });

  it('accepts its token and no other', async () => {
    const { get, server } = visit();
    for (const authorization of [
      '',
      'SSWS',
      'SSWS wrong',
      `ssws ${TOKEN}`,
      `Bearer ${TOKEN}`,
      `SSWS ${TOKEN} `.repeat(2),
    ])
      expect(await get('/api/v1/users', { authorization })).toMatchObject({
        status: 401,
        body: { errorCode: 'E0000011' },
      });
    expect(JSON.stringify(server.log)).not.toContain(TOKEN);
  });

  it('says which org it is without a token', async () => {
    const { get, org } = visit();
    expect((await get('/.well-known/okta-organization', { authorization: '' })).body).toEqual({
      id: org.identity.id,
      pipeline: 'idx',
      _links: { organization: { href: ORIGIN }, alternate: { href: 'https://login.invented.example' } },
    });
  });

  it('knows only GET and its own paths', async () => {
    const { get, server } = visit();
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const answer = await server.serve(new Request(`${ORIGIN}/api/v1/users`, { method }));
      expect([answer.status, await answer.json()]).toMatchObject([405, { errorCode: 'E0000022' }]);
    }
    for (const path of [
      '/',
      '/api/v1',
      '/api/v1/user',
      '/api/v2/users',
      '/api/v1/users/',
      '/api/v1/groups/x/y/z',
    ])
      expect(await get(path)).toMatchObject({ status: 404 });
    for (const path of [
      '/api/v1/users/00uNobody',
      '/api/v1/groups/00gNothing/users',
      '/api/v1/devices/guoNothing',
      '/api/v1/users/%',
    ])
      expect(await get(path)).toMatchObject({ status: 404, body: { errorCode: 'E0000007' } });
  });

  it('looks up by q whose first or last name or mail address begins so: ten people, one page, nobody gone', async () => {
    const { get, org } = visit({ people: 300 });
    const begins = (text: unknown): boolean => typeof text === 'string' && /^a/i.test(text);
    const meant = [...org.people].filter(
      ({ status, profile }) =>
        status !== 'DEPROVISIONED' && [profile.firstName, profile.lastName, profile.email].some(begins),
    );
    const { body, next } = await get(asked('/users', { q: 'A' }));
    expect(body).toMatchObject(meant.slice(0, 10).map(({ id }) => ({ id })));
    expect([meant.length > 10, next]).toEqual([true, undefined]);
    expect((await get(asked('/users', { q: 'nobody is called so' }))).body).toEqual([]);
  });

  it('looks groups up by the beginning of their name, in any letter case', async () => {
    const { get } = visit();
    expect((await get(asked('/groups', { q: 'everyONE' }))).body).toMatchObject([
      { profile: { name: 'Everyone' } },
    ]);
  });

  it('has a schema for each type of people, with fields of its own', async () => {
    const { get, org } = visit();
    const of = (id: string) => get(`/api/v1/meta/schemas/user/osc${id.slice(3)}`);
    expect((await of(org.identity.types.user)).text).toContain('badgeNumber');
    const contractor = (await of(org.identity.types.contractor)).text;
    expect([contractor.includes('contractEnds'), contractor.includes('badgeNumber')]).toEqual([true, false]);
    expect(await get('/api/v1/meta/schemas/user/oscNothing')).toMatchObject({ status: 404 });
  });

  it('gives statistics with lists of groups, and with one group alone none', async () => {
    const { get, org } = visit();
    const id = org.everyone?.id ?? '';
    expect((await get(`/api/v1/groups/${id}?expand=stats`)).body).not.toHaveProperty('_embedded');
    expect((await get(asked('/groups', { search: `id eq "${id}"`, expand: 'stats' }))).body).toMatchObject([
      { id, _embedded: { stats: { usersCount: org.people.size } } },
    ]);
  });

  it.each([
    ['/users', 'profile.departement eq "Support"'],
    ['/users', 'profile.title co "Lead"'],
    ['/users', 'status ne "ACTIVE"'],
    ['/devices', 'profile.name sw "Mac"'],
    ['/devices', 'status pr'],
  ])('refuses on %s what its search does not offer: %s', async (path, search) => {
    const { get } = visit();
    expect(await get(asked(path, { search }))).toMatchObject({
      status: 400,
      body: { errorCode: 'E0000031', errorCauses: [{ errorSummary: expect.any(String) as string }] },
    });
  });

  it('writes links for the address the caller believes in', async () => {
    const links = async (headers: Record<string, string>, host?: string): Promise<string[]> => {
      const { get } = visit({ people: 300, ...(host === undefined ? {} : { host }) });
      const { next = '', text } = await get('/api/v1/users', headers);
      return [new URL(next).origin, new URL(/"href":"([^"]+)"/.exec(text)?.[1] ?? '').origin];
    };
    const twice = (origin: string): string[] => [origin, origin];
    expect(await links({})).toEqual(twice(ORIGIN));
    expect(await links({}, 'told.okta.com')).toEqual(twice('https://told.okta.com'));
    expect(await links({ 'x-forwarded-host': 'real.okta.com' }, 'told.okta.com')).toEqual(
      twice('https://real.okta.com'),
    );
    expect(await links({ 'x-forwarded-host': 'a.example', 'x-forwarded-proto': 'http' })).toEqual(
      twice('http://a.example'),
    );
  });

  it('names itself, the moment and its meter on every answer, also when it refuses', async () => {
    const { get } = visit();
    for (const path of ['/api/v1/users', '/api/v1/nothing', asked('/users', { search: 'nonsense' })]) {
      const { headers } = await get(path);
      expect(headers.get('date')).toBe(new Date(NOW).toUTCString());
      expect(headers.get('x-okta-request-id')).toMatch(/^\w{20,}$/);
      expect(Number(headers.get('x-rate-limit-limit'))).toBeGreaterThan(0);
      expect(Number(headers.get('x-rate-limit-remaining'))).toBeGreaterThan(0);
      expect(Number(headers.get('x-rate-limit-reset'))).toBeGreaterThan(NOW / 1_000);
    }
  });

  it('counts what it was asked by kind and bucket, and keeps a log', async () => {
    const { get, server, org } = visit();
    const group = org.groups.ids[4] ?? '';
    for (const path of [
      '/users',
      '/groups',
      `/groups/${group}/users`,
      '/devices',
      '/users/me',
      '/org',
      '/nothing',
    ])
      await get(`/api/v1${path}`);
    expect(server.requests.kinds).toEqual({ users: 1, groups: 1, members: 1, devices: 1, other: 3 });
    expect(server.requests.buckets).toMatchObject({ users: 1, groups: 2, devices: 1, me: 1, rest: 2 });
    expect(server.log.map(({ path, status }) => `${status} ${path}`)).toEqual([
      '200 /api/v1/users',
      '200 /api/v1/groups',
      `200 /api/v1/groups/${group}/users`,
      '200 /api/v1/devices',
      '200 /api/v1/users/me',
      '200 /api/v1/org',
      '404 /api/v1/nothing',
    ]);
  });

  it('answers as a test wants it to, breaks the connection, or does as usual', async () => {
    const { get, server } = visit();
    server.failures((request) => {
      if (request.url.endsWith('/users')) return new Response('no', { status: 418 });
      return request.url.endsWith('/groups') ? 'reset' : undefined;
    });
    expect((await get('/api/v1/users')).status).toBe(418);
    await expect(get('/api/v1/groups')).rejects.toMatchObject({
      message: 'fetch failed',
      cause: { code: 'ECONNRESET' },
    });
    expect((await get('/api/v1/devices')).status).toBe(200);
    expect(server.log.map(({ status }) => status)).toEqual([418, 0, 200]);
    expect(server.requests.failed).toBe(1);
    server.failures(undefined);
    expect((await get('/api/v1/groups')).status).toBe(200);
  });

  it('does not take a switch it does not know', () => {
    expect(() => visit({ switches: { emptyPage: 'perhaps' } })).toThrow('emptyPage');
  });
});

import { badGroup } from './trouble';
import { OKTA_SWITCHES, type OktaSwitch } from './switches';
import { asked, NOW, ORIGIN, TOKEN, visit, type Answer, type Visit } from './visitor';

const USERS = asked('/users', { search: 'status pr', limit: '20' });

/** A visit with one switch set; sixty people are three pages of twenty. */
function with1(name: OktaSwitch, value: string): Visit {
  return visit({ switches: { [name]: value } });
}

/** What comes of so many equal requests: a status each, 0 for a broken connection. */
async function statuses({ get }: Visit, times: number): Promise<number[]> {
  const seen: number[] = [];
  for (let n = 0; n < times; n += 1)
    seen.push(
      await get('/api/v1/org').then(
        ({ status }) => status,
        () => 0,
      ),
    );
  return seen;
}

const errorCode = ({ status, body }: Answer): [number, unknown] => [
  status,
  (body as { errorCode?: unknown }).errorCode,
];

describe("Okta's switches", () => {
  it('are ordinary by default, and each names its source', () => {
    for (const { values, default: usual, says, source } of Object.values(OKTA_SWITCHES)) {
      expect(values as readonly string[]).toContain(usual);
      expect(values.length).toBeGreaterThan(1);
      expect(says).toMatch(/\.$/);
      expect(source).toMatch(/^(Okta|seen in other clients|open)\b/);
    }
  });

  it('emptyPage: the second page is empty, and nobody is missing', async () => {
    const { org, all } = with1('emptyPage', 'yes');
    const { pages, records } = await all(USERS);
    expect(pages.map((page) => page.length)).toEqual([20, 0, 20, 20]);
    expect(records.map(({ id }) => id)).toEqual(org.people.ids);
  });

  it.each([
    ['/users', USERS],
    ['/groups', asked('/groups', { limit: '5' })],
    ['/devices', asked('/devices', { limit: '15' })],
  ])('repeatedRecord: %s show a record again, newer, and nobody is missing', async (path, list) => {
    const { org, all, time } = with1('repeatedRecord', 'yes');
    time.now += 60_000;
    const { pages, records } = await all(list);
    const again = pages[1]?.[0];
    const before = pages[0]?.at(-1);
    expect(again?.id).toBe(before?.id);
    expect(Date.parse(String(again?.lastUpdated))).toBeGreaterThan(Date.parse(String(before?.lastUpdated)));
    expect(Math.max(...pages.map((page) => page.length))).toBe(
      Number(new URL(list, ORIGIN).searchParams.get('limit')),
    );
    const shelf = { '/users': org.people, '/groups': org.groups, '/devices': org.devices }[path];
    expect([...new Set(records.map(({ id }) => id))]).toEqual(shelf?.ids);
    expect(shelf?.get(again?.id ?? '')?.lastUpdated).toBe(again?.lastUpdated);
  });

  it.each([
    ['same', ORIGIN],
    ['okta', ORIGIN],
    ['admin', 'https://acme-admin.okta.com'],
    ['custom', 'https://login.invented.example'],
    ['stranger', 'https://okta.stranger.example'],
  ])('nextHost: %s is %s', async (value, origin) => {
    const { get } = with1('nextHost', value);
    const { next = '', headers } = await get(USERS);
    expect(new URL(next).origin).toBe(origin);
    expect(headers.get('link')).toContain(`<${ORIGIN}${USERS}>; rel="self"`);
  });

  it("nextHost: the console's next link leads to the org's own name", async () => {
    const { get } = with1('nextHost', 'okta');
    const { next = '' } = await get(`https://acme-admin.okta.com${USERS}`);
    expect(new URL(next).origin).toBe(ORIGIN);
  });

  it.each([
    ['kept', 'stats,app', true],
    ['dropped', null, false],
  ])('nextExpand: %s', async (value, expand, statistics) => {
    const { get } = with1('nextExpand', value);
    const first = await get(asked('/groups', { limit: '5', expand: 'stats,app' }));
    expect(first.text).toContain('usersCount');
    expect(new URL(first.next ?? '').searchParams.get('expand')).toBe(expand);
    expect((await get(first.next ?? '')).text.includes('usersCount')).toBe(statistics);
  });

  it('nextLoop: the same link again and again, or ever new links to the same page', async () => {
    for (const [value, differ] of [
      ['same-link', 1],
      ['new-links', 100],
    ] as const) {
      const { all, server } = with1('nextLoop', value);
      const { pages, records } = await all(USERS);
      expect(pages).toHaveLength(100);
      expect(new Set(records.map(({ id }) => id)).size).toBe(40);
      expect(new Set(server.log.slice(1).map(({ path }) => path)).size).toBeGreaterThanOrEqual(differ - 1);
      expect(new Set(server.log.slice(1).map(({ path }) => path)).size).toBeLessThanOrEqual(differ);
    }
  });

  it('cursor: refused when it is older than ten minutes', async () => {
    const { get, time } = with1('cursor', 'ten-minutes');
    const { next = '' } = await get(USERS);
    time.now += 599_000;
    expect((await get(next)).status).toBe(200);
    time.now += 2_000;
    expect(errorCode(await get(next))).toEqual([400, 'E0000001']);
  });

  it('headerValues: doubled and joined by a comma', async () => {
    const { headers } = await with1('headerValues', 'doubled').get(USERS);
    for (const name of ['limit', 'remaining', 'reset'])
      expect(headers.get(`x-rate-limit-${name}`)).toMatch(/^(\d+), \1$/);
  });

  it('linkHeader: missing on the last page, or everywhere', async () => {
    for (const [value, pages, last] of [
      ['absent-at-the-end', 3, null],
      ['absent', 1, null],
    ] as const) {
      const { all, get } = with1('linkHeader', value);
      expect((await all(USERS)).pages).toHaveLength(pages);
      expect((await get(asked('/users', { limit: '200' }))).headers.get('link')).toBe(last);
    }
  });

  it('pageTooLarge: larger pages time out, smaller ones come', async () => {
    const { get, org } = with1('pageTooLarge', '100');
    expect(errorCode(await get(asked('/users', { limit: '101' })))).toEqual([500, 'E0000009']);
    expect((await get(asked('/users', { limit: '100' }))).status).toBe(200);
    expect((await get(`/api/v1/groups/${org.groups.ids[1] ?? ''}/users`)).status).toBe(500);
  });

  it('gateway: an HTML page now and then, or always', async () => {
    const seen = await statuses(with1('gateway', 'sometimes'), 21);
    expect(seen.filter((status) => status === 502)).toHaveLength(3);
    expect(seen.filter((status) => status === 200)).toHaveLength(18);
    const answer = await with1('gateway', 'always').get(USERS);
    expect([answer.status, answer.headers.get('content-type'), answer.body]).toEqual([
      502,
      'text/html',
      undefined,
    ]);
    expect(answer.text).toMatch(/^<html>/);
  });

  it.each([
    ['classic-401', 401, 'E0000015'],
    ['classic-404', 404, 'E0000008'],
  ])('engine: %s has no devices and says so, the rest is there', async (value, status, code) => {
    const { get } = with1('engine', value);
    expect(errorCode(await get('/api/v1/devices'))).toEqual([status, code]);
    expect((await get('/.well-known/okta-organization')).body).toMatchObject({ pipeline: 'v1' });
    expect((await get(USERS)).status).toBe(200);
  });

  it('deviceRight, schemaRight: refused alone', async () => {
    const devices = with1('deviceRight', 'refused');
    expect(errorCode(await devices.get('/api/v1/devices'))).toEqual([403, 'E0000006']);
    expect((await devices.get('/api/v1/meta/schemas/user/default')).status).toBe(200);
    const schemas = with1('schemaRight', 'refused');
    expect(errorCode(await schemas.get('/api/v1/meta/schemas/user/default'))).toEqual([403, 'E0000006']);
    expect((await schemas.get('/api/v1/devices')).status).toBe(200);
  });

  it('role: without one, people and groups are empty and devices are refused', async () => {
    const { get, all } = with1('role', 'none');
    expect((await all(USERS)).records).toEqual([]);
    expect((await all('/api/v1/groups')).records).toEqual([]);
    expect(errorCode(await get('/api/v1/devices'))).toEqual([403, 'E0000006']);
  });

  it('token: refused at once, or after ten requests', async () => {
    expect(errorCode(await with1('token', 'refused').get(USERS))).toEqual([401, 'E0000011']);
    expect(await statuses(with1('token', 'refused-after-ten'), 12)).toEqual([
      ...Array<number>(10).fill(200),
      401,
      401,
    ]);
  });

  it('network: outside the zone of the token', async () => {
    const { get } = with1('network', 'outside-zone');
    expect(errorCode(await get(USERS))).toEqual([403, 'E0000005']);
    expect((await get('/.well-known/okta-organization')).status).toBe(200);
  });

  it.each([
    ['with-reset', ['1000000', '0'], true],
    ['without-reset', [null, null], false],
    ['concurrency', ['0', '0'], true],
  ])('tooMany: %s', async (value, meter, reset) => {
    const on = with1('tooMany', value);
    expect(await statuses(on, 4)).toEqual([200, 200, 200, 200]);
    const { status, headers } = await on.get(USERS);
    expect(status).toBe(429);
    expect(['limit', 'remaining'].map((name) => headers.get(`x-rate-limit-${name}`))).toEqual(meter);
    expect(Number(headers.get('x-rate-limit-reset')) * 1_000 > NOW).toBe(reset);
    expect(await statuses(on, 6)).toEqual(Array<number>(6).fill(200));
    expect(on.server.requests.rateLimited).toBe(1);
  });

  it.each([
    ['500', [500]],
    ['503', [503]],
    ['504', [504]],
    ['reset', [0]],
    ['mixed', [0, 500, 503, 504]],
  ])('faults: %s, and never twice in a row', async (value, wanted) => {
    const seen = await statuses(with1('faults', value), 70);
    const bad = seen.flatMap((status, place) => (status === 200 ? [] : [place]));
    expect(bad).toHaveLength(10);
    expect([...new Set(bad.map((place) => seen[place]))].sort()).toEqual(wanted);
    expect(bad.every((place) => seen[place + 1] !== 0 && (seen[place + 1] ?? 200) === 200)).toBe(true);
  });

  it.each([
    ['forbidden', 403, 'E0000006'],
    ['gone', 404, 'E0000007'],
    ['broken', 500, 'E0000009'],
  ])('oneGroup: %s, and all the others are read', async (value, status, code) => {
    const { org, get, all } = with1('oneGroup', value);
    const bad = badGroup(org) ?? '';
    const listed = (await all('/api/v1/groups')).records.map(({ id }) => id);
    expect(listed).toContain(bad);
    for (const id of [...listed, bad]) {
      const answer = await get(`/api/v1/groups/${id}/users`);
      if (id === bad) expect(errorCode(answer)).toEqual([status, code]);
      else expect(answer.status).toBe(200);
    }
    expect(org.groups.get(bad) === undefined).toBe(value === 'gone');
  });

  it('stats: absent, while the app of a group still comes', async () => {
    const { text } = await with1('stats', 'absent').get(asked('/groups', { expand: 'stats,app' }));
    expect(text).not.toContain('usersCount');
    expect(text).toContain('"app":');
  });

  it('speed: eight seconds more for every answer', async () => {
    const { get, time } = with1('speed', 'slow');
    await get(USERS);
    expect(time.now - NOW).toBe(8_000);
  });

  it('hiring: people join while the list is read, and are found at its end', async () => {
    const { all, org } = with1('hiring', 'while-reading');
    const { records } = await all(USERS);
    expect(org.people.size).toBeGreaterThan(60);
    expect(records.map(({ id }) => id)).toEqual(org.people.ids);
    await all(USERS);
    await all(USERS);
    expect(org.people.size).toBe(65);
  });

  it('maintenance: for two minutes, or for ever', async () => {
    const soon = with1('maintenance', 'two-minutes');
    expect(errorCode(await soon.get(USERS))).toEqual([503, 'E0000010']);
    soon.time.now += 120_000;
    expect((await soon.get(USERS)).status).toBe(200);
    const never = with1('maintenance', 'always');
    never.time.now += 86_400_000;
    expect((await never.get(USERS)).status).toBe(503);
  });

  it('values: null leaves only what Okta promises', async () => {
    const { all, org } = with1('values', 'null');
    const [person] = (await all(USERS)).records;
    expect(person).toMatchObject({
      activated: null,
      lastLogin: null,
      profile: { firstName: null, department: null },
    });
    expect(
      Object.values(org.people.must(person?.id ?? '').profile).filter((value) => value !== null),
    ).toHaveLength(2);
    const [device] = (await all('/api/v1/devices')).records;
    expect(
      Object.entries(device?.profile ?? {})
        .filter(([, value]) => value !== null)
        .map(([name]) => name)
        .sort(),
    ).toEqual(['displayName', 'platform', 'registered']);
    expect(
      (await all('/api/v1/groups')).records.every(
        ({ profile }) => typeof (profile as { name?: unknown }).name === 'string',
      ),
    ).toBe(true);
  });

  it('values: unknown states, platforms and types are among the known ones', async () => {
    const { all } = with1('values', 'unknown');
    const kinds = async (path: string, key: string): Promise<unknown[]> =>
      (await all(path)).records.map((record) => record[key]);
    for (const [path, key, odd, usual] of [
      [USERS, 'status', 'HIBERNATED', 'ACTIVE'],
      ['/api/v1/groups', 'type', 'CLOUD_GROUP', 'OKTA_GROUP'],
      ['/api/v1/devices', 'status', 'CREATED', 'ACTIVE'],
    ] as const) {
      expect(await kinds(path, key)).toContain(odd);
      expect(await kinds(path, key)).toContain(usual);
    }
    expect((await with1('values', 'unknown').get('/api/v1/devices')).text).toContain('VISIONOS');
  });

  it('values: long texts are longer than any field would take', async () => {
    const { all } = with1('values', 'long');
    const lengths = (await all(USERS)).records.map(
      ({ profile }) => String((profile as { title?: unknown }).title).length,
    );
    expect(Math.max(...lengths)).toBe(5_000);
    expect(Math.min(...lengths)).toBeLessThan(50);
  });

  it.each([
    ['ahead', 600_000],
    ['behind', -600_000],
  ])('clock: ten minutes %s, for the date and the reset alike', async (value, skew) => {
    const { headers } = await with1('clock', value).get(USERS);
    expect(Date.parse(headers.get('date') ?? '')).toBe(NOW + skew);
    const wait = Number(headers.get('x-rate-limit-reset')) * 1_000 - NOW - skew;
    expect(wait > 0 && wait <= 60_000).toBe(true);
  });

  it('hold together: two switches at once both show', async () => {
    const { org, server } = visit({
      switches: { emptyPage: 'yes', repeatedRecord: 'yes', nextHost: 'custom', faults: '500' },
    });
    const records: string[] = [];
    for (let url: string | undefined = USERS; url;) {
      const answer = await server.serve(
        new Request(new URL(url, ORIGIN), { headers: { authorization: `SSWS ${TOKEN}` } }),
      );
      if (answer.status !== 200) continue; // again
      records.push(...((await answer.json()) as { id: string }[]).map(({ id }) => id));
      const next: string | undefined = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
      url = next?.replace('https://login.invented.example', ORIGIN);
    }
    expect([...new Set(records)]).toEqual(org.people.ids);
    expect(records.length).toBeGreaterThan(60);
    expect(server.requests.failed).toBe(1);
  });
});

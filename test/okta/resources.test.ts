// Every list of a whole org, with everything Okta has been seen to do: each record is read all the same.

import { network } from './network';
import { firstPage, membersOf } from '../../src/okta/cursor';
import type { Cursor } from '../../src/okta/cursor';
import { readPage } from '../../src/okta/pages';
import type { OktaProblem } from '../../src/okta/problems';
import { probe } from '../../src/okta/probe';
import { oktaClient } from '../../src/okta/request';
import type { OktaClient } from '../../src/okta/request';
import { inventOrg } from '../sandbox/okta/org';
import { oktaServer } from '../sandbox/okta/server';
import type { Plan } from '../sandbox/okta/limits';
import type { OktaSwitch } from '../sandbox/okta/switches';

const token = '00sandbox';
const host = 'invented.okta.com';

/** An org of three pages of people, its server on the test's network, and a clock that moves when somebody sleeps. */
function anOrg(switches: Partial<Record<OktaSwitch, string>> = {}, limits: Plan = 'none') {
  const time = { ms: Date.UTC(2026, 8, 1) };
  const clock = { now: () => time.ms, sleep: async (ms: number) => void (time.ms += ms) };
  const org = inventOrg({ people: 450, groups: 230, devices: 410, seed: 7, now: clock.now });
  const server = oktaServer({ org, clock, token, host, limits, switches });
  network.answer = server.serve;
  const connection = { host, credential: { kind: 'token', token } } as const;
  return { org, server, clock, client: oktaClient({ connection, clock, timeoutMs: 60_000 }) };
}

/** Reads a list to its end as a caller would: waits where told, asks three times, each cursor stored in between. */
async function readList({ client, clock }: ReturnType<typeof anOrg>, start: Cursor) {
  const found = new Map<string, Record<string, unknown>>();
  for (let next: Cursor | undefined = start; next !== undefined;) {
    const cursor = JSON.parse(JSON.stringify(next)) as Cursor;
    const page = await patiently(client, clock, cursor);
    if ('code' in page) return page;
    for (const item of page.items) found.set(item.id, item);
    next = page.next;
  }
  return found;
}

async function patiently(
  client: OktaClient,
  clock: { sleep(ms: number): Promise<void>; now(): number },
  cursor: Cursor,
) {
  let problem: OktaProblem | undefined;
  for (let count = 0; count < 6; count++) {
    const reply = await readPage(client, cursor, count === 0 ? undefined : { count });
    if (reply.is === 'ok') return reply.value;
    problem = reply.problem;
    if (reply.is === 'refused') break;
    await clock.sleep(reply.is === 'busy' ? Math.max(0, reply.until - clock.now()) : 1_000);
  }
  return problem ?? { code: 'odd-answer' as const, seen: {} };
}

const idsOf = (found: Awaited<ReturnType<typeof readList>>) =>
  found instanceof Map ? [...found.keys()].sort() : found;

describe('an org', () => {
  it('is read whole in as many requests as it has pages', async () => {
    const site = anOrg();
    expect(idsOf(await readList(site, firstPage('users')))).toEqual([...site.org.people.ids].sort());
    expect(idsOf(await readList(site, firstPage('groups')))).toEqual([...site.org.groups.ids].sort());
    expect(idsOf(await readList(site, firstPage('devices')))).toEqual([...site.org.devices.ids].sort());
    expect(site.server.requests.kinds).toEqual({ users: 3, groups: 2, members: 0, devices: 3, other: 0 });
    expect(site.client.requests()).toEqual({ users: 3, groups: 2, devices: 3 });
  });

  it('tells the members of each group', async () => {
    const site = anOrg();
    const sizes = site.org.groups.ids.map((id) => [id, site.org.members(id).length] as const);
    const [largest = ''] = sizes.reduce((one, other) => (other[1] > one[1] ? other : one));
    expect(idsOf(await readList(site, membersOf(largest)))).toEqual([...site.org.members(largest)].sort());
  });

  it.each([
    ['emptyPage', 'yes'],
    ['repeatedRecord', 'yes'],
    ['nextHost', 'okta'],
    ['nextHost', 'admin'],
    ['nextHost', 'custom'],
    ['nextHost', 'stranger'],
    ['nextExpand', 'dropped'],
    ['headerValues', 'doubled'],
    ['linkHeader', 'absent-at-the-end'],
    ['pageTooLarge', '100'],
    ['pageTooLarge', '50'],
    ['gateway', 'sometimes'],
    ['tooMany', 'with-reset'],
    ['tooMany', 'without-reset'],
    ['tooMany', 'concurrency'],
    ['faults', 'mixed'],
    ['values', 'null'],
    ['values', 'unknown'],
    ['values', 'long'],
    ['clock', 'ahead'],
    ['clock', 'behind'],
    ['speed', 'slow'],
  ] as const)('is read whole with %s %s', async (name, value) => {
    const site = anOrg({ [name]: value });
    expect(idsOf(await readList(site, firstPage('users')))).toEqual([...site.org.people.ids].sort());
    const devices = await readList(site, firstPage('devices'));
    expect(idsOf(devices)).toEqual([...site.org.devices.ids].sort());
    if (devices instanceof Map)
      for (const device of devices.values()) expect(device).toHaveProperty('_embedded.users');
    expect(new Set(network.seen.map(({ url }) => new URL(url).host))).toEqual(new Set([host]));
  });

  it.each([
    ['nextLoop', 'same-link', 'link-repeats'],
    ['nextLoop', 'new-links', 'link-repeats'],
    ['linkHeader', 'absent', 'link-missing'],
    ['token', 'refused', 'token-refused'],
    ['network', 'outside-zone', 'zone-refused'],
    ['engine', 'classic-401', 'devices-not-available'],
    ['engine', 'classic-404', 'devices-not-available'],
    ['deviceRight', 'refused', 'kind-refused'],
    ['maintenance', 'always', 'maintenance'],
    ['gateway', 'always', 'okta-failed'],
  ] as const)('with %s %s is not read: %s', async (name, value, code) => {
    expect(await readList(anOrg({ [name]: value }), firstPage('devices'))).toMatchObject({ code });
  });

  it('is read within Integrator Free’s limits without ever meeting one', async () => {
    const site = anOrg({}, 'free');
    for (const id of site.org.groups.ids.slice(0, 120)) await readList(site, membersOf(id));
    expect(site.server.requests.kinds.members).toBeGreaterThanOrEqual(120);
    expect(site.server.requests.rateLimited).toBe(0);
  });

  it('answers a connection test', async () => {
    const { client, server } = anOrg();
    expect(await probe(client)).toMatchObject({
      org: { engine: 'identity' },
      kinds: {
        users: { seen: 200, more: true },
        groups: { seen: 200, more: true },
        devices: { seen: 200, more: true },
      },
      problems: [],
    });
    expect(server.requests.all).toBe(5);
    expect(await probe(anOrg({ role: 'none' }).client)).toMatchObject({ problems: [{ code: 'no-people' }] });
  });
});

// Jira as its callers meet it: who is found by what, and who is told an address.
import { inventOrg } from '../okta/org';
import { peopleOf, type JiraPerson } from './people';
import { jiraSite, type JiraSite } from './site';

const person = (id: string, name: string, more: Partial<JiraPerson> = {}): JiraPerson => ({
  accountId: id,
  name,
  email: `${id}@example.com`,
  shows: true,
  active: true,
  kind: 'atlassian',
  ...more,
});
const people = [
  person('ada', 'Ada Byron'),
  person('adam', 'Adam Smith', { shows: false }),
  person('old', 'Ada Old', { active: false }),
  person('shop', 'Ada Shop', { kind: 'customer' }),
];
const scopes = ['read:jira-user', 'read:email-address:jira'];

async function asks(
  jira: Pick<JiraSite, 'product'>,
  path: string,
  o: { as?: string; scopes?: string[]; method?: string } = {},
) {
  const response = await jira.product({
    request: new Request(`https://jira.local/rest/api/3${path}`, { method: o.method ?? 'GET' }),
    as: o.as === undefined ? 'app' : { account: o.as },
    scopes: o.scopes ?? scopes,
  });
  const body: unknown = await response.json().catch(() => undefined);
  return { status: response.status, body, wait: response.headers.get('retry-after') };
}

const at = { ms: 0 };
const site = (switches: Record<string, string> = {}) =>
  jiraSite({ clock: { now: () => at.ms }, people, switches });
const foundBy = async (query: string, switches: Record<string, string> = {}) => {
  const { body } = await asks(site(switches), `/user/search?query=${encodeURIComponent(query)}`);
  return (body as { accountId: string }[]).map(({ accountId }) => accountId);
};

describe('the search for accounts', () => {
  it.each<[string, string[]]>([
    ['Ada', ['ada', 'adam', 'shop']],
    ['byron', ['ada']],
    ['ADA@', ['ada']],
    ['adam@', []],
    ['adam@example.com', ['adam']],
    ['nobody', []],
  ])('finds by %s: %j', async (query, found) => {
    expect(await foundBy(query)).toEqual(found);
  });

  it('shows no address that is hidden', async () => {
    const { body } = await asks(site(), '/user/search?query=Ada');
    expect(body).toMatchObject([{ emailAddress: 'ada@example.com' }, {}, {}]);
    expect((body as object[])[1]).not.toHaveProperty('emailAddress');
  });

  it.each<[Record<string, string>, string, string[]]>([
    [{ hidden: 'never' }, 'adam@example.com', []],
    [{ customers: 'left-out' }, 'Ada', ['ada', 'adam']],
    [{ search: 'empty' }, 'Ada', []],
  ])('under %j finds by %s: %j', async (switches, query, found) => {
    expect(await foundBy(query, switches)).toEqual(found);
  });

  it('gives a page at a time', async () => {
    const { body } = await asks(site(), '/user/search?query=Ada&startAt=1&maxResults=1');
    expect(body).toMatchObject([{ accountId: 'adam' }]);
  });

  it.each([
    ['', 400],
    ['?query=', 400],
    ['?query=a&username=b', 400],
  ])('refuses the question %j', async (query, status) => {
    expect((await asks(site(), `/user/search${query}`)).status).toBe(status);
  });

  it('refuses apps where that is switched on, and everybody without the scope', async () => {
    expect((await asks(site({ search: 'refused' }), '/user/search?query=a')).status).toBe(403);
    expect(await asks(site(), '/user/search?query=a', { scopes: ['read:email-address:jira'] })).toMatchObject(
      { status: 401, body: { message: 'Unauthorized; scope does not match' } },
    );
  });

  it('has a limit of its own, which a new minute lifts', async () => {
    at.ms = 20_000;
    const jira = site({ searchRate: '30' });
    for (let count = 0; count < 30; count += 1)
      expect((await asks(jira, '/user/search?query=a')).status).toBe(200);
    expect(await asks(jira, '/user/search?query=a')).toMatchObject({ status: 429, wait: '40' });
    at.ms = 60_000;
    expect((await asks(jira, '/user/search?query=a')).status).toBe(200);
  });
});

describe('the address of an account', () => {
  const path = '/user/email?accountId=adam';

  it('is told to the app, hidden or not', async () => {
    expect((await asks(site(), path)).body).toEqual({ accountId: 'adam', email: 'adam@example.com' });
  });

  it.each<[Record<string, string>, object, number]>([
    [{ emails: 'empty' }, {}, 200],
    [{ emails: 'refused' }, {}, 403],
    [{ emails: 'off' }, {}, 503],
    [{}, { as: 'ada' }, 400],
    [{}, { scopes: ['read:jira-user'] }, 401],
  ])('under %j, asked as %j, is answered by %i', async (switches, o, status) => {
    const answer = await asks(site(switches), path, o);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).not.toContain('adam@');
  });

  it('of nobody is not there', async () => {
    expect((await asks(site(), '/user/email?accountId=nobody')).status).toBe(404);
  });
});

it.each([
  ['GET', '/myself', 404],
  ['GET', '/constructor', 404],
  ['POST', '/user/search?query=a', 405],
])('%s %s is not there', async (method, path, status) => {
  expect((await asks(site(), path, { method })).status).toBe(status);
});

it('of an invented org most have an account, some hide the address, some have none, one has a second', () => {
  const org = inventOrg({ people: 100, groups: 5, devices: 0, seed: 3, now: () => Date.UTC(2026, 0, 1) });
  const all = peopleOf(org);
  const staff = all.filter(({ kind }) => kind === 'atlassian');
  expect(staff).toHaveLength(90);
  expect(staff.filter(({ shows }) => !shows).length).toBeGreaterThan(30);
  expect(staff.some(({ active }) => !active)).toBe(true);
  expect(all.filter(({ kind }) => kind === 'customer')).toHaveLength(4);
  expect(new Set(all.map(({ accountId }) => accountId)).size).toBe(all.length);
  expect(peopleOf(org)).toEqual(all);
});

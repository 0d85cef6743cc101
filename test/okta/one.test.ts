// One record by its id: the same as its list gives it.
import { anOrg } from './anOrg';
import { network, json, no } from './network';
import { firstPage } from '../../src/okta/cursor';
import { readOne } from '../../src/okta/one';
import { readPage } from '../../src/okta/pages';
import { kinds } from '../../src/okta/resources';
import type { Kind } from '../../src/okta/resources';
import type { OktaClient } from '../../src/okta/request';

/** What a list says of everything, without the links to what could be done. */
async function listed(client: OktaClient, kind: Kind) {
  const page = await readPage(client, firstPage(kind));
  return page.is === 'ok' ? page.value.items.map(plain) : [];
}
const plain = ({ _links, ...rest }: Record<string, unknown>) => rest;

describe('one record', () => {
  it.each(kinds)('of %s is what its list says of it', async (kind) => {
    const { client } = anOrg();
    const all = await listed(client, kind);
    expect(all.length).toBeGreaterThan(10);
    for (const item of all.slice(0, 12)) {
      const one = await readOne(client, { kind, id: String(item.id) });
      expect(one.is === 'ok' && plain(one.value)).toEqual(item);
    }
  });

  it('of people comes without credentials', async () => {
    const { client, org } = anOrg();
    const one = await readOne(client, { kind: 'users', id: org.people.ids[0] ?? '' });
    expect(one).toMatchObject({ is: 'ok', value: { status: 'ACTIVE' } });
    expect(one.is === 'ok' && 'credentials' in one.value).toBe(false);
  });

  it('of groups without statistics has its members counted, if one page holds them', async () => {
    const { client, org } = anOrg({ stats: 'absent' });
    const [id = ''] = org.groups.ids.filter((each) => org.members(each).length > 3);
    expect(await readOne(client, { kind: 'groups', id })).toMatchObject({
      is: 'ok',
      value: { id, membersCounted: org.members(id).length },
    });
    const large = anOrg({ stats: 'absent' }, { people: 1_200 });
    const everyone = large.org.everyone?.id ?? '';
    const one = await readOne(large.client, { kind: 'groups', id: everyone });
    expect(one).toMatchObject({ is: 'ok', value: { id: everyone } });
    expect(one.is === 'ok' && 'membersCounted' in one.value).toBe(false);
  });

  it.each(kinds)('of %s that Okta does not have is gone', async (kind) => {
    const { client } = anOrg();
    expect(await readOne(client, { kind, id: '00uNobodyNobodyNobod' })).toMatchObject({
      is: 'refused',
      problem: { code: 'record-gone', seen: { id: '00uNobodyNobodyNobod', status: 404 } },
    });
  });

  it('is not found by a login or by `me`, which Okta takes for ids too', async () => {
    const { client, org } = anOrg();
    const [person] = [...org.people];
    for (const id of ['me', String(person?.profile.login)])
      expect(await readOne(client, { kind: 'users', id })).toMatchObject({
        is: 'refused',
        problem: { code: 'record-gone' },
      });
  });

  it.each([
    ['engine', 'classic-401', 'devices-not-available'],
    ['engine', 'classic-404', 'devices-not-available'],
    ['deviceRight', 'refused', 'record-refused'],
    ['token', 'refused', 'token-refused'],
  ] as const)('with %s %s is refused: %s', async (name, value, code) => {
    const { client, org } = anOrg({ [name]: value });
    const id = org.devices.ids[0] ?? '';
    expect(await readOne(client, { kind: 'devices', id })).toMatchObject({
      is: 'refused',
      problem: { code },
    });
  });

  it('whose id would leave its place in the address stays there', async () => {
    network.answer = () => no(404, 'E0000007');
    const { client } = anOrg();
    network.answer = () => no(404, 'E0000007');
    await readOne(client, { kind: 'users', id: '../groups?x=1#y' });
    expect(new URL(network.seen.at(-1)?.url ?? '').pathname).toBe('/api/v1/users/..%2Fgroups%3Fx%3D1%23y');
  });

  it.each([null, [], 'text', {}, { id: 7 }])('is not made of %j', async (body) => {
    const { client } = anOrg();
    network.answer = () => json(body);
    for (const kind of kinds)
      expect(await readOne(client, { kind, id: 'x' })).toMatchObject({ is: 'refused' });
  });

  it.each([null, {}, [null, 7, { user: 'x' }], [{ user: { id: 'u', profile: null, _links: null } }]])(
    'of a device bears %j as its people',
    async (body) => {
      const { client } = anOrg();
      network.answer = ({ url }) => json(url.endsWith('/users') ? body : { id: 'x' });
      expect(await readOne(client, { kind: 'devices', id: 'x' })).toMatchObject({
        is: 'ok',
        value: { id: 'x' },
      });
    },
  );
});

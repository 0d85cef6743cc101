// Names of groups, and short lists read in one go.
import { anOrg, host } from './anOrg';
import { network, json, no } from './network';
import { groupNames, groupsOf } from '../../src/okta/groupNames';
import type { Patience } from '../../src/okta/whole';

describe('the names of groups', () => {
  it('are those of all groups, 200 a request, without statistics', async () => {
    const { client, org, paths } = anOrg({}, { groups: 450 });
    const all = await groupNames(client);
    expect(all).toEqual({
      is: 'ok',
      value: [...org.groups].map(({ id, profile }) => ({ id, name: profile.name })),
    });
    expect(paths().length).toBe(3);
    expect(paths().join()).not.toContain('expand');
  });

  it('of one person are the groups they are in, without Everyone', async () => {
    const { client, org } = anOrg();
    const everyone = org.everyone?.id;
    for (const id of org.people.ids.slice(0, 10)) {
      const found = await groupsOf(client, id);
      const wanted = org.groupsOf(id).filter((group) => group !== everyone);
      expect(found.is === 'ok' && found.value.map((group) => group.id)).toEqual(wanted);
    }
  });

  it('of a person in more groups than a page holds are all of them', async () => {
    const { client, org } = anOrg({}, { groups: 320 });
    const [id = ''] = org.people.ids;
    for (const { id: group, type } of org.groups) if (type === 'OKTA_GROUP') org.addToGroup(id, group);
    const found = await groupsOf(client, id);
    expect(found.is === 'ok' && found.value.length).toBe(org.groupsOf(id).length - 1);
    expect(org.groupsOf(id).length).toBeGreaterThan(200);
  });

  it('are missing where Okta has none', async () => {
    const { client } = anOrg();
    network.answer = () =>
      json([{ id: 'a', profile: null }, { id: 'b', profile: { name: 7 } }, 7, { id: '' }]);
    expect(await groupNames(client)).toEqual({ is: 'ok', value: [] });
    expect(await groupsOf(client, 'x')).toMatchObject({ is: 'ok', value: [{ id: 'a' }, { id: 'b' }] });
  });

  it('are asked for with the patience of whoever asks', async () => {
    const { client } = anOrg();
    let tries = 0;
    network.answer = () => ((tries += 1) < 3 ? no(500, 'E0000009') : json([]));
    const threeTimes: Patience = async (ask) => {
      await ask(0);
      await ask(1);
      return ask(2);
    };
    expect(await groupNames(client, threeTimes)).toEqual({ is: 'ok', value: [] });
    network.answer = () => no(500, 'E0000009');
    expect(await groupNames(client)).toMatchObject({ is: 'fault' });
  });
});

describe('a short list', () => {
  const leads = (to: string) => {
    network.answer = () => json([{ id: 'a' }], { headers: { link: `<${to}>; rel="next"` } });
    return groupNames(anOrgWithThat());
  };
  const anOrgWithThat = () => {
    const { answer } = network;
    const { client } = anOrg();
    network.answer = answer;
    return client;
  };

  it.each([
    [`https://${host}/api/v1/groups?limit=200`, 'link-repeats'],
    ['https://stranger.example/api/v1/users?after=1', 'link-elsewhere'],
    ['https://[broken', 'link-elsewhere'],
  ])('that leads to %s ends: %s', async (to, code) => {
    expect(await leads(to)).toMatchObject({ is: 'refused', problem: { code } });
    expect(network.seen.map(({ url }) => new URL(url).host)).not.toContain('stranger.example');
  });

  it('that goes on for ever ends', async () => {
    const { client } = anOrg();
    let page = 0;
    network.answer = () =>
      json([], {
        headers: { link: `<https://${host}/api/v1/users/u/groups?after=${(page += 1)}>; rel="next"` },
      });
    expect(await groupsOf(client, 'u')).toMatchObject({ is: 'refused', problem: { code: 'link-endless' } });
    expect(page).toBeLessThan(50);
  });

  it('that is none is no answer of Okta’s', async () => {
    const { client } = anOrg();
    network.answer = () => json({ id: 'a' });
    expect(await groupNames(client)).toMatchObject({ is: 'refused', problem: { code: 'odd-answer' } });
  });
});

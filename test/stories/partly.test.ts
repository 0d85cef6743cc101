// What Okta does not show is named, and everything else comes over all the same.
import { differences } from '../compare';
import { badGroup } from '../sandbox/okta/trouble';
import { truth } from '../truth';
import { codesOf, placesOf, story, type Setting } from './scene';

describe('an org without devices', () => {
  it.each<[string, Setting['okta'], string]>([
    ['has Classic Engine, which says 401', { engine: 'classic-401' }, 'devices-not-available'],
    ['has Classic Engine, which says 404', { engine: 'classic-404' }, 'devices-not-available'],
    ['does not let the token read them', { deviceRight: 'refused' }, 'kind-refused'],
  ])('still gives its people and groups, and says why it %s', (_what, okta = {}, code) =>
    story({ okta }, async ({ org, run, held, site }) => {
      const told = await run();
      expect(told.state).toBe('done');
      expect(codesOf(told)).toEqual([code, 'unsafe-reference'].sort());
      const problem = told.problems.find((each) => each.code === code);
      expect(problem?.sentence).toMatch(/devices/i);
      expect(problem?.remedy).toMatch(/\w/);
      expect(told.objects['Okta Device']).toMatchObject({ read: 0, created: 0, failed: 0 });
      expect(told.okta.requests.devices).toBe(1);
      expect(differences(held(), truth(org, { without: ['devices'] }))).toEqual([]);
      expect(await site.ask('getRun', {})).toMatchObject({
        value: { kinds: [{ isLeftOut: false }, { isLeftOut: false }, { kind: 'devices', isLeftOut: true }] },
      });
      // A run without devices is a good run: the next one is not stopped for the lack of them.
      expect((await run()).state).toBe('done');
    }),
  );

  it('gives them as soon as it may', () =>
    story({}, async ({ org, okta, run, held }) => {
      okta.failures((request) =>
        new URL(request.url).pathname === '/api/v1/devices'
          ? Response.json({ errorCode: 'E0000006' }, { status: 403 })
          : undefined,
      );
      await run();
      okta.failures(undefined);
      expect(codesOf(await run())).toEqual(['unsafe-reference']);
      expect(differences(held(), truth(org))).toEqual([]);
    }));
});

describe('a group whose members Okta refuses', () => {
  it('has nobody on a first run, and is named', () =>
    story({ okta: { oneGroup: 'forbidden' } }, async ({ org, run, held }) => {
      const group = badGroup(org) ?? '';
      const told = await run();
      expect(told.state).toBe('done');
      expect(placesOf(told, 'item-refused')).toEqual([`Okta Group ${group} `]);
      expect(differences(held(), truth(org, { refused: { [group]: [] } }))).toEqual([]);
    }));

  it('keeps the members of the last good run, whoever joined or left since', () =>
    story({}, async ({ org, okta, run, held }) => {
      await run();
      const before = held();
      const group = badGroup(org) ?? '';
      const members = [...org.members(group)];
      const [first = ''] = members;
      const newcomer = org.people.ids.find((id) => !members.includes(id)) ?? '';
      org.removeFromGroup(first, group);
      org.addToGroup(newcomer, group);
      okta.failures((request) =>
        new URL(request.url).pathname === `/api/v1/groups/${group}/users`
          ? Response.json({ errorCode: 'E0000006' }, { status: 403 })
          : undefined,
      );
      const refused = { [group]: members };
      for (const _again of [1, 2]) {
        const told = await run();
        expect(placesOf(told, 'item-refused')).toEqual([`Okta Group ${group} `]);
        expect(differences(held(), truth(org, { before, refused }))).toEqual([]);
      }
      okta.failures(undefined);
      const told = await run();
      expect(told.state).toBe('done');
      expect(differences(held(), truth(org, { before }))).toEqual([]);
    }));
});

describe('a group that is deleted while it is read', () => {
  it('is left out on a first run, and nobody is in it', () =>
    story({ okta: { oneGroup: 'gone' } }, async ({ org, run, held }) => {
      const group = badGroup(org) ?? '';
      const told = await run();
      expect(told.state).toBe('done');
      expect(placesOf(told, 'item-gone')).toEqual([`Okta Group ${group} `]);
      expect(org.groups.get(group)).toBeUndefined();
      expect(differences(held(), truth(org))).toEqual([]);
    }));

  it('stays as it was where an earlier run brought it, and its people leave it', () =>
    story({ assets: { empties: 'cleared' } }, async ({ org, okta, run, held }) => {
      await run();
      const before = held();
      const group = badGroup(org) ?? '';
      okta.failures((request) => {
        if (new URL(request.url).pathname === `/api/v1/groups/${group}/users` && org.groups.get(group))
          org.deleteGroup(group);
        return undefined;
      });
      expect((await run()).state).toBe('done');
      expect(differences(held(), truth(org, { before }))).toEqual([]);
    }));
});

describe('a manager whose mail address two people share', () => {
  it('is left to Assets, which names it, and so does the run', () =>
    story({}, async ({ org, run }) => {
      const email = 'shared.box@example.com';
      org.hire({ login: 'first@example.com', profile: { email } });
      org.hire({ login: 'second@example.com', profile: { email } });
      org.hire({ login: 'third@example.com', profile: { manager: email } });
      const told = await run();
      expect(told.state).toBe('done');
      expect(codesOf(told)).toContain('values-refused');
    }));
});

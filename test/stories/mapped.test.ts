// Mappings as admins write them, through the whole site: filters, conditions, write modes, and several types of one kind.
import { asked } from '../sandbox/wholeSite';
import type { Org } from '../sandbox/okta/org';
import type { Person } from '../sandbox/okta/records';
import { codesOf, live, story, type Scene, type Setting } from './scene';

const mapped = (text: string, play: (scene: Scene) => Promise<void>, setting: Setting = {}) =>
  story(setting, async (scene) => {
    await live(scene, text);
    await play(scene);
  });

const idsOf = (scene: Scene, type: string) =>
  scene
    .held()
    .filter((object) => object.type === type)
    .map(({ attributes }) => String(attributes['Okta ID']))
    .sort();

const people = (org: Org, wanted: (person: Person) => boolean) =>
  [...org.people]
    .filter(wanted)
    .map(({ id }) => id)
    .sort();

const objectOf = (scene: Scene, id: string) =>
  scene.held().find(({ attributes }) => attributes['Okta ID'] === id)?.attributes;

const plain = (more = '', lines = '') => `
People:
${more}
key:id=Okta ID
map:profile.displayName, profile.firstName + profile.lastName, profile.login=Name
map:profile.title=Title
map:status=Status
${lines}`;

describe('filters', () => {
  it('bring in people of the chosen states alone, and Okta is asked for no others', () =>
    mapped(plain('config:statuses=ACTIVE, SUSPENDED'), async (scene) => {
      const { org, run } = scene;
      const wanted = people(org, ({ status }) => status === 'ACTIVE' || status === 'SUSPENDED');
      const told = await run();
      expect(idsOf(scene, 'People')).toEqual(wanted);
      expect(told.objects.People).toMatchObject({ read: wanted.length, skipped: 0 });
      expect(wanted.length).toBeLessThan(org.people.ids.length);
    }));

  it('ask Okta for states and a search together, on every page', () =>
    mapped(
      plain('config:statuses=ACTIVE\nconfig:search=profile.lastName sw "S" or profile.lastName sw "B"'),
      async (scene) => {
        const wanted = people(
          scene.org,
          ({ status, profile }) => status === 'ACTIVE' && /^[sb]/i.test(String(profile.lastName)),
        );
        await scene.run();
        expect(idsOf(scene, 'People')).toEqual(wanted);
        expect(wanted.length).toBeGreaterThan(0);
      },
      { people: 700, okta: { nextExpand: 'dropped' } },
    ));

  it('leave what they exclude out of the gone, also when they were changed', () =>
    mapped(plain(), async (scene) => {
      const { run, org } = scene;
      await run();
      await live(scene, plain('config:statuses=ACTIVE'));
      const told = await run();
      expect(told.objects.People).toMatchObject({ created: 0, gone: 0 });
      org.deleteUser(people(org, ({ status }) => status === 'ACTIVE')[3] ?? '');
      expect((await run()).objects.People).toMatchObject({ gone: 1 });
    }));

  it('bring in members of the chosen groups alone', () =>
    story({}, async (scene) => {
      const { org, run } = scene;
      const [first, second] = [...org.groups].filter(
        ({ id, type }) => type === 'OKTA_GROUP' && org.members(id).length > 2,
      );
      if (!first || !second) throw new Error('The org has groups.');
      const groups = `\nGroups:\nconfig:data_source=/api/v1/groups\nkey:id=Okta ID\nmap:profile.name=Name`;
      await live(scene, plain(`config:in_groups=${first.id}, ${second.id}`) + groups);
      const told = await run();
      const wanted = [...new Set([...org.members(first.id), ...org.members(second.id)])].sort();
      expect(idsOf(scene, 'People')).toEqual(wanted);
      expect(told.objects.People).toMatchObject({
        read: wanted.length + (told.objects.People?.skipped ?? 0),
      });
    }));

  it('bring in members of a group, and names of groups as text, where no group comes in itself', () =>
    story({}, async (scene) => {
      const { org, okta, run } = scene;
      const group = [...org.groups].find(
        ({ id, type }) => type === 'OKTA_GROUP' && org.members(id).length > 2,
      );
      if (!group) throw new Error('The org has groups.');
      await live(
        scene,
        plain(`config:in_groups=${group.id}`, 'map:groups[].name | join ", " | not many=Teams'),
      );
      await run();
      expect(idsOf(scene, 'People')).toEqual([...org.members(group.id)].sort());
      const [someone = ''] = org.members(group.id);
      expect(String(objectOf(scene, someone)?.Teams)).toContain(String(group.profile.name));
      // Groups that cannot be read any more would empty everybody's teams: the run stops instead.
      okta.failures((request) =>
        new URL(request.url).pathname === '/api/v1/groups'
          ? Response.json({ errorCode: 'E0000006' }, { status: 403 })
          : undefined,
      );
      expect((await run()).state).toBe('stopped');
    }));

  it('bring in groups by kind and name, without empty ones, and read no members for the others', () =>
    mapped(
      `Groups:
config:data_source=/api/v1/groups
config:group_types=OKTA_GROUP
config:skip_empty=yes
key:id=Okta ID
map:profile.name=Name
map:_embedded.stats.usersCount=Size

People:
key:id=Okta ID
map:profile.login=Name
map:groups[].id=Groups|Okta ID of Groups`,
      async (scene) => {
        const { org, run } = scene;
        const told = await run();
        const wanted = [...org.groups].filter(
          ({ id, type }) => type === 'OKTA_GROUP' && org.members(id).length > 0,
        );
        expect(idsOf(scene, 'Groups')).toEqual(wanted.map(({ id }) => id).sort());
        expect(told.okta.requests.members).toBe(
          wanted.reduce((sum, { id }) => sum + Math.ceil(org.members(id).length / 1_000), 0),
        );
        const person = org.members(wanted[0]?.id ?? '')[0] ?? '';
        const linked = objectOf(scene, person)?.Groups;
        expect([linked].flat().sort()).toEqual(
          org
            .groupsOf(person)
            .filter((id) => wanted.some((group) => group.id === id))
            .sort(),
        );
      },
    ));

  it('take fields out before anything looks at them', () =>
    mapped(plain('config:leave_out=profile.title'), async (scene) => {
      await scene.run();
      expect(scene.held().filter(({ attributes }) => 'Title' in attributes)).toEqual([]);
    }));
});

describe('several types of one kind', () => {
  const text = `
Staff:
config:only=status is not "DEPROVISIONED"
key:id=Okta ID
map:profile.login=Name
map:profile.title=Title

Leavers:
config:data_source=/api/v1/users
key:id=Okta ID
map:profile.login=Name
map:profile.department=Department`;

  it('take each record by the first condition that fits, and count for themselves', () =>
    mapped(text, async (scene) => {
      const { org, run } = scene;
      const told = await run();
      const leavers = people(org, ({ status }) => status === 'DEPROVISIONED');
      expect(leavers.length).toBeGreaterThan(0);
      expect(idsOf(scene, 'Leavers')).toEqual(leavers);
      expect(idsOf(scene, 'Staff')).toEqual(people(org, ({ status }) => status !== 'DEPROVISIONED'));
      expect(told.objects.Leavers).toMatchObject({ read: leavers.length, created: leavers.length });
    }));

  it('create a person anew where they move to, and count them as gone where they were', () =>
    mapped(text, async (scene) => {
      const { org, plan, run } = scene;
      await run();
      const mover = people(org, ({ status }) => status === 'ACTIVE')[5] ?? '';
      org.deactivate(mover);
      const planned = await plan();
      const told = await run();
      for (const { objects } of [planned, told]) {
        expect(objects.Staff).toMatchObject({ created: 0, updated: 0, gone: 1 });
        expect(objects.Leavers).toMatchObject({ created: 1, updated: 0, gone: 0 });
      }
      expect(idsOf(scene, 'Leavers')).toContain(mover);
    }));

  it('count somebody who moved as gone in every run, until they come back to their object', () =>
    mapped(text, async (scene) => {
      const { org, plan, run } = scene;
      await run();
      const [mover = '', deleted = ''] = people(
        org,
        ({ status, profile }) => status === 'ACTIVE' && !!profile.title,
      );
      org.deactivate(mover);
      await run();
      for (const { objects } of [await plan(), await run()]) {
        expect(objects.Staff).toMatchObject({ created: 0, updated: 0, gone: 1 });
        expect(objects.Leavers).toMatchObject({ created: 0, updated: 0, gone: 0 });
      }
      org.deleteUser(deleted);
      expect((await run()).objects.Staff).toMatchObject({ gone: 2 });
      org.activate(mover);
      org.rename(mover, { title: null });
      for (const { objects } of [await plan(), await run()]) {
        expect(objects.Staff).toMatchObject({ created: 0, updated: 1, gone: 1 });
        expect(objects.Leavers).toMatchObject({ created: 0, gone: 1 });
      }
      // What the object held before its person moved away is known still.
      const staff = scene
        .held()
        .find((each) => each.type === 'Staff' && each.attributes['Okta ID'] === mover);
      expect(staff?.attributes.Title).toBeUndefined();
      for (const { objects } of [await plan(), await run()])
        expect(objects.Staff).toMatchObject({ updated: 0, gone: 1 });
    }));
});

describe('write modes', () => {
  it('create only: what is there stays as it is', () =>
    mapped(plain('config:write=create only'), async (scene) => {
      const { org, plan, run } = scene;
      await run();
      const [first = ''] = people(org, ({ status }) => status === 'ACTIVE');
      const before = objectOf(scene, first);
      org.rename(first, { title: 'Another one' });
      const hired = org.hire({ login: 'new@example.com' });
      const planned = await plan();
      const told = await run();
      expect(objectOf(scene, first)).toEqual(before);
      expect(objectOf(scene, hired.id)).toBeDefined();
      expect(told.objects.People).toMatchObject({ created: 1, updated: 0 });
      expect(planned.objects.People).toMatchObject({ created: 1, updated: 0 });
    }));

  it('update only: nobody is added', () =>
    mapped(plain(), async (scene) => {
      const { org, run } = scene;
      await run();
      await live(scene, plain('config:write=update only'));
      const [first = ''] = people(org, ({ status }) => status === 'ACTIVE');
      org.rename(first, { title: 'Another one' });
      const hired = org.hire({ login: 'new@example.com' });
      const told = await run();
      expect(objectOf(scene, first)).toMatchObject({ Title: 'Another one' });
      expect(objectOf(scene, hired.id)).toBeUndefined();
      expect(told.objects.People).toMatchObject({ created: 0, skipped: 1 });
    }));

  it.each([
    ['write once', 'First', 'First'],
    ['write when empty', 'First', 'First'],
    ['volatile', 'First', 'Second'],
  ])('of a line: with "%s" a filled value ends right', (option, filled, ends) =>
    mapped(plain('', `map:profile.nickName | ${option}=Nickname`), async (scene) => {
      const { org, plan, run } = scene;
      const [someone = '', other = ''] = people(org, ({ status }) => status === 'ACTIVE');
      org.rename(someone, { nickName: filled });
      org.rename(other, { nickName: null });
      await run();
      org.rename(someone, { nickName: 'Second' });
      org.rename(other, { nickName: 'Late' });
      const planned = await plan();
      const told = await run();
      expect(objectOf(scene, someone)).toMatchObject({ Nickname: ends });
      expect(objectOf(scene, other)?.Nickname).toBe(option === 'write once' ? undefined : 'Late');
      const { updated } = told.objects.People ?? {};
      expect(planned.objects.People).toMatchObject({ updated });
    }),
  );

  it('keeps what Assets has where Okta has no value any more, whatever the import does with empty values', async () => {
    for (const empties of ['ignored', 'cleared'])
      await mapped(
        plain('', 'map:profile.nickName | keep empty=Nickname'),
        async (scene) => {
          const { org, run } = scene;
          const [someone = ''] = people(org, ({ status }) => status === 'ACTIVE');
          org.rename(someone, { nickName: 'Kept' });
          await run();
          org.rename(someone, { nickName: null });
          const told = await run();
          expect(objectOf(scene, someone)).toMatchObject({ Nickname: 'Kept' });
          expect(codesOf(told)).not.toContain('not-cleared');
        },
        { assets: { empties } },
      );
  });

  it('stop the run where Assets does not let the app look', () =>
    mapped(plain('', 'map:profile.nickName | write once=Nickname'), async (scene) => {
      scene.site.assets.failures(({ request }) =>
        request.url.includes('/object/aql')
          ? new Response('{"code":401,"message":"Unauthorized"}', { status: 401 })
          : undefined,
      );
      const told = await scene.run();
      expect(told.state).toBe('stopped');
      expect(codesOf(told)).toContain('objects-unreadable');
      expect(scene.held()).toEqual([]);
    }));
});

describe('a source of the app', () => {
  it('says when an object was last sent, and is no change by itself', () =>
    mapped(plain('', 'map:last synced=Last synced'), async (scene) => {
      const { clock, plan, run } = scene;
      await run();
      const [first] = scene.held();
      await clock.sleep(3_600_000);
      await plan();
      const shown = await asked(scene.site.ask('getPlan', {}));
      expect(shown?.types[0]).toMatchObject({ created: 0, same: 0, quietly: scene.org.people.ids.length });
      await run();
      const [again] = scene.held();
      expect(Date.parse(String(again?.attributes['Last synced']))).toBeGreaterThan(
        Date.parse(String(first?.attributes['Last synced'])),
      );
    }));
});

describe('several values that are no links', () => {
  it.each(['last', 'first'])(
    'all arrive where links travel in a row each, %s of two rows counting',
    (duplicates) =>
      mapped(
        plain(
          '',
          'map:groups[].name=Team names\nmap:groups[].id=Groups|Okta ID\n\nGroups:\nkey:id=Okta ID\nmap:profile.name=Name',
        ),
        async (scene) => {
          await asked(scene.site.ask('saveSettings', { manyValues: 'rows' }));
          await scene.run();
          const [someone = ''] = people(
            scene.org,
            ({ id }) =>
              [...scene.org.groups].filter((group) => scene.org.members(group.id).includes(id)).length > 3,
          );
          const { Groups: links, 'Team names': names } = objectOf(scene, someone) ?? {};
          expect(names).toHaveLength(Array.isArray(links) ? links.length : 0);
          expect(names).toEqual(expect.arrayContaining([expect.any(String), expect.any(String)]));
          expect((await scene.plan()).objects.People).toMatchObject({ created: 0, updated: 0 });
        },
        { assets: { duplicates } },
      ),
  );
});

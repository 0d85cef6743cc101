// Types that the customer made: filled, linked, and their attributes of type User set, without anything of theirs touched.
import { asked } from '../sandbox/wholeSite';
import type { DumpedObject } from '../sandbox/assets/dump';
import { codesOf, host, live, placesOf, story, type Scene, type Setting } from './scene';

const own = (play: (scene: Scene) => Promise<void>, setting: Setting = {}) =>
  story({ ...setting, schema: 'own' }, play);

/** People of Okta into the customer's own type, by mail address, as they have typed some in already. */
const byEmail = `
People:
key:profile.email | lower=Email
map:profile.displayName, profile.firstName + profile.lastName, profile.login=Name
map:profile.title=Job title
map:profile.department=Department|Name of Departments
map:profile.email | lower | account=Account`;

const byId = (more = '') => `
People:
key:id=Okta ID
map:profile.displayName, profile.firstName + profile.lastName, profile.login=Name
map:profile.email | lower | account=Account${more}`;

const people = (scene: Scene): DumpedObject[] => scene.held().filter(({ type }) => type === 'People');

const typeOf = ({ site }: Scene, name: string) => {
  const found = site.assets.look().types.find((type) => type.name === name);
  if (!found) throw new Error(`There is no type ${name}.`);
  return found;
};

/** What the site's accounts are called in Assets' dump of an attribute of type User: the account's id. */
const accountsOf = ({ site }: Scene) =>
  new Map(
    site.jira.people
      .filter(({ kind, active }) => kind === 'atlassian' && active)
      .map(({ email, accountId }) => [email.toLowerCase(), accountId]),
  );

describe('an object type of the customer', () => {
  it('keeps its ids, description and other attributes; what it lacks is added', () =>
    own(async (scene) => {
      const before = structuredClone(typeOf(scene, 'People'));
      await live(scene, byId());
      const after = typeOf(scene, 'People');
      expect({ ...after, attributes: after.attributes.slice(0, before.attributes.length) }).toEqual(before);
      expect(after.attributes.slice(before.attributes.length).map(({ name }) => name)).toEqual(['Okta ID']);
    }));

  it('is filled beside objects that are there, which stay as they are where nobody maps them', () =>
    own(async (scene) => {
      const before = people(scene);
      await live(scene, byId());
      const told = await scene.run();
      expect(told.state).toBe('done');
      expect(told.objects.People).toMatchObject({ created: scene.org.people.ids.length });
      for (const object of before) expect(people(scene)).toContainEqual(object);
      expect(scene.held().filter(({ type }) => type === 'Okta User')).toEqual([]);
    }));

  it('takes over objects that the customer made, by the identifier that both know, and a plan counts them so', () =>
    own(async (scene) => {
      await live(scene, byEmail);
      const typedIn = people(scene).map(({ attributes }) => String(attributes.Email).toLowerCase());
      const inOkta = new Set([...scene.org.people].map(({ profile }) => String(profile.email).toLowerCase()));
      const met = typedIn.filter((email) => inOkta.has(email)).length;
      expect(met).toBeGreaterThan(0);
      const planned = await scene.plan();
      const told = await scene.run();
      const { created, updated } = told.objects.People ?? {};
      expect(updated).toBe(met);
      expect(planned.objects.People).toMatchObject({ created, updated });
    }));

  it('links to objects that the app did not make, and names no value that finds nothing as a fault', () =>
    own(async (scene) => {
      await live(scene, byEmail);
      await scene.run();
      const linked = people(scene).filter(({ attributes }) => attributes.Department !== undefined);
      expect(new Set(linked.map(({ attributes }) => attributes.Department)).size).toBeGreaterThan(1);
      const someone = [...scene.org.people].find(({ profile }) => profile.department === 'Engineering');
      const email = String(someone?.profile.email).toLowerCase();
      expect(people(scene).find(({ attributes }) => attributes.Email === email)?.attributes.Department).toBe(
        'Engineering',
      );
    }));
});

describe('the Atlassian account of a person', () => {
  it('is set where Jira confirms the address, and those without are listed with the reason', () =>
    own(async (scene) => {
      await live(scene, byId());
      const told = await scene.run();
      const accounts = accountsOf(scene);
      const hidden = placesOf(told, 'account-hidden').length + placesOf(told, 'account-several').length;
      const none = placesOf(told, 'account-none').length;
      const set = people(scene).filter(
        ({ attributes }) => 'Account' in attributes && 'Okta ID' in attributes,
      );
      expect(set.length).toBeGreaterThan(0);
      expect(set.length + hidden + none).toBe(scene.org.people.ids.length);
      for (const { attributes } of set) {
        const person = scene.org.people.get(String(attributes['Okta ID']));
        expect([attributes.Account].flat()).toContain(
          accounts.get(String(person?.profile.email).toLowerCase()),
        );
      }
    }));

  it('is looked up once: an ordinary run asks for nobody again but those who were not found', () =>
    own(async (scene) => {
      await live(scene, byId());
      const first = await scene.run();
      const missing = ['account-none', 'account-hidden', 'account-several'].flatMap((code) =>
        placesOf(first, code),
      );
      const before = scene.site.forge.calls.length;
      const second = await scene.run();
      const searches = scene.site.forge.calls
        .slice(before)
        .filter(({ target }) => target.includes('/user/search')).length;
      expect(searches).toBe(missing.length);
      expect(codesOf(second)).toEqual(codesOf(first));
      expect(second.objects.People).toMatchObject({ created: 0, updated: 0 });
    }));

  it('follows the address: somebody whose address changes gets the other account, or keeps the old one with a word', () =>
    own(async (scene) => {
      const { org, site, run } = scene;
      await live(scene, byId());
      await run();
      const set = people(scene).filter(
        ({ attributes }) => 'Account' in attributes && 'Okta ID' in attributes,
      );
      const [first, second] = set.map(({ attributes }) => attributes);
      if (!first || !second) throw new Error('Two people have accounts.');
      const id = String(first['Okta ID']);
      org.rename(id, { email: String(org.people.get(String(second['Okta ID']))?.profile.email) });
      await run();
      const held = people(scene).find(({ attributes }) => attributes['Okta ID'] === id);
      expect(held?.attributes.Account).toEqual(second.Account);
      org.rename(id, { email: 'nobody.knows@example.org' });
      const told = await run();
      expect(placesOf(told, 'account-none')).toContain(`People ${id} Account`);
      expect(
        people(scene).find(({ attributes }) => attributes['Okta ID'] === id)?.attributes.Account,
      ).toEqual(second.Account);
      // Neither accounts nor addresses are kept.
      const kept = JSON.stringify(site.forge.storage.everything());
      for (const { accountId, email } of site.jira.people.slice(0, 40)) {
        expect(kept).not.toContain(accountId);
        expect(kept).not.toContain(email);
      }
    }));

  it('of somebody whose row made no object is named, and set by the run that makes it', () =>
    own(
      async (scene) => {
        await live(scene, byId());
        const told = await scene.run();
        const without = scene.org.people.ids.filter(
          (id) => !people(scene).some(({ attributes }) => attributes['Okta ID'] === id),
        );
        expect(without.length).toBeGreaterThan(0);
        expect(placesOf(told, 'object-unfound')).toEqual(without.map((id) => `People ${id} `).sort());
        scene.site.assets.turn({ outcome: 'good' });
        const after = await scene.run();
        expect(codesOf(after)).not.toContain('object-unfound');
        const listed = ['account-none', 'account-hidden', 'account-several'].flatMap((code) =>
          placesOf(after, code),
        );
        for (const { attributes } of people(scene).filter((each) => 'Okta ID' in each.attributes))
          expect([
            attributes['Okta ID'],
            'Account' in attributes || listed.includes(`People ${String(attributes['Okta ID'])} Account`),
          ]).toEqual([attributes['Okta ID'], true]);
      },
      { assets: { outcome: 'errors' } },
    ));

  it.each([
    ['to look accounts up', 'accounts-closed'],
    ['to change objects', 'objects-unchanged'],
  ])('stays as it is where the app may no longer %s, and the rest of the run goes on', (lost, code) => {
    let isLost = false;
    const onCall = ({ target }: { target: string }) =>
      isLost && lost === 'to look accounts up' && target.includes('/user/search')
        ? { answer: { status: 403, body: { errorMessages: ['No'] } } }
        : undefined;
    return own(
      async (scene) => {
        await live(scene, byId());
        isLost = true;
        if (lost === 'to change objects') scene.site.assets.turn({ writing: 'closed' });
        const told = await scene.run();
        expect(told.state).toBe('done');
        expect(told.objects.People).toMatchObject({ created: scene.org.people.ids.length });
        expect(codesOf(told)).toContain(code);
        expect(
          people(scene).filter(({ attributes }) => 'Account' in attributes && 'Okta ID' in attributes),
        ).toEqual([]);
      },
      { faults: { onCall } },
    );
  });

  it.each(['org.host', 'groups[].id'])('is looked up by what stands beside the person, too: %s', (path) =>
    own(async (scene) => {
      const { org, site } = scene;
      const known = site.jira.people.find((one) => one.shows && one.active && one.kind === 'atlassian');
      const [group = ''] = org.groups.ids.filter((id) => {
        const size = org.members(id).length;
        return size > 0 && size < org.people.ids.length;
      });
      const found = path === 'org.host' ? host : group;
      await live(
        scene,
        `
table:owners=${found}|${known?.email ?? ''}
${byId().replace('profile.email | lower', `${path} | lookup owners else empty${path.includes('[]') ? ' | item 1' : ''}`)}`,
      );
      await scene.run();
      const set = people(scene).filter(({ attributes }) => attributes.Account === known?.accountId);
      const wanted = path === 'org.host' ? org.people.ids : org.members(group);
      expect(set.map(({ attributes }) => attributes['Okta ID'])).toEqual(
        expect.arrayContaining(wanted.map(String)),
      );
    }),
  );

  it('is not looked up by a field that is never taken', () =>
    own(async (scene) => {
      await live(scene, byId().replace('key:id', 'config:leave_out=profile.email\nkey:id'));
      const before = scene.site.forge.calls.length;
      await scene.run();
      expect(
        people(scene).filter(({ attributes }) => 'Account' in attributes && 'Okta ID' in attributes),
      ).toEqual([]);
      const calls = scene.site.forge.calls.slice(before);
      expect(calls.filter(({ target }) => target.includes('/user/search'))).toEqual([]);
    }));
});

describe('a value that Okta no longer has', () => {
  it('stays where no attribute holds the Okta id, and both plans know that before the run', () =>
    own(async (scene) => {
      const { org, site } = scene;
      await live(scene, byEmail);
      await scene.run();
      const [id = ''] = [...org.people].flatMap(({ id, status, profile }) =>
        status === 'ACTIVE' && typeof profile.title === 'string' ? [id] : [],
      );
      org.rename(id, { title: null });
      const planned = await scene.plan();
      const chosen = await asked(site.ask('planFor', { records: [{ kind: 'users', id }] }));
      const told = await scene.run();
      expect(placesOf(told, 'not-cleared')).toEqual([`People ${id} Job title`]);
      expect(chosen.objects).toMatchObject([{ fate: 'same' }]);
      expect(chosen.objects[0]?.problems.map(({ code }) => code)).toContain('not-cleared');
      const { updated, same } = told.objects.People ?? {};
      expect(planned.objects.People).toMatchObject({ updated, same });
    }));
});

describe('a mapping that writes names in another letter case than Assets', () => {
  /** The same lines as before the names were written so, and one more. */
  const loud = `
PEOPLE:
key:id=OKTA ID
map:profile.displayName, profile.firstName + profile.lastName, profile.login=NAME
map:profile.title=JOB TITLE
map:profile.email | lower | account=ACCOUNT`;
  const inAssets = (scene: Scene, id: string) =>
    people(scene).find(({ attributes }) => attributes['Okta ID'] === id)?.attributes;

  const titled = async (scene: Scene): Promise<string> => {
    await live(scene, byId());
    await live(scene, loud);
    await scene.run();
    const [id = ''] = [...scene.org.people].flatMap((person) => {
      const its = inAssets(scene, person.id);
      return its?.['Job title'] !== undefined && its.Account !== undefined ? [person.id] : [];
    });
    // Their account was set: the object was found by its id.
    expect(inAssets(scene, id)).toMatchObject({ 'Job title': expect.anything() as string });
    scene.org.rename(id, { title: null });
    return id;
  };

  it('clears what Okta no longer has, and sets accounts', () =>
    own(async (scene) => {
      const id = await titled(scene);
      const told = await scene.run();
      expect(inAssets(scene, id)).not.toHaveProperty('Job title');
      expect(codesOf(told)).not.toContain('not-cleared');
      expect((await scene.run()).objects.PEOPLE).toMatchObject({ created: 0, updated: 0 });
    }));

  it('names what it could not clear', () =>
    own(async (scene) => {
      const id = await titled(scene);
      scene.site.assets.turn({ writing: 'closed' });
      expect(placesOf(await scene.run(), 'not-cleared')).toEqual([`PEOPLE ${id} JOB TITLE`]);
      expect(inAssets(scene, id)).toHaveProperty('Job title');
    }));

  it('knows what Assets does with the empty values of a type', () =>
    own(async (scene) => {
      const { importId } = scene.site.ref;
      scene.site.assets.configureImport(importId, { empties: 'cleared' });
      scene.site.assets.configureType(importId, 'People', { empties: 'ignored' });
      const id = await titled(scene);
      await scene.run();
      expect(inAssets(scene, id)).not.toHaveProperty('Job title');
    }));
});

describe('an object that a reference lacks', () => {
  it('is named by the plan, and made on request, once for each value, in the same run', () =>
    own(async (scene) => {
      await live(scene, byId('\nmap:profile.department | create missing=Department|Name of Departments'));
      const there = scene.held().filter(({ type }) => type === 'Departments').length;
      await scene.plan();
      expect(await asked(scene.site.ask('getPlan', {}))).toMatchObject({ makes: ['Departments'] });
      await scene.run();
      // What could end a query early is a problem of that person, and makes nothing.
      const wanted = new Set(
        [...scene.org.people].flatMap(({ profile }) =>
          typeof profile.department === 'string' && /^[^"\\]+$/.test(profile.department.trim())
            ? [profile.department]
            : [],
        ),
      );
      const departments = scene.held().filter(({ type }) => type === 'Departments');
      expect(departments.length).toBeGreaterThan(there);
      const names = departments.map(({ attributes }) => attributes.Name);
      for (const name of wanted) expect(names).toContain(name);
      expect(new Set(names).size).toBe(names.length);
    }));
});

describe('a mapping that does not fit the schema', () => {
  it('is not saved, and every fault points at its line', () =>
    own(async (scene) => {
      const { site } = scene;
      const { proposed, live: before } = await asked(site.ask('getMapping', {}));
      const users = proposed.types.find(({ kind }) => kind === 'users');
      if (!users) throw new Error('People are proposed.');
      const line = { ...users.lines[3], attribute: 'Account', key: 'account', as: 'text' as const };
      const mapping = {
        version: 1 as const,
        types: [{ ...users, type: 'People', lines: [...users.lines.slice(0, 3), line] }],
      } as typeof proposed;
      const saved = await asked(
        site.ask('saveMapping', { mapping, ...(before ? { basedOn: before.savedAt } : {}) }),
      );
      if (saved.is !== 'faulty') throw new Error('It was saved.');
      expect(saved.faults.filter(({ level }) => level === 'error')).toEqual([
        expect.objectContaining({ type: 'user', line: 'account' }),
      ]);
    }));
});

// Values that Assets may hold and the ledger does not know of: found by a look at the objects, and never left unsaid.
import type { Faults } from '../sandbox/forge/faults';
import type { Org } from '../sandbox/okta/org';
import { asked } from '../sandbox/wholeSite';
import { codesOf, live, placesOf, story, type Scene, type Setting } from './scene';

const small: Setting = { people: 40, groups: 6, devices: 5 };

const text = (...lines: string[]) => `
Okta User:
${lines.join('\n')}
key:id=Okta ID
map:profile.displayName, profile.login=Name
map:profile.title=Title
map:groups[].id=Groups|Okta ID

Okta Group:
key:id=Okta ID
map:profile.name=Name`;

const withoutTitle = (mapping: string) => mapping.replaceAll('map:profile.title=Title\n', '');

const titled = (org: Org) => {
  const found = [...org.people].find(({ profile }) => typeof profile.title === 'string' && profile.title);
  if (!found) throw new Error('Somebody has a title.');
  return found.id;
};

const heldOf = ({ held }: Scene, id: string, type = 'Okta User') =>
  held().find((object) => object.type === type && object.attributes['Okta ID'] === id)?.attributes;

/** What a plan counts, then what the run that follows counts. */
async function planAndRun({ plan, run }: Scene, type = 'Okta User') {
  const pick = ({ objects }: Awaited<ReturnType<typeof plan>>) => {
    const { created, updated, same, gone } = objects[type] ?? {};
    return { created, updated, same, gone };
  };
  const planned = pick(await plan());
  const told = await run();
  return { planned, done: pick(told), told };
}

describe('a line that is put back', () => {
  it('clears what stayed in Assets while it was away, and everything else counts as the same', () =>
    story(small, async (scene) => {
      const { org, run } = scene;
      await live(scene, text());
      await run();
      await live(scene, withoutTitle(text()));
      const id = titled(org);
      org.rename(id, { title: null });
      await run();
      expect(heldOf(scene, id)?.Title).toBeDefined();
      await live(scene, text());
      const calls = scene.site.forge.calls.length;
      const { planned, done, told } = await planAndRun(scene);
      expect(heldOf(scene, id)?.Title).toBeUndefined();
      expect(planned).toEqual({ created: 0, updated: 1, same: 39, gone: 0 });
      expect(done).toEqual(planned);
      expect(codesOf(told)).toEqual([]);
      // The objects are looked at by the page, not one by one.
      const searches = scene.site.forge.calls.slice(calls).filter(({ target }) => target.includes('/aql'));
      expect(searches.length).toBeLessThan(15);
      expect((await planAndRun(scene)).done).toMatchObject({ updated: 0, same: 40 });
    }));

  it('names every value that may have stayed where Assets lets nobody look', () =>
    story({ ...small, assets: { objects: 'closed' } }, async (scene) => {
      const { org, run } = scene;
      await live(scene, text());
      await run();
      await live(scene, withoutTitle(text()));
      const id = titled(org);
      org.rename(id, { title: null });
      await run();
      await live(scene, text());
      // The plan cannot compare: it says of how many it does not know.
      const planned = await scene.plan();
      const unsure = planned.problems.find(({ code }) => code === 'may-be-same');
      expect(unsure?.count).toBe(planned.objects['Okta User']?.updated);
      expect(unsure?.count).toBeGreaterThan(0);
      const told = await run();
      expect(heldOf(scene, id)?.Title).toBeDefined();
      expect(placesOf(told, 'not-cleared')).toContain(`Okta User ${id} Title`);
    }));
});

describe('a link that finds its objects by another attribute than before', () => {
  it('is no change where it leads to the same ones', () =>
    story(small, async (scene) => {
      await live(scene, text());
      await scene.run();
      await live(scene, text().replace('groups[].id=Groups|Okta ID', 'groups[].name=Groups|Name'));
      const { planned, done } = await planAndRun(scene);
      expect(done).toMatchObject({ created: 0, gone: 0 });
      expect(planned).toEqual(done);
      expect(done.same).toBeGreaterThan(20);
    }));
});

describe('an object that the customer made', () => {
  it('loses what Okta does not have, as the quick preview says', () =>
    story({ ...small, schema: 'own' }, async (scene) => {
      const { org, site } = scene;
      const typedIn = scene.held().filter(({ type }) => type === 'People');
      await live(
        scene,
        `
People:
key:profile.email | lower=Email
map:profile.displayName, profile.login=Name
map:id=Employee number
map:profile.nothingThere=Department|Name of Departments`,
      );
      const emails = new Map(
        [...org.people].map(({ id, profile }) => [String(profile.email).toLowerCase(), id] as const),
      );
      const theirs = typedIn.filter(
        ({ attributes }) => emails.has(String(attributes.Email)) && attributes.Department !== undefined,
      );
      expect(theirs.length).toBeGreaterThan(0);
      const id = emails.get(String(theirs[0]?.attributes.Email)) ?? '';
      const { objects } = await asked(site.ask('planFor', { records: [{ kind: 'users', id }] }));
      expect(objects[0]?.attributes).toContainEqual(
        expect.objectContaining({ attribute: 'Department', after: [], isChanged: true }),
      );
      const { told } = await planAndRun(scene, 'People');
      const emptied = scene
        .held()
        .filter(({ attributes }) => theirs.some((their) => their.attributes.Email === attributes.Email));
      expect(emptied).toHaveLength(theirs.length);
      for (const { attributes } of emptied) expect(attributes.Department).toBeUndefined();
      expect(codesOf(told)).toEqual([]);
    }));
});

describe('an object that may be there and that nobody may look at', () => {
  it.each<[string, Setting['assets'], string[]]>([
    ['the customer’s own type', { objects: 'closed' }, ['Department']],
    [
      'the customer’s own type, unless the import takes empty values away',
      { objects: 'closed', empties: 'cleared' },
      [],
    ],
  ])('in %s: every value that Okta does not have is named', (_what, assets, named) =>
    story({ ...small, schema: 'own', assets: assets ?? {} }, async (scene) => {
      await live(
        scene,
        `
People:
key:profile.email | lower=Email
map:profile.displayName, profile.login=Name
map:profile.nothingThere=Department|Name of Departments
map:profile.neverThere | as text=Badge`,
      );
      const told = await scene.run();
      const ids = scene.org.people.ids;
      expect(placesOf(told, 'not-cleared')).toEqual(
        ids.flatMap((id) => named.map((attribute) => `People ${id} ${attribute}`)).sort(),
      );
    }),
  );

  it('is none in a type that the app made', () =>
    story({ ...small, assets: { objects: 'closed' } }, async (scene) => {
      await live(scene, text());
      expect(codesOf(await scene.run())).toEqual([]);
    }));
});

describe('a run that was cancelled after Assets had begun', () => {
  const late: Setting = { ...small, assets: { cancelLate: 'part', processing: 'slow' } };

  /** Runs until Assets makes objects of the rows, and cancels. */
  async function broken({ site, clock, toTheEnd }: Scene) {
    await site.forge.lifecycle('startImport', site.from);
    await clock.sleep(5 * 60_000);
    await site.forge.lifecycle('stopImport', site.from);
    expect((await toTheEnd()).state).toBe('cancelled');
  }

  it('leaves nothing in Assets that Okta does not have once the next run is good', () =>
    story(late, async (scene) => {
      const { org, run } = scene;
      await live(scene, text());
      await run();
      const someone = [...org.people].find(({ profile }) => !profile.title)?.id ?? '';
      org.rename(someone, { title: 'Interim' });
      await broken(scene);
      expect(heldOf(scene, someone)?.Title).toBe('Interim');
      org.rename(someone, { title: null });
      // One that ends before it sends anything does not know better.
      scene.okta.failures(() => Response.json({ errorCode: 'E0000011' }, { status: 401 }));
      expect((await run()).state).not.toBe('done');
      scene.okta.failures(undefined);
      const { planned, done, told } = await planAndRun(scene);
      expect(heldOf(scene, someone)?.Title).toBeUndefined();
      expect(planned).toEqual({ created: 0, updated: 1, same: 39, gone: 0 });
      expect(done).toEqual(planned);
      expect(codesOf(told)).toEqual([]);
      expect((await planAndRun(scene)).done).toMatchObject({ updated: 0, same: 40 });
    }));

  it('does no harm either where its worker died and somebody else closed it', () => {
    let isDead = false;
    const onEvent: Faults['onEvent'] = () => (isDead ? { copies: 0 } : undefined);
    return story({ ...late, faults: { onEvent } }, async (scene) => {
      const { org, site, clock, run } = scene;
      await live(scene, text());
      await run();
      const someone = [...org.people].find(({ profile }) => !profile.title)?.id ?? '';
      org.rename(someone, { title: 'Interim' });
      await site.forge.lifecycle('startImport', site.from);
      await clock.sleep(5 * 60_000);
      isDead = true;
      for (let tick = 0; tick < 6; tick += 1) {
        await clock.sleep(46 * 60_000);
        await site.forge.tick();
      }
      isDead = false;
      expect(heldOf(scene, someone)?.Title).toBe('Interim');
      org.rename(someone, { title: null });
      expect((await run()).state).toBe('done');
      expect(heldOf(scene, someone)?.Title).toBeUndefined();
    });
  });

  it('is no reason to call changed what it wrote already', () =>
    story(late, async (scene) => {
      const { org } = scene;
      await live(scene, text());
      await broken(scene);
      const there = scene.held().filter(({ type }) => type === 'Okta User').length;
      expect(there).toBeGreaterThan(0);
      const { planned, done } = await planAndRun(scene);
      expect(planned).toEqual(done);
      expect(planned.created).toBe(org.people.ids.length - there);
    }));
});

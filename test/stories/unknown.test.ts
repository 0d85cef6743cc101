// Values that Assets may hold and the ledger does not know of: found by a look at the objects, and never left unsaid.
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
      const told = await run();
      expect(heldOf(scene, id)?.Title).toBeDefined();
      expect(placesOf(told, 'not-cleared')).toContain(`Okta User ${id} Title`);
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

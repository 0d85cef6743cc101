// An admin changes the object schema in Assets after the mapping was saved; the next run must not write past it.
import { asked } from '../sandbox/wholeSite';
import { codesOf, story, type Scene } from './scene';

/** Changes the object schema behind the app's back, as its screens would. */
function inAssets(
  { site }: Scene,
  change: (types: ReturnType<typeof site.assets.save>['types']) => void,
): void {
  const state = structuredClone(site.assets.save());
  change(state.types);
  site.assets.load(state);
}

const attributeOf = (
  types: ReturnType<Scene['site']['assets']['save']>['types'],
  [type, attribute]: readonly [string, string],
) => {
  const found = types.find(({ name }) => name === type)?.attributes.find(({ name }) => name === attribute);
  if (!found) throw new Error(`There is no ${attribute} in ${type}.`);
  return found;
};

describe('a schema that changed since the mapping was saved', () => {
  it.each<[string, (types: ReturnType<Scene['site']['assets']['save']>['types']) => void, string]>([
    [
      'an attribute was renamed',
      (types) => void (attributeOf(types, ['Okta User', 'Department']).name = 'Cost centre'),
      'Department',
    ],
    [
      'an attribute was removed',
      (types) => {
        const type = types.find(({ name }) => name === 'Okta User');
        if (type) type.attributes = type.attributes.filter(({ name }) => name !== 'Title');
      },
      'Title',
    ],
    [
      'an attribute holds something else',
      (types) => void (attributeOf(types, ['Okta Device', 'Model']).type = 'integer'),
      'Model',
    ],
  ])('stops the run before it reads or writes, and names the change: %s', (_what, change, named) =>
    story({}, async (scene) => {
      const { run, plan, held } = scene;
      await run();
      const before = held();
      inAssets(scene, change);
      const now = held();
      const told = await run();
      expect(told.state).toBe('stopped');
      expect(codesOf(told)).toEqual(['schema-changed']);
      expect(told.problems[0]?.sentence).toContain(named);
      expect(told.okta.requests).toMatchObject({ users: 0, groups: 0, members: 0 });
      expect(held()).toEqual(now);
      expect(before.length).toBe(now.length);
      expect((await plan()).state).toBe('stopped');
    }),
  );

  it('does not stop a run for what was added, described anew or made optional', () =>
    story({}, async (scene) => {
      await scene.run();
      inAssets(scene, (types) => {
        const type = types.find(({ name }) => name === 'Okta User');
        const title = attributeOf(types, ['Okta User', 'Title']);
        title.description = 'What they do';
        title.maximum = -1;
        attributeOf(types, ['Okta User', 'Name']).minimum = 0;
        type?.attributes.push({ ...title, id: 9_999, name: 'Hobby', externalId: 'by-hand' });
      });
      expect((await scene.run()).state).toBe('done');
    }));

  it('is mended by saving the mapping anew', () =>
    story({}, async (scene) => {
      const { site, run } = scene;
      await run();
      inAssets(scene, (types) => void (attributeOf(types, ['Okta User', 'Department']).name = 'Cost centre'));
      expect((await run()).state).toBe('stopped');
      const { live } = await asked(site.ask('getMapping', {}));
      if (!live) throw new Error('A mapping is live.');
      const mapping = {
        ...live.mapping,
        types: live.mapping.types.map((type) => ({
          ...type,
          lines: type.lines.map((line) =>
            line.attribute === 'Department' ? { ...line, attribute: 'Cost centre' } : line,
          ),
        })),
      };
      const saved = await asked(site.ask('saveMapping', { mapping, basedOn: live.savedAt }));
      expect(saved).toMatchObject({ is: 'saved' });
      expect((await run()).state).toBe('done');
    }));
});

// Objects that are there already, whoever made them: what a run must keep of them.
import { codesOf, live, story, type Scene, type Setting } from './scene';

const small = { people: 12, groups: 2, devices: 1 };

const stayed = (setting: Setting, play: (scene: Scene) => Promise<void>) =>
  story({ ...small, ...setting }, play);

const attributesOf = ({ held }: Scene, type: string) =>
  held()
    .filter((object) => object.type === type)
    .map(({ attributes }) => attributes);

describe('a line that must not overwrite', () => {
  it.each(['write when empty', 'write once'])('leaves what somebody typed in (%s), as a plan says', (mode) =>
    stayed({ schema: 'own' }, async (scene) => {
      const { org, plan, run } = scene;
      const [typedIn] = attributesOf(scene, 'People');
      const [someone = ''] = org.people.ids;
      org.rename(someone, { email: String(typedIn?.Email), login: 'another@example.com' });
      await live(scene, `People:\nkey:profile.email=Email\nmap:profile.login | ${mode}=Name`);
      const planned = await plan();
      const { objects } = await run();
      const now = attributesOf(scene, 'People').find(({ Email }) => Email === typedIn?.Email);
      expect(now).toEqual(typedIn);
      expect(planned.objects.People?.created).toBe(objects.People?.created);
    }),
  );

  it('leaves what it is meant to where objects are found by a number', () =>
    stayed({}, async (scene) => {
      const { org, run } = scene;
      await live(
        scene,
        `People:
key:profile.employeeNumber | digits | as integer=Number
map:profile.login=Name
map:profile.title | write once=Title`,
      );
      await run();
      const before = attributesOf(scene, 'People').map(({ Number, Title }) => [Number, Title]);
      for (const id of org.people.ids) org.rename(id, { title: 'Another' });
      await run();
      expect(attributesOf(scene, 'People').map(({ Number, Title }) => [Number, Title])).toEqual(before);
    }));

  it('sends what stands in a text back as that text, whatever form the line has', () =>
    stayed({}, async (scene) => {
      const text = `People:
key:id=Okta ID
map:profile.login=Name
map:"007"=Badge
map:"2024-01-02T03:04:05.678Z"=Seen`;
      await live(scene, text);
      await scene.run();
      await live(
        scene,
        text
          .replace('"007"=', '"8" | as integer | write once=')
          .replace(/"2024.*"=/, '"2025-01-02T03:04:05Z" | as moment | write once='),
      );
      const after = await scene.run();
      expect(after.objects.People).toMatchObject({ created: 0, updated: 0, same: small.people });
      expect(codesOf(after)).toEqual([]);
    }));
});

describe('an identifier that changes', () => {
  const byLogin = `People:\nkey:profile.login=Login\nmap:profile.displayName, profile.login=Name`;

  it('in Okta makes a second object, which plan and run count and name alike', () =>
    stayed({}, async (scene) => {
      const { org, plan, run } = scene;
      await live(scene, byLogin);
      await run();
      const [someone = ''] = org.people.ids;
      org.rename(someone, { login: 'new.login@example.com' });
      const planned = await plan();
      const after = await run();
      for (const { objects, problems } of [planned, after]) {
        expect(objects.People).toMatchObject({ created: 1, updated: 0, same: small.people - 1, gone: 0 });
        const named = problems.find(({ code }) => code === 'identifier-changed');
        expect(named).toMatchObject({ count: 1, where: [{ type: 'People', id: someone }] });
      }
      expect(attributesOf(scene, 'People')).toHaveLength(small.people + 1);
      expect(codesOf(await run())).not.toContain('identifier-changed');
    }));

  const own = (key: string) => `People:\nkey:${key}\nmap:profile.displayName, profile.login=Name`;

  it.each([
    ['another writing of it', own('id=Employee number'), own('id | lower=Employee number')],
    ['an attribute that was not filled', own('id=Employee number'), own('profile.email=Email')],
  ])('in the mapping does so for all, as a plan says before: %s', (_what, first, second) =>
    stayed({ schema: 'own' }, async (scene) => {
      const { plan, run } = scene;
      await live(scene, first);
      await run();
      await live(scene, second);
      const planned = await plan();
      const after = await run();
      const made = planned.objects.People?.created ?? 0;
      expect(made).toBeGreaterThan(5);
      for (const { objects, problems } of [planned, after]) {
        expect(objects.People?.created).toBe(made);
        expect(problems.find(({ code }) => code === 'identifier-changed')?.count).toBe(made);
      }
    }),
  );

  it('to an attribute that was filled before makes none', () =>
    stayed({}, async (scene) => {
      await live(scene, byLogin.replace('key:', 'map:id=Okta ID\nkey:'));
      await scene.run();
      await live(scene, byLogin.replace('key:', 'key:id=Okta ID\nmap:'));
      const planned = await scene.plan();
      const after = await scene.run();
      for (const { objects, problems } of [planned, after]) {
        expect(objects.People).toMatchObject({ created: 0, updated: 0, same: small.people });
        expect(problems.map(({ code }) => code)).not.toContain('identifier-changed');
      }
    }));
});

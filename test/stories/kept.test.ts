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

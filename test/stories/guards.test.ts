// What must not be written is not: the guards stop a run before Assets has anything of it.
import { codesOf, story, type Scene, type Setting, type Told } from './scene';
import { differences } from '../compare';
import { truth } from '../truth';

/** The run stopped with that problem first, Assets is as it was, and whoever looks at the import there reads why. */
async function isStopped(
  { site, held }: Scene,
  { told, code, before }: { told: Told; code: string; before: ReturnType<Scene['held']> },
) {
  const [problem] = told.problems;
  expect({ state: told.state, code: problem?.code }).toEqual({ state: 'stopped', code });
  expect(held()).toEqual(before);
  expect(problem?.remedy).toMatch(/\w/);
  const history = site.assets.history(site.ref.importId).slice(-2);
  expect(history).toMatchObject([
    { outcome: 'failed', reason: `${problem?.sentence ?? ''} ${problem?.remedy ?? ''}` },
    { outcome: 'cancelled' },
  ]);
  expect(problem?.sentence).not.toMatch(/[{}]|unknown|undefined/);
  // The execution is closed: another run may begin.
  expect(await site.forge.lifecycle('importStatus', site.from)).toEqual({ status: 'READY' });
}

/** Answers lists in Okta's place. */
const instead = (path: string, answer: () => Response) => (request: Request) =>
  new URL(request.url).pathname === path ? answer() : undefined;

const nothing = () =>
  new Response('[]', { headers: { 'content-type': 'application/json', link: '<https://x/>; rel="self"' } });
const refusal = (status: number, errorCode: string) => () =>
  Response.json({ errorCode, errorSummary: 'no' }, { status });

describe('a guard on a first run', () => {
  it.each<[string, string, Setting]>([
    ['never-any', 'a token without a role sees an empty org', { okta: { role: 'none' } }],
    ['lane-unfinished', 'a list of people leads back to itself', { okta: { nextLoop: 'same-link' } }],
    ['lane-unfinished', 'a list never ends', { okta: { nextLoop: 'new-links' } }],
    ['link-missing', 'links to further pages are lost on the way', { okta: { linkHeader: 'absent' } }],
  ])('stops by %s where %s', (code, _what, setting) =>
    // Three pages of people: it takes a third to see that the list leads nowhere.
    story({ people: 410, ...setting }, async (scene) =>
      isStopped(scene, { told: await scene.run(), code, before: [] }),
    ),
  );

  it('stops by lane-unfinished where Okta refuses every further page, however often the list is begun again', () =>
    story({}, async (scene) => {
      scene.okta.failures((request) =>
        new URL(request.url).searchParams.has('after') ? refusal(400, 'E0000001')() : undefined,
      );
      const told = await scene.run();
      await isStopped(scene, { told, code: 'lane-unfinished', before: [] });
      expect(told.okta.requests.users).toBeLessThan(12);
    }));

  it('stops by nothing-readable where neither people nor groups nor devices may be read', () =>
    story({}, async (scene) => {
      scene.okta.failures(refusal(403, 'E0000006'));
      await isStopped(scene, { told: await scene.run(), code: 'nothing-readable', before: [] });
      scene.okta.failures(undefined);
      expect((await scene.run()).state).toBe('done');
      expect(differences(scene.held(), truth(scene.org))).toEqual([]);
    }));
});

describe('a guard after a good run', () => {
  it.each<[string, string, (request: Request) => Response | undefined]>([
    ['empty-answer', 'no people come', instead('/api/v1/users', nothing)],
    ['empty-answer', 'no groups come', instead('/api/v1/groups', nothing)],
    ['empty-answer', 'no devices come', instead('/api/v1/devices', nothing)],
    ['kind-lost', 'people are refused', instead('/api/v1/users', refusal(403, 'E0000006'))],
    ['kind-lost', 'groups are refused', instead('/api/v1/groups', refusal(403, 'E0000006'))],
    ['kind-lost', 'devices are refused', instead('/api/v1/devices', refusal(403, 'E0000006'))],
    ['kind-lost', 'devices are switched off', instead('/api/v1/devices', refusal(401, 'E0000015'))],
    ['kind-lost', 'devices are gone', instead('/api/v1/devices', refusal(404, 'E0000022'))],
  ])('stops by %s where %s', (code, _what, answer) =>
    story({}, async (scene) => {
      const { org, okta, run, held } = scene;
      await run();
      const before = held();
      org.rename(org.people.ids[3] ?? '', { displayName: 'Changed meanwhile' });
      okta.failures(answer);
      await isStopped(scene, { told: await run(), code, before });
      okta.failures(undefined);
      expect(codesOf(await run())).toEqual(['unsafe-reference']);
      expect(differences(held(), truth(org))).toEqual([]);
    }),
  );
});

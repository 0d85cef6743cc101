// A token, a person, a group and a device are planted; then everything that is kept, logged, queued or told is searched.
import type { Org } from '../sandbox/okta/org';
import { host, story, token, type Scene, type Setting } from './scene';

/** Parts that nothing else in the org has. */
const planted = ['Xanthippe', 'Quuxworthy', 'xq-login', 'xq-mail', 'Zzyzx-Title', 'plant.example'];

/** Somebody whose traces are easy to find: as a person, a manager, a group's and a device's name, and in bad values. */
function plant(org: Org): void {
  const person = org.hire({
    login: 'xq-login@plant.example',
    profile: {
      firstName: 'Xanthippe',
      lastName: 'Quuxworthy',
      email: 'xq-mail@plant.example',
      title: 'Zzyzx-Title',
      manager: 'Xanthippe "Q" Quuxworthy',
    },
    status: 'XANTHIPPE_STATE',
  });
  org.rename(org.people.ids[4] ?? '', { managerId: 'xq-mail@plant.example' });
  org.rename(org.people.ids[5] ?? '', {
    email: 'Xanthippe at Quuxworthy',
    title: ['Xanthippe', 'Quuxworthy'],
  });
  org.newGroup('Friends of Xanthippe', {
    members: [person.id],
    profile: { description: 'xq-mail@plant.example' },
  });
  org.newDevice({ displayName: 'Xanthippe’s iPhone', platform: 'IOS', serialNumber: 'Quuxworthy' }, [
    person.id,
  ]);
}

/** Every fortieth call to storage fails, and every four hundredth call ends its function. */
const failing: Setting = {
  faults: {
    onCall: ({ n, kind, functionKey }) => {
      if (n % 400 === 399 && functionKey === 'on-sync-event') return 'kill after';
      return kind === 'storage' && n % 40 === 7
        ? { answer: { status: 500, body: { code: 'NO' } } }
        : undefined;
    },
  },
};

/** What the app keeps outside of secret storage, looked at whenever it calls somebody. */
function watchStorage({ site }: Scene, onto: Set<string>): void {
  for (const { store, key, value } of site.forge.storage.everything())
    if (store !== 'secret') onto.add(JSON.stringify([key, value]));
}

/** Asks all that the page may ask, and gives all answers. */
async function everyAnswer({ site }: Scene): Promise<unknown[]> {
  const view = await site.ask('getRun', {});
  const run = view.is === 'ok' && view.value ? view.value.run : '';
  return [
    view,
    await site.ask('getSetup', {}),
    await site.ask('getPlaces', { run, piece: 0 }),
    await site.ask('saveConnection', { address: `https://${host}`, token: `${token} with a blank` }),
    await site.ask('saveConnection', { address: 'another.okta.com' }),
    await site.ask('testConnection', { address: `https://user:${token}@${host}/`, token }),
    await site.ask('startRun', {}),
    await site.ask('cancelRun', {}),
    await site.forge.lifecycle('importStatus', site.from),
  ];
}

const refusing = (status: number) => () =>
  Response.json({ errorCode: 'E0000011', errorSummary: `${token} of Xanthippe Quuxworthy` }, { status });

const stories: [string, Setting, (scene: Scene) => void][] = [
  ['a good run', {}, () => undefined],
  ['a token that is refused', {}, ({ okta }) => okta.failures(refusing(401))],
  ['a right that is missing', {}, ({ okta }) => okta.failures(refusing(403))],
  ['an Okta that fails', {}, ({ okta }) => okta.failures(refusing(500))],
  ['a connection that breaks', { okta: { faults: 'reset' } }, () => undefined],
  [
    'an answer that is none of Okta’s',
    {},
    ({ okta }) => okta.failures(() => new Response(`<p>${token} Xanthippe`, { status: 200 })),
  ],
  [
    'a next link with names in it',
    { people: 430 },
    ({ okta }) =>
      okta.failures(() =>
        Response.json([{ id: '00u1' }], {
          headers: { link: `<https://${host}/Quuxworthy?t=${token}>; rel="next"` },
        }),
      ),
  ],
  [
    'an Assets that refuses rows and says them',
    {},
    ({ site }) =>
      void site.assets.failures(({ request }) =>
        request.url.endsWith('/data')
          ? Response.json({ errorMessages: [`no row for Xanthippe Quuxworthy ${token}`] }, { status: 400 })
          : undefined,
      ),
  ],
  ['an Assets that ends badly', { assets: { outcome: 'failed' } }, () => undefined],
  ['functions that are killed, and storage that fails', failing, () => undefined],
];

describe('the token and the names of people', () => {
  it.each(stories)('stay where they belong in %s', (_what, setting, disturb) => {
    const pushed: unknown[] = [];
    const faults: Setting['faults'] = { ...setting.faults, onEvent: ({ body }) => void pushed.push(body) };
    return story({ ...setting, faults, prepare: plant }, async (scene) => {
      const { site, okta, clock, run } = scene;
      const stored = new Set<string>();
      const headers: string[] = [];
      const rows: string[] = [];
      okta.failures((request) => void headers.push(request.headers.get('authorization') ?? ''));
      site.assets.failures(({ request }) => {
        watchStorage(scene, stored);
        void request
          .clone()
          .text()
          .then((body) => rows.push(body));
        return undefined;
      });
      const told: unknown[] = [await run()];
      disturb(scene);
      for (const _again of [1, 2]) {
        await clock.sleep(86_400_000);
        await site.forge.tick();
        told.push(await scene.toTheEnd(), await run());
        watchStorage(scene, stored);
      }
      const answers = await everyAnswer(scene);
      const errors: unknown[] = [];
      for (const act of [
        () => site.forge.resolver('noSuch', { token }, site.from),
        () => site.forge.preUninstall(),
      ])
        await act().catch((error: unknown) => errors.push(String(error)));

      const found = (among: unknown, what: readonly string[]) =>
        what.filter((text) => JSON.stringify(among).includes(text));
      const everywhere = {
        stored: [...stored],
        pushed,
        logs: site.forge.logs,
        calls: site.forge.calls,
        history: site.assets.history(site.ref.importId),
        answers,
        told,
        errors,
      };
      // The search finds what is there: rows carry names, and Okta is shown the token.
      expect(found(rows, planted)).toEqual(planted);
      expect(headers).toContain(`SSWS ${token}`);
      expect(stored.size).toBeGreaterThan(10);
      expect(pushed.length).toBeGreaterThan(0);
      const leaks = Object.entries(everywhere).flatMap(([where, what]) =>
        found(what, [token, ...planted]).map((text) => `${text} in ${where}`),
      );
      expect(leaks).toEqual([]);
      expect(found(rows, [token])).toEqual([]);
      const secrets = site.forge.storage
        .everything()
        .filter(({ value }) => JSON.stringify(value).includes(token));
      expect(secrets.map(({ store }) => store)).toEqual(['secret']);
    });
  });
});

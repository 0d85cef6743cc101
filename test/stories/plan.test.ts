// A plan walks the whole corridor and writes nothing; what it counts is what the run after it does.
import { differences } from '../compare';
import { viewOf, toThePlan } from '../sandbox/drive';
import type { DumpedObject } from '../sandbox/assets/dump';
import type { Faults } from '../sandbox/forge/faults';
import { asked } from '../sandbox/wholeSite';
import { idOf, nameOf } from '../truth';
import { aDayGoesBy } from './changes';
import { codesOf, story, type Scene } from './scene';

const types = ['Okta User', 'Okta Group', 'Okta Device'];

/** Every id of the last plan by type and fate. */
async function idsOf({ site }: Scene, type: string, fate: 'create' | 'change' | 'gone' | 'skip') {
  const ids: string[] = [];
  for (let piece = 0; ; piece += 1) {
    const some = await asked(site.ask('getPlanIds', { type, fate, piece }));
    ids.push(...some.ids);
    if (!some.more) return ids.sort();
  }
}

/** What a run did to the objects of a type, told from two dumps. */
function changesOf(before: readonly DumpedObject[], after: readonly DumpedObject[], type: string) {
  const then = new Map(before.map((object) => [nameOf(object), object]));
  const ofType = after.filter((object) => object.type === type);
  const isNew = (object: DumpedObject) => !then.has(nameOf(object));
  const isChanged = (object: DumpedObject) =>
    !isNew(object) &&
    JSON.stringify(then.get(nameOf(object))?.attributes) !== JSON.stringify(object.attributes);
  return {
    create: ofType.filter(isNew).map(idOf).sort(),
    change: ofType.filter(isChanged).map(idOf).sort(),
  };
}

/** What the app keeps that belongs to plans. */
const planKeys = ({ site }: Scene) =>
  site.forge.storage
    .everything()
    .map(({ key }) => key)
    .filter((key) => /:(plan|planned|p)(:|$)/.test(key));

describe('a plan before the first run', () => {
  it('counts everything as to be created, and writes nothing', () =>
    story({}, async (scene) => {
      const { site, plan, held } = scene;
      const planned = await plan();
      expect(planned.state).toBe('planned');
      expect(
        Object.fromEntries(Object.entries(planned.objects).map(([type, { created }]) => [type, created])),
      ).toEqual({ 'Okta User': 230, 'Okta Group': 25, 'Okta Device': 40 });
      expect(held()).toEqual([]);
      expect(site.assets.counters).toMatchObject({ chunks: 0, rows: 0 });
      expect(site.assets.history(site.ref.importId)).toEqual([]);
      expect(await idsOf(scene, 'Okta Device', 'create')).toHaveLength(40);
    }));

  it('says what it costs: the calls of a run', () =>
    story({}, async ({ site, plan, run }) => {
      await plan();
      const shown = await asked(site.ask('getPlan', {}));
      const { okta } = await run();
      const { other: _other, ...requests } = okta.requests;
      expect(shown?.calls).toEqual(requests);
      expect(shown?.allowance).toMatchObject({ ofThisImport: 0, allowed: 50_000, used: 0 });
    }));
});

describe('a plan after changes in Okta', () => {
  it('names the objects that the run then creates and changes, one by one, and those that are gone', () =>
    story({}, async (scene) => {
      const { org, clock, plan, run, held } = scene;
      await run();
      const before = held();
      await clock.sleep(86_400_000);
      const day = aDayGoesBy(org);
      const planned = await plan();
      expect(differences(held(), before)).toEqual([]);
      const named = await Promise.all(
        types.map(async (type) => ({
          create: await idsOf(scene, type, 'create'),
          change: await idsOf(scene, type, 'change'),
        })),
      );
      expect(await idsOf(scene, 'Okta User', 'gone')).toEqual([day.gone.person]);
      const told = await run();
      expect(named).toEqual(types.map((type) => changesOf(before, held(), type)));
      for (const type of types) {
        const { created, updated, same, gone } = told.objects[type] ?? {};
        expect(planned.objects[type]).toMatchObject({ created, updated, same, gone });
      }
    }));

  it('tells those apart that change in nothing but what changes all the time', () =>
    story({}, async ({ org, clock, site, plan, run }) => {
      await run();
      await clock.sleep(86_400_000);
      const [quiet, loud] = org.people.ids;
      org.signIn(quiet ?? '');
      org.signIn(loud ?? '');
      org.rename(loud ?? '', { title: 'Something new' });
      await plan();
      const users = (await asked(site.ask('getPlan', {})))?.types.find(({ kind }) => kind === 'users');
      expect(users).toMatchObject({ created: 0, updated: 2, quietly: 1 });
    }));

  it('knows that objects were deleted by hand, and that somebody else made some', () =>
    story({}, async ({ site, plan, run }) => {
      await run();
      const state = structuredClone(site.assets.save());
      const devices = state.types.find(({ name }) => name === 'Okta Device');
      const kept = state.objects[devices?.id ?? 0]?.slice(7) ?? [];
      site.assets.load({ ...state, objects: { ...state.objects, [devices?.id ?? 0]: kept } });
      const planned = await plan();
      expect(planned.objects['Okta Device']).toMatchObject({ created: 7, updated: 0, same: 33 });
      const told = await run();
      expect(told.objects['Okta Device']).toMatchObject({ created: 7, updated: 0, same: 33 });
    }));

  it.each([{ writing: 'closed' }, { emptyList: 'passed-over' }])(
    'knows from the run before that values cannot be cleared (%j)',
    (assets) =>
      story({ assets }, async ({ org, plan, run }) => {
        await run();
        const [first = '', second = ''] = [...org.people]
          .filter(({ profile }) => typeof profile.title === 'string' && profile.title !== '')
          .map(({ id }) => id);
        org.rename(first, { title: null });
        expect(codesOf(await run())).toContain('not-cleared');
        org.rename(second, { title: null });
        const planned = await plan();
        expect(codesOf(planned)).toContain('not-cleared');
        const { updated, same } = (await run()).objects['Okta User'] ?? {};
        expect(planned.objects['Okta User']).toMatchObject({ updated, same });
      }),
  );

  it('does not list as staying what the run takes away', () =>
    story({}, async ({ org, site, plan, run }) => {
      await run();
      const [first = ''] = [...org.people]
        .filter(({ profile }) => typeof profile.title === 'string' && profile.title !== '')
        .map(({ id }) => id);
      org.rename(first, { title: null });
      const planned = await plan();
      expect(planned.objects['Okta User']).toMatchObject({ updated: 1 });
      expect(codesOf(planned)).not.toContain('not-cleared');
      expect((await asked(site.ask('getPlan', {})))?.placed).not.toContain('not-cleared');
      expect(codesOf(await run())).not.toContain('not-cleared');
    }));

  it('says where objects may already exist that nobody lets it see', () =>
    story({ assets: { general: 'closed' } }, async ({ site, plan }) => {
      await plan();
      const shown = await asked(site.ask('getPlan', {}));
      expect(shown?.types.map(({ mayExist }) => mayExist)).toEqual([true, true, true]);
      expect(shown?.allowance.used).toBeUndefined();
    }));
});

describe('a plan and a run', () => {
  it('wait for each other: one at a time', () =>
    story({ okta: { speed: 'slow' } }, async ({ site, clock, toTheEnd }) => {
      const { run } = await asked(site.ask('startPlan', {}));
      await clock.sleep(5_000);
      expect(await viewOf(site)).toMatchObject({ is: 'running', isPlan: true, run });
      await expect(site.forge.lifecycle('startImport', site.from)).rejects.toThrow(
        'A plan of this import is going on.',
      );
      expect((await toThePlan(site, run))?.ending).toBe('planned');
      await site.forge.lifecycle('startImport', site.from);
      expect(await site.ask('startPlan', {})).toMatchObject({
        is: 'refused',
        problem: { code: 'run-going-on' },
      });
      expect((await toTheEnd()).state).toBe('done');
    }));

  it('do not disturb each other: the last run is shown as before, the last plan too', () =>
    story({}, async ({ site, plan, run }) => {
      const first = await run();
      await plan();
      expect(await viewOf(site)).toMatchObject({ is: 'over', run: first.view?.run });
      const shown = await asked(site.ask('getPlan', {}));
      await run();
      expect(await asked(site.ask('getPlan', {}))).toMatchObject({ run: shown?.run, madeAt: shown?.madeAt });
    }));
});

describe('a plan that does not come to its end', () => {
  it('ends as cancelled when somebody cancels it, and the next one is whole', () =>
    story({ okta: { speed: 'slow' } }, async (scene) => {
      const { site, clock, plan } = scene;
      const { run } = await asked(site.ask('startPlan', {}));
      await clock.sleep(10_000);
      await asked(site.ask('cancelRun', {}));
      expect((await toThePlan(site, run))?.ending).toBe('cancelled');
      expect(site.assets.history(site.ref.importId)).toEqual([]);
      expect((await plan()).state).toBe('planned');
    }));

  it('is stopped by a guard, which says why', () =>
    story({}, async ({ okta, plan }) => {
      okta.failures((request) =>
        new URL(request.url).pathname === '/api/v1/users' ? Response.json([]) : undefined,
      );
      const planned = await plan();
      expect(planned.state).toBe('stopped');
      expect(codesOf(planned)).toContain('never-any');
    }));

  it('makes way after its worker died, and leaves nothing behind', () => {
    let isDead = false;
    const onEvent: Faults['onEvent'] = () => (isDead ? { copies: 0 } : undefined);
    return story({ faults: { onEvent } }, async (scene) => {
      const { site, clock, plan } = scene;
      isDead = true;
      await asked(site.ask('startPlan', {}));
      for (let tick = 0; tick < 8; tick += 1) {
        await clock.sleep(46 * 60_000);
        await site.forge.tick();
      }
      isDead = false;
      expect(await asked(site.ask('getPlan', {}))).toBeNull();
      expect(planKeys(scene)).toEqual([]);
      expect((await plan()).state).toBe('planned');
    });
  });
});

describe('what is kept of a plan', () => {
  it('is counts and ids, of one plan alone, and goes with the import', () =>
    story({}, async (scene) => {
      const { org, site, plan, run } = scene;
      await plan();
      await run();
      org.rename(org.people.ids[3] ?? '', { title: 'Something new' });
      await plan();
      await run();
      const keys = planKeys(scene);
      expect(new Set(keys.filter((key) => key.includes(':p:')).map((key) => key.split(':')[3])).size).toBe(1);
      const kept = JSON.stringify(site.forge.storage.everything().filter(({ key }) => keys.includes(key)));
      for (const person of [...org.people].slice(0, 50)) {
        expect(kept).not.toContain(String(person.profile.login));
        expect(kept).not.toContain(String(person.profile.lastName));
      }
      await site.forge.lifecycle('onDeleteImport', site.from);
      expect(planKeys(scene)).toEqual([]);
    }));
});

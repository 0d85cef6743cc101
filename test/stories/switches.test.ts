// Each thing that the real services may do, alone: the same truth, or a stop that says why.
import { differences } from '../compare';
import { truth } from '../truth';
import { bearing } from './bearing';
import { story } from './scene';
import { asSetting, lethal, toldElsewhere, unusual, written } from './settings';

const isLethal = (name: string) => Object.hasOwn(lethal, name);
const ordinary = unusual
  .map((one) => [written(one), one] as const)
  .filter(([name]) => !isLethal(name) && !toldElsewhere.includes(name));

it('knows every setting that it names', () => {
  const all = unusual.map(written);
  expect([...Object.keys(lethal), ...toldElsewhere].filter((name) => !all.includes(name))).toEqual([]);
});

describe('two runs and a day of changes end in the truth', () => {
  it.each(ordinary)('under %s', async (_name, one) => expect(await bearing([one])).toEqual([]));
});

describe('a run changes nothing and says why', () => {
  it.each(unusual.filter((one) => isLethal(written(one))).map((one) => [written(one), one] as const))(
    'under %s',
    (name, one) =>
      // Three pages of people: a list that leads nowhere shows on the third.
      story({ ...asSetting([one]), people: 410 }, async ({ site, run, held }) => {
        const { state, problems } = await run();
        expect({ state, code: problems[0]?.code }).toEqual(lethal[name]);
        expect(`${problems[0]?.sentence ?? ''} ${problems[0]?.remedy ?? ''}`).not.toMatch(/[{}]|undefined/);
        expect(held()).toEqual([]);
        const history = site.assets.history(site.ref.importId);
        expect(history.map(({ outcome }) => outcome)).toEqual(['failed', 'cancelled']);
      }),
  );
});

describe('an app that lost its role in the object schema', () => {
  it('cannot start a run, says why, and goes on once it has the role again', () =>
    story({}, async ({ org, site, run, held }) => {
      site.assets.turn({ app: 'refused' });
      const told = await run();
      expect({ state: told.state, code: told.problems[0]?.code }).toEqual({
        state: 'failed',
        code: 'start-refused',
      });
      expect(site.assets.history(site.ref.importId)).toEqual([]);
      site.assets.turn({ app: 'allowed' });
      expect((await run()).state).toBe('done');
      expect(differences(held(), truth(org))).toEqual([]);
    }));
});

describe('a run that Assets does not end well', () => {
  it('is called failed and leaves each object as it was or as it must be, and the next one is whole', () =>
    story({ assets: { outcome: 'failed' } }, async ({ org, run, held }) => {
      const told = await run();
      expect(told).toMatchObject({ state: 'failed' });
      expect(told.problems.map(({ code }) => code)).toContain('assets-not-ok');
      const links = new Set(['Groups', 'Manager', 'Users']);
      const wanted = new Map(truth(org).map((object) => [object.attributes['Okta ID'], object]));
      for (const object of held()) {
        const should = Object.entries(wanted.get(object.attributes['Okta ID'])?.attributes ?? {});
        expect(object.attributes).toEqual(Object.fromEntries(should.filter(([name]) => !links.has(name))));
      }
      // It counts as no run: nothing was learnt from it.
      expect((await run()).problems.map(({ code }) => code)).not.toContain('not-cleared');
    }));

  it('says how many rows made no object, and lacks no other', () =>
    story({ assets: { outcome: 'errors' } }, async ({ org, run, held }) => {
      const told = await run();
      expect(told.objects['Okta Device']).toMatchObject({ read: 40, created: 36, failed: 4 });
      expect(told.problems.map(({ code }) => code)).toContain('objects-refused');
      const lacking = differences(held(), truth(org)).filter((line) => line.endsWith('is missing'));
      expect(lacking).toHaveLength(4);
    }));
});

describe('a run after which Assets removes what it did not bring', () => {
  it('says how many objects of which types went, and where that is set', () =>
    story({ assets: { missing: 'removed' } }, async ({ org, site, run, held }) => {
      await run();
      const before = held().length;
      const [first = '', second = ''] = org.people.ids;
      const [device = ''] = org.devices.ids;
      org.deleteUser(first);
      org.deleteUser(second);
      org.deleteDevice(device);
      const { problems } = await run();
      expect(before - held().length).toBe(3);
      const removed = problems.find(({ code }) => code === 'objects-removed');
      expect(removed?.sentence).toContain('2 of Okta User and 1 of Okta Device');
      expect(removed?.remedy).toContain('Missing objects');
      site.assets.configureImport(site.ref.importId, { missing: 'ignored' });
      expect((await run()).problems.map(({ code }) => code)).not.toContain('objects-removed');
    }));
});

describe('an org in maintenance', () => {
  it('is given up after a minute and a half, and read whole the next day', () =>
    story({ okta: { maintenance: 'two-minutes' } }, async ({ org, clock, run, held }) => {
      expect(await run()).toMatchObject({ state: 'failed', problems: [{ code: 'maintenance' }] });
      await clock.sleep(86_400_000);
      expect((await run()).state).toBe('done');
      expect(differences(held(), truth(org))).toEqual([]);
    }));
});

// Several imports on one site, and imports that are deleted.
import { differences } from '../compare';
import type { From } from '../sandbox/forge/host';
import { pressImport, toTheEnd } from '../sandbox/drive';
import { asked, type WholeSite } from '../sandbox/wholeSite';
import { truth } from '../truth';
import { host, story, token, type Scene } from './scene';

/** The same site as the admin of another import sees it. */
async function another({ site }: Scene): Promise<WholeSite> {
  const schemaId = site.assets.createSchema('Another schema');
  site.assets.setRole(schemaId, site.from.account, 'manager');
  const ref = site.assets.createImport(schemaId, 'Okta again');
  const from: From = { ref, account: site.from.account };
  const ask: WholeSite['ask'] = async (name, takes) =>
    (await site.forge.resolver(name, takes, from)) as Awaited<ReturnType<typeof site.ask<typeof name>>>;
  const other = { ...site, ref, from, ask };
  await asked(ask('saveConnection', { address: host, token }));
  const { proposed } = await asked(ask('getMapping', {}));
  await asked(ask('saveMapping', { mapping: proposed }));
  return other;
}

/** What is kept anywhere on the site. */
const keptAtAll = ({ site }: Scene) =>
  site.forge.storage.everything().map(({ store, key }) => `${store} ${key}`);

/** What is kept anywhere for an import. */
const keptFor = ({ site }: Scene, importId: string) =>
  site.forge.storage
    .everything()
    .filter(({ key, value }) => key.includes(importId) || JSON.stringify(value).includes(importId))
    .map(({ store, key }) => `${store} ${key}`);

describe('two imports of one site', () => {
  it('run side by side into two schemas without disturbing each other', () =>
    story({}, async (scene) => {
      const { site, org, held } = scene;
      const other = await another(scene);
      const wanted = truth(org);
      await Promise.all([pressImport(site), pressImport(other)]);
      const ends = [await toTheEnd(site), await toTheEnd(other)];
      expect(ends).toMatchObject([
        { is: 'over', view: { ending: 'done' } },
        { is: 'over', view: { ending: 'done' } },
      ]);
      // The dump names no schema: every object is there twice.
      expect(
        differences(
          held().filter((_, index) => index % 2 === 0),
          wanted,
        ),
      ).toEqual([]);
      expect(
        differences(
          held().filter((_, index) => index % 2 === 1),
          wanted,
        ),
      ).toEqual([]);
      org.rename(org.people.ids[3] ?? '', { displayName: 'In one schema only' });
      await pressImport(other);
      expect(await toTheEnd(other)).toMatchObject({ view: { ending: 'done' } });
      expect(held().filter(({ attributes }) => attributes.Name === 'In one schema only')).toHaveLength(1);
    }));

  it('do not end together when one is cancelled', () =>
    story({ okta: { speed: 'slow' } }, async (scene) => {
      const { site, org, clock, held } = scene;
      const other = await another(scene);
      await Promise.all([pressImport(site), pressImport(other)]);
      await clock.sleep(20_000);
      await site.forge.lifecycle('stopImport', site.from);
      expect(await toTheEnd(other)).toMatchObject({ view: { ending: 'done' } });
      expect(await toTheEnd(site)).toMatchObject({ view: { ending: 'cancelled' } });
      expect(differences(held(), truth(org))).toEqual([]);
    }));
});

describe('an import that is deleted', () => {
  it('leaves nothing behind in any store, and leaves other imports alone', () =>
    story({}, async (scene) => {
      const { site, clock, run } = scene;
      const other = await another(scene);
      await pressImport(other);
      await toTheEnd(other);
      const others = keptFor(scene, other.ref.importId);
      await run();
      await clock.sleep(25 * 3_600_000);
      await site.forge.tick();
      await toTheEnd(site);
      await toTheEnd(other);
      expect(keptFor(scene, site.ref.importId).length).toBeGreaterThan(10);
      site.assets.deleteImport(site.ref.importId);
      await site.forge.lifecycle('onDeleteImport', site.from);
      await clock.sleep(60_000);
      expect(keptFor(scene, site.ref.importId)).toEqual([]);
      expect(keptFor(scene, other.ref.importId).length).toBeGreaterThanOrEqual(others.length);
      expect(JSON.stringify(site.forge.storage.everything())).toContain(token);
      await other.forge.lifecycle('onDeleteImport', other.from);
      await clock.sleep(60_000);
      expect(keptAtAll(scene)).toEqual([]);
    }));

  it.each(['none', '1 s', '30 s'])(
    'leaves nothing behind in the middle of a run (queries lag %s)',
    (queryLag) =>
      story({ okta: { speed: 'slow' }, forge: { queryLag } }, async (scene) => {
        const { site, clock, okta } = scene;
        await pressImport(site);
        await clock.sleep(20_000);
        site.assets.deleteImport(site.ref.importId);
        await site.forge.lifecycle('onDeleteImport', site.from);
        const askedBefore = okta.log.length;
        for (let hour = 0; hour < 3; hour += 1) {
          await clock.sleep(3_600_000);
          await site.forge.tick();
        }
        await site.forge.queue.quiet();
        expect(keptAtAll(scene)).toEqual([]);
        expect(okta.log.length - askedBefore).toBeLessThanOrEqual(3);
      }),
  );

  it.each(['none', '1 s', '30 s'])('leaves nothing behind right after a run (queries lag %s)', (queryLag) =>
    story({ forge: { queryLag } }, async (scene) => {
      const { site, clock, run } = scene;
      await run();
      site.assets.deleteImport(site.ref.importId);
      await site.forge.lifecycle('onDeleteImport', site.from);
      await clock.sleep(3_600_000);
      expect(keptAtAll(scene)).toEqual([]);
    }),
  );
});

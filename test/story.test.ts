// The main job from end to end: an org into Assets, then a day goes by, then another run.
import { differences, keptValues, withKept } from './compare';
import { aDayGoesBy } from './stories/changes';
import { codesOf, placed, placesOf, story, type Scene } from './stories/scene';
import { idOf, truth } from './truth';

/** An object of Assets by its Okta id. */
const object = (scene: Scene, id: string) => scene.held().find((each) => idOf(each) === id)?.attributes;

describe('a first run', () => {
  it('brings over everything that Okta says, object by object and link by link', () =>
    story({}, async ({ org, run, held }) => {
      const { state, objects, problems } = await run();
      expect(state).toBe('done');
      expect(differences(held(), truth(org))).toEqual([]);
      expect(objects).toMatchObject({
        'Okta User': { read: 230, created: 230, updated: 0, same: 0, failed: 0 },
        'Okta Group': { read: 25, created: 25, updated: 0, same: 0, failed: 0 },
        'Okta Device': { read: 40, created: 40, updated: 0, same: 0, failed: 0 },
      });
      // The manager of the eleventh person is a text that cannot be searched for.
      expect(problems).toMatchObject([
        { code: 'unsafe-reference', count: 1, where: [{ type: 'Okta User', attribute: 'Manager' }] },
      ]);
    }));

  it('asks Okta no more than the sizes of its lists need', () =>
    story({ people: 1_250, groups: 12, devices: 210 }, async ({ org, run, held }) => {
      const { okta } = await run();
      const sizes = [...org.groups]
        .filter(({ id }) => id !== org.everyone?.id)
        .map(({ id }) => org.members(id).length);
      expect(Math.max(...sizes)).toBeGreaterThan(1_000);
      expect(okta).toMatchObject({
        requests: {
          users: Math.ceil(1_250 / 200),
          groups: 1,
          members: sizes.reduce((sum, size) => sum + Math.ceil(size / 1_000), 0),
          devices: Math.ceil(210 / 200),
        },
        retries: 0,
        rateLimited: 0,
      });
      expect(okta.requests.other).toBeLessThanOrEqual(5);
      expect(differences(held(), truth(org))).toEqual([]);
    }));
});

/** The general endpoints answer nothing. */
const closed = { assets: { general: 'closed' } };

describe('a run after changes in Okta', () => {
  it('brings over each change, keeps what is gone, and clears each value that Okta has no more', () =>
    story({}, async ({ org, clock, run, held }) => {
      await run();
      const before = held();
      await clock.sleep(86_400_000);
      aDayGoesBy(org);
      const told = await run();
      expect(differences(held(), truth(org, { before }))).toEqual([]);
      expect(codesOf(told)).toEqual(['unsafe-reference']);
    }));

  it('lists each value it could not clear, where Assets lets the app touch no single object', () =>
    story(closed, async (scene) => {
      const { org, clock, run, held } = scene;
      await run();
      const before = held();
      await clock.sleep(86_400_000);
      const day = aDayGoesBy(org);
      const told = await run();
      const now = truth(org, { before });
      expect(told.state).toBe('done');
      expect(differences(held(), withKept(before, now))).toEqual([]);
      const kept = keptValues(before, now).map(placed).sort();
      expect(placesOf(told, 'not-cleared')).toEqual(kept);
      expect(kept).toEqual(
        expect.arrayContaining([
          `Okta User ${day.renamed} Department`,
          `Okta User ${day.withoutGroup} Groups`,
          `Okta User ${day.unled} Manager`,
          `Okta Device ${day.abandoned} Users`,
        ]),
      );
      expect(codesOf(told)).toEqual(['not-cleared', 'unsafe-reference']);
      expect(object(scene, day.renamed)).toMatchObject({ Name: 'Renamed – "Ñew" \\ Næme' });
      expect(object(scene, day.deactivated)).toMatchObject({ Status: 'Deprovisioned' });
      expect(object(scene, day.hired)).toMatchObject({ Name: 'Brand New', Manager: day.hired });
      expect(object(scene, day.reassigned)).toMatchObject({ Manager: day.renamed });
      expect(object(scene, day.handedOver)).toMatchObject({ Users: [day.hired] });
      for (const id of Object.values(day.gone)) {
        const then = before.find((each) => idOf(each) === id)?.attributes;
        expect([id, object(scene, id)]).toEqual([id, then]);
        expect(then).toBeDefined();
      }
    }));

  it('ends in the truth itself where Assets clears empty values', () =>
    story({ assets: { empties: 'cleared' } }, async (scene) => {
      const { org, clock, run, held } = scene;
      await run();
      const before = held();
      await clock.sleep(86_400_000);
      const day = aDayGoesBy(org);
      const told = await run();
      expect(differences(held(), truth(org, { before }))).toEqual([]);
      expect(codesOf(told)).toEqual(['unsafe-reference']);
      expect(object(scene, day.withoutGroup)).not.toHaveProperty('Groups');
      expect(object(scene, day.abandoned)).not.toHaveProperty('Users');
    }));

  it('tries a value that was not cleared again, and clears it once an admin lets empty values clear', () =>
    story(closed, async ({ org, clock, site, run, held }) => {
      await run();
      const before = held();
      await clock.sleep(86_400_000);
      aDayGoesBy(org);
      const second = placesOf(await run(), 'not-cleared');
      const third = await run();
      expect(placesOf(third, 'not-cleared')).toEqual(second);
      site.assets.configureImport(site.ref.importId, { empties: 'cleared' });
      const fourth = await run();
      expect(differences(held(), truth(org, { before }))).toEqual([]);
      expect(codesOf(fourth)).toEqual(['unsafe-reference']);
    }));

  it('clears where an admin lets the values of one type clear, and lists the others', () =>
    story(closed, async ({ org, clock, site, run, held }) => {
      await run();
      const before = held();
      site.assets.configureType(site.ref.importId, 'Okta User', { empties: 'cleared' });
      await clock.sleep(86_400_000);
      aDayGoesBy(org);
      const told = await run();
      const now = truth(org, { before });
      const isUser = ({ type }: { type: string }) => type === 'Okta User';
      const wanted = now.map((each) => (isUser(each) ? each : (withKept(before, [each])[0] ?? each)));
      expect(differences(held(), wanted)).toEqual([]);
      const kept = keptValues(before, now).filter((place) => !isUser(place));
      expect(kept).not.toEqual([]);
      expect(placesOf(told, 'not-cleared')).toEqual(kept.map(placed).sort());
    }));
});

describe('a run when nothing has changed', () => {
  it('makes and changes no object, and writes no part of the ledger again', () =>
    story({}, async ({ site, run, held }) => {
      await run();
      const before = held();
      const shards = () =>
        site.forge.storage.everything().filter(({ key }) => key.startsWith(`i:${site.ref.importId}:g:`));
      const ledger = shards();
      expect(ledger.length).toBeGreaterThan(0);
      const { objects } = await run();
      expect(objects).toMatchObject({
        'Okta User': { created: 0, updated: 0, same: 230 },
        'Okta Group': { created: 0, updated: 0, same: 25 },
        'Okta Device': { created: 0, updated: 0, same: 40 },
      });
      expect(held()).toEqual(before);
      // Shards are named after the run that wrote them: the same names, the same writer.
      expect(shards()).toEqual(ledger);
    }));
});

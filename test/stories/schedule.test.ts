// The scheduled trigger starts an import by itself, once a day, after its first good run.
import { differences } from '../compare';
import { story, type Scene } from './scene';
import { truth } from '../truth';

const hourMs = 3_600_000;

/** How many executions Assets has seen end. */
const ended = ({ site }: Scene) => site.assets.history(site.ref.importId).length;

/** Fires the trigger every hour for so long, and lets runs go on meanwhile. */
async function hours(scene: Scene, count: number): Promise<void> {
  for (let hour = 0; hour < count; hour += 1) {
    await scene.clock.sleep(hourMs);
    await scene.site.forge.tick();
    await scene.toTheEnd();
  }
}

describe('the clock', () => {
  it('starts nothing before the first good run, however long that takes', () =>
    story({ okta: { token: 'refused' } }, async (scene) => {
      const { site, clock, run } = scene;
      await clock.sleep(49 * hourMs);
      await site.forge.tick();
      await clock.sleep(49 * hourMs);
      await site.forge.tick();
      expect(await site.ask('getRun', {})).toEqual({ is: 'ok', value: null });
      expect((await run()).state).toBe('failed');
      const failures = ended(scene);
      await clock.sleep(49 * hourMs);
      await site.forge.tick();
      await scene.toTheEnd();
      expect(ended(scene)).toBe(failures);
    }));

  it('brings changes over once a day by itself', () =>
    story({}, async (scene) => {
      const { org, run, held, site } = scene;
      await run();
      const person = org.people.ids[3] ?? '';
      org.rename(person, { displayName: 'By the clock' });
      await hours(scene, 23);
      expect(ended(scene)).toBe(1);
      await hours(scene, 1);
      expect(ended(scene)).toBe(2);
      expect(differences(held(), truth(org))).toEqual([]);
      expect(await site.ask('getRun', {})).toMatchObject({ value: { reason: 'clock', ending: 'done' } });
      await hours(scene, 23);
      expect(ended(scene)).toBe(2);
      await hours(scene, 1);
      expect(ended(scene)).toBe(3);
    }));

  it('makes up for days without a tick with one run, not with one for each', () =>
    story({}, async (scene) => {
      await scene.run();
      await scene.clock.sleep(5 * 24 * hourMs);
      await hours(scene, 3);
      expect(ended(scene)).toBe(2);
    }));

  it('starts one run when the trigger fires twice, at once or one after the other', () =>
    story({}, async (scene) => {
      const { site, clock, run } = scene;
      await run();
      await clock.sleep(24 * hourMs + 1);
      await Promise.all([site.forge.tick(), site.forge.tick(), site.forge.tick()]);
      await site.forge.tick();
      await scene.toTheEnd();
      await site.forge.tick();
      await scene.toTheEnd();
      expect(ended(scene)).toBe(2);
      expect(site.assets.history(site.ref.importId).map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    }));

  it('leaves a run in peace that an admin has begun', () =>
    story({ okta: { speed: 'slow' } }, async (scene) => {
      const { site, clock, run } = scene;
      await run();
      await clock.sleep(24 * hourMs - 10_000);
      await site.forge.lifecycle('startImport', site.from);
      await clock.sleep(20_000);
      await site.forge.tick();
      await scene.toTheEnd();
      expect(ended(scene)).toBe(2);
    }));

  it('counts the day from the last run that an admin began', () =>
    story({}, async (scene) => {
      const { clock, run } = scene;
      await run();
      await clock.sleep(20 * hourMs);
      await run();
      await hours(scene, 23);
      expect(ended(scene)).toBe(2);
      await hours(scene, 1);
      expect(ended(scene)).toBe(3);
    }));

  it('tries again the next day when a run by the clock did not end well', () =>
    story({}, async (scene) => {
      const { org, okta, run, held } = scene;
      await run();
      okta.failures(() => new Response('{"errorCode":"E0000011"}', { status: 401 }));
      await hours(scene, 24);
      expect(ended(scene)).toBeGreaterThan(1);
      const failures = ended(scene);
      await hours(scene, 12);
      expect(ended(scene)).toBe(failures);
      okta.failures(undefined);
      org.rename(org.people.ids[3] ?? '', { displayName: 'Back again' });
      await hours(scene, 12);
      expect(differences(held(), truth(org))).toEqual([]);
    }));
});

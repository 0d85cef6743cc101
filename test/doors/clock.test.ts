import { pressImport } from '../sandbox/drive';
import { token, withDoors } from './aSite';

describe('the scheduled trigger', () => {
  it('is taken as answered, with and without anything to do', () =>
    withDoors({}, async ({ site }) => {
      expect(await site.forge.tick()).toMatchObject({ statusCode: 204 });
      await site.setUp(token);
      expect(await site.forge.tick()).toMatchObject({ statusCode: 204 });
      expect(site.forge.queue.waiting()).toEqual([]);
    }));
});

describe('before the app is uninstalled', () => {
  it('an open execution is cancelled, so that no import hangs for ever', () =>
    withDoors({ assets: { processing: 'slow' } }, async ({ site, clock }) => {
      await site.setUp(token);
      await pressImport(site);
      await clock.sleep(2_000);
      expect(site.assets.history(site.ref.importId)).toEqual([]);
      await site.forge.preUninstall();
      expect(site.assets.history(site.ref.importId).at(-1)).toMatchObject({ outcome: 'cancelled' });
    }));

  it('nothing is done where nothing runs', () =>
    withDoors({}, async ({ site, callsSince }) => {
      await site.setUp(token);
      const count = site.forge.calls.length;
      await site.forge.preUninstall();
      expect(callsSince(count)).toEqual([]);
    }));
});

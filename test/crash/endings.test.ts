// Runs that do not end well, killed on their way there: stopped by a guard, cancelled, or their import deleted.
import { inventOrg } from '../sandbox/okta/org';
import { disturbEverywhere, tell } from './matrix';
import {
  afterOneRun,
  changedOrg,
  importNow,
  scene,
  smallOrg,
  theEnd,
  virtualTime,
  type Scene,
} from './scene';

describe('a run that must not be done', () => {
  const time = virtualTime();

  it('killed at any call is stopped by its guard all the same', async () => {
    const { clock } = time;
    const nobody = () => inventOrg({ people: 0, groups: 2, devices: 0, seed: 1, now: () => clock.now() });
    const kept = await clock.run(afterOneRun({ clock, org: smallOrg() }));
    const { count, ...tried } = await disturbEverywhere({
      clock,
      set: () => scene({ clock, org: nobody(), kept }),
      play: importNow,
      every: 9,
      next: (after) => {
        after.disturb({});
        after.show(smallOrg());
        return importNow(after);
      },
    });
    tell('a run that a guard stops', count);
    expect(tried).toEqual({ ending: 'stopped', findings: [] });
  }, 480_000);

  it('killed at any call after it was told to stop is cancelled all the same', async () => {
    const { clock } = time;
    const kept = await clock.run(afterOneRun({ clock, org: smallOrg() }));
    const { count, ...tried } = await disturbEverywhere({
      clock,
      // Okta lets the people wait for ten minutes: time to change one's mind.
      set: async () => {
        const set = await scene({ clock, org: changedOrg(), kept, busyFor: 100 });
        await set.site.forge.lifecycle('startImport', set.site.from);
        await set.site.forge.queue.quiet();
        return set;
      },
      play: async (set) => {
        await stop(set);
        return theEnd(set.site);
      },
    });
    tell('a run that is cancelled', count);
    expect(tried).toEqual({ ending: 'cancelled', findings: [] });
  }, 480_000);
});

/** Presses *Cancel*, again where that fails. */
async function stop({ site }: Scene): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    try {
      await site.forge.lifecycle('stopImport', site.from);
      return;
    } catch {
      await site.clock.sleep(2_000);
    }
  }
}

describe('an import that is deleted', () => {
  const time = virtualTime();

  it('leaves nothing behind, at whatever call of its run it is deleted', async () => {
    const { clock } = time;
    const kept = await clock.run(afterOneRun({ clock, org: smallOrg() }));
    const findings: string[] = [];
    let moments = 0;
    // Every third call meets every kind of moment, in a third of the time.
    while (await clock.run(deletedAt(moments * 3 + 1))) moments += 1;
    tell('a run whose import is deleted', moments);
    expect(findings).toEqual([]);
    expect(moments).toBeGreaterThan(30);

    /** Deletes the import while the nth call is under way; false when there are fewer. */
    async function deletedAt(nth: number): Promise<boolean> {
      const { site, disturb } = await scene({ clock, org: changedOrg(), kept, busyFor: 40 });
      let calls = 0;
      let deleted: Promise<unknown> | undefined;
      disturb({
        onCall: ({ functionKey }) => {
          if (functionKey !== 'on-sync-event') return undefined;
          calls += 1;
          if (calls !== nth) return undefined;
          deleted = site.forge.lifecycle('onDeleteImport', site.from);
          return { delayMs: 20_000 };
        },
      });
      await site.forge.lifecycle('startImport', site.from);
      await clock.sleep(600_000);
      await deleted;
      const left = site.forge.storage.everything().map(({ store, key }) => `${store} ${key}`);
      if (deleted && left.length > 0) findings.push(`at ${nth}: ${left.join(', ')}`);
      await site.close();
      return deleted !== undefined;
    }
  }, 480_000);

  it('is gone for good when its deletion is killed at any call and asked for again', async () => {
    const { clock } = time;
    const kept = await clock.run(afterOneRun({ clock, org: smallOrg() }));
    const { count, ...tried } = await disturbEverywhere({
      clock,
      set: () => scene({ clock, org: changedOrg(), kept }),
      play: async ({ site }) => {
        // Forge calls lifecycle functions that failed again, up to four times.
        for (let tries = 0; tries < 4; tries += 1) {
          const done = await site.forge.lifecycle('onDeleteImport', site.from).then(
            () => true,
            () => false,
          );
          if (done) break;
        }
        return undefined;
      },
      next: false,
    });
    tell('a deletion', count);
    expect(tried).toEqual({ ending: undefined, findings: [] });
  }, 480_000);
});

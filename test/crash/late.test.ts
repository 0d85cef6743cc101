// A worker that outlives its 900 seconds: Forge has given its event to another one, and it stores nothing any more.
import type { CallRecord } from '../sandbox/forge/faults';
import { disturbEverywhere, tell, type Trial } from './matrix';
import { afterOneRun, changedOrg, importNow, scene, smallOrg, theEnd, virtualTime } from './scene';

const secondMs = 1_000;

/** Longer than the worker may live; the call is made all the same, when another worker has long taken over. */
const tooLong: Trial[] = [{ name: 'made 950 s late', fault: { delayMs: 950 * secondMs } }];

const ofTheWorker = ({ functionKey }: CallRecord): Trial[] =>
  functionKey === 'on-sync-event' ? tooLong : [];

describe('a worker that outlives its time', () => {
  const time = virtualTime();

  it('changes nothing, at whatever call it hung', async () => {
    const { clock } = time;
    const { count, ...tried } = await disturbEverywhere({
      clock,
      set: () => scene({ clock, org: smallOrg(), busyFor: 40, forge: { lateCode: 'lives on' } }),
      play: importNow,
      trials: ofTheWorker,
      every: 3,
      next: async (after) => {
        await clock.sleep(1_200 * secondMs);
        return importNow(after);
      },
    });
    tell('a worker that outlives its time', count);
    expect(tried).toEqual({ ending: 'done', findings: [] });
  }, 480_000);

  it('does not clear away what a later run has stored', async () => {
    const { clock } = time;
    const kept = await clock.run(afterOneRun({ clock, org: smallOrg() }));
    const findings: string[] = [];
    for (let nth = 1; nth <= 4; nth += 1) await clock.run(hungAtList(nth));
    expect(findings).toEqual([]);

    /** The nth time storage is asked for a list, the worker hangs; meanwhile its run ends and another one reads. */
    async function hungAtList(nth: number) {
      const set = await scene({ clock, org: changedOrg(), kept, forge: { lateCode: 'lives on' } });
      let lists = 0;
      set.disturb({
        onCall: ({ target }) => {
          if (!target.endsWith('/query')) return undefined;
          lists += 1;
          return lists === nth ? { delayMs: 1_000 * secondMs } : undefined;
        },
      });
      const hungAt = clock.now();
      const first = await importNow(set);
      // The next run is half way through its pages when the first one's worker gets its list.
      set.show(changedOrg(), { switches: { oneGroup: 'forbidden', speed: 'slow' } });
      await clock.sleep(Math.max(hungAt + 970 * secondMs - clock.now(), 0));
      await set.site.forge.lifecycle('startImport', set.site.from);
      const second = await theEnd(set.site);
      if (first.ending !== 'done' || second.ending !== 'done')
        findings.push(`list ${nth}: ${first.ending}, then ${second.ending}`);
      await set.site.close();
    }
  }, 60_000);
});

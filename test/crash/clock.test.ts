// A run that the scheduled trigger starts: once a day, whatever happens to the trigger.
import { disturbEverywhere, tell } from './matrix';
import { viewOf } from '../sandbox/drive';
import { afterOneRun, changedOrg, scene, smallOrg, virtualTime, type Over, type Scene } from './scene';

const dayMs = 24 * 3_600_000;
const tickMs = 5 * 60_000;

describe('the daily run', () => {
  const time = virtualTime();

  it('killed at any call takes place on its day all the same', async () => {
    const { clock } = time;
    const kept = await clock.run(afterOneRun({ clock, org: smallOrg() }));
    const { count, ...tried } = await disturbEverywhere({
      clock,
      set: async () => {
        const set = await scene({ clock, org: changedOrg(), kept });
        await clock.sleep(Math.max(kept.now + dayMs - clock.now(), 0));
        return set;
      },
      play: aDay,
      every: 9,
      next: async (set) => {
        await clock.sleep(dayMs);
        return aDay(set);
      },
    });
    tell('a run that the trigger starts', count);
    expect(tried).toEqual({ ending: 'done', findings: [] });
  }, 480_000);
});

/** Lets the trigger fire until the run that is due is over; gives how it ended. */
async function aDay({ site }: Scene): Promise<Over | undefined> {
  const before = (await viewOf(site))?.run;
  for (let ticks = 0; ticks < mostTicks; ticks += 1) {
    await site.forge.tick().catch(() => undefined);
    await site.forge.queue.quiet();
    const view = await viewOf(site);
    if (view?.is === 'over' && view.run !== before) return view;
    await site.clock.sleep(tickMs);
  }
  return undefined;
}

/** Two hours: a run that was silent for 45 minutes is looked after within them. */
const mostTicks = 24;

// A plan, killed at its calls: it says the same in the end, writes nothing, and the run after it does what it said.
import { toThePlan } from '../sandbox/drive';
import { asked } from '../sandbox/wholeSite';
import { disturbEverywhere, tell, type Played } from './matrix';
import { afterOneRun, changedOrg, scene, smallOrg, virtualTime, type Scene } from './scene';

/** Asks for a plan and waits for it; how it ended holds all of its numbers. */
async function planNow({ site }: Scene): Promise<Played | undefined> {
  const { run } = await asked(site.ask('startPlan', {}));
  const plan = await toThePlan(site, run);
  if (plan === undefined) return undefined;
  const { ending, types, problems } = plan;
  return { ending: JSON.stringify({ ending, types, problems }), kinds: types };
}

describe('a plan of changes', () => {
  const time = virtualTime();

  it('killed at any call says the same, and the run after it is as it would have been', async () => {
    const { clock } = time;
    const kept = await clock.run(afterOneRun({ clock, org: smallOrg() }));
    const { count, ...tried } = await disturbEverywhere({
      clock,
      set: () => scene({ clock, org: changedOrg(), kept }),
      play: planNow,
      every: 7,
    });
    tell('a plan', count);
    expect(tried.ending).toContain('"ending":"planned"');
    expect(tried.findings).toEqual([]);
  }, 480_000);
});

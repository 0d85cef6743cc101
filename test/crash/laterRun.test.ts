// A run that brings changes over, killed at its calls.
import { disturbEverywhere, tell } from './matrix';
import { afterOneRun, changedOrg, importNow, scene, smallOrg, virtualTime } from './scene';

describe('a run that finds changes', () => {
  const time = virtualTime();

  it('killed at any call brings them over all the same', async () => {
    const { clock } = time;
    const kept = await clock.run(afterOneRun({ clock, org: smallOrg() }));
    const { count, ...tried } = await disturbEverywhere({
      clock,
      set: () => scene({ clock, org: changedOrg(), kept, busyFor: 40 }),
      play: importNow,
      every: 7,
    });
    tell('a run that finds changes', count);
    expect(tried).toEqual({ ending: 'done', findings: [] });
  }, 480_000);

  it('killed in one of the many turns that wait for a slow Assets ends the same', async () => {
    const { clock } = time;
    const kept = await clock.run(afterOneRun({ clock, org: smallOrg() }));
    const { count, ...tried } = await disturbEverywhere({
      clock,
      set: () => scene({ clock, org: changedOrg(), kept, assets: { processing: 'slow' } }),
      play: importNow,
      every: 23,
      next: false,
    });
    tell('a run that waits for Assets', count);
    expect(tried).toEqual({ ending: 'done', findings: [] });
  }, 480_000);
});

// A run that brings changes over, killed at its calls.
import { killEverywhere } from './matrix';
import { afterOneRun, changedOrg, importNow, scene, smallOrg, virtualTime } from './scene';

describe('a run that finds changes', () => {
  const time = virtualTime();

  it('killed at any call brings them over all the same', async () => {
    const { clock } = time;
    const kept = await clock.run(afterOneRun({ clock, org: smallOrg() }));
    const { killPoints, ...tried } = await killEverywhere({
      clock,
      set: () => scene({ clock, org: changedOrg(), kept, busyFor: 40 }),
      play: importNow,
    });
    process.stderr.write(`a run that finds changes: ${killPoints} kill points\n`);
    expect(tried).toEqual({ ending: 'done', findings: [] });
  }, 240_000);

  it('killed in one of the many turns that wait for a slow Assets ends the same', async () => {
    const { clock } = time;
    const kept = await clock.run(afterOneRun({ clock, org: smallOrg() }));
    const { killPoints, ...tried } = await killEverywhere({
      clock,
      set: () => scene({ clock, org: changedOrg(), kept, assets: { processing: 'slow' } }),
      play: importNow,
      step: 5,
      next: false,
    });
    process.stderr.write(`a run that waits for Assets: ${killPoints} kill points\n`);
    expect(tried).toEqual({ ending: 'done', findings: [] });
  }, 240_000);
});

// A first run, killed at every call it makes.
import { disturbEverywhere, tell } from './matrix';
import { importNow, scene, smallOrg, virtualTime } from './scene';

describe('a first run', () => {
  const time = virtualTime();

  it('killed at any call ends in the same Assets', async () => {
    const { clock } = time;
    const { count, ...tried } = await disturbEverywhere({
      clock,
      set: () => scene({ clock, org: smallOrg(), busyFor: 40 }),
      play: importNow,
    });
    tell('a first run', count);
    expect(tried).toEqual({ ending: 'done', findings: [] });
  }, 480_000);
});

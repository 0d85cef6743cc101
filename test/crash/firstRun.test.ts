// A first run, killed at every call it makes.
import { killEverywhere } from './matrix';
import { importNow, scene, smallOrg, virtualTime } from './scene';

describe('a first run', () => {
  const time = virtualTime();

  it('killed at any call ends in the same Assets', async () => {
    const { clock } = time;
    const { killPoints, ...tried } = await killEverywhere({
      clock,
      set: () => scene({ clock, org: smallOrg(), busyFor: 40 }),
      play: importNow,
    });
    process.stderr.write(`a first run: ${killPoints} kill points\n`);
    expect(tried).toEqual({ ending: 'done', findings: [] });
  }, 240_000);
});

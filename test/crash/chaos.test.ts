// Everything at once, from a seed: functions killed, events doubled, late and out of order, services that fail.
import { chaosOf } from '../sandbox/chaos';
import { changedOrg, dumpOf, importNow, isOpen, scene, smallOrg, virtualTime, type Scene } from './scene';

const seeds = Array.from({ length: 14 }, (_, number) => 4_001 + number);

describe('chaos', () => {
  const time = virtualTime();

  /** A first run, and one that finds changes; gives what Assets holds after each. */
  async function twoRuns(disturb: (set: Scene) => void) {
    const { clock } = time;
    const set = await scene({ clock, org: smallOrg(), busyFor: 40, assets: { processing: 'slow' } });
    disturb(set);
    const first = await importNow(set);
    const dump = dumpOf(set.site);
    set.show(changedOrg());
    const second = await importNow(set);
    await set.site.close();
    const endings = [first.ending, second.ending];
    return { endings, dumps: [dump, dumpOf(set.site)], isOpen: isOpen(set.site) };
  }

  it('of any kind ends in the same Assets, twice', async () => {
    const { clock } = time;
    const quiet = await clock.run(twoRuns(() => undefined));
    expect(quiet).toMatchObject({ endings: ['done', 'done'], isOpen: false });
    const met = { killed: 0, answered: 0, doubled: 0, late: 0 };
    const seen: [number, unknown][] = [];
    for (const seed of seeds) {
      const chaos = chaosOf(seed);
      chaos.begin();
      seen.push([seed, await clock.run(twoRuns((set) => set.disturb(chaos.faults)))]);
      for (const each of ['killed', 'answered', 'doubled', 'late'] as const) met[each] += chaos.counts[each];
    }
    expect(seen).toEqual(seeds.map((seed) => [seed, quiet]));
    expect(Math.min(...Object.values(met))).toBeGreaterThan(14);
  }, 480_000);
});

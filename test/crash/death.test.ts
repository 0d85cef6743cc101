// Runs that fall silent: the tick pushes them on, closes them, and in the end buries them, so that the next may begin.
import type { VirtualClock } from '../sandbox/clock';
import { disturbEverywhere, tell } from './matrix';
import { dumpOf, importNow, isOpen, scene, smallOrg, virtualTime, type Over, type Scene } from './scene';
import { press, watched } from './watched';

const minuteMs = 60_000;
const lost = { copies: 0 };

/** A scene whose first turn reads in peace, and whose later events are lost while `isLosing`. */
async function losing(clock: VirtualClock, from: number) {
  const state = { isLosing: true };
  let pushed = 0;
  const set = await scene({
    clock,
    org: smallOrg(),
    busyFor: 40,
    onEvent: () => {
      pushed += 1;
      return state.isLosing && pushed >= from ? lost : undefined;
    },
  });
  return { set, stop: () => void (state.isLosing = false) };
}

/** How many minutes of silence the history names. */
const silenceOf = (over: Over | undefined) =>
  Number(/no sign of life for (\d+) minutes/.exec(over?.problems[0]?.sentence ?? '')?.[1]);

describe('a run whose events are lost', () => {
  const time = virtualTime();
  let dump: string;
  beforeAll(async () => {
    const { clock } = time;
    dump = await clock.run(
      (async () => {
        const quiet = await scene({ clock, org: smallOrg(), busyFor: 40 });
        await importNow(quiet);
        await quiet.site.close();
        return dumpOf(quiet.site);
      })(),
    );
  });

  it.each([1, 2])('is pushed on after 45 minutes of silence, if it is event %i alone', async (nth) => {
    const { clock } = time;
    await clock.run(
      (async () => {
        const { set, stop } = await losing(clock, nth);
        await press(set);
        await clock.sleep(2 * minuteMs);
        stop();
        const { over, pushedAt } = await watched(set);
        expect(over).toMatchObject({ ending: 'done' });
        expect(pushedAt).toHaveLength(1);
        expect(pushedAt[0]).toBeGreaterThanOrEqual(42);
        expect(pushedAt[0]).toBeLessThanOrEqual(50);
        expect(dumpOf(set.site)).toBe(dump);
        await set.site.close();
      })(),
    );
  });

  it.each([1, 2])(
    'is pushed twice, told to close, and buried, when it is all from event %i on',
    async (nth) => {
      const { clock } = time;
      await clock.run(
        (async () => {
          const { set, stop } = await losing(clock, nth);
          await press(set);
          const { over, pushedAt, minutes } = await watched(set);
          expect(over).toMatchObject({ ending: 'failed' });
          expect(over?.problems[0]).toMatchObject({ code: 'run-died' });
          expect([100, 101, 102, 103, 104, 105]).toContain(silenceOf(over));
          const [first = 0, second = 0, third = 0, ...more] = pushedAt;
          expect(more).toEqual([]);
          expect([second - first, third - second]).toEqual([5, 5]);
          expect(minutes - third).toBe(45);
          expect(isOpen(set.site)).toBe(false);
          stop();
          expect(await importNow(set)).toMatchObject({ ending: 'done' });
          expect(dumpOf(set.site)).toBe(dump);
          await set.site.close();
        })(),
      );
    },
  );

  it('closes itself when the third push reaches it, with the reason in its history', async () => {
    const { clock } = time;
    await clock.run(
      (async () => {
        const { set, stop } = await losing(clock, 2);
        const { site } = set;
        await press(set);
        await clock.sleep(53 * minuteMs - 30_000);
        for (let ticks = 0; ticks < 2; ticks += 1) await site.forge.tick();
        stop();
        const { over } = await watched(set);
        expect(over).toMatchObject({ ending: 'failed' });
        expect(over?.problems[0]).toMatchObject({ code: 'run-died' });
        expect([55, 56, 57, 58, 59, 60]).toContain(silenceOf(over));
        expect(isOpen(site)).toBe(false);
        expect(site.assets.history(site.ref.importId).map(({ outcome }) => outcome)).toContain('failed');
        expect(await importNow(set)).toMatchObject({ ending: 'done' });
        await site.close();
      })(),
    );
  });

  it.each([
    ['closes itself', { reaches: true, silence: 55 }],
    ['is buried', { reaches: false, silence: 100 }],
  ])('%s after it lived a while, and counts from its last sign', async (_how, { reaches, silence }) => {
    const { clock } = time;
    await clock.run(
      (async () => {
        const from = clock.now() + 10 * minuteMs;
        let isLosing = true;
        const set = await scene({
          ...{ clock, org: smallOrg(), assets: { processing: 'slow' } },
          onEvent: () => (isLosing && clock.now() >= from ? lost : undefined),
        });
        await press(set);
        // Two pushes were lost; whether the third one is decides who ends the run.
        expect((await watched(set, 70)).pushedAt).toHaveLength(2);
        isLosing = !reaches;
        const { over } = await watched(set);
        expect(over?.problems[0]).toMatchObject({ code: 'run-died' });
        expect(silenceOf(over)).toBeGreaterThanOrEqual(silence);
        expect(silenceOf(over)).toBeLessThanOrEqual(silence + 5);
        await set.site.close();
      })(),
    );
  });

  it('is buried all the same when the tick that does it is killed at any call', async () => {
    const { clock } = time;
    const stops = new WeakMap<Scene, () => void>();
    const { count, ...tried } = await disturbEverywhere({
      clock,
      set: async () => {
        const { set, stop } = await losing(clock, 2);
        stops.set(set, stop);
        await press(set);
        await watched(set, 95);
        return set;
      },
      play: async (set) => (await watched(set, 600)).over,
      next: async (set) => {
        stops.get(set)?.();
        return importNow(set);
      },
    });
    tell('the tick that buries a run', count);
    expect(tried).toEqual({ ending: 'failed', findings: [] });
    expect(count).toBeGreaterThan(10);
  }, 60_000);
});

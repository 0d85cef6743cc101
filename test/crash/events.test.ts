// Events that come twice, late, out of order, or when everything is over; and starts that come at the same time.
import type { VirtualClock } from '../sandbox/clock';
import { viewOf } from '../sandbox/drive';
import type { Faults } from '../sandbox/forge/faults';
import { chance } from '../sandbox/okta/chance';
import {
  afterOneRun,
  callsOf,
  changedOrg,
  dumpOf,
  importNow,
  isOpen,
  scene,
  smallOrg,
  virtualTime,
  type Over,
  type Scene,
} from './scene';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Lets a day go by with its ticks, as on a real site; gives the run that is over then. */
async function someHours({ site }: Scene, hours: number): Promise<Over | undefined> {
  const until = site.clock.now() + hours * hourMs;
  while (site.clock.now() < until) {
    await site.clock.sleep(5 * minuteMs);
    await site.forge.tick().catch(() => undefined);
  }
  const view = await viewOf(site);
  return view?.is === 'over' ? view : undefined;
}

const pushesOf = (scene: Scene, functionKey: string) =>
  callsOf(scene.site).filter((call) => call.kind === 'queue' && call.functionKey === functionKey).length;

/** What a run in many turns comes to when its events are treated like that. */
async function played(clock: VirtualClock, faults: Faults, hours = 12) {
  const played = await scene({ clock, org: smallOrg(), busyFor: 40, assets: { processing: 'slow' } });
  played.disturb(faults);
  await played.site.forge.lifecycle('startImport', played.site.from);
  const over = await someHours(played, hours);
  await played.site.close();
  return {
    ending: over?.ending,
    dump: dumpOf(played.site),
    isOpen: isOpen(played.site),
    runs: played.site.assets.history(played.site.ref.importId).length,
    workerPushes: pushesOf(played, 'on-sync-event'),
    tickPushes: pushesOf(played, 'on-tick'),
    problems: over?.problems.map(({ code }) => code),
  };
}

describe('events of a run', () => {
  const time = virtualTime();
  type Played = Awaited<ReturnType<typeof played>>;
  let quiet: Played;
  beforeAll(async () => {
    quiet = await time.clock.run(played(time.clock, {}));
  });

  it('are pushed once a turn when all is well', () => {
    expect(quiet).toMatchObject({ ending: 'done', runs: 1, isOpen: false, tickPushes: 0 });
    expect(quiet.workerPushes).toBeGreaterThan(8);
  });

  it('that come three times at once breed no further ones', async () => {
    const { clock } = time;
    expect(await clock.run(played(clock, { onEvent: () => ({ copies: 3 }) }))).toEqual(quiet);
  }, 60_000);

  it('that come again after seconds, minutes and hours, when their turn or the run is over, do nothing', async () => {
    const { clock } = time;
    const echoesMs = [1_000, 20_000, 3 * minuteMs, 50 * minuteMs, 5 * hourMs];
    expect(await clock.run(played(clock, { onEvent: () => ({ echoesMs }) }))).toEqual(quiet);
  }, 60_000);

  it.each([3, 17])(
    'that come late and out of order end in the same Assets (%i)',
    async (seed) => {
      const { clock } = time;
      const dice = chance(seed);
      const onEvent = () => ({
        delayMs: dice.in(0.5) ? dice.upTo(20 * minuteMs) : 0,
        echoesMs: [dice.upTo(2 * hourMs), dice.upTo(5_000)],
      });
      const { workerPushes, tickPushes, ...rest } = await clock.run(played(clock, { onEvent }));
      expect(rest).toMatchObject({ ending: 'done', runs: 1, isOpen: false, dump: quiet.dump });
      // The tick pushes where nothing happened for 45 minutes; what it pushed does not go on side by side.
      expect(workerPushes).toBeLessThanOrEqual(quiet.workerPushes + tickPushes + 1);
    },
    60_000,
  );

  it('that come hours late let the tick push, and two chains do not go on side by side', async () => {
    const { clock } = time;
    let count = 0;
    const onEvent = () => ((count += 1) % 4 === 0 ? { delayMs: 3 * hourMs } : undefined);
    const { workerPushes, tickPushes, ...rest } = await clock.run(played(clock, { onEvent }, 20));
    expect(rest).toMatchObject({ ending: 'done', runs: 1, isOpen: false, dump: quiet.dump });
    expect(tickPushes).toBeGreaterThan(0);
    expect(workerPushes).toBeLessThanOrEqual(quiet.workerPushes + tickPushes + 1);
  }, 60_000);
});

describe('two starts', () => {
  const time = virtualTime();

  it('at the same time are one run, whichever call of the first the second falls upon', async () => {
    const { clock } = time;
    const found: string[] = [];
    const pairs: [Start, Start][] = [
      ['button', 'tick'],
      ['tick', 'button'],
      ['tick', 'tick'],
      ['page', 'button'],
    ];
    const kept = await clock.run(afterOneRun({ clock, org: smallOrg() }));
    for (const [first, second] of pairs)
      for (let nth = 1; nth <= 12; nth += 1) await clock.run(together(first, second, nth));
    expect(found).toEqual([]);

    async function together(first: Start, second: Start, nth: number) {
      const set = await scene({ clock, org: changedOrg(), kept });
      const { site } = set;
      await clock.sleep(Math.max(kept.now + 25 * hourMs - clock.now(), 0));
      const before = site.assets.history(site.ref.importId).length;
      let calls = 0;
      let other: Promise<unknown> | undefined;
      set.disturb({
        onCall: ({ functionKey }) => {
          if (functionKey === 'on-sync-event' || other) return undefined;
          calls += 1;
          if (calls !== nth) return undefined;
          other = start(set, second);
          return { delayMs: 500 };
        },
      });
      await start(set, first);
      await other;
      await clock.sleep(30 * minuteMs);
      const runs = site.assets.history(site.ref.importId).slice(before);
      const what = `${second} at call ${nth} of ${first}`;
      if (runs.length !== 1 || runs[0]?.outcome !== 'done')
        found.push(`${what}: ${runs.map(({ outcome }) => outcome).join(', ') || 'no run'}`);
      if (isOpen(site)) found.push(`${what}: an execution is open`);
      await site.close();
    }
  }, 120_000);

  it('one after the other while a run goes on are one run', async () => {
    const { clock } = time;
    await clock.run(
      (async () => {
        const set = await scene({ clock, org: smallOrg(), busyFor: 40 });
        const { site } = set;
        await start(set, 'button');
        expect(await start(set, 'button')).toBe('refused');
        await clock.sleep(20_000);
        expect(await start(set, 'page')).toBe('refused');
        await site.forge.tick();
        await site.forge.tick();
        await clock.sleep(10 * minuteMs);
        expect(site.assets.history(site.ref.importId)).toMatchObject([{ outcome: 'done' }]);
        expect((await importNow(set)).ending).toBe('done');
        await site.close();
      })(),
    );
  });
});

describe('a start that was killed before anybody heard of it', () => {
  const time = virtualTime();

  it('goes on when somebody presses again, and does not wait for the tick', async () => {
    const { clock } = time;
    await clock.run(
      (async () => {
        const set = await scene({ clock, org: smallOrg() });
        const { site } = set;
        set.disturb({ onCall: ({ kind }) => (kind === 'queue' ? 'kill before' : undefined) });
        expect(await start(set, 'button')).toBe('refused');
        set.disturb({});
        await clock.sleep(minuteMs);
        expect(site.assets.history(site.ref.importId)).toEqual([]);
        expect(await start(set, 'button')).toBe('refused');
        await clock.sleep(minuteMs);
        expect(site.assets.history(site.ref.importId)).toMatchObject([{ outcome: 'done' }]);
        await site.close();
      })(),
    );
  });
});

type Start = 'button' | 'page' | 'tick';

async function start({ site }: Scene, how: Start): Promise<'started' | 'refused'> {
  if (how === 'page') return (await site.ask('startRun', {})).is === 'ok' ? 'started' : 'refused';
  const started = how === 'tick' ? site.forge.tick() : site.forge.lifecycle('startImport', site.from);
  return started.then(
    () => 'started' as const,
    () => 'refused' as const,
  );
}

// Runs that fall silent: the tick pushes them on, closes them, and in the end buries them, so that the next may begin.
import type { VirtualClock } from '../sandbox/clock';
import { viewOf } from '../sandbox/drive';
import { disturbEverywhere, tell } from './matrix';
import { callsOf, dumpOf, importNow, isOpen, scene, smallOrg, virtualTime, type Scene } from './scene';

const minuteMs = 60_000;
const lost = { copies: 0 };

/** Lets the trigger fire every five minutes until the run is over; gives it with the minutes of each of its pushes. */
async function watched({ site }: Scene, mostMinutes = 300) {
  const { clock, forge } = site;
  const began = clock.now();
  const minutes = () => Math.round((clock.now() - began) / minuteMs);
  const pushedAt: number[] = [];
  for (;;) {
    const view = await viewOf(site);
    if (view?.is === 'over') return { over: view, minutes: minutes(), pushedAt };
    if (minutes() >= mostMinutes) return { over: undefined, minutes: minutes(), pushedAt };
    await clock.sleep(5 * minuteMs);
    const before = callsOf(site).length;
    await forge.tick().catch(() => undefined);
    const pushes = callsOf(site)
      .slice(before)
      .filter(({ kind, functionKey }) => kind === 'queue' && functionKey === 'on-tick');
    if (pushes.length > 0) pushedAt.push(minutes());
  }
}

const press = ({ site }: Scene) => site.forge.lifecycle('startImport', site.from);

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
        expect(isOpen(site)).toBe(false);
        expect(site.assets.history(site.ref.importId).map(({ outcome }) => outcome)).toContain('failed');
        expect(await importNow(set)).toMatchObject({ ending: 'done' });
        await site.close();
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

describe('a run that cannot go on by itself', () => {
  const time = virtualTime();

  /** Plays a run under some disturbance, with ticks, and gives how it ended. */
  const play = (disturb: (set: Scene) => void) =>
    time.clock.run(
      (async () => {
        const set = await scene({ clock: time.clock, org: smallOrg(), busyFor: 40 });
        disturb(set);
        await press(set);
        const seen = await watched(set, 1_200);
        return { ...seen, set, isOpen: isOpen(set.site) };
      })(),
    );

  it('goes on with the tick where the queue takes no more events of its chain', async () => {
    const { over, pushedAt } = await play(({ disturb }) =>
      disturb({
        onCall: ({ kind, functionKey }) =>
          kind === 'queue' && functionKey === 'on-sync-event' ? { answer: { status: 405 } } : undefined,
      }),
    );
    expect(over).toMatchObject({ ending: 'done' });
    expect(pushedAt.length).toBeGreaterThan(0);
  });

  it('looks again by itself where Assets wants to be left alone for an hour', async () => {
    let isAsked = false;
    const { over, pushedAt, minutes } = await play(({ disturb }) =>
      disturb({
        onCall: ({ kind, target }) => {
          if (isAsked || kind !== 'product' || !target.endsWith('/status')) return undefined;
          isAsked = true;
          return { answer: { status: 429, headers: { 'retry-after': '3600' } } };
        },
      }),
    );
    expect(over).toMatchObject({ ending: 'done' });
    expect(pushedAt).toEqual([]);
    expect(minutes).toBeLessThan(90);
  });

  it('is closed with a reason when what it stored can no longer be read, and the next one is whole', async () => {
    const {
      over,
      isOpen: isLeftOpen,
      set,
    } = await play(({ site, disturb }) => {
      let pushes = 0;
      disturb({
        onEvent: () => {
          pushes += 1;
          if (pushes === 2) spoilJournal(site);
          return undefined;
        },
      });
    });
    expect(over).toMatchObject({ ending: 'failed' });
    expect(over?.problems[0]).toMatchObject({ code: 'cannot-go-on' });
    expect(isLeftOpen).toBe(false);
    set.disturb({});
    expect(await time.clock.run(importNow(set))).toMatchObject({ ending: 'done' });
  });

  it('stops its chain of events after 900, and the next tick begins another', async () => {
    const { clock } = time;
    await clock.run(
      (async () => {
        const set = await scene({ clock, org: smallOrg(), busyFor: 40, assets: { processing: 'slow' } });
        await press(set);
        // Its first turn is over, and Okta lets the second one wait.
        await clock.sleep(20_000);
        ageRun(set.site, 899);
        const { over, pushedAt, minutes } = await watched(set);
        expect(over).toMatchObject({ ending: 'done' });
        expect(pushedAt).toEqual([5]);
        expect(minutes).toBeLessThanOrEqual(40);
        expect(recordOf(set.site)).toMatchObject({ chainFrom: 900 });
        await set.site.close();
      })(),
    );
  });
});

type Site = Scene['site'];

/** As if an older release, or a fault of storage, had left something else in the run's journal. */
function spoilJournal({ forge }: Site): void {
  const { plain } = forge.storage.save();
  const spoilt = plain
    .filter(({ key }) => key.includes(':j:'))
    .map((item) => ({ ...item, json: JSON.stringify({ v: 1, value: null }) }));
  forge.storage.load({ plain: spoilt, entities: {} });
}

/** As if the run had gone through so many turns already, the last of which could not be pushed. */
function ageRun({ forge }: Site, turn: number): void {
  const { run = [] } = forge.storage.save().entities;
  const aged = run.map((item) => {
    const entity = JSON.parse(item.json) as { state: { value: object } };
    entity.state.value = { ...entity.state.value, turn, pushed: turn - 1 };
    return { ...item, json: JSON.stringify(entity) };
  });
  forge.storage.load({ plain: [], entities: { run: aged } });
}

const recordOf = ({ forge }: Site) =>
  forge.storage.everything().flatMap(({ store, value }) => {
    const { state } = value as { state?: { value: object } };
    return store === 'entity' && state ? [state.value] : [];
  })[0];

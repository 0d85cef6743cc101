// Runs that cannot go on by themselves: the queue, Assets or storage will not have it, or their chain of events is long.
import { importNow, isOpen, scene, smallOrg, virtualTime, type Scene } from './scene';
import { press, watched } from './watched';

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

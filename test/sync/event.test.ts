import { pushTurn, turnEvent, workerKey, type TurnEvent } from '../../src/sync/event';
import { importId, run } from '../store/aRecord';

const now = 1_000_000_000;

async function pushed(at?: number): Promise<[TurnEvent, number][]> {
  const seen: [TurnEvent, number][] = [];
  const push = async (event: TurnEvent, delaySeconds: number) => void seen.push([event, delaySeconds]);
  await pushTurn({ clock: { now: () => now }, push }, run, { turn: 3, ...(at === undefined ? {} : { at }) });
  return seen;
}

describe('the event of a turn', () => {
  it.each<[string, number | undefined, number]>([
    ['at once without a moment', undefined, 0],
    ['at once for a moment that has passed', now - 60_000, 0],
    ['at once for this moment', now, 0],
    ['rounded up to whole seconds', now + 1, 1],
    ['after a minute', now + 60_000, 60],
    ['after a quarter of an hour', now + 900_000, 900],
    ['after a quarter of an hour at most: Forge takes no more', now + 900_001, 900],
    ['after a quarter of an hour at most, also when the moment is years away', now * 3, 900],
  ])('comes %s', async (_when, at, seconds) => {
    expect(await pushed(at)).toEqual([[{ version: 1, run, turn: 3 }, seconds]]);
  });

  it('is understood by whoever takes it', async () => {
    const [[event] = []] = await pushed();
    expect(turnEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
  });

  it.each<[string, unknown]>([
    ['another version', { version: 2, run, turn: 0 }],
    ['no version', { run, turn: 0 }],
    ['no run', { version: 1, turn: 0 }],
    ['half a turn', { version: 1, run, turn: 0.5 }],
    ['a turn before the first', { version: 1, run, turn: -1 }],
    ['nothing', null],
    ['text', 'turn 0'],
  ])('is not understood with %s', (_what, event) => {
    expect(turnEvent.safeParse(event).success).toBe(false);
  });

  it('waits for others of its import alone', () => {
    expect(workerKey({ version: 1, run, turn: 0 })).toBe(`import-${importId}`);
  });
});

import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleepOfNode } from 'node:timers/promises';
import { promisify } from 'node:util';
import { realClock, virtualClock, type VirtualClock } from './clock';

const START = '2026-11-20T08:00:00Z';
const ORIGINAL = {
  Date,
  setTimeout,
  timeout: Object.getOwnPropertyDescriptor(AbortSignal, 'timeout')?.value as unknown,
};

describe('the virtual clock', () => {
  let clock: VirtualClock;
  beforeEach(() => void (clock = virtualClock(START)));
  afterEach(() => clock.uninstall());
  const passed = () => clock.now() - ORIGINAL.Date.parse(START);

  it('sleeps for a day at once, and Date agrees', async () => {
    await clock.run(clock.sleep(86_400_000));
    expect(new Date().toISOString()).toBe('2026-11-21T08:00:00.000Z');
    expect(Date.now()).toBe(clock.now());
  });

  it('moves every way to wait that code may use', async () => {
    const waits = [
      () => new Promise((wake) => setTimeout(wake, 1_000)),
      () => sleepOfNode(1_000),
      () => promisify(setTimeout)(1_000),
      () => new Promise((wake) => AbortSignal.timeout(1_000).addEventListener('abort', wake)),
    ];
    for (const [i, wait] of waits.entries()) {
      await clock.run(wait());
      expect(passed()).toBe(1_000 * (i + 1));
    }
  });

  it('does not move while something can still run', async () => {
    let turns = 0;
    const busy = (async () => {
      for (; turns < 50; turns++) await new Promise((next) => setImmediate(next)).then(() => clock.stir());
      return passed();
    })();
    void clock.sleep(5);
    expect(await clock.run(busy)).toBe(0);
    expect(turns).toBe(50);
  });

  it('calls in the order of the moments, and not what was called off', async () => {
    const seen: string[] = [];
    clock.at(clock.now() + 20, () => seen.push('second'));
    clock.at(clock.now() + 10, () => seen.push('first'));
    const off = clock.at(clock.now() + 15, () => seen.push('never'));
    off();
    await clock.run(clock.sleep(30));
    expect(seen).toEqual(['first', 'second']);
  });

  it('calls back in the async context a timer was set in', async () => {
    const context = new AsyncLocalStorage<string>();
    const seen = context.run(
      'here',
      () => new Promise((wake) => setTimeout(() => wake(context.getStore()), 10)),
    );
    expect(await clock.run(seen)).toBe('here');
  });

  it('settles as the promise does', async () => {
    const late = clock.sleep(1).then(() => Promise.reject(new Error('late')));
    await expect(clock.run(late)).rejects.toThrow('late');
  });

  it('says so when nothing could ever settle the promise', async () => {
    await expect(clock.run(new Promise(() => undefined))).rejects.toThrow('Virtual time stands still');
  });

  it('jumps as often as it must', async () => {
    await clock.run(
      (async () => {
        for (let i = 0; i < 5_000; i++) await clock.sleep(60_000);
      })(),
    );
    expect(passed()).toBe(5_000 * 60_000);
  });
});

describe('a clock that is taken away', () => {
  it('gives everything back', () => {
    virtualClock(START).uninstall();
    expect(Date).toBe(ORIGINAL.Date);
    expect(setTimeout).toBe(ORIGINAL.setTimeout);
    expect(Object.getOwnPropertyDescriptor(AbortSignal, 'timeout')?.value).toBe(ORIGINAL.timeout);
  });
});

describe('the real clock', () => {
  it('starts where it is told to', () => {
    expect(realClock(START).now()).toBeGreaterThanOrEqual(Date.parse(START));
    expect(realClock(START).now()).toBeLessThan(Date.parse(START) + 60_000);
    expect(realClock().ahead).toBe(0);
  });

  it('a shift makes what lies in between due, and tells whoever listens', async () => {
    const clock = realClock(START);
    const seen: string[] = [];
    clock.onShift(() => seen.push('told'));
    const off = clock.at(clock.now() + 900_000, () => seen.push('never'));
    const slept = clock.sleep(50 * 86_400_000); // longer than setTimeout can count
    clock.shift(60 * 86_400_000);
    off();
    await slept;
    expect(seen).toEqual(['told']);
  });

  it.each(['', 'tomorrow', '2026-13-01T00:00:00Z'])('refuses %j as a start', (start) => {
    expect(() => realClock(start)).toThrow(RangeError);
    expect(() => virtualClock(start)).toThrow(RangeError);
  });
});

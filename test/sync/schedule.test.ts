import fc from 'fast-check';
import { dueSince, nextDue, tryOf } from '../../src/sync/schedule';

const hour = 3_600_000;
const day = 24 * hour;
const from = Date.UTC(2026, 2, 28, 7, 30);

describe('the daily start', () => {
  it.each<[string, number | undefined, number, number | undefined]>([
    ['never comes before the first good run', undefined, from, undefined],
    ['is not due when the run has only just been', from, from, undefined],
    ['is not due a millisecond too early', from, from + day - 1, undefined],
    ['is due after a day', from, from + day, from + day],
    ['is the same one until the next is due', from, from + 2 * day - 1, from + day],
    [
      'is the latest one after a long silence, and the only one',
      from,
      from + 40 * day + hour,
      from + 40 * day,
    ],
    // Clocks go forward in Europe on 29 March and back on 25 October: a day stays 24 hours of the world's time.
    [
      'does not move when clocks go forward',
      from,
      Date.UTC(2026, 2, 30, 7, 30),
      Date.UTC(2026, 2, 30, 7, 30),
    ],
    ['does not move when clocks go back', from, Date.UTC(2026, 9, 26, 7, 30), Date.UTC(2026, 9, 26, 7, 30)],
    ['is not due when the clock stands before the run', from, from - 5 * day, undefined],
    ['is counted from the beginning of time too', 0, day, day],
  ])('%s', (_what, ...[dayFrom, now, due]) => expect(dueSince(dayFrom, now)).toBe(due));

  it('is one moment for all ticks of its day, however they drift or repeat', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat({ max: day - 1 }), (days, late) => {
        expect(dueSince(from, from + days * day + late)).toBe(from + days * day);
      }),
    );
  });

  it('comes once a day for a year of ticks that are late by up to twenty minutes', () => {
    const dues = new Set<number>();
    for (let tick = 0; tick * 5 * 60_000 < 365 * day; tick += 1) {
      const due = dueSince(from, from + tick * 5 * 60_000 + ((tick * 7919) % (20 * 60_000)));
      if (due !== undefined) dues.add(due);
    }
    expect(dues.size).toBe(365);
  });
});

describe('a daily start that broke off', () => {
  it('is tried again once an hour, by whichever tick comes first', () => {
    const tries = [0, 1, hour - 1, hour, hour + 5 * 60_000, 3 * hour + 1].map((late) =>
      tryOf(from, from + late),
    );
    expect(tries).toEqual([from, from, from, from + hour, from + hour, from + 3 * hour]);
  });

  it('is at its first try where the clock was put back meanwhile', () => {
    expect(tryOf(from, from - 5 * hour)).toBe(from);
  });
});

describe('the next daily start', () => {
  it('is the first one that is still to come, and due when it has come', () => {
    fc.assert(
      fc.property(fc.nat({ max: 400 * day }), (since) => {
        const now = from + since;
        const next = nextDue(from, now);
        expect(next).toBeGreaterThan(now);
        expect(next - now).toBeLessThanOrEqual(day);
        expect([dueSince(from, next), dueSince(from, next - 1)]).toEqual([next, dueSince(from, now)]);
      }),
    );
  });

  it('is a day after the run where the clock stands before it', () => {
    expect(nextDue(from, from - 5 * day)).toBe(from + day);
  });
});

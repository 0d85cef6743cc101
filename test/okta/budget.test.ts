// The budget against an Okta that counts: whatever the order of answers, the reserve stays.

import fc from 'fast-check';

import {
  answered,
  crowded,
  exhausted,
  freshMeter,
  lost,
  mayGo,
  reserveOf,
  sent,
  untilReset,
} from '../../src/okta/budget';
import type { Meter, Rate } from '../../src/okta/budget';

const start = 5_000_000;
const rateOf = (remaining: number, limit = 300, reset = 60_000): Rate => ({
  limit,
  remaining,
  reset,
  date: 10_000,
});
const after = (rate: Rate | undefined, now = start) => answered(sent(freshMeter), rate, now);
const many = (meter: Meter, count: number): Meter => (count === 0 ? meter : many(sent(meter), count - 1));

describe('the first request of a window', () => {
  it('goes alone', () => {
    expect(mayGo(freshMeter, start)).toEqual({ is: 'go' });
    expect(mayGo(sent(freshMeter), start)).toEqual({ is: 'queue' });
  });

  it('goes alone again once the window is over', () => {
    const meter = after(rateOf(200));
    const end = start + 51_000; // reset - Date is 50 s, and one more
    expect(mayGo(sent(meter), end - 1)).toEqual({ is: 'go' });
    expect(mayGo(sent(meter), end)).toEqual({ is: 'queue' });
    expect(mayGo(meter, end)).toEqual({ is: 'go' });
  });

  it('is followed by the next alone when it is lost', () => {
    const meter = lost(sent(freshMeter));
    expect(mayGo(meter, start)).toEqual({ is: 'go' });
    expect(mayGo(sent(meter), start)).toEqual({ is: 'queue' });
  });
});

describe('a bucket', () => {
  it('is closed at its reserve until the window ends', () => {
    expect(reserveOf(300)).toBe(30);
    expect(reserveOf(5)).toBe(1);
    expect(mayGo(after(rateOf(31)), start)).toEqual({ is: 'go' });
    expect(mayGo(after(rateOf(30)), start)).toEqual({ is: 'closed', until: start + 51_000 });
  });

  it('waits for answers when those under way may use up what is left', () => {
    expect(mayGo(many(after(rateOf(33)), 2), start)).toEqual({ is: 'go' });
    expect(mayGo(many(after(rateOf(33)), 3), start)).toEqual({ is: 'queue' });
  });

  it('has at most four requests under way', () => {
    expect(mayGo(many(after(rateOf(200)), 3), start)).toEqual({ is: 'go' });
    expect(mayGo(many(after(rateOf(200)), 4), start)).toEqual({ is: 'queue' });
  });

  it('believes the lowest of the answers of one window, and no late answer of the one before', () => {
    const meter = answered(many(after(rateOf(31)), 1), rateOf(90), start);
    expect(mayGo(meter, start)).toEqual({ is: 'go' });
    expect(mayGo(answered(sent(meter), rateOf(30), start), start).is).toBe('closed');
    const newer = answered(sent(meter), rateOf(299, 300, 120_000), start);
    expect(mayGo(answered(sent(newer), rateOf(0), start), start)).toEqual({ is: 'go' });
  });

  it('without rate headers is not metered, but not without bound', () => {
    const meter = after(undefined);
    expect(mayGo(many(meter, 3), start)).toEqual({ is: 'go' });
    expect(mayGo(many(meter, 4), start)).toEqual({ is: 'queue' });
    expect(mayGo(after({ limit: 0, remaining: 0, reset: 60_000 }), start)).toEqual({ is: 'go' });
  });

  it('rests after a 429, and begins again with one alone', () => {
    const meter = exhausted(many(after(rateOf(200)), 3), start + 9_000);
    expect(mayGo(meter, start + 8_999)).toEqual({ is: 'closed', until: start + 9_000 });
    expect(mayGo(meter, start + 9_000)).toEqual({ is: 'queue' }); // two are under way still
    expect(mayGo(lost(lost(meter)), start + 9_000)).toEqual({ is: 'go' });
  });

  it('sends half as many at once after too many at once, and more again by the window', () => {
    const halfAsMany = crowded(many(after(rateOf(200)), 1), start + 1_000);
    expect(mayGo(halfAsMany, start)).toEqual({ is: 'closed', until: start + 1_000 });
    expect(mayGo(many(halfAsMany, 2), start + 1_000)).toEqual({ is: 'queue' });
    const one = crowded(sent(crowded(sent(halfAsMany), 0)), 0);
    expect(mayGo(sent(one), start + 1_000)).toEqual({ is: 'queue' });
    const next = answered(sent(one), rateOf(299, 300, 120_000), start + 1_000);
    expect(mayGo(sent(next), start + 1_000)).toEqual({ is: 'go' });
  });
});

describe('the wait for a reset', () => {
  it('is counted by Okta’s clock, a second more, and never endless', () => {
    expect(untilReset({ limit: 1, remaining: 0, reset: 60_000, date: 12_000 })).toBe(49_000);
    expect(untilReset({ limit: 1, remaining: 0, reset: 60_000, date: 90_000 })).toBe(1_000);
    expect(untilReset({ limit: 1, remaining: 0, reset: 60_000 })).toBe(61_000);
    expect(untilReset({ limit: 1, remaining: 0, reset: 9e15, date: 0 })).toBe(121_000);
  });
});

describe('an Okta that counts', () => {
  // Requests leave whenever the budget allows and are counted at once; answers come back in any order and any time.
  const plan = fc.record({
    limit: fc.integer({ min: 1, max: 60 }),
    skew: fc.integer({ min: -10_000_000, max: 10_000_000 }),
    steps: fc.array(
      fc.record({ act: fc.constantFrom('send', 'answer', 'answer', 'lose', 'pass'), pick: fc.nat() }),
      {
        maxLength: 300,
      },
    ),
  });

  it('never sees its reserve spent, but by one request at a time of which nothing was heard', () => {
    fc.assert(
      fc.property(plan, ({ limit, skew, steps }) => {
        let now = start;
        let meter = freshMeter;
        const under: Rate[] = [];
        const counted = new Map<number, number>();
        const heardOf = new Set<number>();
        const windowOf = () => Math.floor((now + skew) / 60_000);
        for (const { act, pick } of steps) {
          if (act === 'pass') now += pick % 20_000;
          if (act === 'send' && mayGo(meter, now).is === 'go') {
            const used = counted.get(windowOf()) ?? 0;
            const reserve = reserveOf(limit);
            const first = under.length === 0 && !heardOf.has(windowOf());
            if (!first) expect(limit - used).toBeGreaterThan(reserve);
            counted.set(windowOf(), used + 1);
            meter = sent(meter);
            const remaining = Math.max(0, limit - used - 1);
            under.push({ limit, remaining, reset: (windowOf() + 1) * 60_000, date: now + skew });
          }
          if (act === 'answer' || act === 'lose') {
            const [rate] = under.splice(pick % Math.max(1, under.length), 1);
            if (rate === undefined) continue;
            if (act === 'answer') heardOf.add(rate.reset / 60_000 - 1);
            meter = act === 'lose' ? lost(meter) : answered(meter, rate, now);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

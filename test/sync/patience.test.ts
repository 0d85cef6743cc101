import { longestSleepMs, patiently, type Reply } from '../../src/sync/patience';

type Answer = Reply<string, { code: string }>;

/** A clock by values, and whoever is asked, with a list of answers; the last one stays. */
function patience(...answers: ((now: number) => Answer)[]) {
  return hurried(Number.MAX_SAFE_INTEGER, ...answers);
}

/** The same where Forge ends the invocation after so many milliseconds, and one request may take nine seconds. */
function hurried(leftMs: number, ...answers: ((now: number) => Answer)[]) {
  let now = 1_000_000;
  const deadline = now + leftMs;
  const slept: number[] = [];
  const asked: number[] = [];
  const clock = {
    now: () => now,
    sleep: async (ms: number) => {
      slept.push(ms);
      now += ms;
    },
  };
  const ask = async (before: number): Promise<Answer> => {
    asked.push(before);
    const answer = answers[Math.min(before, answers.length - 1)];
    return answer ? answer(now) : fault();
  };
  return { slept, asked, run: () => patiently({ clock, deadline, requestMs: 9_000 }, ask) };
}

const ok = (): Answer => ({ is: 'ok', value: 'good' });
const fault = (): Answer => ({ is: 'fault', problem: { code: 'broken' } });
const refused = (): Answer => ({ is: 'refused', problem: { code: 'no' } });
const spent = (): Answer => ({ is: 'spent', problem: { code: 'no calls left' } });
const busy =
  (ms: number) =>
  (now: number): Answer => ({ is: 'busy', until: now + ms, problem: { code: 'wait' } });

describe('patience', () => {
  it.each<[string, ((now: number) => Answer)[], string, number[]]>([
    ['takes a good answer at once', [ok], 'ok', []],
    ['takes a refusal at once', [refused], 'refused', []],
    ['takes it at once that there are no calls left', [spent], 'spent', []],
    ['tries a fault again after a second', [fault, ok], 'ok', [1_000]],
    ['tries a fault three times', [fault], 'fault', [1_000, 3_000]],
    ['takes a refusal after a fault', [fault, refused], 'refused', [1_000]],
    ['waits as long as it is told', [busy(700), ok], 'ok', [700]],
    ['waits up to ten seconds', [busy(longestSleepMs), ok], 'ok', [longestSleepMs]],
    ['never sleeps longer, but hands the wait on', [busy(longestSleepMs + 1), ok], 'busy', []],
    ['does not wait for a moment that has passed', [busy(-5_000), ok], 'ok', [0]],
    [
      'counts faults alone as tries',
      [busy(5), fault, busy(5), fault, busy(5), ok],
      'ok',
      [5, 1_000, 5, 3_000, 5],
    ],
    [
      'gives up after the third fault between waits',
      [fault, busy(5), fault, fault, ok],
      'fault',
      [1_000, 5, 3_000],
    ],
  ])('%s', async (_what, ...[answers, is, slept]) => {
    const { run, slept: sleeps } = patience(...answers);
    expect((await run()).is).toBe(is);
    expect(sleeps).toEqual(slept);
  });

  it('ends with somebody who only ever says wait', async () => {
    const { run, slept, asked } = patience(busy(0));
    expect((await run()).is).toBe('busy');
    expect(asked).toHaveLength(12);
    expect(slept.every((ms) => ms <= longestSleepMs)).toBe(true);
  });

  it.each<[string, number, (now: number) => Answer, number[]]>([
    ['tries again while another request fits', 10_001, fault, [1_000]],
    ['does not where it might be ended in the middle', 10_000, fault, []],
    ['does not wait for Okta either then', 9_700, busy(700), []],
    ['has less and less time', 13_500, fault, [1_000, 3_000]],
  ])('of an invocation that ends soon %s', async (_what, ...[leftMs, answer, slept]) => {
    const { run, slept: sleeps } = hurried(leftMs, answer);
    await run();
    expect(sleeps.slice(0, 2)).toEqual(slept);
  });

  it('says how often it asked before, so that a repeated request can say so too', async () => {
    const { run, asked } = patience(fault);
    await run();
    expect(asked).toEqual([0, 1, 2]);
  });

  it('lets a throw through', async () => {
    const broken = () => {
      throw new Error('a fault of the app');
    };
    await expect(patience(broken).run()).rejects.toThrow('a fault of the app');
  });
});

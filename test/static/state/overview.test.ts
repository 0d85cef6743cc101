import type { Run, Setup } from '../../../static/setup/src/answers';
import { buttonsOf, standingOf, type Does } from '../../../static/setup/src/state/overview';
import {
  at,
  chosen,
  connected,
  hadGoodRun,
  hourMs,
  nothingYet,
  pastRun,
  problemOf,
  runUnderWay,
} from './scenes';

const now = at + 2 * hourMs;
const standing = (setup: Setup, run: Run | null, more: { now?: number; isPlanned?: boolean } = {}) =>
  standingOf(setup, { run, now, isPlanned: false, ...more });
const refused = pastRun({ ending: 'failed', problems: [problemOf('token-refused')] });
const broken = pastRun({ ending: 'failed', problems: [problemOf('okta-failed')] });

describe('how an import stands', () => {
  it.each([
    ['unfinished', nothingYet, null],
    ['unfinished', connected, null],
    ['unfinished', chosen, null],
    ['unfinished', chosen, broken],
    ['running', chosen, runUnderWay()],
    ['planning', hadGoodRun, runUnderWay({ isPlan: true })],
    ['up to date', hadGoodRun, pastRun()],
    ['up to date', hadGoodRun, null],
    ['ended badly', hadGoodRun, broken],
    ['ended badly', hadGoodRun, pastRun({ ending: 'cancelled' })],
    ['token refused', hadGoodRun, refused],
    ['token refused', chosen, refused],
  ])('is %s', (is, setup, run) => {
    expect(standing(setup, run).is).toBe(is);
  });

  it('is no longer a refused token once another was saved', () => {
    const replaced = { ...hadGoodRun, connection: { host: 'acme.okta.com', savedAt: refused.endedAt + 1 } };
    expect(standing(replaced, refused).is).toBe('ended badly');
  });

  it('is stale after three days without a good run', () => {
    expect(standing(hadGoodRun, pastRun(), { now: at + 72 * hourMs }).is).toBe('up to date');
    expect(standing(hadGoodRun, pastRun(), { now: at + 73 * hourMs })).toEqual({ is: 'stale', days: 3 });
  });

  it('counts problems of the last run', () => {
    const run = pastRun({ problems: [problemOf('a'), problemOf('b')] });
    expect(standing(hadGoodRun, run)).toEqual({ is: 'up to date', problems: 2 });
  });

  it('counts the steps that are done, and remembers a first run that failed', () => {
    expect(standing(chosen, broken)).toEqual({
      is: 'unfinished',
      done: 3,
      of: 5,
      next: 'plan',
      tried: broken,
    });
    expect(standing(chosen, null, { isPlanned: true })).toMatchObject({ done: 4, next: 'runs' });
  });
});

describe('the buttons', () => {
  const go = (to: Extract<Does, { does: 'go' }>['to']): Does => ({ does: 'go', to });
  const run: Does = { does: 'run' };
  const plan: Does = { does: 'plan' };
  it.each<{ primary: Does; beside?: Does; setup: Setup; seen?: Run | null; isPlanned?: boolean }>([
    { primary: go('connect'), setup: nothingYet },
    { primary: go('choose'), setup: connected },
    { primary: plan, beside: run, setup: chosen },
    { primary: plan, beside: run, setup: chosen, seen: broken },
    { primary: run, beside: plan, setup: chosen, isPlanned: true },
    { primary: run, beside: plan, setup: hadGoodRun, seen: pastRun() },
    { primary: go('runs'), setup: hadGoodRun, seen: runUnderWay() },
    { primary: go('plan'), setup: hadGoodRun, seen: runUnderWay({ isPlan: true }) },
    { primary: go('connect'), setup: hadGoodRun, seen: refused },
  ])('do $primary, and beside it $beside', ({ primary, beside, setup, seen = null, isPlanned = false }) => {
    expect(buttonsOf(standing(setup, seen, { isPlanned }), setup, 0)).toEqual({
      primary,
      ...(beside ? { beside } : {}),
    });
  });

  it('lead to changes that are not live, once a run could start', () => {
    const review = { primary: { does: 'go', to: 'map', why: 'review' } };
    expect(buttonsOf(standing(hadGoodRun, pastRun()), hadGoodRun, 3)).toEqual(review);
    expect(buttonsOf(standing(connected, null), connected, 3)).toEqual({ primary: go('choose') });
  });
});

import { primaryOf, standingOf } from '../../../static/setup/src/state/overview';
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
const refused = pastRun({ ending: 'failed', problems: [problemOf('token-refused')] });
const broken = pastRun({ ending: 'failed', problems: [problemOf('okta-failed')] });

describe('how an import stands', () => {
  it.each([
    ['unfinished', nothingYet, null],
    ['unfinished', connected, null],
    ['unfinished', chosen, null],
    ['unfinished', chosen, broken],
    ['running', chosen, runUnderWay()],
    ['up to date', hadGoodRun, pastRun()],
    ['up to date', hadGoodRun, null],
    ['ended badly', hadGoodRun, broken],
    ['ended badly', hadGoodRun, pastRun({ ending: 'cancelled' })],
    ['token refused', hadGoodRun, refused],
    ['token refused', chosen, refused],
  ])('is %s', (standing, setup, run) => {
    expect(standingOf(setup, run, now).is).toBe(standing);
  });

  it('is no longer a refused token once another was saved', () => {
    const replaced = { ...hadGoodRun, connection: { host: 'acme.okta.com', savedAt: refused.endedAt + 1 } };
    expect(standingOf(replaced, refused, now).is).toBe('ended badly');
  });

  it('is stale after three days without a good run', () => {
    expect(standingOf(hadGoodRun, pastRun(), at + 72 * hourMs).is).toBe('up to date');
    expect(standingOf(hadGoodRun, pastRun(), at + 73 * hourMs)).toEqual({ is: 'stale', days: 3 });
  });

  it('counts problems of the last run', () => {
    const run = pastRun({ problems: [problemOf('a'), problemOf('b')] });
    expect(standingOf(hadGoodRun, run, now)).toEqual({ is: 'up to date', problems: 2 });
  });

  it('counts the steps that are done, and remembers a first run that failed', () => {
    expect(standingOf(chosen, broken, now)).toEqual({
      is: 'unfinished',
      done: 2,
      of: 3,
      next: 'runs',
      tried: broken,
    });
  });
});

describe('the primary button', () => {
  it.each([
    [{ does: 'go', to: 'connect' }, nothingYet, null],
    [{ does: 'go', to: 'choose' }, connected, null],
    [{ does: 'run' }, chosen, null],
    [{ does: 'run' }, chosen, broken],
    [{ does: 'run' }, hadGoodRun, pastRun()],
    [{ does: 'go', to: 'runs' }, hadGoodRun, runUnderWay()],
    [{ does: 'go', to: 'connect' }, hadGoodRun, refused],
  ])('does %j', (primary, setup, run) => {
    expect(primaryOf(standingOf(setup, run, now), setup)).toEqual(primary);
  });
});

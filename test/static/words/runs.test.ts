import { runTitle } from '../../../static/setup/src/words/runs';
import { at, kindOf, pastRun, runUnderWay } from '../state/scenes';

describe('the title of a run', () => {
  it.each([
    ['Running: finding out how fast Okta answers', runUnderWay(), undefined],
    ['Running: less than a minute left', runUnderWay(), 0],
    ['Running: about 1 minute left', runUnderWay(), 1],
    ['Running: about 12 minutes left', runUnderWay(), 12],
    ['Reading Okta: about 2 minutes left', runUnderWay({ isPlan: true }), 2],
    ['Writing the plan down', runUnderWay({ isPlan: true, phase: 'planning' }), 0],
    ['Running: Assets is writing the objects', runUnderWay({ phase: 'processing' }), 3],
    [
      'A run is about to begin',
      { is: 'opening', run: 'r', reason: 'page', startedAt: 0, isPlan: false } as const,
      undefined,
    ],
    [
      'Done. There was nothing to change, in 51 s',
      pastRun({ startedAt: at, endedAt: at + 51_000 }),
      undefined,
    ],
    [
      'Done. 1,001 objects written in 2 min 51 s',
      pastRun({
        startedAt: at,
        endedAt: at + 171_000,
        kinds: [kindOf('users', { created: 1_000, same: 5 }), kindOf('groups', { updated: 1 })],
      }),
      undefined,
    ],
    [
      'The run failed after less than a second',
      pastRun({ ending: 'failed', kinds: [kindOf('users', { created: 3 })] }),
      undefined,
    ],
  ])('is %s', (title, run, minutes) => {
    expect(runTitle(run, minutes)).toBe(title);
  });
});

import { marksOf, type Typed } from '../../../static/setup/src/state/marks';
import { chosen, connected, hadGoodRun, pastRun, problemOf, runUnderWay } from './scenes';

const typed = (more: Partial<Typed> = {}): Typed => ({
  ...{ connect: false, changes: { choose: 0, map: 0 }, faults: 0, isPlanned: false },
  ...more,
});

describe('the marks in the top bar', () => {
  it('tick the steps that are done, until the first good run', () => {
    expect(marksOf(connected, null, typed())).toEqual({ connect: { is: 'done' } });
    expect(marksOf(chosen, null, typed({ isPlanned: true }))).toEqual({
      ...{ connect: { is: 'done' }, choose: { is: 'done' }, map: { is: 'done' }, plan: { is: 'done' } },
    });
    expect(marksOf(hadGoodRun, pastRun(), typed({ isPlanned: true }))).toEqual({});
  });

  it('say what is not saved or not live before they say what is done', () => {
    expect(marksOf(chosen, null, typed({ changes: { choose: 2, map: 0 } }))).toMatchObject({
      choose: { is: 'not live' },
      map: { is: 'done' },
    });
    expect(marksOf(hadGoodRun, undefined, typed({ connect: true, changes: { choose: 0, map: 1 } }))).toEqual({
      connect: { is: 'unsaved' },
      map: { is: 'not live' },
    });
  });

  it('count what is wrong with the mapping before they say that it is not live', () => {
    expect(marksOf(hadGoodRun, null, typed({ changes: { choose: 0, map: 1 }, faults: 2 }))).toEqual({
      map: { is: 'problems', count: 2 },
    });
  });

  it('show a run that is on, else the problems of the last one', () => {
    const flawed = pastRun({ problems: [problemOf('a'), problemOf('b')] });
    expect(marksOf(hadGoodRun, flawed, typed())).toEqual({ runs: { is: 'problems', count: 2 } });
    expect(marksOf(hadGoodRun, runUnderWay({ problems: [problemOf('a')] }), typed())).toEqual({
      runs: { is: 'running' },
    });
  });

  it('show a plan that is being made where it is watched', () => {
    expect(marksOf(hadGoodRun, runUnderWay({ isPlan: true }), typed())).toEqual({
      plan: { is: 'planning' },
    });
  });
});

import { marksOf } from '../../../static/setup/src/state/marks';
import { chosen, hadGoodRun, pastRun, problemOf, runUnderWay } from './scenes';

const saved = { connect: false, choose: false };

describe('the marks in the top bar', () => {
  it('tick the steps that are done, until the first good run', () => {
    expect(marksOf(chosen, null, saved)).toEqual({ connect: { is: 'done' }, choose: { is: 'done' } });
    expect(marksOf(hadGoodRun, pastRun(), saved)).toEqual({});
  });

  it('say what is not saved before they say what is done', () => {
    expect(marksOf(chosen, null, { connect: false, choose: true })).toMatchObject({
      choose: { is: 'unsaved' },
    });
    expect(marksOf(hadGoodRun, undefined, { connect: true, choose: false })).toEqual({
      connect: { is: 'unsaved' },
    });
  });

  it('show a run that is on, else the problems of the last one', () => {
    const flawed = pastRun({ problems: [problemOf('a'), problemOf('b')] });
    expect(marksOf(hadGoodRun, flawed, saved)).toEqual({ runs: { is: 'problems', count: 2 } });
    expect(marksOf(hadGoodRun, runUnderWay({ problems: [problemOf('a')] }), saved)).toEqual({
      runs: { is: 'running' },
    });
  });
});

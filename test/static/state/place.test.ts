import { opensOn, stepsOf } from '../../../static/setup/src/state/place';
import { chosen, connected, hadGoodRun, nothingYet, pastRun, runUnderWay } from './scenes';

const opening = { is: 'opening', run: 'r', reason: 'page', startedAt: 0 } as const;

describe('the page', () => {
  it.each([
    ['connect on the very first visit', nothingYet, null],
    ['overview with its checklist while the set-up is half done', connected, null],
    ['overview when only the choice was saved so far', { ...nothingYet, choiceSavedAt: 1 }, null],
    ['overview when all is set up', hadGoodRun, pastRun()],
    ['overview for somebody who may only look', { ...nothingYet, mayChange: false }, null],
    ['overview when nobody knows whether a run is on', chosen, undefined],
    ['runs while a run is on', hadGoodRun, runUnderWay()],
    ['runs while a run is about to begin', chosen, opening],
  ])('opens on %s', (place, setup, run) => {
    expect(place.startsWith(opensOn(setup, run))).toBe(true);
  });
});

it('counts a first good run as the last step', () => {
  const done = (setup: Parameters<typeof stepsOf>[0]) => stepsOf(setup).map(({ isDone }) => isDone);
  expect(done(nothingYet)).toEqual([false, false, false]);
  expect(done(chosen)).toEqual([true, true, false]);
  expect(done(hadGoodRun)).toEqual([true, true, true]);
});

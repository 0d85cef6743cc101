import { defaultMapping } from '../../../src/mapping/defaults';
import type { Setup } from '../../../static/setup/src/answers';
import { opensOn, runIn, stepsOf, type Made } from '../../../static/setup/src/state/place';
import { at, chosen, connected, hadGoodRun, nothingYet, pastRun, runUnderWay } from './scenes';

const opening = { is: 'opening', run: 'r', reason: 'page', startedAt: 0, isPlan: false } as const;

describe('the page', () => {
  it.each([
    ['connect on the very first visit', nothingYet, null],
    ['overview with its checklist while the set-up is half done', connected, null],
    ['overview when only a mapping was saved so far', { ...nothingYet, mappingSavedAt: 1 }, null],
    ['overview when all is set up', hadGoodRun, pastRun()],
    ['overview for somebody who may only look', { ...nothingYet, mayChange: false }, null],
    ['overview when nobody knows whether a run is on', chosen, undefined],
    ['runs while a run is on', hadGoodRun, runUnderWay()],
    ['runs while a run is about to begin', chosen, opening],
    ['plan while a plan is made', hadGoodRun, runUnderWay({ isPlan: true })],
    ['plan while a plan is about to be made', chosen, { ...opening, isPlan: true }],
  ])('opens on %s', (place, setup, run) => {
    expect(place.startsWith(opensOn(setup, run))).toBe(true);
  });
});

describe('the steps of setting up', () => {
  const view = { proposed: defaultMapping, versions: [] };
  const draft = { mapping: defaultMapping, savedAt: at };
  it.each<[what: string, setup: Setup, made: Made, done: string[]]>([
    ['nothing', nothingYet, { isPlanned: false }, []],
    ['a connection', connected, { view, isPlanned: false }, ['connect']],
    ['a draft', connected, { view: { ...view, draft }, isPlanned: false }, ['connect', 'choose']],
    ['what is live', chosen, { view, isPlanned: false }, ['connect', 'choose', 'map']],
    ['a plan', chosen, { view, isPlanned: true }, ['connect', 'choose', 'map', 'plan']],
    [
      'a first good run, planned or not',
      hadGoodRun,
      { isPlanned: false },
      ['connect', 'choose', 'map', 'plan', 'runs'],
    ],
  ])('count %s', (...[_what, setup, made, done]) => {
    const steps = stepsOf(setup, made);
    expect(steps.map(({ place }) => place)).toEqual(['connect', 'choose', 'map', 'plan', 'runs']);
    expect(steps.filter(({ isDone }) => isDone).map(({ place }) => place)).toEqual(done);
  });
});

it('a plan is no run', () => {
  expect(runIn(runUnderWay({ isPlan: true }))).toBeNull();
  expect(runIn(undefined)).toBeNull();
  expect(runIn(pastRun())).toEqual(pastRun());
});

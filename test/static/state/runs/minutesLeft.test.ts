import {
  minutesLeft,
  observed,
  shownNext,
  type Pace,
} from '../../../../static/setup/src/state/runs/minutesLeft';
import { kindOf, runUnderWay } from '../scenes';

const peopleAt = (read: number, expected = 6_000) =>
  runUnderWay({
    lanes: [{ lane: 'people', kind: 'users' }, { lane: 'devices' }],
    kinds: [kindOf('users', { read, expected }), kindOf('devices', { read: 7, expected: 7 })],
  });
const seen = (...looks: [read: number, second: number][]): Pace =>
  looks.reduce<Pace>((pace, [read, second]) => observed(pace, peopleAt(read), second * 1_000), {});

describe('the minutes left', () => {
  it('follow from the pace seen so far, rounded up', () => {
    const pace = seen([0, 100], [1_000, 110]); // 100 a second
    expect(minutesLeft(peopleAt(1_000, 13_600), pace)).toBe(3); // 126 s
    expect(minutesLeft(peopleAt(1_000, 7_000), pace)).toBe(1); // 60 s
    expect(minutesLeft(peopleAt(1_000, 6_900), pace)).toBe(0); // 59 s: less than a minute
  });

  it('are not known from one look, from too short a while, or where nothing came', () => {
    expect(minutesLeft(peopleAt(100), seen([100, 0]))).toBeUndefined();
    expect(minutesLeft(peopleAt(200), seen([100, 0], [200, 3]))).toBeUndefined();
    expect(minutesLeft(peopleAt(100), seen([100, 0], [100, 60]))).toBeUndefined();
  });

  it('are not known where nobody knows how many there will be', () => {
    const endless = runUnderWay({ kinds: [kindOf('users', { read: 5 })] });
    const pace = observed(
      observed({}, endless, 0),
      { ...endless, kinds: [kindOf('users', { read: 50 })] },
      9_000,
    );
    expect(minutesLeft(endless, pace)).toBeUndefined();
  });

  it('are those of the slowest lane', () => {
    const run = runUnderWay({
      kinds: [kindOf('users', { read: 500, expected: 600 }), kindOf('devices', { read: 10, expected: 100 })],
    });
    const pace: Pace = {
      users: { from: { at: 0, read: 0 }, last: { at: 10_000, read: 500 } },
      devices: { from: { at: 0, read: 0 }, last: { at: 10_000, read: 10 } },
    };
    expect(minutesLeft(run, pace)).toBe(2); // 90 devices at one a second
  });

  it('count what a lane still has before it', () => {
    const run = runUnderWay({
      lanes: [{ lane: 'people', kind: 'groups' }, { lane: 'devices' }],
      kinds: [kindOf('groups', { read: 10, expected: 20 }), kindOf('users', { expected: 12_000 })],
    });
    const pace: Pace = { groups: { from: { at: 0, read: 0 }, last: { at: 10_000, read: 10 } } };
    expect(minutesLeft(run, pace)).toBe(3); // 10 s of groups, then 120 s of people
  });

  it('end with the reading', () => {
    expect(minutesLeft({ ...peopleAt(10), phase: 'processing' }, seen([0, 0], [10, 10]))).toBeUndefined();
  });
});

it('what is shown falls at once and rises by one minute at a time', () => {
  expect(shownNext(undefined, 7)).toBe(7);
  expect(shownNext(5, 2)).toBe(2);
  expect(shownNext(2, 30)).toBe(3);
  expect(shownNext(2, undefined)).toBe(2);
});

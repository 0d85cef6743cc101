import {
  changesIn,
  faultsIn,
  isFaulty,
  leftBehind,
  mayName,
  renamed,
  ticked,
} from '../../../static/setup/src/state/chooseDraft';
import { choiceOf, chosen, connected, hadGoodRun } from './scenes';

const all = choiceOf(true, true, true);

describe('a choice', () => {
  it('counts ticks and names that differ from what is saved', () => {
    expect(changesIn(chosen, all)).toBe(0);
    expect(changesIn(chosen, ticked(all, 'devices', false))).toBe(1);
    expect(changesIn(connected, renamed(ticked(all, 'groups', false), 'users', 'Staff'))).toBe(2);
    expect(changesIn(connected, ticked(renamed(all, 'groups', 'Teams'), 'groups', false))).toBe(1);
  });

  it('is changed back into none', () => {
    expect(changesIn(chosen, ticked(ticked(all, 'users', false), 'users', true))).toBe(0);
  });

  it.each([
    ['nothing is ticked', choiceOf(false, false, false), { nothing: true, names: {} }],
    ['a name is empty', renamed(all, 'users', '  '), { nothing: false, names: { users: 'empty' } }],
    [
      'a name is endless',
      renamed(all, 'users', 'x'.repeat(256)),
      { nothing: false, names: { users: 'long' } },
    ],
    [
      'two kinds share a name',
      renamed(all, 'groups', ' people'),
      { nothing: false, names: { users: 'double', groups: 'double' } },
    ],
  ])('cannot be saved when %s', (_when, choice, faults) => {
    expect(faultsIn(choice)).toEqual(faults);
    expect(isFaulty(faultsIn(choice))).toBe(true);
  });

  it('does not mind the name of a kind that is off', () => {
    expect(isFaulty(faultsIn(renamed(ticked(all, 'groups', false), 'groups', '')))).toBe(false);
  });
});

describe('the name of an object type', () => {
  it('may be chosen until it was saved once, whether its kind is on by now or off', () => {
    expect(mayName(connected, 'users')).toBe(true);
    expect(mayName(chosen, 'users')).toBe(false);
    const off = { ...chosen, choice: choiceOf(true, true, false) };
    expect(mayName(off, 'devices')).toBe(false);
    expect(mayName({ ...off, named: ['users', 'groups'] }, 'devices')).toBe(true);
  });
});

describe('objects left behind', () => {
  it('are those of a kind that was on and had a good run', () => {
    const without = ticked(all, 'devices', false);
    expect(leftBehind(hadGoodRun, without, 'devices')).toBe(733);
    expect(leftBehind(hadGoodRun, without, 'users')).toBe(0);
    expect(leftBehind(chosen, without, 'devices')).toBe(0);
  });
});

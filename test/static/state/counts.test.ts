import {
  capital,
  counted,
  countOf,
  listed,
  number,
  objectsOf,
  startOf,
} from '../../../static/setup/src/state/counts';
import { at, chosen, hadGoodRun, hourMs, testedOk } from './scenes';

describe('numbers in words', () => {
  it('have separators', () => {
    expect([0, 999, 1487, 1234567].map(number)).toEqual(['0', '999', '1,487', '1,234,567']);
  });

  it('go with the right noun', () => {
    expect([counted(0, 'object'), counted(1, 'object'), counted(2, 'object')]).toEqual([
      '0 objects',
      '1 object',
      '2 objects',
    ]);
    expect(counted(1200, 'person', 'people')).toBe('1,200 people');
  });

  it('are listed as a person would', () => {
    expect([[], ['users'], ['users', 'groups'], ['users', 'groups', 'devices']].map(listed)).toEqual([
      '',
      'users',
      'users and groups',
      'users, groups and devices',
    ]);
    expect([capital(''), capital('users')]).toEqual(['', 'Users']);
  });

  it('leave the start of a text whole, character by character', () => {
    expect(startOf('short', 10)).toBe('short');
    expect(startOf('𝒜𝒷𝒸𝒹', 2)).toBe('𝒜𝒷');
    expect([...startOf('x'.repeat(5_000), 160)]).toHaveLength(160);
  });
});

describe('how many there are of a kind', () => {
  it('is what a test counted to the end, though a run counted before', () => {
    expect(countOf('groups', hadGoodRun, testedOk)).toEqual({ is: 'exact', value: 84 });
  });

  it('is more than one page while only a test was made', () => {
    expect(countOf('users', chosen, testedOk)).toEqual({ is: 'more', than: 200 });
  });

  it('is what the last good run read, with its date', () => {
    expect(countOf('users', hadGoodRun, testedOk)).toEqual({ is: 'exact', value: 612, at: at + hourMs });
    expect(countOf('devices', hadGoodRun, undefined)).toEqual({ is: 'exact', value: 733, at: at + hourMs });
  });

  it('is not known before anything was counted, or where it cannot be read', () => {
    expect(countOf('users', chosen, undefined)).toEqual({ is: 'unknown' });
    expect(countOf('devices', chosen, testedOk)).toEqual({ is: 'unknown' });
  });

  it('adds up to the objects of the last good run', () => {
    expect([objectsOf(chosen), objectsOf(hadGoodRun)]).toEqual([undefined, 1429]);
  });
});

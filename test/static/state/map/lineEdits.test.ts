import type { Line, PlainLine } from '../../../../src/mapping/mapping';
import {
  whenEmptyOf,
  withMark,
  withWhenEmpty,
  withWrite,
} from '../../../../static/setup/src/state/map/lineEdits';

const line: PlainLine = { attribute: 'City', key: 'city', as: 'text', from: { path: 'profile.city' } };

describe('what happens when Okta has no value', () => {
  it('is one of three, and clearing is as usual', () => {
    const kept = withWhenEmpty(line, 'keep');
    const defaulted = withWhenEmpty(kept, 'default', 'Oslo');
    expect([line, kept, defaulted].map(whenEmptyOf)).toEqual(['clear', 'keep', 'default']);
    expect(defaulted).toEqual({ ...line, changes: [{ do: 'default', value: 'Oslo' }] });
    expect(withWhenEmpty(defaulted, 'clear')).toEqual(line);
  });

  it('leaves the other changes as they are', () => {
    const trimmed: Line = { ...line, changes: [{ do: 'trim' }] };
    const defaulted = withWhenEmpty(trimmed, 'default', 'Oslo');
    expect(defaulted.changes).toEqual([{ do: 'trim' }, { do: 'default', value: 'Oslo' }]);
    expect(withWhenEmpty(defaulted, 'default', 'Rome').changes?.at(-1)).toEqual({
      do: 'default',
      value: 'Rome',
    });
    expect(withWhenEmpty(defaulted, 'clear')).toEqual(trimmed);
  });
});

describe('how often a line writes', () => {
  it('is said only where it is not every time', () => {
    expect(withWrite(line, 'first time').write).toBe('first time');
    expect(withWrite(withWrite(line, 'when empty'), 'every time')).toEqual(line);
  });
});

describe('label, identifier and unique', () => {
  it('are set and taken away alone', () => {
    expect(withMark(line, 'unique', true)).toEqual({ ...line, unique: true });
    expect(withMark(withMark(line, 'identifier', true), 'identifier', false)).toEqual(line);
  });
});

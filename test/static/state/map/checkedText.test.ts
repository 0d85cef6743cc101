import { parseMapping } from '../../../../src/mapping/mapping';
import { defaultMapping } from '../../../../src/mapping/defaults';
import {
  nameCheck,
  numberCheck,
  pathCheck,
  someUpTo,
  statusCheck,
  upTo,
} from '../../../../static/setup/src/state/map/checkedText';

describe('a typed text', () => {
  it.each([
    [
      'a name',
      nameCheck,
      ['Cost centre', '名前', "O'Brien"],
      ['', '  ', 'say "hi"', 'a\\b', 'a\nb', 'x'.repeat(256)],
    ],
    ['a path', pathCheck, ['profile.city', 'groups[].name'], ['', ' ', 'x'.repeat(501)]],
    ['a status', statusCheck, ['On ice', 'A-1'], ['', 'A', 'Größe', 'x'.repeat(31)]],
    ['some text', someUpTo(3), ['a', ' '], ['', 'abcd']],
    ['any text', upTo(3), ['', 'abc'], ['abcd']],
    [
      'a number',
      numberCheck({ least: -1, most: 10 }),
      ['-1', '1', '10', ' 7 '],
      ['', '0', '11', '-2', '1.5', 'x', '1e1'],
    ],
    ['a number or nothing', numberCheck({ least: 1, most: 10, mayBeEmpty: true }), ['', '3'], ['x', '-1']],
  ] as const)('counts as %s when it is one', (...[, check, good, bad]) => {
    expect(good.map(check)).toEqual(good.map(() => undefined));
    for (const text of bad) expect(check(text)).toMatch(/\.$/);
  });

  it('that counts as a name is one that a mapping takes, and no other', () => {
    const named = (name: string) =>
      parseMapping({
        ...defaultMapping,
        types: defaultMapping.types.map((type, at) => (at === 0 ? { ...type, type: name } : type)),
      }).is;
    for (const name of ['Cost centre', '名前', 'a/b']) {
      expect(nameCheck(name)).toBeUndefined();
      expect(named(name)).toBe('mapping');
    }
    for (const name of ['', 'say "hi"', 'a\\b', 'x'.repeat(256)]) {
      expect(nameCheck(name)).toBeDefined();
      expect(named(name)).toBe('no mapping');
    }
  });
});

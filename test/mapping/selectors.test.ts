import fc from 'fast-check';
import { defaultMapping } from '../../src/mapping/defaults';
import type { Mapping } from '../../src/mapping/mapping';
import { withLastingSelectors } from '../../src/mapping/selectors';

const called = (...names: string[]): Mapping => {
  const [first] = defaultMapping.types;
  if (!first) throw new Error('The default mapping has types.');
  return { version: 1, types: names.map((type, at) => ({ ...first, kind: 'users', type, key: `t${at}` })) };
};
const selectorsOf = (mapping: Mapping) => withLastingSelectors(mapping).types.map(({ selector }) => selector);

describe('the selector of a saved type', () => {
  it('is the proposed one for the proposed name alone', () => {
    expect(selectorsOf(defaultMapping)).toEqual(defaultMapping.types.map(({ selector }) => selector));
    expect(selectorsOf(called('People'))).not.toContain('users');
    expect(selectorsOf(called('okta user'))).toEqual(['users']);
  });

  it('depends on nothing but the name: not on its place, nor on the types beside it', () => {
    const [, second] = selectorsOf(called('Staff', 'People'));
    expect(selectorsOf(called('People'))).toEqual([second]);
    expect(selectorsOf(called('PEOPLE'))).toEqual([second]);
  });

  it('is another one for another name', () => {
    const name = fc.stringMatching(/^[A-Za-z][\p{L} ]{0,20}$/u);
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 2, maxLength: 6, selector: (each) => each.toLowerCase() }),
        (names) => {
          expect(new Set(selectorsOf(called(...names))).size).toBe(names.length);
        },
      ),
      { numRuns: 200 },
    );
  });
});

import fc from 'fast-check';
import {
  searchConditions,
  searchTests,
  searchText,
  type SearchCondition,
} from '../../../../static/setup/src/state/choose/searchBuilder';

describe('a search that is built', () => {
  it.each<[text: string, conditions: SearchCondition[]]>([
    ['', []],
    ['profile.department eq "Sales"', [{ field: 'profile.department', test: 'is', value: 'Sales' }]],
    [
      '(profile.userType lt "Test" or profile.userType gt "Test") and status pr',
      [
        { field: 'profile.userType', test: 'is not', value: 'Test' },
        { field: 'status', test: 'is filled', value: '' },
      ],
    ],
    ['profile.isVip eq true', [{ field: 'profile.isVip', test: 'is', value: 'true', bare: true }]],
    [
      String.raw`profile.nickName sw "a \"b\" \\c and d eq e"`,
      [{ field: 'profile.nickName', test: 'starts with', value: String.raw`a "b" \c and d eq e` }],
    ],
  ])('is written and read as %s', (text, conditions) => {
    expect(searchText(conditions)).toBe(text);
    expect(searchConditions(text)).toEqual(conditions);
  });

  it('is read back as it was built, whatever was typed into it', () => {
    const condition = fc.record({
      field: fc.constantFrom('profile.department', 'profile.cost-center', 'status'),
      test: fc.constantFrom(...searchTests.filter((test) => test !== 'is filled')),
      value: fc
        .string({ minLength: 1, maxLength: 20 })
        .filter((value) => value.trim() === value && value !== ''),
    });
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 4 }), (conditions) => {
        expect(searchConditions(searchText(conditions))).toEqual(conditions);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    'profile.a eq "x" or profile.b eq "y"',
    'profile.a co "x"',
    'profile.a eq "x" and',
    'profile.a eq "x',
    '(profile.a lt "x" or profile.b gt "x")',
  ])('stays a text where it says more: %s', (text) => {
    expect(searchConditions(text)).toBeUndefined();
  });

  it('leaves out what is not finished', () => {
    expect(
      searchText([
        { field: 'profile.city', test: 'is', value: ' ' },
        { field: '', test: 'is', value: 'x' },
        { field: 'profile.city', test: 'is filled', value: '' },
      ]),
    ).toBe('profile.city pr');
  });
});

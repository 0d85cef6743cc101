import fc from 'fast-check';
import { mergedRows, pastedRows } from '../../../../static/setup/src/state/map/pastedRows';

describe('what is pasted', () => {
  it.each([
    [
      'a spreadsheet',
      'HR\tPeople\nIT\tTechnology\n',
      [
        ['HR', 'People'],
        ['IT', 'Technology'],
      ],
    ],
    ['one row of it', 'HR\tPeople', [['HR', 'People']]],
    [
      'lines of Windows',
      'HR\tPeople\r\nIT\tTechnology\r\n',
      [
        ['HR', 'People'],
        ['IT', 'Technology'],
      ],
    ],
    [
      'semicolons',
      'HR;People, all\nIT;Technology',
      [
        ['HR', 'People, all'],
        ['IT', 'Technology'],
      ],
    ],
    [
      'commas with quotation marks',
      '"A, B",x\n"say ""hi""",y',
      [
        ['A, B', 'x'],
        ['say "hi"', 'y'],
      ],
    ],
    [
      'a cell with a line break',
      '"A\nB"\tx\nC\ty',
      [
        ['A\nB', 'x'],
        ['C', 'y'],
      ],
    ],
    [
      'three columns, of which two count',
      'a\tb\tc\nd\te\tf',
      [
        ['a', 'b'],
        ['d', 'e'],
      ],
    ],
    [
      'a cell without a value',
      'a\t\nb\tc',
      [
        ['a', ''],
        ['b', 'c'],
      ],
    ],
  ])('as %s becomes rows', (_what, text, rows) => {
    expect(pastedRows(text)).toEqual(rows.map(([from, to]) => ({ from, to })));
  });

  it.each(['a word', 'Smith, John', '', '\n\n', '\tonly to'])('stays the text it is: %j', (text) => {
    expect(pastedRows(text)).toBeUndefined();
  });

  it('is never more or longer than a table takes, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\t', '\n', '"', ';', ',', ' '), maxLength: 300 }),
        (text) => {
          for (const { from, to } of pastedRows(text) ?? []) {
            expect(from).not.toBe('');
            expect(Math.max(from.length, to.length)).toBeLessThanOrEqual(500);
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(pastedRows('a\tb\n'.repeat(3_000))).toHaveLength(1_000);
    expect(pastedRows(`${'a'.repeat(9_000)}\tb`)?.[0]?.from).toHaveLength(500);
  });
});

describe('rows that are pasted over others', () => {
  it('take the place of those for the same value', () => {
    const merged = mergedRows(
      [
        { from: 'HR', to: 'People' },
        { from: '', to: '' },
      ],
      [
        { from: 'IT', to: 'Technology' },
        { from: 'HR', to: 'Human resources' },
      ],
    );
    expect(merged).toEqual([
      { from: 'HR', to: 'Human resources' },
      { from: 'IT', to: 'Technology' },
    ]);
  });
});

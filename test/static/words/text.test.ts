import { fieldSaid, textWords } from '../../../static/setup/src/words/text';

describe('the sentence about lines that are not understood', () => {
  it.each([
    [[12], 11, 'Line 12 is not understood. The table shows the other 11 lines.'],
    [[2], 1, 'Line 2 is not understood. The table shows the other line.'],
    [[1, 3], 9, 'Lines 1 and 3 are not understood. The table shows the other 9 lines.'],
    [
      [1, 2, 3, 4, 5, 6, 7],
      9,
      'Lines 1, 2, 3, 4, 5 and 2 more are not understood. The table shows the other 9 lines.',
    ],
    [[1], 0, 'Line 1 is not understood. The table stays as it was.'],
  ])('%j of the text, %d in the table', (lines, others, sentence) => {
    expect(textWords.notUnderstood(lines, others)).toBe(sentence);
  });
});

describe('the heading of the problems', () => {
  it('tells lines that are not understood from what is counted everywhere', () => {
    expect(textWords.problems(0, 0)).toBe('No problems');
    expect(textWords.problems(2, 0)).toBe('2 problems');
    expect(textWords.problems(0, 1)).toBe('1 line not understood');
    expect(textWords.problems(1, 3)).toBe('1 problem, 3 lines not understood');
  });
});

describe('what stands behind an offered field', () => {
  it('is how often it is filled, with an example that is not endless', () => {
    expect(fieldSaid({ filled: 588, records: 612, example: '104417' })).toBe(
      '588 of 612, for example 104417',
    );
    expect(fieldSaid({ filled: 1, records: 2, example: 'x'.repeat(500) }).length).toBeLessThan(80);
    expect(fieldSaid({ filled: 0, records: 1200 })).toBe('empty in 1,200 looked at');
  });

  it('is its title where no record was looked at', () => {
    expect(fieldSaid({ filled: 0, records: 0, title: 'Cost centre' })).toBe('Cost centre');
  });
});

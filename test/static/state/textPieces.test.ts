import fc from 'fast-check';
import { piecesOf } from '../../../static/setup/src/state/textPieces';

/** Each piece with its name, as `name:text`. */
const shown = (line: string) => piecesOf(line).map(({ from, to, is }) => `${is}:${line.slice(from, to)}`);

describe('the pieces of a line', () => {
  it.each([
    ['Okta User:', ['head:Okta User:']],
    ['# a note', ['comment:# a note']],
    ['key:id=Okta ID', ['word:key:', 'path:id', 'sign:=', 'attribute:Okta ID']],
    [
      'map:profile.a, profile.b | trim | before "="=Name',
      [
        ...['word:map:', 'path:profile.a', 'sign:,', 'path:profile.b', 'sign:|', 'change:trim', 'sign:|'],
        ...['change:before', 'text:"="', 'sign:=', 'attribute:Name'],
      ],
    ],
    [
      'map:groups[].id=Groups|Okta ID',
      ['word:map:', 'path:groups[].id', 'sign:=', 'attribute:Groups', 'sign:|', 'text:Okta ID'],
    ],
    ['map:profile.emp', ['word:map:', 'path:profile.emp']],
    [
      'config:search=userType ne "Test"',
      ['word:config:', 'path:search', 'sign:=', 'text:userType ne "Test"'],
    ],
    ['config:sea', ['word:config:', 'path:sea']],
    ['nonsense', []],
    ['', []],
  ])('%s', (line, pieces) => {
    expect(shown(line)).toEqual(pieces);
  });

  it('stand in order, apart from one another and within the line, whatever stands there', () => {
    const sign = fc.constantFrom(
      'map:',
      'key:',
      'config:',
      'a.b',
      '=',
      '|',
      '"',
      '`',
      '\\',
      ',',
      '+',
      '${',
      ' ',
      '#',
      ':',
    );
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 12 }).map((signs) => signs.join('')),
        (line) => {
          let end = 0;
          for (const { from, to } of piecesOf(line)) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThanOrEqual(from);
            end = to;
          }
          expect(end).toBeLessThanOrEqual(line.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});

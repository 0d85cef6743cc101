// The pieces of a line that stand out in the editor.

import fc from 'fast-check';
import { tokensOf } from '../../../src/mapping/text/tokens';
import { writeText } from '../../../src/mapping/text/write';
import { anyDraft } from './arbitrary';

const pieces = (line: string) => tokensOf(line).map(({ from, to, is }) => `${is} ${line.slice(from, to)}`);

describe('the pieces of a line', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['  # why', ['comment # why']],
    ['Okta Group:', ['heading Okta Group:']],
    ['nonsense', ['unused nonsense']],
    ['key:id=Okta ID', ['directive key:', 'path id', 'sign =', 'attribute Okta ID']],
    [
      'off:map:a + b, "x" | before "/"=City|Name of Location',
      [
        ...[
          'directive off:map:',
          'path a',
          'sign +',
          'path b',
          'sign ,',
          'string "x"',
          'sign |',
          'change before',
        ],
        ...['string "/"', 'sign =', 'attribute City', 'sign |', 'reference Name of Location'],
      ],
    ],
    ['map:x="A | B"', ['directive map:', 'path x', 'sign =', 'attribute "A | B"']],
    ['map:profile.emp', ['directive map:', 'path profile.emp']],
    ['config:search=a eq "b"', ['directive config:', 'setting search', 'sign =', 'string a eq "b"']],
    ['config:page_size=500', ['directive config:', 'setting page_size', 'sign =', 'unused 500']],
    ['config:sear', ['directive config:', 'setting sear']],
    [
      'status:A=Locked out|pending',
      ['directive status:', 'path A', 'sign =', 'attribute Locked out', 'sign |', 'change pending'],
    ],
    ['table:t=a|b', ['directive table:', 'path t', 'sign =', 'attribute a', 'sign |', 'change b']],
  ])('are those of: %s', (line, said) => {
    expect(pieces(line)).toEqual(said);
  });

  it('stand in order and apart, with nothing but blanks between them', () => {
    const check = (line: string) => {
      let at = 0;
      for (const { from, to } of tokensOf(line)) {
        expect(line.slice(at, from).trim()).toBe('');
        expect(from).toBeGreaterThanOrEqual(at);
        expect(to).toBeGreaterThan(from);
        at = to;
      }
      expect(line.slice(at).trim()).toBe('');
    };
    fc.assert(
      fc.property(anyDraft, fc.string({ unit: fc.constantFrom(...'map:key="`|,+ a\\') }), (draft, odd) => {
        for (const line of writeText(draft).text.split('\n')) check(line);
        for (const begin of ['', 'map:', 'config:', 'status:']) check(begin + odd);
      }),
      { numRuns: 40 },
    );
  });
});

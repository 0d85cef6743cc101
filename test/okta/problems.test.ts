// The words for every problem.

import { oktaProblems, stopsOf } from '../../src/okta/problems';
import type { OktaProblemCode } from '../../src/okta/problems';

const codes = Object.keys(oktaProblems) as OktaProblemCode[];
const filled = [
  'host',
  'status',
  'code',
  'kind',
  'needs',
  'id',
  'request',
  'page',
  'bucket',
  'seconds',
  'why',
  'shape',
];

describe('a problem', () => {
  it.each(codes)('%s is told in whole sentences, with a remedy', (code) => {
    const { sentence, remedy } = oktaProblems[code];
    for (const text of [sentence, remedy]) {
      expect(text).toMatch(/^[{A-Z].*\.$/);
      expect(text).not.toMatch(/\b(please|oops|sync|error|payload)\b|!/i);
      for (const [, name] of text.matchAll(/\{(\w*)\}/g)) expect(filled).toContain(name);
    }
  });

  it('says how far it reaches', () => {
    expect(stopsOf({ code: 'token-refused', seen: {} })).toBe('run');
    expect(stopsOf({ code: 'devices-not-available', seen: {} })).toBe('kind');
    expect(stopsOf({ code: 'item-gone', seen: {} })).toBe('item');
  });
});

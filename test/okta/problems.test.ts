// The words for every problem.

import { inWords, oktaProblems, stopsOf } from '../../src/okta/problems';
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

  it('is filled from what was seen, and from nothing else', () => {
    const seen = { status: 403, code: '{id}', kind: 'users', needs: '$&' };
    expect(inWords({ code: 'kind-refused', seen })).toEqual({
      sentence: 'This token may not read users (403, {id}).',
      remedy: 'In Okta, give the token’s owner the role $&. The other kinds go on.',
    });
    expect(inWords({ code: 'unreachable', seen: {} }).sentence).toBe('unknown cannot be reached (unknown).');
  });

  it('says how far it reaches', () => {
    expect(stopsOf({ code: 'token-refused', seen: {} })).toBe('run');
    expect(stopsOf({ code: 'devices-not-available', seen: {} })).toBe('kind');
    expect(stopsOf({ code: 'item-gone', seen: {} })).toBe('item');
  });
});

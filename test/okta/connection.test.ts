// What an admin may type as a token, and what becomes of it.
import { authorizationOf, readToken } from '../../src/okta/connection';

describe('an API token', () => {
  it('loses the space and the scheme around it', () => {
    expect(readToken(' SSWS 00abc-DEF_1\n')).toEqual({ is: 'token', token: '00abc-DEF_1' });
    expect(authorizationOf({ kind: 'token', token: '00abc' })).toBe('SSWS 00abc');
  });

  it.each(['', '  ', 'two words', 'a\r\nHost: evil', 'tokén', '😀', 'x'.repeat(5_000)])(
    '%.20j is none, and is not repeated',
    (typed) => {
      expect(readToken(typed)).toEqual({ is: 'refused', problem: { code: 'token-malformed', seen: {} } });
    },
  );
});

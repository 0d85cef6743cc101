// What an admin may type as address, and what becomes of it.

import fc from 'fast-check';

import { adminHost, isOktaHost, oktaDomains, readAddress } from '../../src/okta/address';

const hostOf = (typed: string) => {
  const read = readAddress(typed);
  return read.is === 'address' ? read.host : read.problem.code;
};

describe('an Okta address', () => {
  it.each([
    ['acme.okta.com', 'acme.okta.com', false],
    ['ACME.Okta.Com', 'acme.okta.com', false],
    [' \tacme.okta.com\n', 'acme.okta.com', false],
    ['https://acme.okta.com', 'acme.okta.com', false],
    ['HTTPS://acme.okta.com/', 'acme.okta.com', false],
    ['acme-admin.okta.com', 'acme.okta.com', true],
    ['https://acme-admin.oktapreview.com/admin/users?x=1#y', 'acme.oktapreview.com', true],
    ['acme.okta-emea.com?x=@y', 'acme.okta-emea.com', false],
    ['dev-01234.okta-gov.com', 'dev-01234.okta-gov.com', false],
    ['milmove.okta.mil', 'milmove.okta.mil', false],
    ['admin.okta.com', 'admin.okta.com', false],
    ['acme-admins.okta.com', 'acme-admins.okta.com', false],
  ])('%j is read as %s', (typed, host, wasConsole) => {
    expect(readAddress(typed)).toEqual({ is: 'address', host, wasConsole });
  });

  it.each([
    ['', 'address-empty'],
    ['   ', 'address-empty'],
    ['http://acme.okta.com', 'address-not-https'],
    ['ftp://acme.okta.com', 'address-not-https'],
    ['javascript://acme.okta.com', 'address-not-https'],
    ['acme.okta.com:8443', 'address-with-port'],
    ['https://acme.okta.com:443/x', 'address-with-port'],
    ['https://user:secret@acme.okta.com', 'address-with-sign-in'],
    ['acme.okta.com@evil.example', 'address-with-sign-in'],
    ['127.0.0.1', 'address-is-number'],
    ['https://10.0.0.1:8443/', 'address-is-number'],
    ['[::1]', 'address-is-number'],
    ['2001:db8::1', 'address-is-number'],
    ['2130706433', 'address-is-number'],
    ['0x7f.1', 'address-is-number'],
    ['acme.atlassian.net', 'address-is-atlassian'],
    ['https://ACME.Atlassian.NET/x', 'address-is-atlassian'],
    ['atlassian.net', 'address-is-atlassian'],
    ['login.acme.com', 'address-unknown-domain'],
    ['okta.com', 'address-unknown-domain'],
    ['evilokta.com', 'address-unknown-domain'],
    ['acme.okta.com.evil.example', 'address-unknown-domain'],
    ['acme', 'address-malformed'],
    ['acme okta.com', 'address-malformed'],
    ['-admin.okta.com', 'address-malformed'],
    ['acme..okta.com', 'address-malformed'],
    ['acme.okta.com.', 'address-malformed'],
    ['*.okta.com', 'address-malformed'],
    ['a.b.okta.com', 'address-malformed'],
    ['аcme.okta.com', 'address-malformed'], // a Cyrillic а
    ['acme。okta。com', 'address-malformed'],
    ['acme.okta.com%2eevil.example', 'address-malformed'],
    ['a'.repeat(1_000_000), 'address-malformed'],
    [`${'a'.repeat(64)}.okta.com`, 'address-malformed'],
  ])('%.60j is refused: %s', (typed, code) => {
    expect(readAddress(typed)).toEqual({ is: 'refused', problem: { code, seen: {} } });
  });

  it('takes nothing to a host outside the table, whatever is typed', () => {
    const pieces = fc.constantFrom('acme', '-admin', '.okta.com', 'https://', '@', ':', '/', '\\', '#', '?', '.', ' ', '%', 'evil.example', '\n', '[', '127.0.0.1'); // prettier-ignore
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        (typed) => {
          const read = readAddress(typed);
          if (read.is === 'refused') return;
          expect(oktaDomains.some((domain) => read.host.endsWith(`.${domain}`))).toBe(true);
          expect(new URL(`https://${read.host}/x`).host).toBe(read.host);
          expect(readAddress(read.host)).toEqual({ ...read, wasConsole: false });
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is below a domain of Okta, and nowhere else', () => {
    expect(oktaDomains.map((domain) => isOktaHost(`acme.${domain}`))).toEqual(oktaDomains.map(() => true));
    expect(['okta.com', 'evilokta.com', 'acme.okta.com.example', ''].some(isOktaHost)).toBe(false);
  });

  it('becomes the console and back', () => {
    expect(adminHost('acme.okta-emea.com')).toBe('acme-admin.okta-emea.com');
    expect(hostOf(adminHost('acme.okta.com'))).toBe('acme.okta.com');
  });
});

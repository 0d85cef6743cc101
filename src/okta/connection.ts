// An Okta address and a credential become what a request needs: a host and an Authorization header.

import type { OktaProblem, OktaProblemCode } from './problems';

/**
 * The domains under which Okta gives its orgs a name, `{org}.okta.com` and so on; government: okta-gov.com, okta.mil.
 * The manifest allows calls to exactly these (`*.okta.com` ...): widening it is a major version on every site.
 */
export const oktaDomains = [
  'okta.com',
  'oktapreview.com',
  'okta-emea.com',
  'okta-gov.com',
  'okta.mil',
] as const;

/** How the app signs in. An API token for now; a service app joins as another `kind`. */
export type Credential = { kind: 'token'; token: string };

export interface Connection {
  /** The host alone, lower case, as `readAddress` gives it. */
  host: string;
  credential: Credential;
}

/** What `readAddress` put right by itself, so that the page can say so. */
export type Mend = 'space' | 'scheme' | 'admin' | 'path';

export type ReadAddress =
  { is: 'address'; host: string; mended: Mend[] } | { is: 'refused'; problem: OktaProblem };

export type ReadToken = { is: 'token'; token: string } | { is: 'refused'; problem: OktaProblem };

const longestName = 253; // characters of a host name, RFC 1035
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Reads what an admin typed or pasted as the address of an Okta org. Mends space, `https://`, the console's `-admin`
 * (its next links come back without it) and a pasted link's path; refuses whatever could lead a token astray.
 */
export function readAddress(typed: string): ReadAddress {
  const mended: Mend[] = [];
  let rest = typed.slice(0, 10_000).trim();
  if (rest !== typed) mended.push('space');
  if (rest === '') return refused('address-empty');

  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(rest);
  if (scheme) {
    if (scheme[1]?.toLowerCase() !== 'https') return refused('address-not-https');
    mended.push('scheme');
    rest = rest.slice(scheme[0].length);
  }

  const pathAt = rest.search(/[/?#\\]/);
  const authority = pathAt === -1 ? rest : rest.slice(0, pathAt);
  if (pathAt !== -1 && rest.slice(pathAt) !== '/') mended.push('path');

  if (authority.includes('@')) return refused('address-with-sign-in');
  if (
    /^\[|^[0-9a-f]*:[0-9a-f]*:|^(?:0x[0-9a-f]+|\d+)(?:\.(?:0x[0-9a-f]+|\d+)){0,3}(?::\d*)?$/i.test(authority)
  ) {
    return refused('address-is-number');
  }
  if (authority.includes(':')) return refused('address-with-port');

  const name = authority.toLowerCase();
  if (
    name.length > longestName ||
    !name.includes('.') ||
    !name.split('.').every((part) => label.test(part))
  ) {
    return refused('address-malformed');
  }
  if (name === 'atlassian.net' || name.endsWith('.atlassian.net')) return refused('address-is-atlassian');

  const domain = oktaDomains.find((known) => name.endsWith(`.${known}`));
  if (domain === undefined) return refused('address-unknown-domain');

  const typedOrg = name.slice(0, -domain.length - 1);
  const org = typedOrg.replace(/-admin$/, '');
  if (org !== typedOrg) mended.push('admin');
  if (!label.test(org)) return refused('address-malformed');
  return { is: 'address', host: `${org}.${domain}`, mended };
}

/** The host of the admin console of an org, for links that a person opens: acme.okta.com -> acme-admin.okta.com. */
export function adminHost(host: string): string {
  return host.replace(/^[^.]+/, '$&-admin');
}

/** Reads a pasted API token; tolerates space around it and the scheme's name before it. */
export function readToken(typed: string): ReadToken {
  const token = typed.trim().replace(/^SSWS\s+/i, '');
  // Okta's tokens are 42 signs of base64url; other lengths are let through, other signs could break out of the header.
  return /^[\w.~+/=-]{1,4096}$/.test(token) ? { is: 'token', token } : refused('token-malformed');
}

/** The value of the Authorization header. */
export function authorizationOf(credential: Credential): string {
  return `SSWS ${credential.token}`;
}

function refused(code: OktaProblemCode): { is: 'refused'; problem: OktaProblem } {
  return { is: 'refused', problem: { code, seen: {} } };
}

// An Okta address as somebody typed it becomes a host. The page imports this file as it stands: it needs no other.

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

/** `wasConsole`: it was that of the admin console, and names the org's own host now. */
export type ReadAddress =
  { is: 'address'; host: string; wasConsole: boolean } | { is: 'refused'; problem: OktaProblem };

const longestName = 253; // characters of a host name, RFC 1035
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Reads what an admin typed or pasted as the address of an Okta org. Mends space, `https://`, the console's `-admin`
 * (its next links come back without it) and a pasted link's path; refuses whatever could lead a token astray.
 */
export function readAddress(typed: string): ReadAddress {
  let rest = typed.slice(0, 10_000).trim();
  if (rest === '') return refused('address-empty');

  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(rest);
  if (scheme) {
    if (scheme[1]?.toLowerCase() !== 'https') return refused('address-not-https');
    rest = rest.slice(scheme[0].length);
  }

  const pathAt = rest.search(/[/?#\\]/);
  const authority = pathAt === -1 ? rest : rest.slice(0, pathAt);

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

  const domain = domainOf(name);
  if (domain === undefined) return refused('address-unknown-domain');

  const typedOrg = name.slice(0, -domain.length - 1);
  const org = typedOrg.replace(/-admin$/, '');
  if (!label.test(org)) return refused('address-malformed');
  return { is: 'address', host: `${org}.${domain}`, wasConsole: org !== typedOrg };
}

/** The host of the admin console of an org, for links that a person opens: acme.okta.com -> acme-admin.okta.com. */
export function adminHost(host: string): string {
  return host.replace(/^[^.]+/, '$&-admin');
}

/** Whether a host, in small letters, is below one of Okta's own domains. */
export const isOktaHost = (host: string): boolean => domainOf(host) !== undefined;

const domainOf = (host: string) => oktaDomains.find((known) => host.endsWith(`.${known}`));

function refused(code: OktaProblemCode): { is: 'refused'; problem: OktaProblem } {
  return { is: 'refused', problem: { code, seen: {} } };
}

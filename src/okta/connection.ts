// What a request to Okta needs: a host, and a credential that becomes an Authorization header.

import type { OktaProblem } from './problems';

/** How the app signs in. An API token for now; a service app joins as another `kind`. */
export type Credential = { kind: 'token'; token: string };

export interface Connection {
  /** The host alone, lower case, as `readAddress` (`address.ts`) gives it. */
  host: string;
  credential: Credential;
}

export type ReadToken = { is: 'token'; token: string } | { is: 'refused'; problem: OktaProblem };

/** Reads a pasted API token; tolerates space around it and the scheme's name before it. */
export function readToken(typed: string): ReadToken {
  const token = typed.trim().replace(/^SSWS\s+/i, '');
  // Okta's tokens are 42 signs of base64url; other lengths are let through, other signs could break out of the header.
  return /^[\w.~+/=-]{1,4096}$/.test(token)
    ? { is: 'token', token }
    : { is: 'refused', problem: { code: 'token-malformed', seen: {} } };
}

/** The value of the Authorization header. */
export function authorizationOf(credential: Credential): string {
  return `SSWS ${credential.token}`;
}

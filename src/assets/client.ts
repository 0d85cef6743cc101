// Everything that is asked of Assets about one import, and of Jira about accounts. One call is one reply; nobody retries.
import { accountCalls, type AccountCalls } from './accounts';
import { attributeCalls, type AttributeCalls } from './attributes';
import { importCalls, type ImportCalls } from './importing';
import { objectCalls, type ObjectCalls } from './objects';
import { ask, type Asking } from './request';
import { schemaCalls, type SchemaCalls } from './schemaRead';
import type { AssetsRef } from './way';

export type { AssetsRef } from './way';

/** Only the calls of an import are sure to be allowed; each of the others has to be borne without. */
export type AssetsClient = ImportCalls & SchemaCalls & AttributeCalls & ObjectCalls & AccountCalls;

/**
 * Asks Assets about one import.
 *
 * @param as as the app, or as the person who called the running function
 * @param o `now` in milliseconds since 1970; `timeoutMs` for one request (Forge allows 180 s in long functions)
 */
export function assets(
  ref: AssetsRef,
  as: 'app' | 'user',
  o: { now(): number; timeoutMs: number },
): AssetsClient {
  const now = () => o.now();
  const call: Asking = (name, more = {}) =>
    ask({ call: name, at: ref, as, now, timeoutMs: o.timeoutMs, ...more });
  return {
    ...importCalls(call, now),
    ...schemaCalls(call, ref),
    ...attributeCalls(call),
    ...objectCalls(call, ref),
    ...accountCalls(call),
  };
}

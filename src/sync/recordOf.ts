// A record as lines see it, made in one way wherever it is read: in a run, after it, and for the page.
import { adminHost } from '../okta/address';
import type { OktaRecord as Item } from '../okta/pages';
import type { JsonObject, Kind, OktaRecord } from '../records/record';
import { without } from '../records/without';

/** What came over the wire is JSON; the Okta room has looked at nothing but the id. */
export const jsonOf = (item: Item): JsonObject => item as JsonObject;

/** What a record gets and loses on its way. */
export type Around = {
  /** Okta's host. */
  host: string;
  /** The moment that the record calls now, in milliseconds: of a run its start. */
  now: number;
  /** Joins Okta's JSON at its root. */
  beside?: JsonObject | undefined;
  /** Paths of what is taken out as soon as the record arrives. */
  leaveOut?: readonly string[] | undefined;
};

/** Okta's JSON with what the app puts beside it, and without what is left out. */
export function recordOf(kind: Kind, item: Item, { host, now, beside, leaveOut = [] }: Around): OktaRecord {
  const org: JsonObject = { host, admin: adminHost(host), now: new Date(now).toISOString() };
  return { kind, id: item.id, raw: without({ ...jsonOf(item), ...beside, org }, leaveOut) };
}

// A record: what Okta said about one thing, as it said it.

/** The kinds of things this app reads from Okta, in the order in which they are shown. Apps and roles join with step 7. */
export const kinds = ['users', 'groups', 'devices'] as const;
export type Kind = (typeof kinds)[number];

/** One plain value. */
export type Scalar = boolean | number | string;
/** Anything JSON can say. */
export type Json = null | Scalar | Json[] | JsonObject;
export type JsonObject = { [name: string]: Json };

/** One thing of Okta. `raw` is Okta's own JSON, with what the reading put beside it at its root (`groups`, `org`, ...). */
export interface OktaRecord {
  kind: Kind;
  id: string;
  raw: JsonObject;
}

/** Okta's ids have 20 characters; the room above that is for services that only resemble Okta. */
const LONGEST_ID = 128;

/**
 * The record in one item of an Okta list.
 *
 * @param item parsed JSON of whatever shape
 * @returns undefined when the item is no object or has no id that could identify anything
 */
export function toRecord(kind: Kind, item: unknown): OktaRecord | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item) || !Object.hasOwn(item, 'id'))
    return undefined;
  const raw = item as JsonObject; // the parser of this room: it came from JSON and is an object
  const id = raw.id;
  return typeof id === 'string' && id.trim() !== '' && id.length <= LONGEST_ID
    ? { kind, id, raw }
    : undefined;
}

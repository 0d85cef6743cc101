// Where reading a list stands, and the safe step from one page to the next. Pure; a cursor may be stored.

import { createHash } from 'node:crypto';

import type { OktaProblemCode, Seen } from './problems';
import { resources } from './resources';
import type { Kind, Listing, Resource } from './resources';

/** Plain data, good after a restart in another process. Holds ids, Okta's opaque positions and an admin's own search. */
export interface Cursor {
  listing: Listing;
  /** The group, for members. */
  id?: string;
  /** Path and query to ask for next, below the entered host. */
  path: string;
  /** Pages read so far. */
  page: number;
  /** Records asked for per page. */
  size: number;
  /** Fingerprint of one earlier path: a list that comes back to it runs in a circle (Brent's method). */
  mark: string;
  /** Fingerprint of the ids on the page before `mark`: ever new links may lead to the same page. */
  idsMark?: string;
  /** After this many pages the mark moves on to the page then current. Doubles each time. */
  markUntil: number;
  /** A larger page than this came full and without any Link header: this one must have one. */
  doubted?: true;
  /** The search the list is narrowed by, in place of the kind's own. */
  search?: string;
}

/** How a page goes on. */
export interface Onward {
  /** The target of its next link. */
  link: string;
  /** The entered host. */
  host: string;
  /** The ids on the page. */
  ids: readonly string[];
}

export type Step = { is: 'next'; cursor: Cursor } | { is: 'bad'; code: OktaProblemCode; seen: Seen };

const mostPages = 50_000; // ten million users; no list of Okta's is longer
const pagesUntilLarger = 16; // two failures in sixteen pages is the most that trying costs
const longestLink = 8_000; // characters; servers and proxies cut off near 8 kB

/** The start of a kind, narrowed by an expression of Okta's search where one is given (`searchOf`). */
export function firstPage(kind: Kind, search?: string): Cursor {
  return startOf(kind, { search });
}

/** The start of one group's members. */
export function membersOf(groupId: string): Cursor {
  return { ...startOf('members', { id: groupId }), id: groupId };
}

/**
 * From a page to the next one by its next link. Only path and query of the link count: some orgs answer with another
 * of their names, and the token goes to the entered host alone. A parameter that the link lost is put back.
 */
export function follow(cursor: Cursor, { link, host, ids }: Onward): Step {
  const page = cursor.page + 1;
  const bad = (code: OktaProblemCode): Step => ({ is: 'bad', code, seen: { page } });

  const base = `https://${host}`;
  const target = link.length <= longestLink && URL.canParse(link, base) ? new URL(link, base) : undefined;
  if (target?.pathname !== pathOf(cursor)) return bad('link-elsewhere');

  const path = withWhatWasLost(target, cursor);
  const mark = fingerprintOf(path);
  // Nothing can be told from an empty page, and little from one record that changed while it was listed.
  const idsMark = ids.length < 2 ? undefined : fingerprintOf(ids.join());
  if (path === cursor.path || mark === cursor.mark) return bad('link-repeats');
  if (idsMark !== undefined && idsMark === cursor.idsMark) return bad('link-repeats');
  if (page >= mostPages) return bad('link-endless');

  const { idsMark: earlier, doubted: _, ...kept } = cursor;
  const isDue = page >= cursor.markUntil;
  const ofIds = isDue ? idsMark : (earlier ?? idsMark); // a mark that fell on an empty page is made up for
  const moved = isDue ? { mark, markUntil: cursor.markUntil * 2 } : {};
  const next = { ...kept, path, page, ...moved, ...(ofIds === undefined ? {} : { idsMark: ofIds }) };
  return { is: 'next', cursor: page % pagesUntilLarger === 0 ? larger(next) : next };
}

/** The same place with a page half as large, down to the smallest; nothing when it is that small already. */
export function halved(cursor: Cursor): Cursor | undefined {
  const asked = Number(/[?&]limit=(\d{1,6})(?!\d)/.exec(cursor.path)?.[1] ?? cursor.size); // Okta may have lowered it
  const size = Math.max(resources[cursor.listing].smallest, Math.floor(asked / 2));
  return size < asked ? sized(cursor, size) : undefined;
}

/**
 * What to make of a full first page without any Link header, which Okta always sends: a proxy may have taken it, and
 * the rest of the list with it. A smaller page at the same place tells: it cannot be the last.
 */
export function doubted(cursor: Cursor, count: number): Cursor | undefined {
  const smaller = cursor.page === 0 && count >= cursor.size ? halved(cursor) : undefined;
  return smaller === undefined ? undefined : { ...smaller, doubted: true };
}

/** The path of a cursor's list, without query. */
export function pathOf(cursor: Cursor): string {
  return pathTo(resources[cursor.listing], cursor.id);
}

function startOf(
  listing: Listing,
  { id, search }: { id?: string | undefined; search?: string | undefined },
): Cursor {
  const resource = resources[listing];
  const kept = search === undefined ? {} : { search };
  const query = Object.entries({ limit: String(resource.page), ...resource.query, ...kept });
  const path = `${pathTo(resource, id)}?${query.map(([name, value]) => pair(name, value)).join('&')}`;
  return { listing, path, page: 0, size: resource.page, mark: fingerprintOf(path), markUntil: 1, ...kept };
}

/** Pages that were made smaller grow again by and by: what was too heavy may have been Okta's bad minute. */
function larger(cursor: Cursor): Cursor {
  const size = Math.min(resources[cursor.listing].page, cursor.size * 2);
  return size > cursor.size ? sized(cursor, size) : cursor;
}

function sized(cursor: Cursor, size: number): Cursor {
  return { ...cursor, size, path: cursor.path.replace(/([?&]limit=)\d*/, `$1${size}`) };
}

/** `expand` is known to vanish from next links; without `search` other people would come. */
function withWhatWasLost(target: URL, cursor: Cursor): string {
  const { listing, search, size } = cursor;
  const kept = search === undefined ? {} : { search };
  const wanted = Object.entries({ ...resources[listing].query, ...kept, limit: String(size) });
  const lost = wanted.filter(([name]) => !target.searchParams.get(name));
  // Appended as text, so that Okta's opaque position keeps every sign as it came.
  const query = [target.search.slice(1), ...lost.map(([name, value]) => pair(name, value))];
  return `${target.pathname}?${query.filter((part) => part !== '').join('&')}`;
}

function pathTo(resource: Resource, id: string | undefined): string {
  return resource.path.replace('{id}', encodeURIComponent(id ?? ''));
}

function pair(name: string, value: string): string {
  return `${name}=${encodeURIComponent(value)}`;
}

function fingerprintOf(path: string): string {
  return createHash('sha256').update(path).digest('base64url').slice(0, 16);
}

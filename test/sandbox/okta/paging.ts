// Lists by pages: limits, opaque cursors and Link headers, with every oddity of a next link.

import { adminHost, readAddress } from '../../../src/okta/address';
import { refuse, type Reply } from './errors';
import type { Identity } from './directory';
import { placeAfter } from './shelf';
import type { OktaSwitched } from './switches';

/** What a list is made of. */
export interface Listing {
  /** Ids in the order of the list. */
  ids: readonly string[];
  /** Which of them belong to it; all, where absent. */
  keep?: (id: string) => boolean;
  text: (id: string) => string;
  /** Entries of a page when the caller does not say, and at most (Okta: API reference). */
  usual: number;
  most: number;
  /** For lists in another order than by id: the mark of an entry, and the place after a mark. */
  order?: { mark: (id: string) => string; placeAfter: (mark: string) => number };
  /** Something changes about a record, when the switch `repeatedRecord` wants it seen twice. */
  touch?: (id: string) => void;
}

/** Who asks for which page. */
export interface PageAsked {
  /** The request's address as the caller wrote it. */
  url: URL;
  origin: string;
  /** Okta's clock (ms). */
  now: number;
  identity: Identity;
  switches: OktaSwitched;
}

interface Cursor {
  path: string;
  mark: string;
  page: number;
  given: number;
  blank: boolean;
}

const CURSOR_LIFE_MS = 10 * 60_000;

/** One page of a list, or Okta's refusal of a bad limit or cursor. */
export function page(asked: PageAsked, listing: Listing): Reply {
  const { switches, url, now } = asked;
  const limit = limitOf(url.searchParams.get('limit'), listing);
  if (limit === undefined) return refuse('invalidLimit', `limit: must be between 1 and ${listing.most}`);
  if (switches.pageTooLarge !== 'never' && limit > Number(switches.pageTooLarge)) return refuse('internal');
  const after = url.searchParams.get('after');
  const cursor = after === null ? undefined : readCursor(after);
  if (after !== null && cursor?.path !== url.pathname)
    return refuse('invalidCursor', 'after: is not a cursor of this list');
  if (cursor && switches.cursor === 'ten-minutes' && now - cursor.given > CURSOR_LIFE_MS)
    return refuse('invalidCursor', 'after: has expired');
  if (cursor?.blank) return answer(asked, '[]', { ...cursor, blank: false });

  const repeated =
    cursor && switches.repeatedRecord === 'yes' && limit > 1 ? lastOf(listing, cursor.mark) : undefined;
  if (repeated !== undefined) listing.touch?.(repeated);
  const { ids, more } = take(listing, cursor, limit - (repeated === undefined ? 0 : 1));
  const body = `[${[...(repeated === undefined ? [] : [repeated]), ...ids].map(listing.text).join()}]`;
  const last = ids.at(-1);
  const number = (cursor?.page ?? 1) + 1;
  if (cursor && more && switches.nextLoop === 'same-link') return answer(asked, body, 'same');
  if (cursor && more && switches.nextLoop === 'new-links')
    return answer(asked, body, { ...cursor, page: number });
  if (!more || last === undefined) return answer(asked, body, undefined);
  const mark = listing.order?.mark(last) ?? last;
  const blank = !cursor && switches.emptyPage === 'yes';
  return answer(asked, body, { path: url.pathname, mark, page: number, given: now, blank });
}

function limitOf(given: string | null, { usual, most }: Listing): number | undefined {
  if (given === null) return usual;
  const limit = Number(given);
  return /^\d+$/.test(given) && limit >= 1 && limit <= most ? limit : undefined;
}

/** The entries after a cursor, and whether there are any beyond them. */
function take(listing: Listing, cursor: Cursor | undefined, limit: number): { ids: string[]; more: boolean } {
  const ids: string[] = [];
  for (let place = placeOf(listing, cursor); place < listing.ids.length; place += 1) {
    const id = listing.ids[place];
    if (id === undefined || listing.keep?.(id) === false) continue;
    if (ids.length === limit) return { ids, more: true };
    ids.push(id);
  }
  return { ids, more: false };
}

function placeOf(listing: Listing, cursor: Cursor | undefined): number {
  if (!cursor) return 0;
  return listing.order ? listing.order.placeAfter(cursor.mark) : placeAfter(listing.ids, cursor.mark);
}

/** The record a cursor points at, if it is still in the list. */
function lastOf(listing: Listing, mark: string): string | undefined {
  if (listing.order) return undefined; // a record that changes may move in a sorted list, so it is not repeated there
  const id = listing.ids[placeAfter(listing.ids, mark) - 1];
  return id === mark && listing.keep?.(id) !== false ? id : undefined;
}

function answer(asked: PageAsked, body: string, next: Cursor | 'same' | undefined): Reply {
  const { url, origin, switches } = asked;
  const self = `${origin}${url.pathname}${url.search}`;
  const absent =
    switches.linkHeader === 'absent' || (switches.linkHeader === 'absent-at-the-end' && next === undefined);
  if (absent) return { status: 200, body };
  const links = [`<${self}>; rel="self"`];
  if (next !== undefined) links.push(`<${next === 'same' ? self : nextLink(asked, next)}>; rel="next"`);
  return { status: 200, body, headers: { link: links } };
}

function nextLink({ url, origin, identity, switches }: PageAsked, next: Cursor): string {
  const query = new URLSearchParams(url.searchParams);
  query.set('after', Buffer.from(JSON.stringify(next)).toString('base64url'));
  if (switches.nextExpand === 'dropped') query.delete('expand');
  return `${orgNames(origin, identity)[switches.nextHost]}${url.pathname}?${query.toString()}`;
}

function readCursor(text: string): Cursor | undefined {
  try {
    const read = JSON.parse(Buffer.from(text, 'base64url').toString()) as Cursor; // our own writing, or nothing
    return typeof read.path === 'string' && typeof read.mark === 'string' ? read : undefined;
  } catch {
    return undefined;
  }
}

/** The addresses of an org, from the one it was called by. */
export function orgNames(origin: string, identity: Identity): Record<OktaSwitched['nextHost'], string> {
  const called = new URL(origin).hostname;
  const read = readAddress(called);
  const okta = read.is === 'address' ? read.host : `${identity.subdomain}.okta.com`;
  return {
    same: origin,
    okta: `https://${okta}`,
    admin: `https://${adminHost(okta)}`,
    custom: `https://${identity.customDomain}`,
    stranger: 'https://okta.stranger.example',
  };
}

// Reads one page of a list: its records and where the next page is.

import { z } from 'zod';

import { doubted, follow, halved, pathOf } from './cursor';
import type { Cursor } from './cursor';
import type { OktaProblem } from './problems';
import { seenOf } from './refusal';
import type { OktaReply } from './reply';
import type { Again, Answer, OktaClient } from './request';
import { resources } from './resources';

/** What Okta said about one thing. Only the id is sure; everything else is as it came. */
export type OktaRecord = { id: string } & Record<string, unknown>;

export interface Page {
  items: OktaRecord[];
  /** Absent at the end of the list. A page without items may have a next one. */
  next?: Cursor;
  /** Entries without a usable id, left out. */
  dropped: number;
}

// Okta's ids are 20 letters and digits. Anything that could leave its place in a path or a query is not an id.
const identified = z.object({ id: z.string().regex(/^[A-Za-z0-9][\w.~-]{0,99}$/) });

/**
 * One request, one page. A page too heavy for Okta comes back as a page without items whose `next` asks for the same
 * place in smaller pages: at once after a timeout, after a second failure when Okta answered 500 (the first may pass).
 */
export async function readPage(client: OktaClient, cursor: Cursor, again?: Again): Promise<OktaReply<Page>> {
  const resource = resources[cursor.listing];
  const reply = await client.get({
    asked: cursor.listing,
    path: cursor.path,
    bucket: resource.bucket,
    lean: resource.lean,
    ...(cursor.id === undefined ? {} : { id: cursor.id }),
    ...(again === undefined ? {} : { again }),
  });

  if (reply.is === 'ok') return pageOf(reply.value, cursor, client.host);
  if (reply.is === 'refused' && cursor.page > 0 && isAboutPlace(reply.problem)) {
    return { is: 'refused', problem: { ...reply.problem, code: 'cursor-refused' } };
  }
  if (reply.is === 'fault' && isTooMuch(reply.problem, again)) {
    const smaller = halved(cursor);
    if (smaller !== undefined) return { is: 'ok', value: { items: [], dropped: 0, next: smaller } };
  }
  return reply;
}

function pageOf(answer: Answer, cursor: Cursor, host: string): OktaReply<Page> {
  const about = {
    asked: cursor.listing,
    host,
    path: pathOf(cursor),
    ...(cursor.id === undefined ? {} : { id: cursor.id }),
  };
  const seen = { ...seenOf(about), ...(answer.request === undefined ? {} : { request: answer.request }) };
  if (!Array.isArray(answer.body)) {
    const shape = answer.body === null ? 'null' : typeof answer.body;
    return { is: 'fault', problem: { code: 'odd-answer', seen: { ...seen, status: 200, shape } } };
  }

  const entries: unknown[] = answer.body;
  const items = entries.filter(isRecord);
  const page: Page = { items, dropped: entries.length - items.length };
  if (answer.next !== undefined) {
    const step = follow(cursor, { link: answer.next, host, ids: items.map(({ id }) => id) });
    if (step.is === 'next') return { is: 'ok', value: { ...page, next: step.cursor } };
    return { is: 'refused', problem: { code: step.code, seen: { ...seen, ...step.seen } } };
  }
  if (!answer.linked) {
    if (cursor.doubted) return { is: 'refused', problem: { code: 'link-missing', seen } };
    const smaller = doubted(cursor, entries.length);
    if (smaller !== undefined) return { is: 'ok', value: { items: [], dropped: 0, next: smaller } };
  }
  return { is: 'ok', value: page };
}

/** The records in what should be a list; everything else is passed over. */
export const recordsIn = (body: unknown): OktaRecord[] =>
  Array.isArray(body) ? (body as unknown[]).filter(isRecord) : [];

/** Looks at the id alone: everything else stays as it came, nulls and unknown values too. */
function isRecord(entry: unknown): entry is OktaRecord {
  return identified.safeParse(entry).success;
}

/** In the middle of a list a 400 or 404 speaks of the place, unless it says that the group itself is gone. */
function isAboutPlace(problem: OktaProblem): boolean {
  return problem.code !== 'item-gone' && (problem.seen.status === 400 || problem.seen.status === 404);
}

function isTooMuch(problem: OktaProblem, again: Again | undefined): boolean {
  if (problem.code === 'too-slow') return true;
  return problem.code === 'page-too-heavy' && again !== undefined && again.count > 0;
}

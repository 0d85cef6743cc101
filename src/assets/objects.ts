// The calls about objects: counting and finding them, and changing values that an import cannot.
import { z } from 'zod';
import { readFoundPage, valuesOf, type FoundObject, type FoundPage } from './foundObject';
import { holding, mayBeAsked, ofType, portions, type QueriedType } from './objectQuery';
import type { Asking } from './request';
import { not, ok, read, type Reply } from './reply';
import type { AssetsRef } from './way';

/** What is asked for: objects of which one of these attributes, by name, holds one of these values. */
export interface Wanted {
  type: QueriedType;
  attributes: readonly string[];
  values: readonly string[];
}

/** New values of one attribute, by its id; none clears it. References as object keys, statuses and users by their ids. */
export interface NewValues {
  attributeId: string;
  values: readonly string[];
}

export interface ObjectCalls {
  countObjects(type: QueriedType): Promise<Reply<number>>;
  /**
   * In as many requests as the values need (see `portions`). A value with a quote or backslash cannot be asked for and
   * finds nothing. What was found before a request failed is not told: hand in one of the `portions` at a time where
   * that would be a pity.
   */
  findObjects(wanted: Wanted): Promise<Reply<FoundObject[]>>;
  /**
   * Of the objects of a type the values of these attributes, one text each, empty where there is none; a page at a
   * time. `from` is 0, or `next` of the page before.
   */
  pageOfIdentifiers(
    type: QueriedType,
    attributes: readonly string[],
    from: number,
  ): Promise<Reply<{ identifiers: string[][]; next?: number }>>;
  /**
   * Changes these attributes and no others. An answer that contradicts what was sent is a refusal (`object-unchanged`).
   *
   * @param typeId of its object type, which some clients send along
   */
  changeObject(id: string, changes: readonly NewValues[], typeId?: string): Promise<Reply<void>>;
}

/** Objects asked for at once; Assets may give fewer (Assets REST API: 25 unless told, no maximum published). */
const PAGE = 100;
/** Where everything is listed. With all their attributes that is a megabyte or two. */
const LONG_PAGE = 250;
/** A type with more pages than this is an endless list. */
const MOST_PAGES = 5_000;

const badQuery = { 400: 'query-refused' } as const;

export function objectCalls(call: Asking, ref: AssetsRef): ObjectCalls {
  const page = async (qlQuery: string, from: number, most: number): Promise<Reply<FoundPage>> =>
    read(
      await call('find-objects', { from, most, body: { qlQuery }, meanings: badQuery }),
      'find-objects',
      (body) => readFoundPage(body, from),
    );
  const unaskable = (name: string) => not('refused', 'query-refused', { call: name });
  const pageOfIdentifiers: ObjectCalls['pageOfIdentifiers'] = async (type, attributes, from) => {
    const query = ofType(ref.schemaId, type);
    if (query === undefined) return unaskable('find-objects');
    const reply = await page(query, from, LONG_PAGE);
    if (reply.is !== 'ok') return reply;
    const { objects, next } = reply.value;
    const identifiers = objects.map((object) => attributes.map((name) => valuesOf(object, name)[0] ?? ''));
    return ok({ identifiers, ...(next === undefined ? {} : { next }) });
  };

  return {
    countObjects: async (type) => {
      const qlQuery = ofType(ref.schemaId, type);
      if (qlQuery === undefined) return unaskable('count-objects');
      const reply = await call('count-objects', { body: { qlQuery }, meanings: badQuery });
      return read(reply, 'count-objects', readCount);
    },
    findObjects: async ({ type, attributes, values }) => {
      const query = ofType(ref.schemaId, type);
      if (query === undefined || attributes.length === 0 || !attributes.every(mayBeAsked))
        return unaskable('find-objects');
      const found: FoundObject[] = [];
      for (const portion of portions(values, attributes.length)) {
        const reply = await allPages((from) =>
          page(`${query} AND ${holding(attributes, portion)}`, from, PAGE),
        );
        if (reply.is !== 'ok') return reply;
        found.push(...reply.value.flatMap(({ objects }) => objects));
      }
      return ok([...new Map(found.map((object) => [object.id, object])).values()]);
    },
    pageOfIdentifiers,
    changeObject: async (id, changes, typeId) => {
      const body = {
        ...(typeId === undefined ? {} : { objectTypeId: typeId }),
        attributes: changes.map(({ attributeId, values }) => ({
          objectTypeAttributeId: attributeId,
          objectAttributeValues: values.map((value) => ({ value })),
        })),
      };
      const meanings = { 400: 'object-refused', 404: 'object-missing' } as const;
      const reply = await call('change-object', { object: id, body, meanings });
      if (reply.is !== 'ok') return reply;
      return isDone(reply.value, changes)
        ? ok(undefined)
        : not('refused', 'object-unchanged', { call: 'change-object' });
    },
  };
}

async function allPages<P extends { next?: number }>(
  pageAt: (from: number) => Promise<Reply<P>>,
): Promise<Reply<P[]>> {
  const pages: P[] = [];
  for (let from: number | undefined = 0; from !== undefined && pages.length < MOST_PAGES;) {
    const reply: Reply<P> = await pageAt(from);
    if (reply.is !== 'ok') return reply;
    pages.push(reply.value);
    from = reply.value.next;
  }
  return ok(pages);
}

const shown = z.looseObject({
  attributes: z.array(
    z.looseObject({
      objectTypeAttributeId: z.union([z.string(), z.number()]).transform(String),
      objectAttributeValues: z.array(z.unknown()),
    }),
  ),
});

/**
 * Whether the answer contradicts what was sent. Open: whether an empty list clears, or is passed over in silence. Of an
 * attribute that the answer does not show nothing is known, and the status counts.
 */
function isDone(body: unknown, changes: readonly NewValues[]): boolean {
  const { data } = shown.safeParse(body);
  return changes.every(({ attributeId, values }) => {
    const its = data?.attributes.find((each) => each.objectTypeAttributeId === attributeId);
    return its === undefined || its.objectAttributeValues.length > 0 === values.length > 0;
  });
}

function readCount(body: unknown): number | undefined {
  return z.looseObject({ totalCount: z.number().nonnegative() }).safeParse(body).data?.totalCount;
}

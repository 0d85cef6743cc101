// Queries of Forge storage: by the beginning of a key, and by an index of an entity.
import { groupHolds, holds, inOrder } from './conditions';
import type { EntityType } from './manifest';
import { attributesOf, toldOf, type Item, type Shelf } from './shelf';
import type { EntityQueryRequest, QueryRequest } from './storageRequests';
import { checkLimit, StorageRefusal } from './storageRules';

interface Page {
  data: Record<string, unknown>[];
  cursor?: string;
}

/** The index that every entity has without declaring it. */
const BY_KEY = 'by-key';

/** @throws StorageRefusal for more than one condition, another property than the key, or a limit out of range */
export function queryKeys(shelf: Shelf, { limit, after, where = [] }: QueryRequest): Page {
  const most = checkLimit(limit, 'LIST_QUERY_LIMIT_EXCEEDED');
  if (where.length > 1)
    throw new StorageRefusal(400, 'QUERY_WHERE_INVALID', 'Only a single "where" is possible.');
  for (const { property, condition, values } of where) {
    if (property !== 'key')
      throw new StorageRefusal(400, 'QUERY_WHERE_FIELD_INVALID', 'Only "key" can be asked for.');
    if (condition !== 'BEGINS_WITH')
      throw new StorageRefusal(400, 'INVALID_FILTER_CONDITION', `${condition} is not supported for keys.`);
    if (values.length !== 1) throw new StorageRefusal(400, 'INVALID_FILTER_VALUES', 'One value is needed.');
  }
  const found = shelf.shown().filter(({ key }) => where.every((condition) => holds({ key }, condition)));
  return pageOf(
    found.map((item) => ({ item, place: [item.key] })),
    { most, cursor: after, direction: 1 },
  );
}

/** @throws StorageRefusal for an index that is not declared, or a limit out of range */
export function queryEntities(
  shelf: Shelf,
  indexes: EntityType['indexes'],
  request: EntityQueryRequest,
): Page {
  const most = checkLimit(request.limit, 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE');
  const index = request.indexName === BY_KEY ? { partition: [], range: ['key'] } : indexes[request.indexName];
  if (!index)
    throw new StorageRefusal(
      400,
      'INVALID_ENTITY_INDEX',
      `"${request.indexName}" is no index of the entity.`,
    );
  const partition = request.partition ?? [];
  if (partition.length !== index.partition.length)
    throw new StorageRefusal(
      400,
      'INVALID_ENTITY_INDEX',
      'The partition needs a value for each of its attributes.',
    );
  const [first = 'key'] = index.range;
  const found = shelf.shown().flatMap((item) => {
    const attributes: Attributes = { ...attributesOf(item), key: item.key };
    const fits =
      attributes[first] !== undefined &&
      index.partition.every((name, i) => attributes[name] === partition[i]) &&
      (!request.range || holds(attributes, { ...request.range, property: first })) &&
      (!request.filters || groupHolds(attributes, request.filters));
    return fits ? [{ item, place: [attributes[first], item.key] }] : [];
  });
  const direction = request.sort === 'DESC' ? -1 : 1;
  found.sort((a, b) => direction * byPlace(a.place, b.place));
  return pageOf(found, { most, cursor: request.cursor, direction });
}

type Attributes = Readonly<Record<string, unknown>>;

/** What was found, each with its place in the order. */
interface Found {
  item: Item;
  place: readonly unknown[];
}

/** A cursor is the place of the last item given, so that it stays good when that item goes. */
function pageOf(
  found: readonly Found[],
  { most, cursor, direction }: { most: number; cursor: string | undefined; direction: 1 | -1 },
): Page {
  const last = cursor === undefined ? undefined : placeIn(cursor);
  const rest = last === undefined ? found : found.filter(({ place }) => direction * byPlace(last, place) < 0);
  const data = rest.slice(0, most);
  const end = data.at(-1);
  const next =
    rest.length > most && end ? { cursor: Buffer.from(JSON.stringify(end.place)).toString('base64url') } : {};
  return { data: data.map(({ item }) => toldOf(item)), ...next };
}

function placeIn(cursor: string): readonly unknown[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(place)) return place;
  } catch {
    // not made by us: refused below
  }
  throw new StorageRefusal(400, 'INVALID_CURSOR', 'The cursor is not valid.'); // the code is a guess
}

function byPlace(a: readonly unknown[], b: readonly unknown[]): number {
  return a.map((part, i) => inOrder(part, b[i])).find((order) => order !== 0) ?? 0;
}

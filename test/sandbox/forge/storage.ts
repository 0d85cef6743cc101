// Forge storage: what the requests of @forge/kvs do to the shelves of one installation, and how they are answered.
import { groupHolds, type ConditionGroup } from './conditions';
import type { EntityType } from './manifest';
import { queryEntities, queryKeys } from './storageQueries';
import { parsed, requests, type SetRequest, type TransactionRequest } from './storageRequests';
import * as rules from './storageRules';
import { StorageRefusal } from './storageRules';
import { attributesOf, createShelf, toldOf, type Item, type Shelf } from './shelf';
import type { ForgeSwitches } from './switches';

/** What is left of a site's storage when it is put away: everything but secrets. */
export interface KeptStorage {
  plain: Item[];
  entities: Record<string, Item[]>;
}

export interface StoredValue {
  store: 'plain' | 'secret' | 'entity';
  key: string;
  value: unknown;
}

export interface Storage {
  /** Answers one request of the app: a status, and a body unless it is empty. */
  answer(path: string, body: unknown): { status: number; body?: unknown };
  save(): KeptStorage;
  load(kept: KeptStorage): void;
  everything(): StoredValue[];
  /** Values written so far, and their bytes of JSON; a refused write does not count. */
  readonly writes: number;
  readonly bytesWritten: number;
}

export interface StorageSetting {
  now: () => number;
  entities: ReadonlyMap<string, EntityType>;
  switches: ForgeSwitches;
}

type Answer = { status: number; body?: unknown };
type Place = { store: StoredValue['store']; shelf: Shelf; type: EntityType | undefined; name: string };

const LAG_MS: Readonly<Record<ForgeSwitches['queryLag'], number>> = { none: 0, '1 s': 1_000, '30 s': 30_000 };
const AFTERLIFE_MS: Readonly<Record<ForgeSwitches['expiredValues'], number>> = {
  'readable for 48 hours': 48 * 3_600_000,
  'gone at once': 0,
};
const UNIT_MS = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };
const LONGEST_TTL_MS = 366 * UNIT_MS.DAYS;
const EMPTY = { status: 204 };

export function createStorage({ now, entities, switches }: StorageSetting): Storage {
  const habits = { lagMs: LAG_MS[switches.queryLag], afterlifeMs: AFTERLIFE_MS[switches.expiredValues] };
  const plain: Place = { store: 'plain', shelf: createShelf(now, habits), type: undefined, name: '' };
  const secret: Place = { store: 'secret', shelf: createShelf(now, habits), type: undefined, name: 'secret' };
  const kinds = new Map(
    [...entities].map(([name, type]): [string, Place] => [
      name,
      { store: 'entity', shelf: createShelf(now, habits), type, name: `entity ${name}` },
    ]),
  );
  const rates = rules.createRates(now);
  const written = { values: 0, bytes: 0 };

  const kind = (name: string): Place => {
    const place = kinds.get(name);
    if (!place)
      throw new StorageRefusal(400, 'INVALID_ENTITY_TYPE', `The entity "${name}" is not in the manifest.`);
    return place;
  };
  const placeOf = ({ entityName }: { entityName?: string | undefined }) =>
    entityName === undefined ? plain : kind(entityName);

  /** Everything that can be refused about a write, before anything is changed. */
  const prepare = (place: Place, { key: given, value, options }: SetRequest) => {
    const key = rules.checkKey(given);
    const json = rules.checkValue(value, place.store);
    if (place.type) rules.checkEntity(place.type, value, switches.undeclaredAttribute);
    const ttlMs = options?.ttl && options.ttl.value * UNIT_MS[options.ttl.unit];
    if (ttlMs !== undefined && ttlMs > LONGEST_TTL_MS)
      throw new StorageRefusal(400, 'VALIDATION_FAILED', 'The time to live is at most a year.'); // the code is a guess
    return () => {
      written.values += 1;
      written.bytes += Buffer.byteLength(json);
      return place.shelf.put(key, json, ttlMs === undefined ? undefined : now() + ttlMs);
    };
  };
  const account = (place: Place, key: string, value: unknown) => {
    if (switches.storageRates === 'enforced')
      rates.writeTo(`${place.name} ${key}`, Buffer.byteLength(JSON.stringify(value) ?? ''));
  };
  const spend = (what: 'read' | 'write', bytes: number) => {
    if (switches.storageRates === 'enforced') rates[what](bytes);
  };

  const get = (place: Place, body: unknown): Answer => {
    const key = rules.checkKey(parsed(requests.get, body).key);
    const item = place.shelf.get(key);
    spend('read', item?.json.length ?? 0);
    return item ? { status: 200, body: toldOf(item) } : missing();
  };
  const put = (place: Place, body: unknown): Answer => {
    const request = parsed(requests.set, body);
    const write = prepare(place, request);
    const key = rules.checkKey(request.key);
    const before = place.shelf.get(key);
    if (request.options?.keyPolicy === 'FAIL_IF_EXISTS' && before)
      throw new StorageRefusal(409, 'KEY_CONFLICT', 'The key already exists.');
    spend('write', JSON.stringify(request.value).length);
    account(place, key, request.value);
    const item = write();
    const wanted = { PREVIOUS: before, LATEST: item }[request.options?.returnValue ?? 'PREVIOUS'];
    return request.options?.returnValue && wanted ? { status: 200, body: toldOf(wanted) } : EMPTY;
  };
  const remove = (place: Place, body: unknown): Answer => {
    const key = rules.checkKey(parsed(requests.delete, body).key);
    spend('write', 0);
    place.shelf.remove(key);
    return EMPTY;
  };

  const batch = (body: unknown, act: (place: Place, item: SetRequest) => Answer): Answer => {
    const items = parsed(requests.batch, body);
    checkOperations(items, body);
    const successfulKeys: unknown[] = [];
    const failedKeys: unknown[] = [];
    for (const item of items) {
      const name = { key: item.key, ...(item.entityName !== undefined && { entityName: item.entityName }) };
      try {
        refusePolicy(item);
        const answer = act(placeOf(item), item);
        if (answer.status === 404) failedKeys.push({ ...name, error: answer.body });
        else successfulKeys.push({ ...name, ...Object(answer.body) });
      } catch (error) {
        if (!(error instanceof StorageRefusal) || error.status === 429) throw error;
        failedKeys.push({ ...name, error: { code: error.code, message: error.message } });
      }
    }
    return { status: 200, body: { successfulKeys, failedKeys } };
  };

  const transact = (body: unknown): Answer => {
    const request: TransactionRequest = parsed(requests.transaction, body);
    const sets = request.set ?? [];
    const deletes = request.delete ?? [];
    const all = [...sets, ...deletes, ...(request.check ?? [])];
    checkOperations(all, body);
    sets.forEach(refusePolicy);
    const writes = sets.map((operation) => prepare(placeOf(operation), operation));
    const removals = deletes.map((operation) => {
      const [place, key] = [placeOf(operation), rules.checkKey(operation.key)];
      return () => place.shelf.remove(key);
    });
    for (const operation of all) checkCondition(operation);
    spend('write', JSON.stringify(body).length);
    for (const operation of sets) account(placeOf(operation), String(operation.key), operation.value);
    for (const change of [...writes, ...removals]) change();
    return EMPTY;
  };
  const checkCondition = (operation: {
    key: unknown;
    entityName?: string | undefined;
    conditions?: ConditionGroup | undefined;
  }) => {
    const { conditions, entityName } = operation;
    const key = rules.checkKey(operation.key);
    if (!conditions) return;
    if (entityName === undefined)
      throw new StorageRefusal(400, 'VALIDATION_FAILED', 'Conditions are for entities only.');
    const place = kind(entityName);
    for (const { property } of [...(conditions.and ?? []), ...(conditions.or ?? [])])
      if (!Object.hasOwn(place.type?.attributes ?? {}, property))
        throw new StorageRefusal(
          400,
          'INVALID_ENTITY_ATTRIBUTE',
          `The attribute "${property}" is not declared.`,
        );
    const item = place.shelf.get(key);
    const met = groupHolds(item ? attributesOf(item) : {}, conditions);
    if (!met || (!item && switches.conditionOnMissing === 'fails'))
      throw new StorageRefusal(
        400,
        'CONDITIONAL_CHECK_FAILED',
        'A condition of the transaction does not hold.',
      );
  };

  const query = (body: unknown): Answer => {
    const answer = queryKeys(plain.shelf, parsed(requests.query, body));
    spend('read', JSON.stringify(answer).length);
    return { status: 200, body: answer };
  };
  const entityQuery = (body: unknown): Answer => {
    const request = parsed(requests.entityQuery, body);
    const { shelf, type } = kind(request.entityName);
    const answer = queryEntities(shelf, type?.indexes ?? {}, request);
    spend('read', JSON.stringify(answer).length);
    return { status: 200, body: answer };
  };
  const ofEntity = (act: (place: Place, body: unknown) => Answer) => (body: unknown) =>
    act(kind(parsed(requests.get, body).entityName ?? ''), body);

  const paths: Readonly<Record<string, (body: unknown) => Answer>> = {
    '/api/v1/get': (body) => get(plain, body),
    '/api/v1/set': (body) => put(plain, body),
    '/api/v1/delete': (body) => remove(plain, body),
    '/api/v1/secret/get': (body) => get(secret, body),
    '/api/v1/secret/set': (body) => put(secret, body),
    '/api/v1/secret/delete': (body) => remove(secret, body),
    '/api/v1/entity/get': ofEntity(get),
    '/api/v1/entity/set': ofEntity(put),
    '/api/v1/entity/delete': ofEntity(remove),
    '/api/v1/query': query,
    '/api/v1/entity/query': entityQuery,
    '/api/v1/batch/get': (body) => batch(body, get),
    '/api/v1/batch/set': (body) => batch(body, put),
    '/api/v1/batch/delete': (body) => batch(body, remove),
    '/api/v1/transaction': transact,
  };

  return {
    answer(path, body) {
      try {
        if (switches.storageRates === 'enforced') rates.request();
        const act = Object.hasOwn(paths, path) ? paths[path] : undefined;
        if (!act) throw new StorageRefusal(404, 'NOT_FOUND', `Storage has nothing at ${path}.`);
        return act(body);
      } catch (error) {
        if (!(error instanceof StorageRefusal)) throw error;
        return { status: error.status, body: { code: error.code, message: error.message } };
      }
    },
    save: () => ({
      plain: plain.shelf.all(),
      entities: Object.fromEntries([...kinds].map(([name, { shelf }]) => [name, shelf.all()])),
    }),
    load(kept) {
      plain.shelf.load(kept.plain);
      for (const [name, items] of Object.entries(kept.entities)) kinds.get(name)?.shelf.load(items);
    },
    everything: () =>
      [plain, secret, ...kinds.values()].flatMap(({ store, shelf }) =>
        shelf.all().map(({ key, json }) => ({ store, key, value: JSON.parse(json) as unknown })),
      ),
    get writes() {
      return written.values;
    },
    get bytesWritten() {
      return written.bytes;
    },
  };
}

function missing(): Answer {
  return { status: 404, body: { code: 'KEY_NOT_FOUND', message: 'The specified key does not exist.' } };
}

/** Batches and transactions: 25 operations, each key once, 4 MB. The codes are guesses; the limits are documented. */
function checkOperations(
  operations: readonly { key: unknown; entityName?: string | undefined }[],
  body: unknown,
): void {
  if (operations.length === 0) throw new StorageRefusal(400, 'VALIDATION_FAILED', 'There is nothing to do.');
  if (operations.length > rules.MOST_OPERATIONS)
    throw new StorageRefusal(
      400,
      'TOO_MANY_OPERATIONS',
      `At most ${rules.MOST_OPERATIONS} operations are possible.`,
    );
  const keys = operations.map(({ key, entityName }) => JSON.stringify([entityName, key]));
  if (new Set(keys).size < keys.length)
    throw new StorageRefusal(400, 'DUPLICATE_KEYS', 'A key may be named only once.');
  if (Buffer.byteLength(JSON.stringify(body)) > rules.LARGEST_REQUEST_BYTES)
    throw new StorageRefusal(400, 'MAX_SIZE', 'The request is larger than 4 MB.');
}

/** `keyPolicy` works in a single `set` only; elsewhere it would be dropped, so it is refused here. */
function refusePolicy({ options }: SetRequest): void {
  if (options?.keyPolicy !== undefined || options?.returnValue !== undefined)
    throw new StorageRefusal(
      400,
      'VALIDATION_FAILED',
      'keyPolicy and returnValue work in a single set only.',
    );
}

// Forge storage: what the requests of @forge/kvs do to the values of one installation, and how they are answered.
import { createPlaces, type Place, type StorageSetting } from './places';
import { toldOf, type Item } from './shelf';
import { batch, transact } from './storageGroups';
import { queryEntities, queryKeys } from './storageQueries';
import { parsed, requests } from './storageRequests';
import { checkKey, StorageRefusal } from './storageRules';

/** What is left of a site's storage when it is put away: everything but secrets. */
export interface KeptStorage {
  plain: Item[];
  entities: Record<string, Item[]>;
}

export interface StoredValue {
  store: Place['store'];
  key: string;
  value: unknown;
}

export interface Storage {
  /** Answers one request of the app: a status, and a body unless it is empty. */
  answer(path: string, body: unknown): Answer;
  save(): KeptStorage;
  load(kept: KeptStorage): void;
  everything(): StoredValue[];
  /** Values written so far, and their bytes of JSON; a refused write does not count. */
  readonly writes: number;
  readonly bytesWritten: number;
}

interface Answer {
  status: number;
  body?: unknown;
}

const EMPTY: Answer = { status: 204 };

export function createStorage(setting: StorageSetting): Storage {
  const places = createPlaces(setting);
  const { plain, secret, entities, spend, written } = places;

  const get = (place: Place, body: unknown): Answer => {
    const item = place.shelf.get(checkKey(parsed(requests.get, body).key));
    spend('read', item?.json.length ?? 0);
    if (!item) throw new StorageRefusal(404, 'KEY_NOT_FOUND', 'The specified key does not exist.');
    return { status: 200, body: toldOf(item) };
  };
  const put = (place: Place, body: unknown): Answer => {
    const request = parsed(requests.set, body);
    const { keyPolicy, returnValue } = request.options ?? {};
    const before = place.shelf.get(checkKey(request.key));
    const write = places.prepare(place, request);
    spend('write', JSON.stringify(request.value).length);
    if (keyPolicy === 'FAIL_IF_EXISTS' && before)
      throw new StorageRefusal(409, 'KEY_CONFLICT', 'The key exists.');
    const after = write();
    const wanted = returnValue && { PREVIOUS: before, LATEST: after }[returnValue];
    return wanted ? { status: 200, body: toldOf(wanted) } : EMPTY;
  };
  const remove = (place: Place, body: unknown): Answer => {
    const key = checkKey(parsed(requests.delete, body).key);
    spend('write', 0);
    place.shelf.remove(key);
    return EMPTY;
  };
  const ofEntity = (act: (place: Place, body: unknown) => Answer) => (body: unknown) =>
    act(places.of({ entityName: parsed(requests.get, body).entityName ?? '' }), body);

  const batchGet = (body: unknown): Answer => {
    const result = batch(places, body, ({ shelf }, { key }) => {
      const item = shelf.get(checkKey(key));
      return item && toldOf(item);
    });
    spend('read', JSON.stringify(result).length);
    return { status: 200, body: result };
  };
  const batchSet = (body: unknown): Answer => {
    spend('write', JSON.stringify(body).length);
    const result = batch(places, body, (place, operation) => {
      places.prepare(place, operation)();
      return {};
    });
    return { status: 200, body: result };
  };
  const batchDelete = (body: unknown): Answer => {
    spend('write', 0);
    const result = batch(places, body, ({ shelf }, { key }) => {
      shelf.remove(checkKey(key));
      return {};
    });
    return { status: 200, body: result };
  };

  const query = (body: unknown): Answer => {
    const page = queryKeys(plain.shelf, parsed(requests.query, body));
    spend('read', JSON.stringify(page).length);
    return { status: 200, body: page };
  };
  const entityQuery = (body: unknown): Answer => {
    const request = parsed(requests.entityQuery, body);
    const { shelf, type } = places.of(request);
    const page = queryEntities(shelf, type?.indexes ?? {}, request);
    spend('read', JSON.stringify(page).length);
    return { status: 200, body: page };
  };

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
    '/api/v1/batch/get': batchGet,
    '/api/v1/batch/set': batchSet,
    '/api/v1/batch/delete': batchDelete,
    '/api/v1/transaction': (body) => {
      transact(places, body, setting.switches.conditionOnMissing);
      return EMPTY;
    },
  };

  return {
    answer(path, body) {
      try {
        places.request();
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
      entities: Object.fromEntries([...entities].map(([name, { shelf }]) => [name, shelf.all()])),
    }),
    load(kept) {
      plain.shelf.load(kept.plain);
      for (const [name, items] of Object.entries(kept.entities)) entities.get(name)?.shelf.load(items);
    },
    everything: () =>
      [plain, secret, ...entities.values()].flatMap(({ store, shelf }) =>
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

// The places of Forge storage: plain values, secrets, and each kind of entity; and what writing to them takes.
import type { EntityType } from './manifest';
import type { SetRequest } from './storageRequests';
import * as rules from './storageRules';
import { StorageRefusal } from './storageRules';
import { createShelf, type Item, type Shelf } from './shelf';
import type { ForgeSwitches } from './switches';

export interface StorageSetting {
  now: () => number;
  entities: ReadonlyMap<string, EntityType>;
  switches: ForgeSwitches;
}

export interface Place {
  store: 'plain' | 'secret' | 'entity';
  /** Of the entity; empty for the others. */
  name: string;
  shelf: Shelf;
  /** What the manifest says of the entity. */
  type: EntityType | undefined;
}

/** Names an item in a request of several. */
export interface Named {
  key?: unknown;
  entityName?: string | undefined;
}

export interface Places {
  readonly plain: Place;
  readonly secret: Place;
  readonly entities: ReadonlyMap<string, Place>;
  /** @throws StorageRefusal for an entity that the manifest does not declare */
  of(named: Named): Place;
  /**
   * Everything that can be refused about a write, before anything is changed.
   *
   * @returns what carries it out
   * @throws StorageRefusal
   */
  prepare(place: Place, request: SetRequest): () => Item;
  /** Counts a request. @throws StorageRefusal when there were too many this second */
  request(): void;
  /** @throws StorageRefusal when that is more than the installation may read or write a minute */
  readonly spend: (what: 'read' | 'write', bytes: number) => void;
  /** Values written so far, and their bytes of JSON. */
  readonly written: { values: number; bytes: number };
}

const LAG_MS: Readonly<Record<ForgeSwitches['queryLag'], number>> = { none: 0, '1 s': 1_000, '30 s': 30_000 };
const AFTERLIFE_MS: Readonly<Record<ForgeSwitches['expiredValues'], number>> = {
  'readable for 48 hours': 48 * 3_600_000,
  'gone at once': 0,
};
const UNIT_MS = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };
const LONGEST_TTL_MS = 366 * UNIT_MS.DAYS;

export function createPlaces({ now, entities: types, switches }: StorageSetting): Places {
  const habits = { lagMs: LAG_MS[switches.queryLag], afterlifeMs: AFTERLIFE_MS[switches.expiredValues] };
  const rates = rules.createRates(now);
  const enforced = switches.storageRates === 'enforced';
  const place = (store: Place['store'], name: string, type?: EntityType): Place => ({
    store,
    name,
    shelf: createShelf(now, habits),
    type,
  });
  const plain = place('plain', '');
  const entities = new Map([...types].map(([name, type]) => [name, place('entity', name, type)]));
  const written = { values: 0, bytes: 0 };

  return {
    plain,
    secret: place('secret', ''),
    entities,
    written,
    of({ entityName }) {
      const found = entityName === undefined ? plain : entities.get(entityName);
      if (found) return found;
      throw new StorageRefusal(
        400,
        'INVALID_ENTITY_TYPE',
        `The entity "${entityName}" is not in the manifest.`,
      );
    },
    prepare({ store, name, shelf, type }, { key: given, value, options }) {
      const key = rules.checkKey(given);
      const json = rules.checkValue(value, store);
      const bytes = Buffer.byteLength(json);
      if (type) rules.checkEntity(type, value, switches.undeclaredAttribute);
      const ttlMs = options?.ttl && options.ttl.value * UNIT_MS[options.ttl.unit];
      if (ttlMs !== undefined && ttlMs > LONGEST_TTL_MS)
        throw new StorageRefusal(400, 'VALIDATION_FAILED', 'The time to live is at most a year.'); // the code is a guess
      if (enforced) rates.writeTo(`${store} ${name} ${key}`, bytes);
      return () => {
        written.values += 1;
        written.bytes += bytes;
        return shelf.put(key, json, ttlMs === undefined ? undefined : now() + ttlMs);
      };
    },
    request() {
      if (enforced) rates.request();
    },
    spend: (what, bytes) => {
      if (enforced) rates[what](bytes);
    },
  };
}

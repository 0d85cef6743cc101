// Forge's key-value storage as this app uses it: versioned values, parsed on the way out, tried again when throttled.
import { Filter, FilterConditions, ForgeKvsAPIError, WhereConditions, kvs } from '@forge/kvs';
import type { z } from 'zod';

/** Every stored value carries the version of its form, since an older release may have written it. */
const formVersion = 1;

/** Forge: at most 25 operations in one transaction or batch (limits-kvs-ce). */
const operationsAtOnce = 25;

/** A stored value that this release cannot read, or that is missing where there must be one. */
export class UnreadableValue extends Error {
  override readonly name = 'UnreadableValue';
  constructor(readonly key: string) {
    super(`The stored value "${key}" is missing or cannot be read by this version of the app`);
  }
}

/** One write of a transaction; `undefined` deletes. */
export type Write = { key: string; value: unknown };

/** The conditional entity that fences a run: a write counts only while `attempt` is still ours (invariant 3). */
export type Fence = { key: string; attempt: number };

export interface Shelf {
  /** The value, or undefined when there is none. Throws {@link UnreadableValue} on an unknown form. */
  get<T>(key: string, form: z.ZodType<T>): Promise<T | undefined>;
  /** The values of many keys, in their order. */
  getMany<T>(keys: readonly string[], form: z.ZodType<T>): Promise<(T | undefined)[]>;
  set(key: string, value: unknown): Promise<void>;
  /** Writes only where nothing is: `taken` when somebody was first. */
  setNew(key: string, value: unknown, forDays?: number): Promise<'set' | 'taken'>;
  delete(keys: readonly string[]): Promise<void>;
  /** Every key with that beginning. Eventually consistent: what was written a moment ago may be missing. */
  keys(prefix: string): Promise<string[]>;
  /** The fenced entity and its value. */
  fenced<T>(key: string, form: z.ZodType<T>): Promise<{ attempt: number; value: T } | undefined>;
  /** Creates the fenced entity with attempt 1; `taken` when it exists. */
  fence(key: string, value: unknown): Promise<'set' | 'taken'>;
  /**
   * Writes the fenced entity and the others in one transaction, or nothing.
   * `lost` when another invocation has begun the turn since: whoever gets it must stop at once.
   */
  write(
    fence: Fence & { next?: number; value: unknown },
    others?: readonly Write[],
  ): Promise<'written' | 'lost'>;
  getSecret(key: string): Promise<string | undefined>;
  setSecret(key: string, value: string): Promise<void>;
  deleteSecret(key: string): Promise<void>;
  deleteFenced(key: string): Promise<void>;
}

/** The entity declared in the manifest under app.storage.entities. */
const entityName = 'run';
type RunEntity = { attempt: number; state: unknown };

const wrap = (value: unknown) => ({ v: formVersion, value });

/**
 * @param sleep waits that many milliseconds; used between tries when Forge throttles (429) or fails (5xx)
 */
export function shelf(sleep: (ms: number) => Promise<void>): Shelf {
  const ask = <T>(call: () => Promise<T>) => withPatience(call, sleep);

  const parse = <T>(key: string, stored: unknown, form: z.ZodType<T>): T | undefined => {
    if (stored === undefined) return undefined;
    const parsed = isWrapped(stored) ? form.safeParse(stored.value) : undefined;
    if (!parsed?.success) throw new UnreadableValue(key);
    return parsed.data;
  };

  const setNew = (call: () => Promise<void>) => ask(call).then(() => 'set' as const, takenOr);

  return {
    get: async (key, form) => parse(key, await ask(() => kvs.get<unknown>(key)), form),
    getMany: async (keys, form) => {
      const found = new Map<string, unknown>();
      for (const some of slices(keys, operationsAtOnce)) {
        const answer = await ask(() => kvs.batchGet<unknown>(some.map((key) => ({ key }))));
        for (const item of answer.successfulKeys) found.set(item.key, item.value);
        // A missing key may be listed as failed or left out; anything else that failed is asked again alone.
        for (const { key, error } of answer.failedKeys) {
          if (error.code !== 'KEY_NOT_FOUND') found.set(key, await ask(() => kvs.get<unknown>(key)));
        }
      }
      return keys.map((key) => parse(key, found.get(key), form));
    },
    set: (key, value) => ask(() => kvs.set(key, wrap(value))),
    setNew: (key, value, forDays) =>
      setNew(() =>
        kvs.set(key, wrap(value), {
          keyPolicy: 'FAIL_IF_EXISTS',
          ...(forDays === undefined ? {} : { ttl: { value: forDays, unit: 'DAYS' } }),
        }),
      ),
    delete: async (keys) => {
      for (const some of slices(keys, operationsAtOnce)) {
        const answer = await ask(() => kvs.batchDelete(some.map((key) => ({ key }))));
        for (const { key, error } of answer.failedKeys) {
          if (error.code !== 'KEY_NOT_FOUND') await ask(() => kvs.delete(key));
        }
      }
    },
    keys: async (prefix) => {
      const keys: string[] = [];
      let cursor: string | undefined;
      do {
        const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(100);
        const from = cursor === undefined ? query : query.cursor(cursor);
        const page = await ask(() => from.getMany<unknown>());
        keys.push(...page.results.map((result) => result.key));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      return keys;
    },
    fenced: async (key, form) => {
      const entity = await ask(() => kvs.entity<RunEntity>(entityName).get(key));
      if (entity === undefined) return undefined;
      const value = parse(key, entity.state, form);
      return value === undefined ? undefined : { attempt: entity.attempt, value };
    },
    fence: (key, value) =>
      setNew(() =>
        kvs
          .entity<RunEntity>(entityName)
          .set(key, { attempt: 1, state: wrap(value) }, { keyPolicy: 'FAIL_IF_EXISTS' }),
      ),
    write: async ({ key, attempt, next, value }, others = []) => {
      const transaction = kvs.transact();
      transaction.set<RunEntity>(
        key,
        { attempt: next ?? attempt, state: wrap(value) },
        { entityName, conditions: new Filter<RunEntity>().and('attempt', FilterConditions.equalTo(attempt)) },
      );
      for (const other of others) {
        if (other.value === undefined) transaction.delete(other.key);
        else transaction.set(other.key, wrap(other.value));
      }
      return ask(() => transaction.execute()).then(() => 'written' as const, lostOr);
    },
    getSecret: async (key) => {
      const secret: unknown = await ask(() => kvs.getSecret<unknown>(key));
      return typeof secret === 'string' ? secret : undefined;
    },
    setSecret: (key, value) => ask(() => kvs.setSecret(key, value)),
    deleteSecret: (key) => ask(() => kvs.deleteSecret(key)),
    deleteFenced: (key) => ask(() => kvs.entity<RunEntity>(entityName).delete(key)),
  };
}

/** Most writes one {@link Shelf.write} takes beside the fenced entity. */
export const writesAtOnce = operationsAtOnce - 1;

const isWrapped = (stored: unknown): stored is { v: number; value: unknown } =>
  typeof stored === 'object' &&
  stored !== null &&
  'value' in stored &&
  'v' in stored &&
  stored.v === formVersion;

function takenOr(error: unknown): 'taken' {
  if (
    error instanceof ForgeKvsAPIError &&
    (error.code === 'KEY_CONFLICT' || error.responseDetails.status === 409)
  )
    return 'taken';
  throw error;
}

function lostOr(error: unknown): 'lost' {
  // Open (first hour on a real site): what a condition on an entity that was deleted answers. Any failed
  // condition means that the run is no longer ours, so the one code is enough.
  if (error instanceof ForgeKvsAPIError && error.code === 'CONDITIONAL_CHECK_FAILED') return 'lost';
  throw error;
}

/** Waits before the second, third and fourth try, in milliseconds. Forge names no Retry-After for storage. */
const waitsMs = [500, 2_000, 6_000];

async function withPatience<T>(call: () => Promise<T>, sleep: (ms: number) => Promise<void>): Promise<T> {
  for (const wait of waitsMs) {
    try {
      return await call();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await sleep(wait);
    }
  }
  return call();
}

const isPassing = (error: unknown) =>
  error instanceof ForgeKvsAPIError &&
  (error.responseDetails.status === 429 || error.responseDetails.status >= 500);

function* slices<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

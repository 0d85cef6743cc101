// What Forge storage refuses of keys, values, batches and rates.
import { byStorage, kvs, many, transact, type Refusal } from './refusal';

const KVS_LIMITS = 'storage-reference: limits, error handling';

const deep = (levels: number): unknown => (levels === 0 ? 1 : { in: deep(levels - 1) });

export const storageRefusals: readonly Refusal[] = [
  {
    what: 'an empty key',
    source: KVS_LIMITS,
    steps: [kvs('get', '')],
    seen: byStorage(400, 'KEY_TOO_SHORT'),
  },
  {
    what: 'a key of 501 characters',
    source: KVS_LIMITS,
    steps: [kvs('set', 'k'.repeat(500), 1), kvs('set', 'k'.repeat(501), 1)],
    seen: byStorage(400, 'KEY_TOO_LONG'),
  },
  ...['a/b', 'a@b', 'ключ', '  '].map((key): Refusal => ({
    what: `the key "${key}"`,
    source: KVS_LIMITS,
    steps: [kvs('set', 'a:b._c-d #1', 1), kvs('set', key, 1)],
    seen: byStorage(400, 'INVALID_KEY'),
  })),
  {
    what: 'a key that is no text',
    source: KVS_LIMITS,
    steps: [kvs('get', 7)],
    seen: byStorage(400, 'KEY_TOO_SHORT'),
  },
  {
    what: 'a value over 240 KiB',
    source: KVS_LIMITS,
    steps: [kvs('set', 'k', 'v'.repeat(240 * 1024 - 2)), kvs('set', 'k', 'v'.repeat(240 * 1024 - 1))],
    seen: byStorage(400, 'MAX_SIZE'),
  },
  {
    what: 'a value over 240 KiB in bytes, not in characters',
    source: KVS_LIMITS,
    steps: [kvs('set', 'k', 'ø'.repeat(121 * 1024))],
    seen: byStorage(400, 'MAX_SIZE'),
  },
  {
    what: 'a secret over 128 KiB',
    source: 'storage-reference: secrets',
    steps: [
      kvs('setSecret', 'k', 'v'.repeat(128 * 1024 - 2)),
      kvs('setSecret', 'k', 'v'.repeat(128 * 1024 - 1)),
    ],
    seen: byStorage(400, 'MAX_SIZE'),
  },
  {
    what: 'a value 32 levels deep',
    source: KVS_LIMITS,
    steps: [kvs('set', 'k', deep(31)), kvs('set', 'k', deep(32))],
    seen: byStorage(400, 'MAX_DEPTH'),
  },
  {
    what: 'null as a value',
    source: 'storage-reference: kvs-api',
    steps: [kvs('set', 'k', { a: null }), kvs('set', 'k', null)],
    seen: byStorage(400, 'VALIDATION_FAILED'),
  },
  {
    what: 'no value',
    source: 'storage-reference: kvs-api',
    steps: [kvs('set', 'k')],
    seen: byStorage(400, 'VALIDATION_FAILED'),
  },
  {
    what: 'a time to live over a year',
    source: 'storage-reference: ttl',
    steps: [
      kvs('set', 'k', 1, { ttl: { value: 365, unit: 'DAYS' } }),
      kvs('set', 'k', 1, { ttl: { value: 400, unit: 'DAYS' } }),
    ],
    seen: byStorage(400, 'VALIDATION_FAILED'),
  },
  {
    what: 'a key that exists, under FAIL_IF_EXISTS',
    source: '@forge/kvs; measured by a Forge partner',
    steps: [
      kvs('set', 'k', 1, { keyPolicy: 'FAIL_IF_EXISTS' }),
      kvs('set', 'k', 2, { keyPolicy: 'FAIL_IF_EXISTS' }),
    ],
    seen: byStorage(409, 'KEY_CONFLICT'),
  },
  {
    what: 'a query for more than 100',
    source: KVS_LIMITS,
    steps: [
      { do: 'query', with: { limit: 100 } },
      { do: 'query', with: { limit: 101 } },
    ],
    seen: byStorage(400, 'LIST_QUERY_LIMIT_EXCEEDED'),
  },
  {
    what: 'a cursor it did not make',
    source: 'storage-reference: kvs-api-query',
    steps: [{ do: 'query', with: { cursor: 'next' } }],
    seen: byStorage(400, 'INVALID_CURSOR'),
  },
  {
    what: 'a batch of 26',
    source: KVS_LIMITS,
    steps: [
      kvs(
        'batchSet',
        many(25, (i) => ({ key: `k${i}`, value: i })),
      ),
      kvs(
        'batchSet',
        many(26, (i) => ({ key: `k${i}`, value: i })),
      ),
    ],
    seen: byStorage(400, 'TOO_MANY_OPERATIONS'),
  },
  {
    what: 'a key twice in a batch',
    source: KVS_LIMITS,
    steps: [kvs('batchDelete', [{ key: 'k' }, { key: 'k' }])],
    seen: byStorage(400, 'DUPLICATE_KEYS'),
  },
  {
    what: 'a batch over 4 MB',
    source: KVS_LIMITS,
    steps: [
      kvs(
        'batchSet',
        many(18, (i) => ({ key: `k${i}`, value: { textOf: 239 * 1024 } })),
      ),
    ],
    seen: byStorage(400, 'MAX_SIZE'),
  },
  {
    what: 'a transaction of 26',
    source: KVS_LIMITS,
    steps: [
      transact({
        set: many(20, (i) => ({ key: `k${i}`, value: i })),
        delete: many(6, (i) => ({ key: `d${i}` })),
      }),
    ],
    seen: byStorage(400, 'TOO_MANY_OPERATIONS'),
  },
  {
    what: 'a key twice in a transaction',
    source: KVS_LIMITS,
    steps: [transact({ set: [{ key: 'k', value: 1 }], delete: [{ key: 'k' }] })],
    seen: byStorage(400, 'DUPLICATE_KEYS'),
  },
  {
    what: 'keyPolicy in a batch',
    source: 'changelog 3038',
    steps: [
      kvs('batchSet', [
        { key: 'k', value: 1 },
        { key: 'l', value: 1, options: { keyPolicy: 'FAIL_IF_EXISTS' } },
      ]),
    ],
    seen: {
      gives: {
        successfulKeys: [{ key: 'k' }],
        failedKeys: [{ key: 'l', error: { code: 'VALIDATION_FAILED' } }],
      },
    },
  },
  {
    what: 'keyPolicy in a transaction',
    source: 'changelog 3038',
    steps: [transact({ set: [{ key: 'k', value: 1, options: { keyPolicy: 'FAIL_IF_EXISTS' } }] })],
    seen: byStorage(400, 'VALIDATION_FAILED'),
  },
  {
    what: 'more than 4,000 units of 10 KB written in a minute',
    source: KVS_LIMITS,
    steps: [
      ...many(9, (i) =>
        kvs(
          'batchSet',
          many(17, (j) => ({ key: `${i}.${j}`, value: { textOf: 239 * 1024 } })),
        ),
      ), // 407 units each
      ...many(15, (i) => kvs('set', `last${i}`, { textOf: 239 * 1024 })), // 24 units each
    ],
    seen: byStorage(429, 'RATE_LIMIT_EXCEEDED'),
  },
  {
    what: 'more than 1 MB a second to one key',
    source: KVS_LIMITS,
    steps: many(5, () => kvs('set', 'k', { textOf: 239 * 1024 })),
    seen: byStorage(429, 'RATE_LIMIT_EXCEEDED'),
  },
];

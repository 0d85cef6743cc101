import { prepare, virtualSite, type Outcome, type Site, type Step } from './fixture';
import { entity, kvs, many, transact } from './refusal';
import type { ForgeSwitches } from './switches';
import type { VirtualClock } from '../clock';

beforeAll(prepare);

let site: Site<VirtualClock>;
afterEach(() => site.close());

const start = async (switches: Partial<ForgeSwitches> = {}) => void (site = await virtualSite({ switches }));
const wait = (seconds: number) => site.clock.run(site.clock.sleep(seconds * 1_000));
const query = (given: Extract<Step, { do: 'query' }>['with']): Step => ({ do: 'query', with: given });
/** What the last step gave. */
async function give(...steps: Step[]): Promise<unknown> {
  const outcome: Outcome | undefined = (await site.ask(...steps)).at(-1);
  expect(outcome).toHaveProperty('gives');
  return outcome && 'gives' in outcome ? outcome.gives : undefined;
}

describe('values', () => {
  it.each([[{ a: [1, null, 'ø'] }], [[]], ['text'], [0], [false], ['']])(
    'come back as they were stored: %j',
    async (value) => {
      await start();
      expect(await give(kvs('set', 'k', value), kvs('get', 'k'))).toEqual(value);
    },
  );

  it('that are not there are nothing, and may be deleted', async () => {
    await start();
    expect(await site.ask(kvs('get', 'k'), kvs('delete', 'k'), kvs('getSecret', 'k'))).toEqual(
      many(3, () => ({ gives: null })),
    );
  });

  it('tell when they were made, changed and end', async () => {
    await start();
    await site.ask(kvs('set', 'k', 1));
    await wait(60);
    const metadataFields = ['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'];
    const told = await give(
      kvs('set', 'k', 2, { ttl: { value: 1, unit: 'HOURS' } }),
      kvs('get', 'k', { metadataFields }),
    );
    const start0 = Date.parse('2026-11-20T08:00:00Z');
    expect(told).toEqual({
      key: 'k',
      value: 2,
      createdAt: start0,
      updatedAt: start0 + 60_000,
      expireTime: '2026-11-20T09:01:00.000Z',
    });
  });

  it('are given back on setting them, the old or the new one', async () => {
    await start();
    const options = (returnValue: string) => ({ keyPolicy: 'OVERRIDE', returnValue });
    const outcomes = await site.ask(
      kvs('set', 'k', 1, options('PREVIOUS')),
      kvs('set', 'k', 2, options('PREVIOUS')),
      kvs('set', 'k', 3, options('LATEST')),
    );
    expect(outcomes).toEqual([
      { gives: null },
      { gives: { key: 'k', value: 1 } },
      { gives: { key: 'k', value: 3 } },
    ]);
  });

  it('and secrets are apart, and secrets do not show in queries', async () => {
    await start({ queryLag: 'none' });
    await site.ask(kvs('set', 'k', 'open'), kvs('setSecret', 'k', 'hidden'));
    expect(await give(query({}))).toEqual({
      results: [expect.objectContaining({ key: 'k', value: 'open' })],
    });
    expect(await give(kvs('getSecret', 'k'))).toBe('hidden');
    expect(await give(kvs('deleteSecret', 'k'), kvs('get', 'k'))).toBe('open');
  });

  it('outlive their time for two days, and then are gone', async () => {
    await start();
    const set = kvs('set', 'k', 1, { ttl: { value: 10, unit: 'SECONDS' }, keyPolicy: 'FAIL_IF_EXISTS' });
    await site.ask(set);
    await wait(48 * 3_600);
    expect(await site.ask(kvs('get', 'k'), set)).toMatchObject([{ gives: 1 }, { code: 'KEY_CONFLICT' }]);
    await wait(10);
    expect(await site.ask(kvs('get', 'k'), set)).toEqual([{ gives: null }, { gives: null }]);
  });

  it('are gone at the end of their time where that is switched on', async () => {
    await start({ expiredValues: 'gone at once' });
    await site.ask(kvs('set', 'k', 1, { ttl: { value: 10, unit: 'SECONDS' } }));
    await wait(10);
    expect(await give(kvs('get', 'k'))).toBeNull();
  });
});

describe('queries', () => {
  const results = (page: unknown) => (page as { results: { key: string }[] }).results.map(({ key }) => key);

  it('see a write only after a while; get sees it at once', async () => {
    await start();
    expect(results(await give(kvs('set', 'k', 1), query({})))).toEqual([]);
    expect(await give(kvs('get', 'k'))).toBe(1);
    await wait(1);
    expect(results(await give(query({})))).toEqual(['k']);
    expect(results(await give(kvs('delete', 'k'), query({})))).toEqual(['k']);
    await wait(1);
    expect(results(await give(query({})))).toEqual([]);
  });

  it('give ten of a prefix, in the order of the keys, and go on from a cursor that outlives its item', async () => {
    await start({ queryLag: 'none' });
    await site.ask(...many(12, (i) => kvs('set', `a:${String(i).padStart(2, '0')}`, i)), kvs('set', 'b', 1));
    const first = (await give(query({ prefix: 'a:' }))) as { nextCursor: string };
    expect(results(first)).toEqual(many(10, (i) => `a:0${i}`));
    const rest = await give(kvs('delete', 'a:09'), query({ prefix: 'a:', cursor: first.nextCursor }));
    expect(results(rest)).toEqual(['a:10', 'a:11']);
    expect(rest).not.toHaveProperty('nextCursor');
  });
});

describe('batches', () => {
  it('do what they can, key by key', async () => {
    await start();
    const set = await give(
      kvs('batchSet', [
        { key: 'a', value: 1 },
        { key: 'b/c', value: 2 },
        { key: 'r', value: { attempt: 1 }, entityName: 'run' },
      ]),
    );
    expect(set).toEqual({
      successfulKeys: [{ key: 'a' }, { key: 'r', entityName: 'run' }],
      failedKeys: [{ key: 'b/c', error: expect.objectContaining({ code: 'INVALID_KEY' }) as object }],
    });
    const got = await give(kvs('batchGet', [{ key: 'a' }, { key: 'none' }]));
    expect(got).toMatchObject({
      successfulKeys: [{ key: 'a', value: 1 }],
      failedKeys: [{ key: 'none', error: { code: 'KEY_NOT_FOUND' } }],
    });
  });
});

describe('transactions', () => {
  const run = (attempt: number) => ({ key: 'r', value: { attempt, state: { of: 'x' } } });
  const when = (...conditions: [string, 'equalTo', number][]) => ({ entityName: 'run', when: conditions });

  it('change everything or nothing', async () => {
    await start();
    await site.ask(entity('run', 'set', 'r', run(1).value), kvs('set', 'old', 1));
    const next = (attempt: number) =>
      transact({
        set: [
          { ...run(attempt + 1), entity: when(['attempt', 'equalTo', attempt]) },
          { key: 'new', value: attempt },
        ],
        delete: [{ key: 'old' }],
      });
    const outcomes = await site.ask(
      next(7),
      kvs('get', 'old'),
      kvs('get', 'new'),
      next(1),
      kvs('get', 'old'),
      kvs('get', 'new'),
      entity('run', 'get', 'r'),
    );
    expect(outcomes).toMatchObject([
      { code: 'CONDITIONAL_CHECK_FAILED' },
      { gives: 1 },
      { gives: null },
      { gives: null },
      { gives: null },
      { gives: 1 },
      { gives: run(2).value },
    ]);
  });

  it('let one of several at once win', async () => {
    await start();
    await site.ask(entity('run', 'set', 'r', run(0).value));
    const step = transact({ set: [{ ...run(1), entity: when(['attempt', 'equalTo', 0]) }] });
    const outcomes = await site.ask(step, step, step);
    expect(outcomes.filter((outcome) => 'gives' in outcome)).toHaveLength(1);
  });

  it('take a condition on what is not there as one on an empty entity', async () => {
    await start();
    const create = transact({
      set: [{ ...run(1), entity: { entityName: 'run', when: [['attempt', 'notExists']] } }],
    });
    expect(await site.ask(create, create)).toMatchObject([
      { gives: null },
      { code: 'CONDITIONAL_CHECK_FAILED' },
    ]);
  });

  it('drop what lives for a time when that is given in the wrong place, as the package does', async () => {
    await start({ expiredValues: 'gone at once' });
    await site.ask(
      transact({ set: [{ key: 'k', value: 1, options: { ttl: { value: 1, unit: 'SECONDS' } } }] }),
    );
    await wait(1);
    expect(await give(kvs('get', 'k'))).toBeNull();
  });
});

describe('entities', () => {
  const list = (given: object): Step => ({
    do: 'entityQuery',
    with: { name: 'run', index: 'by-state', partition: ['o'], ...given },
  });
  const results = (page: unknown) => (page as { results: { key: string }[] }).results.map(({ key }) => key);

  it('are found by their indexes, in order, with filters and pages', async () => {
    await start({ queryLag: 'none' });
    await site.ask(
      ...many(5, (i) =>
        entity('run', 'set', `r${i}`, { attempt: 10 - i, owner: i === 4 ? 'p' : 'o', open: i % 2 === 0 }),
      ),
    );
    expect(results(await give(list({})))).toEqual(['r3', 'r2', 'r1', 'r0']);
    expect(results(await give(list({ sort: 'DESC', limit: 1 })))).toEqual(['r0']);
    expect(results(await give(list({ from: 8 })))).toEqual(['r2', 'r1', 'r0']);
    expect(results(await give(list({ when: [['open', 'equalTo', true]] })))).toEqual(['r2', 'r0']);
    const first = (await give(list({ limit: 3 }))) as { nextCursor: string };
    expect(results(await give(list({ cursor: first.nextCursor })))).toEqual(['r0']);
    expect(results(await give({ do: 'entityQuery', with: { name: 'run', index: 'by-key' } }))).toEqual(
      many(5, (i) => `r${i}`),
    );
  });
});

describe('a storage that is put away', () => {
  it('keeps everything but secrets, as JSON, and counts what was written', async () => {
    await start({ queryLag: 'none' });
    await site.ask(
      kvs('set', 'k', 'four'),
      kvs('setSecret', 's', 'hidden'),
      entity('run', 'set', 'r', { attempt: 1 }),
      kvs('set', 'a/b', 1),
    );
    const { storage } = site.forge;
    expect([storage.writes, storage.bytesWritten]).toEqual([
      3,
      '"four"'.length + '"hidden"'.length + '{"attempt":1}'.length,
    ]);
    const kept = JSON.stringify(storage.save());
    expect(kept).not.toContain('hidden');
    await site.close();
    await start();
    site.forge.storage.load(JSON.parse(kept) as ReturnType<typeof storage.save>);
    expect(site.forge.storage.everything()).toEqual([
      { store: 'plain', key: 'k', value: 'four' },
      { store: 'entity', key: 'r', value: { attempt: 1 } },
    ]);
    expect(await give(query({}))).toMatchObject({ results: [{ key: 'k', value: 'four' }] });
  });
});

import { z } from 'zod';
import { UnreadableValue, writesAtOnce } from '../../src/store/shelf';
import { broken, forgeStorage, keysOf, stored, throttled, times } from './forgeStorage';

const text = z.string();
const many = (count: number, key = 'k') => Array.from({ length: count }, (_, number) => `${key}:${number}`);

describe('a shelf', () => {
  it('gives back what was put on it, and nothing where nothing is', async () => {
    const { shelf } = forgeStorage();
    for (const value of ['', 'plain', 'žluťoučký kůň 🦄', 'a"b\\c\n'])
      await shelf.set('k', value).then(async () => expect(await shelf.get('k', text)).toBe(value));
    expect(await shelf.get('other', text)).toBeUndefined();
    expect(await shelf.getMany([], text)).toEqual([]);
  });

  it('writes the version of its form beside every value, in entities and transactions too', async () => {
    const forge = forgeStorage();
    const { shelf } = forge;
    await shelf.set('plain', 'a');
    await shelf.setNew('new', 'b');
    await shelf.fence('run', 'c');
    await shelf.write({ key: 'run', attempt: 1, value: 'd' }, [{ key: 'beside', value: 'e' }]);
    expect(stored(forge, 'plain')).toEqual({ v: 1, value: 'a' });
    expect(stored(forge, 'new')).toEqual({ v: 1, value: 'b' });
    expect(stored(forge, 'beside')).toEqual({ v: 1, value: 'e' });
    expect(stored(forge, 'run')).toEqual({ attempt: 1, state: { v: 1, value: 'd' } });
  });

  it.each<[string, unknown]>([
    ['another version', { v: 2, value: 'a' }],
    ['no version', { value: 'a' }],
    ['no value', { v: 1 }],
    ['bare', 'a'],
    ['another type', { v: 1, value: 7 }],
    ['a list', ['a']],
  ])('refuses to guess at a stored value that is of another form: %s', async (_what, value) => {
    const { shelf, storage } = forgeStorage();
    storage.answer('/api/v1/set', { key: 'k', value });
    await expect(shelf.get('k', text)).rejects.toThrow(UnreadableValue);
    await expect(shelf.getMany(['other', 'k'], text)).rejects.toThrow('"k"');
    storage.answer('/api/v1/entity/set', {
      entityName: 'run',
      key: 'k',
      value: { attempt: 1, state: value },
    });
    await expect(shelf.fenced('k', text)).rejects.toThrow(UnreadableValue);
  });

  it('reads, clears and lists more than one request takes, in the order asked', async () => {
    const { shelf, asked, clock } = forgeStorage();
    const all = many(120);
    for (const key of all) await shelf.set(key, `value of ${key}`);
    await shelf.set('l:0', 'not asked for');
    await clock.sleep(1_000);
    asked.length = 0;
    const wanted = [...all, 'missing'].reverse();
    expect(await shelf.getMany(wanted, text)).toEqual(
      wanted.map((key) => (key === 'missing' ? undefined : `value of ${key}`)),
    );
    expect(asked).toEqual(Array<string>(5).fill('/api/v1/batch/get'));
    expect((await shelf.keys('k:')).sort()).toEqual([...all].sort());
    await shelf.delete(wanted);
    await clock.sleep(1_000);
    expect(await shelf.keys('')).toEqual(['l:0']);
  });

  it('asks again, alone, for a key that a batch could not give or clear', async () => {
    const forge = forgeStorage();
    const { shelf } = forge;
    await shelf.set('k', 'a');
    const failed = { key: 'k', error: { code: 'RATE_LIMIT_EXCEEDED', message: 'Slow down' } };
    const some = { status: 200, body: { successfulKeys: [], failedKeys: [failed] } };
    forge.spoil((path) => (path.includes('/batch/') ? some : undefined));
    expect(await shelf.getMany(['k'], text)).toEqual(['a']);
    await shelf.delete(['k']);
    expect(keysOf(forge)).toEqual([]);
  });

  it('sees a write in its lists a little late, and by its key at once', async () => {
    const { shelf, clock } = forgeStorage();
    await shelf.set('k:1', 'a');
    expect(await shelf.keys('k:')).toEqual([]);
    expect(await shelf.get('k:1', text)).toBe('a');
    await clock.sleep(1_000);
    expect(await shelf.keys('k:')).toEqual(['k:1']);
  });
});

describe('a value that is written only where nothing is', () => {
  it('leaves the first one where it is', async () => {
    const { shelf } = forgeStorage();
    expect(await shelf.setNew('k', 'first')).toBe('set');
    expect(await shelf.setNew('k', 'second')).toBe('taken');
    expect(await shelf.get('k', text)).toBe('first');
    expect(await shelf.fence('run', 'first')).toBe('set');
    expect(await shelf.fence('run', 'second')).toBe('taken');
    expect(await shelf.fenced('run', text)).toEqual({ attempt: 1, value: 'first' });
  });

  it('is there no more after its days', async () => {
    const { shelf, clock } = forgeStorage({ switches: { expiredValues: 'gone at once' } });
    await shelf.setNew('k', 'a', 7);
    await clock.sleep(7 * 86_400_000 - 1);
    expect(await shelf.setNew('k', 'b', 7)).toBe('taken');
    await clock.sleep(1);
    expect(await shelf.setNew('k', 'c', 7)).toBe('set');
  });

  it('throws what is no conflict', async () => {
    const { shelf } = forgeStorage();
    await expect(shelf.setNew('a key with a sign like ü', 'a')).rejects.toThrow('does not match');
  });
});

describe('a fenced write', () => {
  it('stores everything together, and deletes what is undefined', async () => {
    const forge = forgeStorage();
    const { shelf } = forge;
    await shelf.set('old', 'a');
    await shelf.fence('run', 'zero');
    const others = [
      { key: 'new', value: 'b' },
      { key: 'old', value: undefined },
      { key: 'never there', value: undefined },
    ];
    expect(await shelf.write({ key: 'run', attempt: 1, next: 2, value: 'one' }, others)).toBe('written');
    expect(await shelf.fenced('run', text)).toEqual({ attempt: 2, value: 'one' });
    expect(keysOf(forge)).toEqual(['new']);
  });

  it('stores nothing at all once somebody else has raised the attempt', async () => {
    const forge = forgeStorage();
    const { shelf } = forge;
    await shelf.fence('run', 'zero');
    await shelf.write({ key: 'run', attempt: 1, next: 2, value: 'theirs' });
    expect(await shelf.write({ key: 'run', attempt: 1, value: 'ours' }, [{ key: 'k', value: 'a' }])).toBe(
      'lost',
    );
    expect(await shelf.fenced('run', text)).toEqual({ attempt: 2, value: 'theirs' });
    expect(keysOf(forge)).toEqual([]);
  });

  it.each(['holds as on an empty one', 'fails'] as const)(
    'is lost where the entity is gone (a condition on nothing %s)',
    async (conditionOnMissing) => {
      const forge = forgeStorage({ switches: { conditionOnMissing } });
      const { shelf } = forge;
      await shelf.fence('run', 'zero');
      await shelf.deleteFenced('run');
      const written = shelf.write({ key: 'run', attempt: 1, value: 'ours' }, [{ key: 'k', value: 'a' }]);
      expect(await written).toBe('lost');
      expect(await shelf.fenced('run', text)).toBeUndefined();
      expect(keysOf(forge)).toEqual([]);
    },
  );

  it('takes as many others as it says, and no more', async () => {
    const { shelf } = forgeStorage();
    await shelf.fence('run', 'zero');
    const others = (count: number) => many(count).map((key) => ({ key, value: key }));
    const at = { key: 'run', attempt: 1, value: 'one' };
    expect(await shelf.write(at, others(writesAtOnce))).toBe('written');
    await expect(shelf.write(at, others(writesAtOnce + 1))).rejects.toThrow();
  });
});

describe('a storage that does not answer well', () => {
  it.each([
    ['throttles', throttled],
    ['fails', broken],
  ])('is asked up to four times when it %s, with growing waits', async (_how, spoiled) => {
    const forge = forgeStorage();
    const { shelf } = forge;
    forge.spoil(times(3, spoiled));
    await shelf.set('k', 'a');
    expect(await shelf.get('k', text)).toBe('a');
    expect(forge.waits).toEqual([500, 2_000, 6_000]);
    forge.spoil(times(4, spoiled));
    await expect(shelf.get('k', text)).rejects.toThrow();
    expect(forge.waits).toHaveLength(6);
  });

  it('is not asked again for what it refuses', async () => {
    const forge = forgeStorage();
    await expect(forge.shelf.set('', 'a')).rejects.toThrow();
    expect([forge.asked.length, forge.waits]).toEqual([1, []]);
  });

  it('does no harm by losing the answer to a write that counts', async () => {
    const forge = forgeStorage();
    const { shelf } = forge;
    await shelf.fence('run', 'zero');
    forge.spoil(times(1, 'answer lost'));
    const beside = [
      { key: 'k', value: 'a' },
      { key: 'gone', value: undefined },
    ];
    expect(await shelf.write({ key: 'run', attempt: 1, value: 'one' }, beside)).toBe('written');
    expect(await shelf.fenced('run', text)).toEqual({ attempt: 1, value: 'one' });
    expect(await shelf.get('k', text)).toBe('a');
  });

  it('lets the writer of a new value think that somebody was first, which it can find out', async () => {
    const forge = forgeStorage();
    forge.spoil(times(1, 'answer lost'));
    expect(await forge.shelf.setNew('k', 'mine')).toBe('taken');
    expect(await forge.shelf.get('k', text)).toBe('mine');
  });
});

describe('secrets', () => {
  it('are kept apart from values, replaced and taken away', async () => {
    const { shelf, storage } = forgeStorage();
    expect(await shelf.getSecret('k')).toBeUndefined();
    await shelf.setSecret('k', 'first');
    await shelf.setSecret('k', 'second');
    expect(await shelf.getSecret('k')).toBe('second');
    expect(await shelf.get('k', text)).toBeUndefined();
    expect(storage.everything().map(({ store }) => store)).toEqual(['secret']);
    await shelf.deleteSecret('k');
    await shelf.deleteSecret('k');
    expect(storage.everything()).toEqual([]);
  });
});

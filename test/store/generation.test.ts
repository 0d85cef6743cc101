import fc from 'fast-check';
import { readCurrent, readShards, shardOf, shardsFor } from '../../src/store/generation';
import { keys, runId } from '../../src/store/keys';
import { forgeStorage } from './forgeStorage';

const ids = (count: number) =>
  Array.from({ length: count }, (_, number) => `00u${(number * 7919).toString(36)}5d7`);

describe('the number of shards', () => {
  it('is a power of two that leaves 16 to 32 KB in each, on average', () => {
    fc.assert(
      fc.property(fc.nat({ max: 20_000_000 }), (characters) => {
        const shards = shardsFor(characters);
        expect(Math.log2(shards) % 1).toBe(0);
        expect(characters / shards).toBeLessThan(32_000);
        if (shards > 1) expect(characters / shards).toBeGreaterThan(15_900);
      }),
    );
  });

  it.each([
    [0, 1],
    [31_000, 1],
    [33_000, 2],
    [1_900_000, 64],
  ])('of %i characters is %i', (characters, shards) => expect(shardsFor(characters)).toBe(shards));
});

describe('the shard of an id', () => {
  it('is the same each time and one of those there are, whatever the id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 512 }), (id, shards) => {
        const shard = shardOf(id, shards);
        expect(Number.isInteger(shard) && shard >= 0 && shard < shards).toBe(true);
        expect(shardOf(id, shards)).toBe(shard);
      }),
    );
  });

  it('does not move with a release: the published vectors of FNV-1a hold', () => {
    const hashes = ['', 'a', 'foobar'].map((id) => shardOf(id, 2 ** 32));
    expect(hashes).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });

  it('is any of them equally often', () => {
    const shards = 16;
    const counts = Array<number>(shards).fill(0);
    for (const id of ids(16_000)) counts[shardOf(id, shards)] = (counts[shardOf(id, shards)] ?? 0) + 1;
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1_150);
  });
});

describe('the generation that counts', () => {
  const old = runId('import-1', 1_000, 'a');
  const young = runId('import-1', 2_000, 'b');

  it('is read from the runs that wrote its shards, in their order', async () => {
    const { shelf } = forgeStorage();
    await shelf.set(keys.shard(old, 'people', 0), ['00u1', '00u2']);
    await shelf.set(keys.shard(young, 'people', 1), ['00u3']);
    await shelf.set(keys.shard(young, 'people', 0), ['nobody: another run wrote this']);
    expect(await readShards(shelf, 'people', [old, young])).toEqual([['00u1', '00u2'], ['00u3']]);
    expect(await readShards(shelf, 'people', [])).toEqual([]);
  });

  it('is never read with a hole in it', async () => {
    const { shelf } = forgeStorage();
    await shelf.set(keys.shard(old, 'people', 0), ['00u1']);
    await expect(readShards(shelf, 'people', [old, old])).rejects.toThrow('Shard 1 of people is missing');
  });

  it('is none before the first good run', async () => {
    const { shelf } = forgeStorage();
    expect(await readCurrent(shelf, 'import-1')).toBeUndefined();
  });
});

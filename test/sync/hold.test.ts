import { readRun } from '../../src/store/runs';
import { Hold, Lost } from '../../src/sync/hold';
import { aRecord, run } from '../store/aRecord';
import { forgeStorage, keysOf, times, type ForgeStorage } from '../store/forgeStorage';
import { aWorld } from './aTurn';

async function found({ shelf }: ForgeStorage) {
  const record = await readRun(shelf, run);
  if (record === undefined) throw new Error('There is no such run.');
  return record;
}

async function aRun(): Promise<ForgeStorage> {
  const forge = forgeStorage();
  await forge.shelf.fence(run, aRecord());
  return forge;
}

describe('a worker that begins a turn', () => {
  it('counts how often it was begun, until something is stored', async () => {
    const forge = await aRun();
    const world = aWorld(forge);
    await Hold.begin(world, await found(forge));
    const second = await Hold.begin(world, await found(forge));
    expect(await found(forge)).toMatchObject({ attempt: 3, value: { begun: 2 } });
    await forge.clock.sleep(5_000);
    await second.store({ chunks: 7 });
    expect((await found(forge)).value).toMatchObject({ begun: 0, chunks: 7, wroteAt: forge.clock.now() });
    expect(second.record).toEqual((await found(forge)).value);
  });

  it('takes the run from the one before, who can store nothing more', async () => {
    const forge = await aRun();
    const world = aWorld(forge);
    const old = await Hold.begin(world, await found(forge));
    await Hold.begin(world, await found(forge));
    await expect(old.store({ chunks: 1 }, [{ key: 'beside', value: 1 }])).rejects.toThrow(Lost);
    expect((await found(forge)).value.chunks).toBe(0);
    expect(old.record.chunks).toBe(0);
    expect(keysOf(forge)).toEqual([]);
  });

  it('is one of two who begin at once', async () => {
    const forge = await aRun();
    const same = await found(forge);
    const begun = await Promise.allSettled([
      Hold.begin(aWorld(forge), same),
      Hold.begin({ ...aWorld(forge), random: () => 'somebody else' }, same),
    ]);
    expect(begun.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await found(forge)).attempt).toBe(2);
  });

  it('has it also when the answer to its write was lost', async () => {
    const forge = await aRun();
    const before = await found(forge);
    forge.spoil(times(1, 'answer lost', (path) => path.endsWith('/transaction')));
    const hold = await Hold.begin(aWorld(forge), before);
    await hold.store({ chunks: 3 });
    expect((await found(forge)).value.chunks).toBe(3);
  });

  it('does not have it when the answer was lost and somebody else was quicker still', async () => {
    const forge = await aRun();
    const before = await found(forge);
    await Hold.begin({ ...aWorld(forge), random: () => 'somebody else' }, before);
    forge.spoil(times(1, 'answer lost', (path) => path.endsWith('/transaction')));
    await expect(Hold.begin(aWorld(forge), before)).rejects.toThrow(Lost);
  });

  it('has lost it when the run was taken away', async () => {
    const forge = await aRun();
    const hold = await Hold.begin(aWorld(forge), await found(forge));
    await forge.shelf.deleteFenced(run);
    await expect(hold.store({ chunks: 1 })).rejects.toThrow(Lost);
    expect(await readRun(forge.shelf, run)).toBeUndefined();
  });
});

import {
  clearable,
  importOf,
  importPrefix,
  keys,
  registryPrefix,
  runId,
  runTail,
} from '../../src/store/keys';

/** Forge: the keys that storage takes (storage reference, key-value store). */
const forgeKey = /^(?!\s+$)[a-zA-Z0-9:._\s-#]+$/;
const longestKey = 500;

const uuid = '3f0b6a52-53a4-4a0e-9d0b-1f1c5c1c9a01';
const imports = [uuid, '7', 'import.with.dots', 'x'.repeat(64)];
const at = Date.UTC(2026, 10, 20, 8);
const due = new Date(at).toISOString();

const everyKey = (importId: string): Record<string, string> => {
  const run = runId(importId, at, 'abcdef012345');
  const { claim, version, past, pastPlaces, planned, planIds, journal, shard, ...plain } = keys;
  return {
    ...Object.fromEntries(Object.entries(plain).map(([name, key]) => [name, key(importId)])),
    claim: claim(importId, due),
    version: version(importId, at),
    planned: planned(run),
    planIds: planIds({ importId, run, type: 49, fate: 'create', piece: 1_234 }),
    past: past(importId, run),
    pastPlaces: pastPlaces(importId, run, 1_234),
    journal: journal(run, 99_999),
    shard: shard(run, 'ledger-devices', 4_095),
  };
};

describe('the name of a stored thing', () => {
  it.each(imports)('is one that Forge takes, for the import %s', (importId) => {
    for (const key of Object.values(everyKey(importId))) {
      expect(key).toMatch(forgeKey);
      expect(key.length).toBeLessThanOrEqual(longestKey);
    }
  });

  it('begins with its import, but for the registry, so that an import can be erased', () => {
    const { registry, ...others } = everyKey(uuid);
    for (const key of Object.values(others)) expect(key.startsWith(importPrefix(uuid))).toBe(true);
    expect(registry).toBe(registryPrefix + uuid);
    expect(registry?.startsWith(importPrefix(uuid))).toBe(false);
  });

  it('is another one for every thing, and in every import', () => {
    const all = imports.flatMap((importId) => Object.values(everyKey(importId)));
    expect(new Set(all).size).toBe(all.length);
    const [, , , two] = [0, 1, 10, 11].map((number) => keys.journal(runId(uuid, at, 'a'), number));
    expect(two).not.toBe(keys.journal(runId(uuid, at, 'a'), 1));
  });

  it('is never the beginning of what belongs to another import', () => {
    expect(keys.connection('71').startsWith(importPrefix('7'))).toBe(false);
  });

  it('stands under the beginning by which it is cleared away', () => {
    const { past, pastPlaces, journal, shard } = everyKey(uuid);
    expect(past?.startsWith(clearable.past(uuid))).toBe(true);
    expect(pastPlaces?.startsWith(clearable.places(uuid))).toBe(true);
    expect(journal?.startsWith(clearable.journal(uuid))).toBe(true);
    expect(shard?.startsWith(clearable.shards(uuid))).toBe(true);
  });
});

describe('the id of a run', () => {
  it.each(imports)('tells its import, here %s, and itself from other runs', (importId) => {
    const run = runId(importId, at, 'abcdef012345');
    expect(importOf(run)).toBe(importId);
    expect(`${importId}.${runTail(run)}`).toBe(run);
    expect(runTail(run)).toMatch(/^[\w-]+$/);
  });

  it('sorts by time, today and in a hundred years', () => {
    const moments = [0, 1, at, at + 1, at + 86_400_000, Date.UTC(2126, 0, 1)];
    const tails = moments.map((moment, number) => runTail(runId(uuid, moment, `random${9 - number}`)));
    expect([...tails].sort()).toEqual(tails);
  });
});

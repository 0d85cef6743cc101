import { defaultMapping } from '../../src/mapping/defaults';
import type { Mapping } from '../../src/mapping/mapping';
import { eraseImport } from '../../src/store/imports';
import { keys } from '../../src/store/keys';
import {
  keepBinding,
  readDraft,
  readMapping,
  readVersion,
  removeDraft,
  saveDraft,
  saveMapping,
} from '../../src/store/mappings';
import { forgeStorage, keysOf } from './forgeStorage';

const id = 'a';
/** A mapping that can be told from others. */
const named = (description: string): Mapping => ({
  ...defaultMapping,
  types: defaultMapping.types.map((type) => ({ ...type, description })),
});
const saved = (savedAt: number) => ({ mapping: named(`of ${savedAt}`), savedAt });
const versionKeys = (forge: Parameters<typeof keysOf>[0]) =>
  keysOf(forge).filter((key) => key.includes(':version:'));

describe('versions of a mapping', () => {
  it('are the last ten that were live, newest first, the live one among them', async () => {
    const forge = forgeStorage();
    for (let at = 1; at <= 13; at += 1) await saveMapping(forge.shelf, id, saved(at * 1_000));
    const live = await readMapping(forge.shelf, id);
    expect(live?.versions).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4].map((at) => at * 1_000));
    expect(versionKeys(forge)).toHaveLength(10);
    for (const savedAt of live?.versions ?? [])
      expect(await readVersion(forge.shelf, id, savedAt)).toEqual(named(`of ${savedAt}`));
    expect(await readVersion(forge.shelf, id, 3_000)).toBeUndefined();
    expect(await readVersion(forge.shelf, id, 3_500)).toBeUndefined();
  });

  it('sort by time under their names', async () => {
    const moments = [1, 35, 36, 1_000, Date.UTC(2026, 10, 20), Date.UTC(2126, 0, 1)];
    const names = moments.map((savedAt) => keys.version(id, savedAt));
    expect([...names].sort()).toEqual(names);
  });

  it('hold the one that an older release saved without a list', async () => {
    const forge = forgeStorage();
    await forge.shelf.set(keys.mapping(id), { mapping: named('old'), savedAt: 500, names: { users: 'U' } });
    expect(await readVersion(forge.shelf, id, 500)).toEqual(named('old'));
    await saveMapping(forge.shelf, id, saved(1_000));
    expect((await readMapping(forge.shelf, id))?.versions).toEqual([1_000, 500]);
    expect(await readVersion(forge.shelf, id, 500)).toEqual(named('old'));
  });

  it('name only what is there when saving breaks off', async () => {
    const forge = forgeStorage();
    await saveMapping(forge.shelf, id, saved(1_000));
    let writes = 0;
    forge.spoil((path) =>
      path.endsWith('/set') && (writes += 1) > 1
        ? { status: 400, body: { code: 'NO', message: 'no' } }
        : undefined,
    );
    await expect(saveMapping(forge.shelf, id, saved(2_000))).rejects.toThrow();
    forge.spoil(() => undefined);
    expect(await readMapping(forge.shelf, id)).toMatchObject({ savedAt: 1_000, versions: [1_000] });
  });
});

describe('a live mapping', () => {
  it('keeps how the object schema was, and loses nothing else by it', async () => {
    const { shelf } = forgeStorage();
    await keepBinding(shelf, id, ['nothing is live']);
    expect(await readMapping(shelf, id)).toBeUndefined();
    await saveMapping(shelf, id, saved(1_000));
    await keepBinding(shelf, id, [{ type: 'Okta User' }]);
    expect(await readMapping(shelf, id)).toEqual({
      ...saved(1_000),
      versions: [1_000],
      binding: [{ type: 'Okta User' }],
    });
  });
});

describe('a draft', () => {
  it('is kept as it is, whatever is wrong with it, and taken away', async () => {
    const { shelf } = forgeStorage();
    const [type] = defaultMapping.types;
    const unfinished: Mapping = { version: 1, types: type ? [type, type] : [] };
    await saveDraft(shelf, id, { mapping: unfinished, savedAt: 5, basedOn: 3 });
    expect(await readDraft(shelf, id)).toEqual({ mapping: unfinished, savedAt: 5, basedOn: 3 });
    await removeDraft(shelf, id);
    expect(await readDraft(shelf, id)).toBeUndefined();
  });

  it('of another release that this one cannot read is as good as none', async () => {
    const { shelf } = forgeStorage();
    await shelf.set(keys.draft(id), { mapping: { version: 9 }, savedAt: 5 });
    expect(await readDraft(shelf, id)).toBeUndefined();
  });

  it('is not taken for none where storage does not answer', async () => {
    const forge = forgeStorage();
    forge.spoil(() => ({ status: 400, body: { code: 'NO', message: 'no' } }));
    await expect(readDraft(forge.shelf, id)).rejects.toThrow();
  });
});

describe('erasing an import', () => {
  it('takes mapping, draft and versions, also those written a moment ago', async () => {
    const forge = forgeStorage({ switches: { queryLag: '30 s' } });
    for (let at = 1; at <= 11; at += 1) await saveMapping(forge.shelf, id, saved(at * 1_000));
    await saveDraft(forge.shelf, id, { mapping: defaultMapping, savedAt: 5 });
    await eraseImport(forge.shelf, id);
    expect(keysOf(forge)).toEqual([]);
  });

  it('takes a mapping that this release cannot read', async () => {
    const forge = forgeStorage();
    await forge.shelf.set(keys.mapping(id), { mapping: 'of another release' });
    await eraseImport(forge.shelf, id);
    expect(keysOf(forge)).toEqual([]);
  });
});

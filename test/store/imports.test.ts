import { readConnection, readConnectionInfo, saveConnection } from '../../src/store/connections';
import { eraseImport, readImport, readImports, registerImport } from '../../src/store/imports';
import { keys, runId } from '../../src/store/keys';
import { readSettings, saveSettings } from '../../src/store/settings';
import {
  readStart,
  readWishes,
  removeStart,
  wishCancel,
  wishClose,
  writeStart,
} from '../../src/store/wishes';
import { aRecord, importId, run } from './aRecord';
import { forgeStorage, type ForgeStorage } from './forgeStorage';

const ref = (id: string) => ({ importId: id, workspaceId: 'workspace-1', schemaId: '7' });
const wish = (id: string) => ({
  run: runId(id, 1_000, 'a'),
  execution: 'e',
  reason: 'page' as const,
  at: 1_000,
});

async function fill({ shelf }: ForgeStorage, id: string): Promise<void> {
  await registerImport(shelf, ref(id));
  await saveConnection(shelf, id, { host: 'acme.okta.com', token: 'secret', savedAt: 1 });
  await saveSettings(shelf, id, { manyValues: 'rows' });
  await writeStart(shelf, id, wish(id));
  await wishCancel(shelf, id, { run: wish(id).run, at: 1 });
  await shelf.fence(wish(id).run, aRecord({ run: wish(id).run }));
  await shelf.set(keys.last(id), { run: runId(id, 500, 'b') });
  await shelf.fence(runId(id, 500, 'b'), aRecord({ run: runId(id, 500, 'b') }));
  for (let number = 0; number < 30; number += 1) {
    await shelf.set(keys.journal(wish(id).run, number), []);
    await shelf.set(keys.shard(wish(id).run, 'people', number), []);
  }
}

describe('the registry of imports', () => {
  it('knows every import once, whatever else is stored', async () => {
    const forge = forgeStorage();
    for (const id of ['a', 'b', 'a']) await fill(forge, id);
    await forge.clock.sleep(1_000);
    expect((await readImports(forge.shelf)).map((each) => each.importId)).toEqual(['a', 'b']);
    expect(await readImport(forge.shelf, 'a')).toEqual(ref('a'));
    expect(await readImport(forge.shelf, 'c')).toBeUndefined();
  });
});

describe('erasing an import', () => {
  it('leaves nothing of it, its secret and its runs among them, and everything of the others', async () => {
    const forge = forgeStorage();
    await fill(forge, 'other');
    const others = forge.storage.everything();
    await fill(forge, importId);
    await forge.clock.sleep(1_000);
    await eraseImport(forge.shelf, importId);
    expect(forge.storage.everything()).toEqual(others);
  });

  it('may be done twice, or where nothing is', async () => {
    const forge = forgeStorage();
    await eraseImport(forge.shelf, importId);
    await eraseImport(forge.shelf, importId);
    expect(forge.storage.everything()).toEqual([]);
  });

  it('takes what was written a moment ago too, where its name can be known', async () => {
    const forge = forgeStorage({ switches: { queryLag: '30 s' } });
    await fill(forge, importId);
    await eraseImport(forge.shelf, importId);
    const left = forge.storage.everything().map(({ key }) => key);
    expect(left.filter((key) => !/:[jg]:/.test(key))).toEqual([]);
  });
});

describe('a connection', () => {
  it('is whole with its address and its secret, and never shown with it', async () => {
    const { shelf, storage } = forgeStorage();
    expect(await readConnection(shelf, 'a')).toBeUndefined();
    await saveConnection(shelf, 'a', { host: 'acme.okta.com', token: 'secret', savedAt: 1 });
    expect(await readConnection(shelf, 'a')).toEqual({
      host: 'acme.okta.com',
      credential: { kind: 'token', token: 'secret' },
    });
    expect(await readConnectionInfo(shelf, 'a')).toEqual({
      host: 'acme.okta.com',
      kind: 'token',
      savedAt: 1,
    });
    const plain = storage.everything().filter(({ store }) => store !== 'secret');
    expect(JSON.stringify(plain)).not.toContain('secret');
  });

  it('is none while one of its halves is missing', async () => {
    const { shelf } = forgeStorage();
    await shelf.setSecret(keys.token('a'), 'secret');
    expect(await readConnection(shelf, 'a')).toBeUndefined();
    await saveConnection(shelf, 'a', { host: 'acme.okta.com', token: 'secret', savedAt: 1 });
    await shelf.deleteSecret(keys.token('a'));
    expect(await readConnection(shelf, 'a')).toBeUndefined();
  });
});

describe('settings', () => {
  it('are the proposals until somebody decides', async () => {
    const { shelf } = forgeStorage();
    expect(await readSettings(shelf, 'a')).toEqual({ manyValues: 'list' });
    await saveSettings(shelf, 'a', { manyValues: 'rows' });
    expect(await readSettings(shelf, 'a')).toEqual({ manyValues: 'rows' });
    await saveSettings(shelf, 'a', { manyValues: 'list', allowance: 60_000 });
    expect(await readSettings(shelf, 'a')).toEqual({ manyValues: 'list', allowance: 60_000 });
  });
});

describe('wishes', () => {
  it('let one start stand, and count for the run they name alone', async () => {
    const { shelf } = forgeStorage();
    expect(await writeStart(shelf, importId, { ...wish(importId), run })).toBe('set');
    expect(await writeStart(shelf, importId, wish(importId))).toBe('taken');
    expect((await readStart(shelf, importId))?.run).toBe(run);
    expect(await readWishes(shelf, importId, run)).toEqual({ isOurs: true, cancel: false, close: false });
    await wishCancel(shelf, importId, { run, at: 1 });
    await wishClose(shelf, importId, { run: 'another run', at: 1 });
    expect(await readWishes(shelf, importId, run)).toEqual({ isOurs: true, cancel: true, close: false });
    await removeStart(shelf, importId);
    expect(await readStart(shelf, importId)).toBeUndefined();
  });
});

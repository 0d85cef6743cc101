import { readConnection, readConnectionInfo, saveConnection } from '../../src/store/connections';
import { eraseImport, readImport, readImports } from '../../src/store/imports';
import { keys } from '../../src/store/keys';
import { readSettings, saveSettings } from '../../src/store/settings';
import {
  readStart,
  readWishes,
  removeStart,
  wishCancel,
  wishClose,
  writeStart,
} from '../../src/store/wishes';
import { importId, run } from './aRecord';
import { fill, inPhases, refOf, startOf } from './everyKey';
import { forgeStorage } from './forgeStorage';

describe('the registry of imports', () => {
  it('knows every import once, whatever else is stored', async () => {
    const forge = forgeStorage();
    for (const id of ['a', 'b', 'a']) await fill(forge, id);
    await forge.clock.sleep(1_000);
    expect((await readImports(forge.shelf)).map((each) => each.importId)).toEqual(['a', 'b']);
    expect(await readImport(forge.shelf, 'a')).toEqual(refOf('a'));
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

  it.each(inPhases)(
    'takes what was written a moment ago too, which no list has yet, in phase $is',
    async (phase) => {
      const forge = forgeStorage({ switches: { queryLag: '30 s' } });
      await fill(forge, importId, phase);
      const claim = keys.claim(importId, '2026-11-20T08:00:00Z');
      expect(forge.storage.everything().map(({ key }) => key)).toContain(claim);
      await eraseImport(forge.shelf, importId);
      // A claim is named by a moment that nothing else tells; it ends by itself.
      expect(forge.storage.everything().map(({ key }) => key)).toEqual([claim]);
    },
  );
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
    expect(await writeStart(shelf, importId, { ...startOf(importId), run })).toBe('set');
    expect(await writeStart(shelf, importId, startOf(importId))).toBe('taken');
    expect((await readStart(shelf, importId))?.run).toBe(run);
    expect(await readWishes(shelf, importId, run)).toEqual({ isOurs: true, cancel: false, close: false });
    await wishCancel(shelf, importId, { run, at: 1 });
    await wishClose(shelf, importId, { run: 'another run', at: 1 });
    expect(await readWishes(shelf, importId, run)).toEqual({ isOurs: true, cancel: true, close: false });
    await removeStart(shelf, importId);
    expect(await readStart(shelf, importId)).toBeUndefined();
  });
});

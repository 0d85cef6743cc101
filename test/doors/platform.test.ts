import { onTick } from '../../src/doors/clock';
import { startImport } from '../../src/doors/importHooks';
import { resolver } from '../../src/doors/page';
import { isLicensed } from '../../src/doors/platform';
import { saveConnection } from '../../src/store/connections';
import { registerImport } from '../../src/store/imports';
import { keys } from '../../src/store/keys';
import { saveMapping } from '../../src/store/mappings';
import { answered } from '../sandbox/forge/internet';
import { aRecord, importId, startedAt } from '../store/aRecord';
import { forgeStorage, type ForgeStorage } from '../store/forgeStorage';
import { aCurrent } from '../sync/aTurn';

const ref = { importId, workspaceId: 'workspace-1', schemaId: '7' };
const ended = { license: { active: false } };

/** An import that is set up and due; Assets says that everybody may manage it, and counts what else it is asked. */
async function aDueImport(): Promise<{ forge: ForgeStorage; opened: () => number }> {
  const forge = forgeStorage({
    account: 'account-1',
    answer: async ({ url, method }) =>
      method === 'GET' && url.includes('/objectschema/')
        ? answered(200, {}, { canManage: true })
        : answered(404, {}, 'nothing else is answered here'),
  });
  const { shelf, clock } = forge;
  await registerImport(shelf, ref);
  await saveConnection(shelf, importId, { host: 'acme.okta.com', token: 'token', savedAt: 1 });
  await saveMapping(shelf, importId, { mapping: aRecord().mapping, savedAt: 1 });
  await shelf.set(keys.current(importId), aCurrent({ dayFrom: startedAt - 400 * 86_400_000 }));
  await clock.sleep(1_000);
  return { forge, opened: () => forge.asked.filter((url) => url.endsWith('/executions')).length };
}

const askToStart = (forge: ForgeStorage, platform: object) =>
  forge.inside(() => {
    const call = { functionKey: 'startRun', payload: {} };
    // As Forge calls it: the SDK takes the licence from the second argument, whatever the page says of it.
    const given = { call, context: { extension: ref, license: { active: true } } };
    return (resolver as (given: unknown, platform: unknown) => Promise<unknown>)(given, platform);
  });

describe('a licence', () => {
  it.each<[boolean, unknown]>([
    [false, ended],
    [false, { license: { active: false, isActive: true } }],
    [true, { license: { active: true } }],
    [true, {}],
    [true, undefined],
    [true, null],
    [true, 'context'],
    [true, { license: undefined }],
    [true, { license: null }],
    [true, { license: {} }],
    [true, { license: { active: 'false' } }],
    [true, { license: { isActive: false } }],
  ])(
    'allows runs (%s) with the context %j: only one that says it is not active forbids them',
    (may, context) => {
      expect(isLicensed(context)).toBe(may);
    },
  );

  it('that has ended lets no run start from Assets, whatever is set up', async () => {
    const { forge } = await aDueImport();
    const count = forge.asked.length;
    await expect(forge.inside(() => startImport(ref, ended))).rejects.toThrow('The app’s licence has ended.');
    expect(forge.asked).toHaveLength(count);
  });

  it('that has ended lets none start from the page, and the page cannot say otherwise', async () => {
    const { forge, opened } = await aDueImport();
    expect(await askToStart(forge, ended)).toMatchObject({
      is: 'refused',
      problem: { code: 'not-licensed' },
    });
    expect(opened()).toBe(0);
    await askToStart(forge, { license: { active: true } }).catch(() => undefined);
    expect(opened()).toBeGreaterThan(0);
  });

  it('that has ended lets none start by the clock', async () => {
    const { forge, opened } = await aDueImport();
    expect(await forge.inside(() => onTick({}, ended))).toEqual({ statusCode: 204 });
    expect(opened()).toBe(0);
    expect(await forge.inside(() => onTick({}, {}))).toEqual({ statusCode: 204 });
    expect(opened()).toBeGreaterThan(0);
  });
});

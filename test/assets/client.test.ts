// The client against the sandbox's Assets site, over the wire of the real @forge/api.
import { wire } from './forge';
import { assets, type AssetsClient } from '../../src/assets/client';
import { chunks, dataOf } from '../../src/assets/chunks';
import { mappingDocument } from '../../src/assets/schema';
import { carry, type CarryWay } from '../../src/mapping/carry';
import { defaultMapping } from '../../src/mapping/defaults';
import type { JsonObject, Kind } from '../../src/records/record';
import { assetsSite, type AssetsSite } from '../sandbox/assets/site';
import { aPerson, rowOf, typeOf } from '../mapping/examples';

let now: number;
let site: AssetsSite;
let client: AssetsClient;
let importId: string;

function begin(switches: Record<string, string> = {}, as: 'app' | 'user' = 'app') {
  now = Date.UTC(2026, 7, 20);
  site = assetsSite({ clock: { now: () => now }, switches });
  const schemaId = site.createSchema('People');
  const ref = site.createImport(schemaId, 'Okta');
  site.setRole(schemaId, 'admin', 'manager');
  importId = ref.importId;
  wire.answers = site.product;
  client = assets(ref, as, { now: () => now, timeoutMs: 1_000 });
}

const document = (way: CarryWay = 'list') =>
  mappingDocument({ mapping: defaultMapping, importId, carry: carry(way) });

async function opened(): Promise<string> {
  await client.sendMapping(document());
  const reply = await client.open();
  if (reply.is !== 'ok') throw new Error(reply.problem.code);
  return reply.value.execution;
}

async function send(execution: string, [kind, raw]: [Kind, JsonObject], way: CarryWay = 'list') {
  const rows = carry(way).rows(rowOf(kind, raw), typeOf(kind));
  for (const chunk of chunks(typeOf(kind).selector, [[rows]]))
    await client.post(execution, { data: dataOf(chunk), clientGeneratedId: 'one' });
}

const methods = () => wire.seen.map((call) => call.method);

beforeEach(() => begin());

describe('the mapping', () => {
  it('is taken by a fresh import with one PATCH, after which the import is ready', async () => {
    expect(await client.configStatus()).toEqual({ is: 'ok', value: 'MISSING_MAPPING' });
    expect(await client.sendMapping(document())).toEqual({ is: 'ok', value: undefined });
    expect(await client.configStatus()).toEqual({ is: 'ok', value: 'IDLE' });
    expect(methods()).toEqual(['GET', 'PATCH', 'GET']);
  });

  it('goes by PUT where PATCH is refused and there is none, and by PATCH from then on', async () => {
    begin({ firstMapping: 'put' });
    expect((await client.sendMapping(document())).is).toBe('ok');
    expect((await client.sendMapping(document())).is).toBe('ok');
    expect(methods()).toEqual(['PATCH', 'GET', 'PUT', 'PATCH']);
  });

  it('is never PUT over one that exists: what Assets says against it is told', async () => {
    await client.sendMapping(document());
    const changed = document();
    for (const { attributes } of changed.schema.objectSchema.objectTypes)
      for (const attribute of attributes) attribute.name = `Other ${attribute.name}`;
    const reply = await client.sendMapping(changed);
    expect(reply).toMatchObject({
      is: 'refused',
      problem: { code: 'mapping-refused', seen: { status: 400 } },
    });
    expect(methods()).not.toContain('PUT');
  });
});

describe.each(['list', 'rows'] as const)('an import with several values in %s', (way) => {
  it('makes objects linked with one another', async () => {
    await client.sendMapping(document(way));
    const reply = await client.open();
    const execution = reply.is === 'ok' ? reply.value.execution : '';
    await send(
      execution,
      [
        'devices',
        {
          id: 'guo1',
          status: 'ACTIVE',
          profile: { displayName: 'Laptop' },
          _embedded: { users: [{ user: { id: '00u1' } }, { user: { id: '00u2' } }] },
        },
      ],
      way,
    );
    await send(
      execution,
      ['users', aPerson({ managerId: 'bob@example.com', title: 'Countess, "R&D"' })],
      way,
    );
    await send(execution, ['users', aPerson({ login: 'bob@example.com' }, { id: '00u2', groups: [] })], way);
    for (const id of ['00g1', '00g2']) await send(execution, ['groups', { id, profile: { name: id } }], way);
    expect(await client.complete(execution)).toEqual({ is: 'ok', value: undefined });
    now += 60_000;

    expect(await client.status(execution)).toMatchObject({
      is: 'ok',
      value: {
        stage: 'done',
        good: true,
        types: { 'Okta User': { created: 2 }, 'Okta Group': { created: 2 } },
      },
    });
    const ada = site.objects('Okta User').find((object) => object.attributes['Okta ID'] === '00u1');
    expect(ada?.attributes).toMatchObject({
      Status: 'Active',
      Title: 'Countess, "R&D"',
      Manager: '00u2',
      Groups: ['00g1', '00g2'],
      Created: '2023-02-14T08:15:30Z',
    });
    expect(site.objects('Okta Device')[0]?.attributes.Users).toEqual(['00u1', '00u2']);
  });
});

describe('an execution', () => {
  it.each([
    ['without a mapping', 'no-mapping', () => undefined],
    ['while another is open', 'already-running', opened],
    [
      'while the import is switched off',
      'import-disabled',
      () => {
        site.configureImport(importId, { enabled: false });
      },
    ],
  ])('is not opened %s, by a problem of its own', async (_when, code, before) => {
    await Promise.resolve(before());
    expect(await client.open()).toMatchObject({ is: 'refused', problem: { code } });
  });

  it('is found again as the newest one', async () => {
    const execution = await opened();
    expect(await client.latest()).toEqual({ is: 'ok', value: { is: 'some', execution, stage: 'ingesting' } });
  });

  it.each(['404', 'empty', '400'])('is none where the import never ran, said as %s', async (latest) => {
    begin({ latest });
    expect(await client.latest()).toEqual({ is: 'ok', value: { is: 'none' } });
  });

  it('is cancelled, and once more without harm', async () => {
    const execution = await opened();
    expect((await client.cancel(execution)).is).toBe('ok');
    expect(await client.status(execution)).toMatchObject({ value: { stage: 'cancelled' } });
    expect(await client.cancel('0f6c1c9e-0000-4000-8000-000000000000')).toEqual({
      is: 'ok',
      value: undefined,
    });
  });

  it('fails with a reason in the history, cut and without secrets', async () => {
    const execution = await opened();
    const reason = `Authorization: SSWS 00abc said ada@example.com at https://a.okta.com/x?token=1 ${'long '.repeat(400)}`;
    expect((await client.fail(execution, reason)).is).toBe('ok');
    const sent = JSON.stringify(wire.seen.at(-1)?.body);
    expect(sent).not.toMatch(/00abc|ada@|token=1/);
    expect(sent).toContain('https://a.okta.com/x');
    expect(JSON.stringify(site.history(importId))).toContain('Authorization');
  });

  it('cannot fail when it is being processed', async () => {
    const execution = await opened();
    await send(execution, ['users', aPerson()]);
    await client.complete(execution);
    expect(await client.fail(execution, 'why')).toMatchObject({
      is: 'refused',
      problem: { code: 'too-late' },
    });
  });

  it('tells that a chunk is too large', async () => {
    begin({ chunks: '100' });
    const execution = await opened();
    const users = Array.from({ length: 101 }, (_each, at) => ({ id: `u${at}`, name: 'n' }));
    expect(await client.post(execution, { data: { users }, clientGeneratedId: 'x' })).toMatchObject({
      is: 'refused',
      problem: { code: 'chunk-too-large' },
    });
  });

  it('goes on whatever becomes of its progress', async () => {
    const execution = await opened();
    await client.progress(execution, { objects: { total: 500, processed: 125 } });
    wire.answers = () => Promise.reject(new Error('down'));
    await expect(client.progress(execution, {})).resolves.toBeUndefined();
    expect(wire.seen.at(-1)?.path).toMatch(/\/progress$/);
  });
});

describe('the import source', () => {
  it.each([['ignored'], ['cleared']])('says that empty values are %s', async (empties) => {
    begin({ empties });
    expect(await client.source()).toMatchObject({ is: 'ok', value: { emptyValues: empties } });
  });

  it.each([
    ['manager', 'yes'],
    ['viewer', 'no'],
    ['none', 'unknown'],
  ] as const)('may be managed by a %s: %s', async (role, answer) => {
    begin({}, 'user');
    site.setRole(site.imports()[0]?.schemaId ?? '', 'admin', role);
    expect(await client.canManage()).toEqual({ is: 'ok', value: answer });
    expect(wire.seen.at(-1)?.as).toBe('user');
  });

  it('may be managed by nobody knows whom, where Assets does not answer apps', async () => {
    begin({ general: 'closed' });
    expect(await client.canManage()).toEqual({ is: 'ok', value: 'unknown' });
  });
});

describe('redirects', () => {
  it.each(['reads', 'all'])('are followed by hand where Assets sends on %s', async (redirects) => {
    begin({ redirects });
    const execution = await opened();
    await send(execution, ['users', aPerson()]);
    expect((await client.complete(execution)).is).toBe('ok');
    now += 60_000;
    expect(await client.status(execution)).toMatchObject({ is: 'ok', value: { good: true } });
  });

  it.each(['insight', 'assets'])('and links may carry the path of %s', async (links) => {
    begin({ links });
    const execution = await opened();
    expect(await client.status(execution)).toMatchObject({ is: 'ok', value: { stage: 'ingesting' } });
  });
});

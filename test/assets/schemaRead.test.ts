// The customer's schema as the app knows it, read from the sandbox's site; and what is left where parts of it are closed.
import { wire } from './forge';
import { aSchema, value, type Stage } from './aSchema';
import { assets } from '../../src/assets/client';
import { mappingDocument } from '../../src/assets/schema';
import { carry } from '../../src/mapping/carry';
import { defaultMapping } from '../../src/mapping/defaults';
import type { KnownAttribute, KnownSchema } from '../../src/mapping/known';

const known = ({ client }: Stage) => value(client.knownSchema());
const typeIn = ({ types }: KnownSchema, name: string) => types.find((type) => type.name === name);
const attributeIn = (schema: KnownSchema, type: string, name: string): KnownAttribute | undefined =>
  typeIn(schema, type)?.attributes.find((attribute) => attribute.name === name);

/** Everything granted, by the words of the answer. */
const all = {
  readTypes: true,
  readStatuses: true,
  changeAttributes: true,
  readObjects: true,
  writeObjects: true,
  readAccounts: true,
};

describe('the known schema', () => {
  it('has types with parent, ids and objects, and says which are ours', async () => {
    const stage = aSchema();
    const { importId } = stage.ref;
    const drawing = { mapping: defaultMapping, importId, carry: carry('list') };
    await value(stage.client.sendMapping(mappingDocument(drawing)));
    const schema = await known(stage);
    expect(schema.name).toBe('Things');
    expect(schema.types.filter(({ isOurs }) => isOurs).map(({ name }) => name)).toEqual([
      'Okta Group',
      'Okta User',
      'Okta Device',
    ]);
    expect(typeIn(schema, 'Laptops')).toMatchObject({ isOurs: false, parent: 'Hardware', objects: 1 });
    expect(typeIn(schema, 'Departments')).toMatchObject({
      objects: 4,
      id: expect.stringMatching(/^\d+$/) as string,
    });
    expect(typeIn(schema, 'Departments')?.externalId).toMatch(/^cmdb::externalId\//);
    expect(attributeIn(schema, 'Okta User', 'Groups')).toMatchObject({
      form: 'reference',
      most: -1,
      target: 'Okta Group',
    });
  });

  it.each<[string, string, Partial<KnownAttribute>]>([
    ['People', 'Name', { form: 'text', label: true, unique: false, least: 1, most: 1, system: false }],
    ['People', 'Email', { form: 'email', unique: true, least: 0 }],
    ['People', 'Start date', { form: 'date' }],
    ['People', 'Department', { form: 'reference', target: 'Departments', most: 1 }],
    ['People', 'Contract', { form: 'select', options: ['Permanent', 'Temporary', 'External'] }],
    ['People', 'Employment', { form: 'status', statuses: ['Active', 'On leave', 'Left'] }],
    ['People', 'Key', { system: true }],
    ['People', 'Updated', { form: 'moment', system: true }],
    ['Laptops', 'Assigned to', { form: 'reference', target: 'People' }],
  ])('%s.%s is %j', async (type, name, its) => {
    expect(attributeIn(await known(aSchema()), type, name)).toMatchObject(its);
  });

  it('has attributes of type User, which the mapping document hides: with an id and without an external one', async () => {
    const account = attributeIn(await known(aSchema()), 'People', 'Account');
    expect(account).toMatchObject({ form: 'account', id: expect.stringMatching(/^\d+$/) as string });
    expect(account).not.toHaveProperty('externalId');
    expect(account).not.toHaveProperty('options');
  });

  it('has the statuses of the schema and of the site', async () => {
    const { statuses } = await known(aSchema());
    const named = (name: string) => statuses.find((status) => status.name === name);
    expect(named('On leave')).toMatchObject({
      category: 'pending',
      id: expect.stringMatching(/^\d+$/) as string,
    });
    expect(named('Closed')).toMatchObject({ category: 'inactive' });
  });

  it('comes in one round of calls and one for attributes', async () => {
    await known(aSchema());
    expect(
      wire.seen.map(({ path }) => path.replace(/.*\/v1/, '').replace(/importsource\/[^/]+/, 'i')),
    ).toEqual([
      '/i/schema-and-mapping',
      expect.stringMatching(/^\/objectschema\/\d+\/objecttypes\/flat\?includeObjectCounts=true$/),
      expect.stringMatching(/^\/config\/statustype\?objectSchemaId=\d+$/),
      '/config/statustype',
      '/object/aql?startAt=0&maxResults=1&includeAttributes=true',
      expect.stringMatching(/^\/objectschema\/\d+\/attributes$/),
    ]);
  });

  it('is the same where the list of attributes does not name their types', async () => {
    const typed = await known(aSchema());
    expect(await known(aSchema({ assets: { schemaAttributes: 'untyped' } }))).toEqual(typed);
  });

  it('is there for a schema without any type', async () => {
    const stage = aSchema();
    const empty = stage.assets.createImport(stage.assets.createSchema('Empty'), 'Okta');
    const client = assets(empty, 'app', { now: () => 0, timeoutMs: 1_000 });
    expect(await value(client.knownSchema())).toMatchObject({ name: 'Empty', types: [], may: all });
  });
});

describe('what is refused of it', () => {
  it.each<[string, Partial<KnownSchema['may']>]>([
    ['types', { readTypes: false }],
    ['statuses', { readStatuses: false }],
    ['objects', { readObjects: false }],
    ['general', { readTypes: false, readStatuses: false, readObjects: false }],
  ])('%s takes nothing else away', async (part, less) => {
    expect((await known(aSchema({ assets: { [part]: 'closed' } }))).may).toEqual({ ...all, ...less });
  });

  it('types leaves what the document tells', async () => {
    const schema = await known(aSchema({ assets: { types: 'closed' } }));
    expect(typeIn(schema, 'Laptops')).toMatchObject({ parent: 'Hardware', isOurs: false });
    expect(typeIn(schema, 'Laptops')).not.toHaveProperty('id');
    expect(typeIn(schema, 'Laptops')).not.toHaveProperty('objects');
    expect(attributeIn(schema, 'People', 'Account')).toBeUndefined();
    expect(attributeIn(schema, 'People', 'Key')).toMatchObject({ system: true });
    expect(attributeIn(schema, 'People', 'Department')).toMatchObject({
      form: 'reference',
      target: 'Departments',
    });
    expect(attributeIn(schema, 'People', 'Contract')).toMatchObject({ form: 'select' });
    expect(attributeIn(schema, 'People', 'Contract')).not.toHaveProperty('options');
  });

  it('statuses leaves the names that the document has', async () => {
    const schema = await known(aSchema({ assets: { statuses: 'closed' } }));
    expect(schema.statuses).toEqual([
      { name: 'On leave', category: 'pending' },
      { name: 'Left', category: 'inactive' },
    ]);
    expect(attributeIn(schema, 'People', 'Employment')?.statuses).toEqual(['Active', 'On leave', 'Left']);
  });

  it('a scope takes away what it covers', async () => {
    const stage = aSchema();
    wire.scopes = wire.scopes.filter((scope) => scope !== 'read:cmdb-attribute:jira');
    const schema = await known(stage);
    expect(schema.may).toEqual({ ...all, readTypes: false });
    expect(typeIn(schema, 'Departments')).toMatchObject({ objects: 4 });
    expect(attributeIn(schema, 'People', 'Account')).toBeUndefined();
  });

  it('the schema itself is a refusal of the whole', async () => {
    const stage = aSchema({ assets: { app: 'refused' } });
    expect(await stage.client.knownSchema()).toMatchObject({ is: 'refused', problem: { code: 'no-access' } });
  });

  it.each(['/objecttypes/flat', '/attributes', '/config/statustype', '/object/aql', '/schema-and-mapping'])(
    'for now at %s is a wait of the whole',
    async (path) => {
      const stage = aSchema();
      stage.assets.failures(({ request }) =>
        new URL(request.url).pathname.endsWith(path)
          ? new Response('', { status: 429, headers: { 'retry-after': '7' } })
          : undefined,
      );
      expect(await stage.client.knownSchema()).toMatchObject({ is: 'busy', until: stage.at.ms + 7_000 });
    },
  );
});

describe('the use of the site', () => {
  it('counts the objects of all its schemas', async () => {
    const { client, assets, ref } = aSchema();
    const before = await value(client.usage());
    const other = assets.createSchema('Other');
    assets.createType(other, { name: 'Cars' });
    assets.createObject(other, 'Cars', { Name: 'Beetle' });
    expect(before).toBe(assets.look().types.reduce((sum, { id }) => sum + count(assets, id), 0) - 1);
    expect(await value(client.usage())).toBe(before + 1);
    expect(ref.schemaId).not.toBe(other);
  });

  it('is refused where it is closed', async () => {
    const { client } = aSchema({ assets: { usage: 'closed' } });
    expect(await client.usage()).toMatchObject({ is: 'refused', problem: { code: 'no-access' } });
  });
});

const count = (assets: Stage['assets'], typeId: number) => assets.look().objects[typeId]?.length ?? 0;

it('the schema half of the mapping is told as it came', async () => {
  const half = await value(aSchema().client.schemaAndMapping());
  expect(half.types.map(({ name, children }) => [name, children.map((child) => child.name)])).toEqual([
    ['Departments', []],
    ['People', []],
    ['Hardware', ['Laptops']],
  ]);
  expect(half.types[1]?.attributes.find(({ name }) => name === 'Employment')).toMatchObject({
    type: 'status',
    typeValues: ['Active', 'On leave', 'Left'],
    externalId: expect.stringMatching(/^cmdb::/) as string,
  });
});

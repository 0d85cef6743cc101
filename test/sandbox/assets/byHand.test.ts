// What people make by hand, how the API shows it, and how an attribute is configured.
import type { JiraPerson } from '../jira/people';
import { aStage, inside, type Stage } from './caller';
import { viewObject } from '../site/objects';
import { fillByHand } from './ownSchema';

const ada: JiraPerson = {
  accountId: '712020:ada',
  name: 'Ada Byron',
  email: 'ada@example.com',
  shows: true,
  active: true,
  kind: 'atlassian',
};

function filled(switches: Record<string, string> = {}): Stage {
  const stage = aStage(switches);
  fillByHand(stage.site, stage.ref.schemaId, [ada]);
  return stage;
}

const typeIn = ({ site }: Stage, name: string) => site.look().types.find((type) => type.name === name);
const attributeIn = (stage: Stage, type: string, name: string) =>
  typeIn(stage, type)?.attributes.find((attribute) => attribute.name === name);

/** A change of an attribute, and who makes it if not the app. */
type Change = { [member: string]: unknown; by?: string };

/** Configures an attribute: as it is, but for the change. */
async function configure(stage: Stage, [type, name]: [string, string], { by, ...change }: Change) {
  const [typeId, id] = [typeIn(stage, type)?.id, attributeIn(stage, type, name)?.id];
  const { body } = await stage.call('GET', `/objecttype/${typeId}/attributes`);
  const shown = Array.isArray(body) ? (body as unknown[]).find((one) => inside(one, 'name') === name) : {};
  const own = {
    name,
    type: inside(shown, 'type'),
    defaultTypeId: inside(shown, 'defaultType', 'id'),
    typeValue: inside(shown, 'referenceObjectTypeId'),
    additionalValue: inside(shown, 'referenceType', 'id'),
  };
  return stage.call('PUT', `/objecttypeattribute/${typeId}/${id}`, {
    body: { ...own, ...change },
    ...(by === undefined ? {} : { as: by }),
  });
}

describe('a schema filled by hand', () => {
  it('holds linked objects, one of them with an account', () => {
    const { site } = filled();
    expect(site.objects('People')).toEqual([
      {
        type: 'People',
        attributes: {
          Name: 'Ada Byron',
          Email: 'ada@example.com',
          Department: 'Engineering',
          Employment: 'Active',
          Account: '712020:ada',
        },
      },
    ]);
    expect(site.objects('Laptops')[0]?.attributes).toMatchObject({ 'Assigned to': 'Ada Byron' });
  });

  it('is shown on the screens with the name of whose account it is', () => {
    const stage = filled();
    const { site } = stage;
    const [person] = site.look().objects[typeIn(stage, 'People')?.id ?? 0] ?? [];
    const shown = viewObject({ ...site.look(), accounts: () => ada }, person?.id ?? 0);
    expect(shown.attributes.find(({ name }) => name === 'Account')?.shown).toEqual([{ text: 'Ada Byron' }]);
  });

  it('is told by the document without attributes of type User, children below their parents', async () => {
    const { body } = await filled().on('GET', '/schema-and-mapping');
    const types = inside(body, 'schema', 'objectSchema', 'objectTypes');
    expect(JSON.stringify(types)).not.toContain('"Account"');
    expect(inside(types, 2, 'name')).toBe('Hardware');
    expect(inside(types, 2, 'children', 0, 'name')).toBe('Laptops');
  });

  it('is told by the general API with all of them, and each with its type', async () => {
    const stage = filled();
    const { body } = await stage.call('GET', `/objectschema/${stage.ref.schemaId}/attributes`);
    const found = (body as unknown[]).find((one) => inside(one, 'name') === 'Account');
    expect(found).toMatchObject({ type: 2, objectType: { name: 'People' } });
    const untyped = filled({ schemaAttributes: 'untyped' });
    const bare = await untyped.call('GET', `/objectschema/${untyped.ref.schemaId}/attributes`);
    expect(JSON.stringify(bare.body)).not.toContain('objectType"');
  });

  it.each([
    ['a second type of that name', () => filled().site.createType('8', { name: 'people' })],
    ['a value that an attribute does not take', () => made('People', { Name: 'Ben', Email: 'no address' })],
    ['a required value that is missing', () => made('People', { Email: 'ben@example.com' })],
    ['a unique value twice', () => made('People', { Name: 'Ada', Email: 'ada@example.com' })],
    ['two values for one', () => made('People', { Name: ['Ada', 'Byron'] })],
    ['an object that is not there', () => made('People', { Name: 'Ben', Department: 'Moon' })],
    ['an attribute that is not there', () => made('People', { Name: 'Ben', Colour: 'red' })],
    ['a type that is not there', () => made('Planets', { Name: 'Mars' })],
  ])('takes no %s', (_what, make) => {
    expect(make).toThrow();
  });
});

function made(type: string, values: Record<string, string | string[]>): void {
  const { site, ref } = filled();
  site.createObject(ref.schemaId, type, values);
}

describe('an attribute', () => {
  it('is configured: how many values, which options, which statuses', async () => {
    const stage = filled();
    expect((await configure(stage, ['People', 'Department'], { maximumCardinality: -1 })).body).toMatchObject(
      { maximumCardinality: -1 },
    );
    await configure(stage, ['People', 'Contract'], { options: 'Permanent,Temporary,External,Trainee' });
    expect(attributeIn(stage, 'People', 'Contract')?.options).toContain('Trainee');
    const id = stage.site.createStatus(stage.ref.schemaId, { name: 'Sabbatical', category: 'pending' });
    await configure(stage, ['People', 'Employment'], { typeValueMulti: [id] });
    expect(attributeIn(stage, 'People', 'Employment')?.statuses).toEqual([Number(id)]);
  });

  it.each<[string, [string, string], Change]>([
    ['fewer values than objects hold', ['People', 'Name'], { minimumCardinality: 2, maximumCardinality: 2 }],
    ['a value where an object has none', ['People', 'Job title'], { minimumCardinality: 1 }],
    ['no values at all', ['People', 'Job title'], { maximumCardinality: 0 }],
    ['a status of nowhere', ['People', 'Employment'], { typeValueMulti: ['99999'] }],
    ['another target', ['People', 'Department'], { typeValue: '1' }],
    ['a reference without its kind', ['People', 'Department'], { additionalValue: undefined }],
    ['another default type', ['People', 'Job title'], { defaultTypeId: 9 }],
    ['the name of another', ['People', 'Job title'], { name: 'email' }],
    ['another label', ['People', 'Job title'], { label: true }],
    ['values as text', ['People', 'Job title'], { maximumCardinality: 'many' }],
  ])('is not given %s', async (_what, at, change) => {
    const stage = filled();
    const before = JSON.stringify(stage.site.save().types);
    expect((await configure(stage, at, change)).status).toBe(400);
    expect(JSON.stringify(stage.site.save().types)).toBe(before);
  });

  it('is not made unique while two objects share a value, nor loses an option that one holds', async () => {
    const stage = filled();
    const { ref, site } = stage;
    for (const Name of ['Ben', 'Cem'])
      site.createObject(ref.schemaId, 'People', { Name, 'Job title': 'Cook', Contract: 'External' });
    expect((await configure(stage, ['People', 'Job title'], { uniqueAttribute: true })).status).toBe(400);
    expect((await configure(stage, ['People', 'Contract'], { options: 'Permanent' })).status).toBe(400);
  });

  it('is configured only by who may manage the schema', async () => {
    const stage = filled();
    stage.site.setRole(stage.ref.schemaId, 'admin', 'manager');
    stage.site.setRole(stage.ref.schemaId, 'guest', 'viewer');
    const change = { maximumCardinality: 3 };
    const by = (account: string) => configure(stage, ['People', 'Department'], { ...change, by: account });
    expect([(await by('guest')).status, (await by('nobody')).status]).toEqual([403, 403]);
    expect((await by('admin')).status).toBe(200);
  });

  it('keeps what a body leaves out, or loses it, by the switch', async () => {
    const change = { maximumCardinality: 3 };
    const kept = filled();
    await configure(kept, ['People', 'Contract'], change);
    expect(attributeIn(kept, 'People', 'Contract')?.options).toHaveLength(3);
    const cleared = filled({ attributeBody: 'cleared' });
    await configure(cleared, ['People', 'Contract'], change);
    expect(attributeIn(cleared, 'People', 'Contract')?.options).toEqual([]);
  });

  it('stays as it is where changes are passed over', async () => {
    const stage = filled({ attributeChange: 'passed-over' });
    expect((await configure(stage, ['People', 'Department'], { maximumCardinality: -1 })).status).toBe(200);
    expect(attributeIn(stage, 'People', 'Department')?.maximum).toBe(1);
  });
});

describe('an object', () => {
  const put = async (stage: Stage, name: string, values: unknown[]) => {
    const { body } = await stage.call('POST', '/object/aql', { body: { qlQuery: 'Email IS NOT EMPTY' } });
    const attributes = [
      {
        objectTypeAttributeId: String(attributeIn(stage, 'People', name)?.id),
        objectAttributeValues: values.map((value) => ({ value })),
      },
    ];
    return stage.call('PUT', `/object/${String(inside(body, 'values', 0, 'id'))}`, { body: { attributes } });
  };

  it('takes a link by the key of an object, and loses it by an empty list', async () => {
    const stage = filled();
    const { body } = await stage.call('POST', '/object/aql', { body: { qlQuery: 'Name = Support' } });
    const key = inside(body, 'values', 0, 'objectKey');
    expect((await put(stage, 'Department', [key])).status).toBe(200);
    expect(stage.site.objects('People')[0]?.attributes.Department).toBe('Support');
    expect((await put(stage, 'Department', [])).status).toBe(200);
    expect(stage.site.objects('People')[0]?.attributes).not.toHaveProperty('Department');
  });

  it('keeps its values where empty lists are passed over', async () => {
    const stage = filled({ emptyList: 'passed-over' });
    expect((await put(stage, 'Department', [])).status).toBe(200);
    expect(stage.site.objects('People')[0]?.attributes.Department).toBe('Engineering');
  });

  it('takes no value that another one holds, where values are unique', async () => {
    const stage = filled();
    stage.site.createObject(stage.ref.schemaId, 'People', { Name: 'Ben', 'Employee number': '7' });
    expect((await put(stage, 'Employee number', ['7'])).status).toBe(400);
  });
});

describe('a part of the general API that is closed', () => {
  it.each([
    ['types', 'GET', '/objectschema/8/objecttypes/flat'],
    ['types', 'GET', '/objectschema/8/attributes'],
    ['statuses', 'GET', '/config/statustype'],
    ['objects', 'POST', '/object/aql'],
    ['objects', 'POST', '/object/aql/totalcount'],
    ['writing', 'PUT', '/object/8'],
    ['attributeWriting', 'PUT', '/objecttypeattribute/8/9'],
    ['usage', 'GET', '/usage'],
  ])('%s refuses %s %s, and an import goes on', async (part, method, path) => {
    const stage = filled({ [part]: 'closed' });
    expect((await stage.call(method, path)).status).toBe(403);
    expect((await stage.on('GET', '/configstatus')).status).toBe(200);
  });
});

it('a page of a search holds 25 where no more are given', async () => {
  const stage = aStage({ searchPage: '25' });
  stage.site.createType(stage.ref.schemaId, { name: 'Things' });
  for (let at = 0; at < 30; at += 1)
    stage.site.createObject(stage.ref.schemaId, 'Things', { Name: `Thing ${at}` });
  const body = { qlQuery: 'objectType = Things' };
  const first = await stage.call('POST', '/object/aql?maxResults=100', { body });
  expect([inside(first.body, 'values', 24, 'label'), inside(first.body, 'values', 25)]).toEqual([
    'Thing 24',
    undefined,
  ]);
  expect(inside(first.body, 'isLast')).toBe(false);
});

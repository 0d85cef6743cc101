// The mapping document for types that a customer has, sent to the sandbox's strict Assets site.
import fc from 'fast-check';
import { aSchema, value, type Stage } from './aSchema';
import { mappingDocument, type MappingDocument } from '../../src/assets/schema';
import { carry, type CarryWay } from '../../src/mapping/carry';
import { check } from '../../src/mapping/check/check';
import { bindingOf, driftOf } from '../../src/mapping/drift';
import { defaultMapping } from '../../src/mapping/defaults';
import type { KnownSchema } from '../../src/mapping/known';
import { plainForms, type Line, type Mapping, type TypeMapping } from '../../src/mapping/mapping';
import { aLine, filling, mappingOf } from '../mapping/schemas';

const account: Line = { ...aLine('Account', 'account', 'profile.email'), as: 'account' };
const employment: Line = { ...aLine('Employment', 'employment', 'status'), as: 'status' };
const department = (more: object = {}): Line => ({
  ...{ attribute: 'department', key: 'department', as: 'reference', from: { path: 'profile.department' } },
  refersTo: { objectType: 'departments', by: ['name'], ...more },
});
const laptops: TypeMapping = {
  ...filling('Laptops', [
    aLine('Model', 'model', 'profile.model'),
    {
      ...{ attribute: 'Assigned to', key: 'assigned', as: 'reference', from: { path: 'profile.user' } },
      refersTo: { type: 'user', by: ['id'] },
    },
  ]),
  ...{ kind: 'devices', key: 'device', selector: 'devices' },
};
const own = mappingOf(
  filling('people', [
    { ...aLine('EMAIL', 'email', 'profile.email'), as: 'email' },
    { ...aLine('Start date', 'start', 'profile.start'), as: 'date' },
    { ...aLine('Old', 'old', 'profile.old'), off: true },
    aLine('Nickname', 'nickname', 'profile.nickName'),
    account,
    employment,
    department(),
  ]),
  laptops,
);

const knownOf = ({ client }: Stage) => value(client.knownSchema());
async function drawn(stage: Stage, mapping: Mapping, way: CarryWay = 'list'): Promise<MappingDocument> {
  const known = await knownOf(stage);
  return mappingDocument({ mapping, importId: stage.ref.importId, carry: carry(way), known });
}
async function sent(stage: Stage, mapping: Mapping, way: CarryWay = 'list'): Promise<MappingDocument> {
  const document = await drawn(stage, mapping, way);
  await value(stage.client.sendMapping(document));
  return document;
}
const named = (schema: KnownSchema, name: string) => schema.types.find((type) => type.name === name);
const attribute = (schema: KnownSchema, type: string, name: string) =>
  named(schema, type)?.attributes.find((each) => each.name === name);
const mapped = ({ mapping }: MappingDocument, type: string) =>
  mapping.objectTypeMappings.find(({ objectTypeName }) => objectTypeName === type);

describe("a mapping into a customer's types", () => {
  it('uses what is there as it is, and adds what is not', async () => {
    const stage = aSchema();
    const before = await knownOf(stage);
    const document = await sent(stage, own);
    const after = await knownOf(stage);
    for (const type of before.types)
      expect(named(after, type.name)).toEqual({
        ...type,
        attributes: expect.arrayContaining(type.attributes) as unknown,
      });
    const added = (type: string) =>
      named(after, type)?.attributes.filter(({ name }) => !attribute(before, type, name)) ?? [];
    expect(added('People').map(({ name }) => name)).toEqual(['Okta ID', 'Nickname']);
    expect(added('Laptops').map(({ name }) => name)).toEqual(['Okta ID']);
    expect(added('People')[0]?.externalId).toBe(`okta-${stage.ref.importId}:user/id`);
    expect(document.schema.objectSchema.name).toBe(before.name);
  });

  it('maps by the names that Assets has, and leaves accounts and lines turned off out', async () => {
    const document = await sent(aSchema(), own);
    expect(mapped(document, 'People')?.attributesMapping.map((each) => each.attributeName)).toEqual([
      'Name',
      'Okta ID',
      'Email',
      'Start date',
      'Nickname',
      'Employment',
      'Department',
    ]);
    const queries = document.mapping.objectTypeMappings.flatMap(({ attributesMapping }) =>
      attributesMapping.flatMap(({ objectMappingIQL }) => objectMappingIQL ?? []),
    );
    expect(queries).toEqual(['Name = ${department}', '"Okta ID" = ${assigned}']);
    expect(JSON.stringify(document)).not.toMatch(/"Account"|"Old"/);
  });

  it('names types that references point to without touching them, and the way down to a child', async () => {
    const document = await sent(aSchema(), own);
    const { objectTypes } = document.schema.objectSchema;
    const empty = objectTypes.find(({ name }) => name === 'Departments');
    expect(empty).toMatchObject({ description: 'Who sits where.', attributes: [] });
    const hardware = objectTypes.find(({ name }) => name === 'Hardware');
    expect(hardware).toMatchObject({ attributes: [] });
    expect(hardware?.children?.map(({ name }) => name)).toEqual(['Laptops']);
    expect(mapped(document, 'Hardware')).toBeUndefined();
  });

  it('is the same document once more, when everything is there', async () => {
    const stage = aSchema();
    const first = await sent(stage, own);
    const again = await sent(stage, own);
    expect(again.mapping).toEqual(first.mapping);
    expect(await sent(stage, own)).toEqual(again);
  });

  it('makes no status anew, and lets an attribute of the customer allow what it allowed', async () => {
    const stage = aSchema();
    const document = await sent(stage, own);
    const made = document.schema.statusSchema?.statuses.map(({ name }) => name) ?? [];
    expect(made).toContain('Locked out');
    expect(made).not.toContain('Active');
    expect(attribute(await knownOf(stage), 'People', 'Employment')?.statuses).toEqual([
      'Active',
      'On leave',
      'Left',
    ]);
    expect((await sent(stage, own)).schema).not.toHaveProperty('statusSchema');
  });
});

describe('a mapping into types of this import', () => {
  it('finds them again under the ids that they have', async () => {
    const stage = aSchema();
    await sent(stage, defaultMapping);
    const known = await knownOf(stage);
    const user = defaultMapping.types.find(({ kind }) => kind === 'users');
    if (!user) throw new Error('no users');
    const other = mappingOf({
      ...user,
      key: 'person',
      lines: user.lines.filter(({ as }) => as !== 'reference'),
    });
    const document = await sent(stage, other);
    expect(named(known, 'Okta User')?.externalId).toBe(`okta-${stage.ref.importId}:user`);
    expect(mapped(document, 'Okta User')?.objectTypeExternalId).toBe(`okta-${stage.ref.importId}:user`);
  });

  it('lets their own status attribute allow what the mapping makes of it', async () => {
    const stage = aSchema();
    await sent(stage, defaultMapping);
    const types = defaultMapping.types.map((type) =>
      type.kind === 'users'
        ? { ...type, statuses: [{ state: 'STAGED', name: 'To come', category: 'pending' as const }] }
        : type,
    );
    const document = await sent(stage, { version: 1, types });
    expect(document.schema.statusSchema?.statuses.map(({ name }) => name)).toEqual(['To come']);
    const { statuses } = attribute(await knownOf(stage), 'Okta User', 'Status') ?? {};
    expect(statuses).toEqual(expect.arrayContaining(['To come', 'Staged', 'Active']));
  });

  it('gives no id twice: what was filled under the same keys before keeps it', async () => {
    const stage = aSchema();
    await sent(stage, mappingOf(filling('First', [aLine('Title', 'title', 'a')])));
    const second = await sent(stage, mappingOf(filling('Second', [aLine('Title', 'title', 'a')])));
    const known = await knownOf(stage);
    expect(named(known, 'First')?.externalId).toBe(`okta-${stage.ref.importId}:user`);
    expect(named(known, 'Second')?.externalId).toMatch(/:user-[0-9a-f]{12}$/);
    expect(named(known, 'Second')?.isOurs).toBe(true);
    expect(mapped(second, 'Second')?.attributesMapping.map((each) => each.attributeExternalId)).toEqual([
      expect.stringMatching(/:user\/name-[0-9a-f]{12}$/),
      expect.stringMatching(/:user\/id-[0-9a-f]{12}$/),
      expect.stringMatching(/:user\/title-[0-9a-f]{12}$/),
    ]);
  });

  it('keeps two types of one kind apart by their selectors', async () => {
    const two = mappingOf(
      filling('Staff', [], { when: [{ path: 'profile.a', test: 'filled' }] }),
      filling('Robots', [], { key: 'robots', selector: 'robots' }),
    );
    const document = await sent(aSchema(), two);
    expect(document.mapping.objectTypeMappings.map(({ selector }) => selector)).toEqual(['users', 'robots']);
  });
});

describe('a schema after a mapping was saved', () => {
  const open = {};
  const closed = { general: 'closed' };
  it.each([
    [open, open],
    [open, closed],
    [closed, open],
    [closed, closed],
  ])('has not drifted, whatever Assets tells the app (%j, then %j)', async (then, now) => {
    for (const mapping of [own, defaultMapping]) {
      const before = aSchema({ assets: then });
      await sent(before, mapping);
      const binding = bindingOf(mapping, await knownOf(before));
      expect(binding.types.every(({ attributes }) => attributes.length > 3)).toBe(true);
      const later = aSchema({ assets: now });
      later.assets.load(before.assets.save());
      expect(later.ref).toEqual(before.ref);
      expect(driftOf(mapping, binding, await knownOf(later))).toEqual([]);
    }
  });
});

describe('a reference that makes what it misses', () => {
  const people = (line: Line) => mappingOf(filling('People', [line]));
  async function run(stage: Stage, rows: object[]): Promise<void> {
    const { execution } = await value(stage.client.open());
    const data = { users: rows as Record<string, string | string[]>[] };
    await value(stage.client.post(execution, { data, clientGeneratedId: '1' }));
    await value(stage.client.complete(execution));
    stage.at.ms += 3_600_000;
  }
  const rows = [
    { id: '1', name: 'Ada', department: 'Moon' },
    { id: '2', name: 'Ben', department: 'Moon' },
    { id: '3', name: 'Cem', department: 'Support' },
  ];

  it('makes one object for each value, beside those there are, and points to them', async () => {
    const stage = aSchema();
    await sent(stage, people(department({ create: true })));
    await run(stage, rows);
    const departments = stage.assets.objects('Departments').map(({ attributes }) => attributes.Name);
    expect(departments).toHaveLength(5);
    expect(departments).toContain('Moon');
    const moon = stage.assets.objects('People').filter(({ attributes }) => attributes.Department === 'Moon');
    expect(moon.map(({ attributes }) => attributes.Name)).toEqual(['Ada', 'Ben']);
  });

  it.each(['list', 'rows'] as const)('makes the object type too where there is none (%s)', async (way) => {
    const stage = aSchema();
    const area: Line = {
      ...{ attribute: 'Area', key: 'area', as: 'reference', from: { path: 'profile.area' } },
      refersTo: { objectType: 'Area', by: ['Called', 'Code'], create: true },
    };
    await sent(stage, people(area), way);
    await run(stage, [{ id: '1', name: 'Ada', area: 'North' }]);
    expect(stage.assets.objects('Area').map(({ attributes }) => attributes)).toEqual([{ Called: 'North' }]);
    expect(
      stage.assets.objects('People').find(({ attributes }) => attributes.Name === 'Ada')?.attributes.Area,
    ).toBe('North');
    const known = await knownOf(stage);
    expect(named(known, 'Area')?.isOurs).toBe(true);
    await sent(stage, people(area), way);
  });

  it('makes nothing of several values in one row, which would become one object', async () => {
    const many: Line = { ...department({ create: true }), many: true, attribute: 'Departments' };
    const inRow = await sent(aSchema(), people(many), 'list');
    expect(mapped(inRow, 'Departments')).toBeUndefined();
    expect(mapped(await sent(aSchema(), people(many), 'rows'), 'Departments')?.selector).toBe('users');
  });

  it('is made by the first of two references only: an object type is filled once', async () => {
    const twice = mappingOf(
      filling('People', [
        department({ create: true }),
        { ...department({ create: true }), attribute: 'Other', key: 'other' },
      ]),
    );
    const document = await sent(aSchema(), twice);
    expect(mapped(document, 'Departments')?.attributesMapping.map((each) => each.attributeLocators)).toEqual([
      ['department'],
    ]);
  });
});

describe('what a check finds nothing wrong with', () => {
  const names = [
    'Email',
    'job title',
    'Department',
    'Employment',
    'Contract',
    'Account',
    'Start date',
    'Created',
  ];
  const attributes = fc.constantFrom(...names, 'Nickname', 'Floor', 'Departments', 'Gone');
  const paths = fc.constantFrom('profile.a', 'profile.b');
  const targets = fc.constantFrom<Extract<Line, { as: 'reference' }>['refersTo']>(
    { type: 'user', by: ['id'] },
    { type: 'device', by: ['name'] },
    { objectType: 'departments', by: ['NAME'] },
    { objectType: 'Departments', by: ['Name'], create: true },
    { objectType: 'Area', by: ['Name'], create: true },
    { objectType: 'Hardware', by: ['Name'] },
  );
  const forms = fc.constantFrom(...plainForms);
  const line = fc.record({
    ...{ attribute: attributes, path: paths, as: fc.oneof(forms, forms, targets), many: fc.boolean() },
    ...{ off: fc.integer({ max: 5, min: 0 }), unique: fc.boolean() },
  });
  const lines = fc.uniqueArray(line, { maxLength: 6, selector: ({ attribute: name }) => name.toLowerCase() });
  const type = fc.constantFrom('People', 'PEOPLE', 'Laptops', 'Hardware', 'Departments', 'Okta User');
  const mappings = fc.tuple(type, lines, type, lines).map(([one, ofOne, other, ofOther]) => {
    const made = (given: typeof ofOne): Line[] =>
      given.map(({ attribute: name, path, as, many, off, unique }, at) => ({
        ...{ attribute: name, key: `line${at}`, from: { path } },
        ...(many ? { many } : {}),
        ...(off === 0 ? { off: true as const } : {}),
        ...(typeof as === 'string'
          ? { as, ...(unique ? { unique } : {}) }
          : { as: 'reference', refersTo: as }),
      }));
    const devices = { kind: 'devices', key: 'device', selector: 'devices' } as const;
    return mappingOf(filling(one, made(ofOne)), filling(other, made(ofOther), devices));
  });

  it('is taken by Assets, today and when it is saved once more', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(mappings, fc.constantFrom<CarryWay>('list', 'rows'), async (mapping, way) => {
        const stage = aSchema();
        if (check(mapping, await knownOf(stage)).some(({ level }) => level === 'error')) return;
        taken += 1;
        await sent(stage, mapping, way);
        expect(check(mapping, await knownOf(stage)).filter(({ level }) => level === 'error')).toEqual([]);
        await sent(stage, mapping, way);
      }),
      { numRuns: 80 },
    );
    expect(taken).toBeGreaterThan(4);
  });
});

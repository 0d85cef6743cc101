// What becomes of rows with all switches as they stand: objects, values, links and counts.
import { aStage, byId, type Stage } from './caller';
import { smallDocument } from './smallDocument';

async function mapped(switches: Record<string, string> = {}): Promise<Stage> {
  const stage = aStage(switches);
  await stage.map(smallDocument().document);
  return stage;
}

const ada = { id: 'u1', name: 'Ada', login: 'ada@example.com' };
const groups = [
  { id: 'g1', name: 'Builders' },
  { id: 'g2', name: 'Readers' },
];
const users = (stage: Stage) => byId(stage.site.objects('Okta User'));

describe('rows of a run', () => {
  it('become objects with typed values, linked to objects of the same run', async () => {
    const stage = await mapped();
    const full = {
      ...ada,
      title: 'Head',
      tags: ['b', 'a', null, ''],
      age: '41',
      on: true,
      seen: '2026-01-02T03:04:05Z',
      status: 'Locked out',
      manager: 'u2',
      groups: ['g2', 'g1'],
    };
    const { result, types } = await stage.run(
      { users: [full] },
      { groups, users: [{ id: 'u2', name: '雷' }] },
    );
    expect(result).toBe('OK');
    expect(users(stage)).toEqual({
      u1: {
        'Okta ID': 'u1',
        Name: 'Ada',
        Login: 'ada@example.com',
        Title: 'Head',
        Tags: ['a', 'b'],
        Age: 41,
        Enrolled: true,
        'Last login': '2026-01-02T03:04:05Z',
        Status: 'Locked out',
        Manager: 'u2',
        Groups: ['g1', 'g2'],
      },
      u2: { 'Okta ID': 'u2', Name: '雷' },
    });
    expect(types['Okta User']).toMatchObject({
      objectsCreated: 2,
      entriesInSource: 2,
      objectsWithUpdatedReferences: 1,
      errorMessages: null,
    });
  });

  it('update what changed and count the rest as identical', async () => {
    const stage = await mapped();
    const rows = [1, 2, 3].map((n) => ({ id: `u${n}`, name: `N${n}`, groups: ['g1'] }));
    await stage.run({ groups, users: rows });
    const next = [{ ...rows[0], name: 'New' }, { ...rows[1], groups: ['g2'] }, rows[2]];
    const { types } = await stage.run({ groups, users: next });
    expect(types['Okta User']).toMatchObject({
      objectsCreated: 0,
      objectsUpdated: 2,
      objectsIdentical: 1,
      objectsWithUpdatedReferences: 1,
    });
    expect(types['Okta Group']).toMatchObject({ objectsIdentical: 2, objectsUpdated: 0 });
    expect(users(stage)).toMatchObject({ u1: { Name: 'New' }, u2: { Groups: ['g2'] } });
  });

  it('leave values alone that come empty, and links too', async () => {
    const stage = await mapped();
    await stage.run({
      groups,
      users: [{ ...ada, title: 'Head', tags: ['a'], groups: ['g1'], manager: 'u1' }],
    });
    const before = users(stage);
    for (const nothing of [null, '', [], undefined]) {
      const row = { ...ada, title: nothing, tags: nothing, groups: nothing, manager: nothing };
      const { types } = await stage.run({ users: [row] });
      expect(types['Okta User']).toMatchObject({ objectsIdentical: 1, errorMessages: null });
    }
    expect(users(stage)).toEqual(before);
  });

  it('are passed over and counted without an identifier or a label', async () => {
    const stage = await mapped();
    const rows = [{ name: 'Nobody' }, { id: '', name: 'No' }, { id: 'u1' }, { id: 'u2', name: null }, ada];
    const { types } = await stage.run({ users: rows });
    expect(types['Okta User']).toMatchObject({
      entriesInSource: 5,
      emptyExternalIdEntries: 2,
      emptyLabelEntries: 2,
      objectsCreated: 1,
    });
  });

  it('with one identifier make one object, and their links are merged', async () => {
    const stage = await mapped();
    const { types } = await stage.run(
      { groups, users: [{ ...ada, title: 'Old', groups: ['g1'] }] },
      { users: [{ ...ada, title: 'New', groups: ['g2'] }] },
    );
    expect(types['Okta User']).toMatchObject({ objectsCreated: 1, duplicateEnries: 1 });
    expect(users(stage)).toMatchObject({ u1: { Title: 'New', Groups: ['g1', 'g2'] } });
  });

  it('tell upper from lower case in identifiers', async () => {
    const stage = await mapped();
    await stage.run({ users: [ada, { ...ada, id: 'U1', login: 'b@example.com' }] });
    expect(Object.keys(users(stage)).sort()).toEqual(['U1', 'u1']);
  });

  it('keep the old value, with a message, where the new one does not fit its type', async () => {
    const stage = await mapped();
    const good = { ...ada, age: 3, seen: '2026-01-02T03:04:05Z', on: false };
    await stage.run({ users: [good] });
    const bad = { ...ada, age: '3.5', seen: '2026-01-02 03:04', on: 'constructor', login: 'no address' };
    const { types } = await stage.run({ users: [bad] });
    expect(types['Okta User']).toMatchObject({
      objectsIdentical: 1,
      errorMessages: [
        'Age: a value is no integer',
        'Login: a value is no email',
        'Last login: a value is no date_time',
        'Enrolled: a value is no boolean',
      ],
    });
    expect(users(stage)).toMatchObject({ u1: { Age: 3, Login: 'ada@example.com' } });
  });

  it('drop a status outside the list without a word', async () => {
    const stage = await mapped();
    await stage.run({ users: [{ ...ada, status: 'Active' }] });
    for (const status of ['Closed', 'active', 'LOCKED_OUT']) {
      const { types } = await stage.run({ users: [{ ...ada, status }] });
      expect(types['Okta User']).toMatchObject({ objectsIdentical: 1, errorMessages: null });
    }
    expect(users(stage)).toMatchObject({ u1: { Status: 'Active' } });
  });

  it('are refused a second value where one is allowed, and a value that must be unique', async () => {
    const stage = aStage();
    const { document, user, users: line } = smallDocument();
    for (const attribute of user.attributes) if (attribute.name === 'Title') attribute.unique = true;
    line.attributesMapping = line.attributesMapping.filter(({ attributeName }) => attributeName !== 'Tags');
    await stage.map(document);
    const { types } = await stage.run({
      users: [
        { ...ada, title: ['a', 'b'] },
        { id: 'u2', name: 'Ben', title: 'only' },
        { id: 'u3', name: 'Cem', title: 'only' },
      ],
    });
    expect(types['Okta User']).toMatchObject({
      objectsCreated: 2,
      errorMessages: ['Title takes at most 1 values, a row has 2', 'Title must be unique'],
    });
    expect(users(stage)['u1']).not.toHaveProperty('Title');
  });

  it('make no object that would lack something required, and take nothing required away', async () => {
    const stage = aStage({ empties: 'cleared' });
    const { document, user } = smallDocument();
    for (const attribute of user.attributes) if (attribute.name === 'Title') attribute.minimumCardinality = 1;
    await stage.map(document);
    await stage.run({
      users: [
        { ...ada, title: 'Head' },
        { id: 'u2', name: 'Ben' },
      ],
    });
    const { types } = await stage.run({ users: [ada] });
    expect(types['Okta User']?.['errorMessages']).toEqual(['Title is required']);
    expect(users(stage)).toMatchObject({ u1: { Title: 'Head' } });
    expect(users(stage)).not.toHaveProperty('u2');
  });

  it.each<[string, unknown, unknown]>([
    ['integer', '007', 7],
    ['integer', '9'.repeat(400), undefined],
    ['double', '-1.5e3', -1500],
    ['double', 'NaN', undefined],
    ['boolean', 'TRUE', true],
    ['boolean', 1, undefined],
    ['date', '2026-02-03', '2026-02-03'],
    ['date', '2026-13-03', undefined],
    ['date_time', '2026-13-45T00:00:00Z', undefined],
    ['date_time', '2026-01-01T00:00:00+02:00', undefined],
    ['time', '07:30', '07:30'],
    ['url', 'https://example.com/ü', 'https://example.com/ü'],
    ['url', 'javascript:alert(1)', undefined],
    ['ipaddress', '10.0.0.1', '10.0.0.1'],
    ['ipaddress', 'ten', undefined],
    ['select', 'anything', undefined],
    ['text', { a: 1 }, undefined],
    ['text', 0, '0'],
    ['text', '雷'.repeat(5_000), '雷'.repeat(5_000)],
  ])('hold as %s the value %j as %j', async (type, raw, expected) => {
    const stage = aStage();
    const { document, user } = smallDocument();
    for (const attribute of user.attributes)
      if (attribute.name === 'Title') Object.assign(attribute, { type });
    await stage.map(document);
    await stage.run({ users: [{ ...ada, title: raw }] });
    expect(users(stage)['u1']?.['Title']).toEqual(expected);
  });

  it('can swap a unique value between two objects only one at a time', async () => {
    const stage = aStage();
    const { document, user } = smallDocument();
    for (const attribute of user.attributes) if (attribute.name === 'Title') attribute.unique = true;
    await stage.map(document);
    await stage.run({ users: [{ ...ada, title: 'one' }] });
    await stage.run({
      users: [
        { ...ada, title: 'two' },
        { id: 'u2', name: 'Ben', title: 'one' },
      ],
    });
    expect(users(stage)).toMatchObject({ u1: { Title: 'two' }, u2: { Title: 'one' } });
  });
});

describe('a reference', () => {
  it('finds objects by any of its conditions, whatever the case', async () => {
    const stage = await mapped();
    await stage.run({ users: [ada, { id: 'u2', name: 'Ben', manager: 'ADA@example.com' }] });
    expect(users(stage)).toMatchObject({ u2: { Manager: 'u1' } });
  });

  it('finds objects of earlier runs, and is unset when its query finds nothing', async () => {
    const stage = await mapped();
    await stage.run({ groups, users: [ada] });
    await stage.run({ users: [{ id: 'u2', name: 'Ben', manager: 'u1', groups: ['g1', 'g9'] }] });
    expect(users(stage)['u2']).toMatchObject({ Manager: 'u1', Groups: ['g1'] });
    await stage.run({ users: [{ id: 'u2', name: 'Ben', manager: 'u9', groups: ['g9'] }] });
    expect(users(stage)['u2']).toEqual({ 'Okta ID': 'u2', Name: 'Ben' });
  });

  it.each(['a"b', 'a\\b', '" OR "Okta ID" = "u1'])(
    'is left with a message by the value %s',
    async (manager) => {
      const stage = await mapped();
      await stage.run({ users: [ada, { id: 'u2', name: 'Ben', manager: 'u1' }] });
      const { types, result } = await stage.run({ users: [{ id: 'u2', name: 'Benno', manager }] });
      expect([result, types['Okta User']?.['errorMessages']]).toEqual([
        'OK',
        ['Manager: a quote or a backslash in a value'],
      ]);
      expect(users(stage)).toMatchObject({ u2: { Name: 'Benno', Manager: 'u1' } });
    },
  );

  it('that may point to one object is left with a message when two are found', async () => {
    const stage = await mapped();
    const twin = { id: 'u3', name: 'Ada', login: ada.login };
    const { types } = await stage.run({ users: [ada, twin, { id: 'u2', name: 'Ben', manager: ada.login }] });
    expect(types['Okta User']?.['errorMessages']).toEqual(['Manager takes at most 1 objects, 2 were found']);
    expect(users(stage)['u2']).not.toHaveProperty('Manager');
  });

  it.each([
    ['"Okta ID" IN (${groups${0}})', ['g1', 'g2']],
    ['"Okta ID" IN (${groups})', undefined],
    ['"Okta ID" = ${groups${2}}', ['g2']],
    ['Name LIKE ${groups${1}}', undefined],
    ['"Okta ID" IN (${groups${0}}) AND NOT', undefined],
    ['Colour = ${groups${1}}', undefined],
    ['"Okta ID" = ${other}', undefined],
  ])('asks %s', async (query, expected) => {
    const stage = aStage();
    const { document, users: line } = smallDocument();
    for (const one of line.attributesMapping)
      if (one.attributeName === 'Groups') one.objectMappingIQL = query;
    await stage.map(document);
    await stage.run({ groups, users: [{ ...ada, groups: ['g1', 'g2'] }] });
    expect(users(stage)['u1']?.['Groups']).toEqual(expected);
  });
});

describe('an empty list', () => {
  it('beside a broken value of the same identifier clears nothing', async () => {
    const stage = await mapped({ empties: 'cleared' });
    await stage.run({ groups, users: [{ ...ada, groups: ['g1'] }] });
    await stage.run({
      users: [
        { ...ada, groups: [] },
        { ...ada, groups: ['g"1'] },
      ],
    });
    expect(users(stage)).toMatchObject({ u1: { Groups: ['g1'] } });
  });
});

describe('a selector with dots', () => {
  it('collects the nested lists of all rows', async () => {
    const stage = aStage();
    const { document, groups: line } = smallDocument();
    line.selector = 'teams.squads';
    await stage.map(document);
    await stage.run({
      teams: [{ squads: [{ id: 'g1', name: 'One' }] }, { squads: [{ id: 'g2', name: 'Two' }] }, {}],
    });
    expect(stage.site.objects('Okta Group')).toHaveLength(2);
  });

  it('may serve several types from the same rows', async () => {
    const stage = aStage();
    const { document, groups: line } = smallDocument();
    line.selector = 'users';
    await stage.map(document);
    await stage.run({ users: [ada] });
    expect(stage.site.dump().objects.map(({ type }) => type)).toEqual(['Okta Group', 'Okta User']);
  });
});

describe('a mapping without external ids', () => {
  it('makes types by name, with Name as the label, and finds them again by name', async () => {
    const stage = aStage();
    const document = {
      schema: {
        objectSchema: { name: '', description: '', objectTypes: [{ name: 'Team', description: '' }] },
      },
      mapping: {
        objectTypeMappings: [
          {
            objectTypeName: 'Team',
            selector: 'teams',
            description: '',
            attributesMapping: [{ attributeName: 'Name', attributeLocators: ['first', 'last'] }],
          },
        ],
      },
    };
    for (let time = 0; time < 2; time += 1) expect((await stage.map(document)).status).toBe(204);
    await stage.run({ teams: [{ first: 'North', last: 'West' }, { first: 'South' }] });
    expect(stage.site.objects('Team').map(({ attributes }) => attributes)).toEqual([
      { Name: 'North,West' },
      { Name: 'South' },
    ]);
  });
});

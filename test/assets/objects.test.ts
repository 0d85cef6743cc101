// Objects found, counted and changed on the sandbox's site, over the wire of the real @forge/api.
import { wire } from './forge';
import { aSchema, somebody, value, type Stage } from './aSchema';

const people = [somebody('Ada'), somebody('Ben', { shows: false })];
const named = (stage: Stage, ...names: string[]) =>
  value(stage.client.findObjects({ type: 'People', attributes: ['Name'], values: names }));
const searches = () => wire.seen.filter(({ path }) => path.includes('/object/aql'));
const queries = () => searches().map(({ body }) => (body as { qlQuery: string }).qlQuery);

async function ids(stage: Stage, type: string, attribute: string): Promise<string> {
  const { types } = await value(stage.client.knownSchema());
  const its = types.find(({ name }) => name === type)?.attributes.find(({ name }) => name === attribute);
  return its?.id ?? '';
}

describe('objects', () => {
  it('are found with their values as texts, their links and their accounts', async () => {
    const [ada, ...others] = await named(aSchema({ people }), 'Ada');
    expect(others).toEqual([]);
    expect(ada).toMatchObject({
      key: expect.stringMatching(/^THINGS\d+-\d+$/) as string,
      label: 'Ada',
      type: 'People',
      values: {
        Name: ['Ada'],
        Email: ['ada@example.com'],
        Department: ['Engineering'],
        Employment: ['Active'],
        Account: ['Ada'],
      },
      accounts: { Account: ['712020:ada'] },
    });
    expect(ada?.links.Department).toMatchObject([
      { label: 'Engineering', type: 'Departments', key: expect.stringMatching(/^THINGS\d+-\d+$/) as string },
    ]);
    expect(Object.keys(ada?.values ?? {})).not.toContain('Start date');
  });

  it('are found by any of several attributes, each once', async () => {
    const { client } = aSchema({ people });
    const found = await value(
      client.findObjects({
        type: 'People',
        attributes: ['Name', 'Email'],
        values: ['Ada', 'ada@example.com', 'ben@example.com', 'nobody'],
      }),
    );
    expect(found.map(({ label }) => label)).toEqual(['Ada', 'Ben']);
  });

  it('are asked for in portions and pages, however few a page holds', async () => {
    const stage = aSchema({ assets: { searchPage: '25' } });
    const names = Array.from({ length: 130 }, (_, at) => `Room ${at}`);
    stage.assets.createType(stage.ref.schemaId, { name: 'Rooms' });
    for (const Name of names) stage.assets.createObject(stage.ref.schemaId, 'Rooms', { Name });
    const wanted = { type: 'Rooms', attributes: ['Name'], values: [...names, ...names] };
    const found = await value(stage.client.findObjects(wanted));
    expect(found.map(({ label }) => label).sort()).toEqual([...names].sort());
    expect(searches()).toHaveLength(4 + 2);
    for (const query of queries()) expect(query.length).toBeLessThan(4_000);
  });

  it('are asked for of the schema of the import alone, or of a type by its id', async () => {
    const stage = aSchema({ people });
    const other = stage.assets.createSchema('Other');
    stage.assets.createType(other, { name: 'People' });
    stage.assets.createObject(other, 'People', { Name: 'Ada' });
    expect(await named(stage, 'Ada')).toHaveLength(1);
    expect(await value(stage.client.countObjects('People'))).toBe(2);
    const [found] = await named(stage, 'Ada');
    expect(await value(stage.client.countObjects({ id: found?.typeId ?? '' }))).toBe(2);
    expect(queries().at(-1)).toBe(`objectTypeId = ${found?.typeId}`);
  });

  it.each(['He said "no"', 'back\\slash', 'two\nlines', ''])('are not asked for by %j', async (text) => {
    const stage = aSchema({ people });
    expect(await named(stage, text, 'Ada')).toHaveLength(1);
    expect(queries().join()).not.toContain('no');
    wire.seen = [];
    expect(await named(stage, text)).toEqual([]);
    expect(wire.seen).toEqual([]);
  });

  it.each([
    [{ type: 'Peo"ple', attributes: ['Name'], values: ['Ada'] }],
    [{ type: { id: '8 OR 1' }, attributes: ['Name'], values: ['Ada'] }],
    [{ type: 'People', attributes: ['Na"me'], values: ['Ada'] }],
    [{ type: 'People', attributes: [], values: ['Ada'] }],
  ])('are not asked for as %j', async (wanted) => {
    const { client } = aSchema({ people });
    expect(await client.findObjects(wanted)).toMatchObject({
      is: 'refused',
      problem: { code: 'query-refused' },
    });
    expect(wire.seen).toEqual([]);
  });

  it('of an attribute that is no longer there are a refusal that says so', async () => {
    const { client } = aSchema();
    const wanted = { type: 'People', attributes: ['Colour'], values: ['red'] };
    expect(await client.findObjects(wanted)).toMatchObject({
      is: 'refused',
      problem: { code: 'query-refused', seen: { status: 400 } },
    });
  });

  it('are refused where they are closed, and waited for where Assets is busy', async () => {
    const closed = aSchema({ assets: { objects: 'closed' } });
    expect(await closed.client.countObjects('People')).toMatchObject({ is: 'refused' });
    expect(await closed.client.pageOfIdentifiers('People', ['Name'], 0)).toMatchObject({ is: 'refused' });
    const busy = aSchema();
    busy.assets.failures(() => new Response('', { status: 429, headers: { 'retry-after': '3' } }));
    const wanted = { type: 'People', attributes: ['Name'], values: ['Ada'] };
    expect(await busy.client.findObjects(wanted)).toMatchObject({ is: 'busy', until: busy.at.ms + 3_000 });
  });

  it('come with no name or address in a problem', async () => {
    const { client } = aSchema({ assets: { objects: 'closed' } });
    const wanted = { type: 'People', attributes: ['Email'], values: ['ada@example.com'] };
    expect(JSON.stringify(await client.findObjects(wanted))).not.toMatch(/ada/i);
  });
});

describe('identifiers', () => {
  it('of all objects of a type are listed part by part, empty where there is none, letter case aside', async () => {
    const stage = aSchema({ people, assets: { searchPage: '25' } });
    for (let at = 0; at < 30; at += 1)
      stage.assets.createObject(stage.ref.schemaId, 'People', { Name: `P${at}` });
    const asked = ['email', 'Name'];
    const { identifiers, next } = await value(stage.client.pageOfIdentifiers('People', asked, 0));
    expect(identifiers.slice(0, 3)).toEqual([
      ['ada@example.com', 'Ada'],
      ['ben@example.com', 'Ben'],
      ['', 'P0'],
    ]);
    expect([identifiers.length, next]).toEqual([25, 25]);
    const rest = await value(stage.client.pageOfIdentifiers('People', asked, 25));
    expect([rest.identifiers.length, rest.next]).toEqual([7, undefined]);
    expect(searches()).toHaveLength(2);
  });

  it('go on from wherever they are asked for', async () => {
    const { client } = aSchema({ people, assets: { searchPage: '25' } });
    const page = await value(client.pageOfIdentifiers('Departments', ['Name'], 0));
    expect(page).toEqual({
      identifiers: [['Engineering'], ['Support'], ['Facilities'], ['Human resources']],
    });
    const later = await value(client.pageOfIdentifiers('Departments', ['Name'], 3));
    expect(later.identifiers).toEqual([['Human resources']]);
  });
});

describe('an object', () => {
  const held = (stage: Stage) => stage.assets.objects('People')[1]?.attributes;

  it('is given an account, a link and a status, and keeps the rest', async () => {
    const stage = aSchema({ people });
    const [ben] = await named(stage, 'Ben');
    const { statuses } = await value(stage.client.knownSchema());
    const [department] = await value(
      stage.client.findObjects({ type: 'Departments', attributes: ['Name'], values: ['Facilities'] }),
    );
    const changes = [
      { attributeId: await ids(stage, 'People', 'Account'), values: ['712020:ben'] },
      { attributeId: await ids(stage, 'People', 'Department'), values: [department?.key ?? ''] },
      {
        attributeId: await ids(stage, 'People', 'Employment'),
        values: [statuses.find(({ name }) => name === 'On leave')?.id ?? ''],
      },
    ];
    expect(await stage.client.changeObject(ben?.id ?? '', changes, ben?.typeId)).toEqual({
      is: 'ok',
      value: undefined,
    });
    expect(held(stage)).toEqual({
      Name: 'Ben',
      Email: 'ben@example.com',
      Department: 'Facilities',
      Employment: 'On leave',
      Account: '712020:ben',
    });
  });

  it.each(['clears', 'passed-over'])(
    'loses a value by an empty list, or a refusal says not: %s',
    async (emptyList) => {
      const stage = aSchema({ people, assets: { emptyList } });
      const [ben] = await named(stage, 'Ben');
      const cleared = await stage.client.changeObject(ben?.id ?? '', [
        { attributeId: await ids(stage, 'People', 'Department'), values: [] },
      ]);
      const isThere = Object.hasOwn(held(stage) ?? {}, 'Department');
      if (emptyList === 'clears') expect([cleared.is, isThere]).toEqual(['ok', false]);
      else
        expect([cleared, isThere]).toMatchObject([
          { is: 'refused', problem: { code: 'object-unchanged' } },
          true,
        ]);
    },
  );

  it.each([
    ['an account of nobody', 'Account', ['712020:nobody']],
    ['two values for one', 'Email', ['a@example.com', 'b@example.com']],
    ['no value where one is required', 'Name', []],
    ["another's unique value", 'Email', ['ada@example.com']],
  ])('is not given %s', async (_what, attribute, values) => {
    const stage = aSchema({ people });
    const before = held(stage);
    const [ben] = await named(stage, 'Ben');
    const change = [{ attributeId: await ids(stage, 'People', attribute), values }];
    const reply = await stage.client.changeObject(ben?.id ?? '', change);
    expect(reply).toMatchObject({ is: 'refused', problem: { code: 'object-refused' } });
    expect(JSON.stringify(reply)).not.toMatch(/example|712020/);
    expect(held(stage)).toEqual(before);
  });

  it('that is gone is missing, and one that is closed is refused', async () => {
    const gone = aSchema();
    expect(await gone.client.changeObject('99999', [])).toMatchObject({
      problem: { code: 'object-missing' },
    });
    const closed = aSchema({ people, assets: { writing: 'closed' } });
    const [ben] = await named(closed, 'Ben');
    expect(await closed.client.changeObject(ben?.id ?? '', [])).toMatchObject({
      is: 'refused',
      problem: { code: 'no-access' },
    });
  });

  it.each<[string, unknown, string]>([
    ['nothing', '', 'ok'],
    [
      'the attribute by number',
      { attributes: [{ objectTypeAttributeId: 7, objectAttributeValues: [1] }] },
      'ok',
    ],
    ['other attributes', { attributes: [{ objectTypeAttributeId: '8', objectAttributeValues: [] }] }, 'ok'],
    ['none of it', { attributes: [{ objectTypeAttributeId: '7', objectAttributeValues: [] }] }, 'refused'],
  ])('is taken as changed by an answer that shows %s: %s', async (_what, body, is) => {
    const { client } = aSchema();
    wire.answers = async () => new Response(body === '' ? '' : JSON.stringify(body));
    expect((await client.changeObject('1', [{ attributeId: '7', values: ['x'] }])).is).toBe(is);
  });
});

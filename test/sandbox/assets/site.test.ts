// The Assets site as its callers meet it: answers of the endpoints, roles, history, keeping and dumping.
import { aStage, inside, type Stage } from './caller';
import { smallDocument } from './smallDocument';

async function mapped(switches: Record<string, string> = {}): Promise<Stage> {
  const stage = aStage(switches);
  await stage.map(smallDocument().document);
  return stage;
}

const rows = {
  groups: [{ id: 'g1', name: 'Builders' }],
  users: [
    { id: 'u2', name: 'Ben', manager: 'u1', groups: ['g1'], status: 'Active' },
    { id: 'u1', name: 'Ada', login: 'ada@example.com', age: 41 },
  ],
};

describe('an import source', () => {
  it('tells its state: without a mapping, ready, running with links, disabled', async () => {
    const stage = aStage();
    const state = async () => (await stage.on('GET', '/configstatus')).body;
    expect(await state()).toEqual({ status: 'MISSING_MAPPING' });
    await stage.map(smallDocument().document);
    expect(await state()).toEqual({ status: 'IDLE' });
    const id = await stage.open();
    const running = await state();
    expect(inside(running, 'status')).toBe('RUNNING');
    const cancel = new URL(String(inside(running, 'links', 'cancel')));
    expect(cancel.pathname).toMatch(new RegExp(`^/jsm/assets/workspace/.*/executions/${id}$`));
    expect((await stage.callPath('DELETE', cancel.pathname)).status).toBe(200);
    stage.site.configureImport(stage.ref.importId, { enabled: false });
    expect(await state()).toEqual({ status: 'DISABLED' });
  });

  it('reads its schema and mapping back, fit to be sent again once iconSchema is taken out', async () => {
    const stage = await mapped();
    const { body } = await stage.on('GET', '/schema-and-mapping');
    const type = inside(body, 'schema', 'objectSchema', 'objectTypes', 1);
    expect(inside(type, 'attributes', 0, 'name')).toBe('Key');
    expect(inside(type, 'attributes', 0, 'externalId')).toMatch(/^cmdb::externalId\//);
    expect(inside(type, 'attributes', 2)).toMatchObject({ externalId: 'u/id', unique: true });
    expect(inside(body, 'schema', 'iconSchema')).toEqual({ icons: [] });
    expect((await stage.map(body)).status).toBe(400);
    const again: unknown = JSON.parse(JSON.stringify(body).replace('"iconSchema":{"icons":[]},', ''));
    expect(await stage.map(again)).toMatchObject({ status: 204, body: '' });
    expect((await stage.on('GET', '/schema-and-mapping')).body).toEqual(body);
  });

  it('keeps the mapping of types that a PATCH does not name, and maps a named one anew', async () => {
    const stage = await mapped();
    const { document, users } = smallDocument();
    users.attributesMapping = users.attributesMapping.slice(0, 2);
    document.mapping.objectTypeMappings = [users];
    await stage.map(document);
    await stage.run(rows);
    expect(stage.site.objects('Okta Group')).toHaveLength(1);
    expect(stage.site.objects('Okta User').map(({ attributes }) => Object.keys(attributes))).toEqual([
      ['Name', 'Okta ID'],
      ['Name', 'Okta ID'],
    ]);
  });

  it('takes a mapping asynchronously and tells when it is through', async () => {
    const stage = aStage();
    const { status, headers } = await stage.on('PATCH', '/mapping?async=true', {
      body: smallDocument().document,
    });
    const progress = new URL(headers.get('location') ?? '').pathname;
    expect(status).toBe(303);
    expect((await stage.callPath('GET', progress)).body).toEqual({ progressStatus: 'IN_PROGRESS' });
    stage.at.ms += 5_000;
    expect((await stage.callPath('GET', progress)).body).toMatchObject({
      progressStatus: 'FINISHED',
      result: 'OK',
    });
  });

  it('leaves no trace of a document that is refused', async () => {
    const stage = await mapped();
    const before = stage.site.save();
    const { document, user, users } = smallDocument();
    user.attributes.push({ externalId: 'u/new', name: 'New', description: '', type: 'text' });
    users.selector = '$';
    document.schema.statusSchema?.statuses.push({ name: 'Away', description: '', category: 'pending' });
    expect((await stage.map(document)).status).toBe(400);
    expect(stage.site.save()).toEqual(before);
  });

  it('maps into a type that was made by hand, by the ids it is read back with', async () => {
    const stage = aStage();
    stage.site.createType(stage.ref.schemaId, {
      name: 'Person',
      attributes: [{ name: 'Mail' }, { name: 'Account', type: 'user' }],
    });
    const read = await stage.on('GET', '/schema-and-mapping');
    const person = inside(read.body, 'schema', 'objectSchema', 'objectTypes', 0);
    const names = [0, 1, 2, 3].map((at) => inside(person, 'attributes', at, 'name'));
    expect(names).toEqual(['Key', 'Mail', 'Name', undefined]);
    const map = (at: number, locator: string) => ({
      attributeExternalId: inside(person, 'attributes', at, 'externalId'),
      attributeName: inside(person, 'attributes', at, 'name'),
      attributeLocators: [locator],
    });
    const sent = await stage.map({
      schema: { objectSchema: { name: 'Okta', description: '', objectTypes: [person] } },
      mapping: {
        objectTypeMappings: [
          {
            objectTypeExternalId: inside(person, 'externalId'),
            objectTypeName: 'Person',
            selector: 'users',
            description: '',
            attributesMapping: [{ ...map(1, 'login'), externalIdPart: true }, map(2, 'name')],
          },
        ],
      },
    });
    expect(sent.status).toBe(204);
    await stage.run({ users: [{ login: 'ada@example.com', name: 'Ada' }] });
    expect(stage.site.objects('Person')).toEqual([
      { type: 'Person', attributes: { Mail: 'ada@example.com', Name: 'Ada' } },
    ]);
  });

  it('never maps into an attribute of type user', async () => {
    const stage = aStage();
    stage.site.createType(stage.ref.schemaId, {
      name: 'Person',
      attributes: [{ name: 'Account', type: 'user' }],
    });
    const line = { attributeName: 'Account', attributeLocators: ['id'] };
    const mapping = {
      objectTypeName: 'Person',
      selector: 'users',
      description: '',
      attributesMapping: [line],
    };
    const { status } = await stage.map({
      schema: {
        objectSchema: { name: '', description: '', objectTypes: [{ name: 'Person', description: '' }] },
      },
      mapping: { objectTypeMappings: [mapping] },
    });
    expect(status).toBe(400);
  });

  it('is gone after it was deleted, its objects are not', async () => {
    const stage = await mapped();
    await stage.run(rows);
    stage.site.deleteImport(stage.ref.importId);
    expect((await stage.on('GET', '/configstatus')).status).toBe(404);
    expect(stage.site.imports()).toEqual([]);
    expect(stage.site.dump().objects).toHaveLength(3);
  });
});

describe('an execution', () => {
  it('tells what it is doing, and its import how far it is', async () => {
    const stage = await mapped();
    const id = await stage.open();
    const status = async () => (await stage.on('GET', `/executions/${id}/status`)).body;
    const bar = async () =>
      (await stage.call('GET', `/progress/category/imports/${stage.ref.importId}`)).body;
    expect(await status()).toMatchObject({ status: 'INGESTING', progressResult: { status: 'IN_PROGRESS' } });
    const progress = { objects: { total: 3, processed: 1 } };
    expect((await stage.on('PUT', `/executions/${id}/progress`, { body: progress })).status).toBe(200);
    await stage.send(id, { data: rows, completed: true });
    expect(await status()).toMatchObject({
      status: 'PROCESSING',
      progressResult: { objectTypeResultMap: {} },
    });
    expect(await bar()).toMatchObject({ status: 'IN_PROGRESS', numberOfSteps: 6 });
    stage.at.ms += 10_000;
    expect(await status()).toMatchObject({
      status: 'DONE',
      progressResult: { status: 'FINISHED', result: 'OK', totalNumberEntriesInImport: 3 },
    });
    expect(await bar()).toMatchObject({ progressInPercent: 100, currentStep: 6, status: 'FINISHED' });
    expect(stage.site.history(stage.ref.importId)).toMatchObject([{ executionId: id, outcome: 'done' }]);
  });

  it('takes rows in any order over many chunks, and counts what it took', async () => {
    const stage = await mapped();
    await stage.run({ users: rows.users }, { nobody: [{ id: 'x' }] }, { groups: rows.groups });
    expect(stage.site.dump().objects).toHaveLength(3);
    expect(stage.site.counters).toEqual({ requests: 7, chunks: 3, rows: 4 });
    expect(stage.site.save().executions.map(({ data }) => data)).toEqual([{}]);
  });

  it('may be opened again once the one before is over, a scheduled one too', async () => {
    const stage = await mapped();
    const first = await stage.open();
    await stage.on('DELETE', `/executions/${first}`);
    expect((await stage.on('POST', '/executions', { body: { scheduled: true } })).status).toBe(200);
    expect(stage.site.history(stage.ref.importId)).toMatchObject([{ outcome: 'cancelled' }]);
  });
});

describe('the general endpoints', () => {
  it('tell who may manage a schema and who may only see it', async () => {
    const stage = await mapped();
    stage.site.setRole(stage.ref.schemaId, 'boss', 'manager');
    stage.site.setRole(stage.ref.schemaId, 'reader', 'viewer');
    const manages = async (as: string) => {
      const { status, body } = await stage.call('GET', `/objectschema/${stage.ref.schemaId}`, { as });
      return [status, inside(body, 'canManage')];
    };
    expect(await manages('boss')).toEqual([200, true]);
    expect(await manages('reader')).toEqual([200, false]);
    expect(await manages('stranger')).toEqual([403, undefined]);
    stage.site.setRole(stage.ref.schemaId, 'boss', 'none');
    expect(await manages('boss')).toEqual([403, undefined]);
    const { body } = await stage.call('GET', '/objectschema/list', { as: 'stranger' });
    expect(body).toMatchObject({ values: [], isLast: true });
    await stage.run(rows);
    const found = async (as: string) =>
      (await stage.call('POST', '/object/aql', { as, body: { qlQuery: 'objectType = "Okta User"' } })).body;
    expect(inside(await found('reader'), 'values', 0, 'label')).toBe('Ben');
    expect(inside(await found('stranger'), 'values', 0)).toBeUndefined();
    expect((await stage.call('GET', '/usage', { as: 'reader' })).status).toBe(200);
  });

  it('list types and attributes with their numbers', async () => {
    const stage = await mapped();
    await stage.run(rows);
    const { body } = await stage.call('GET', `/objectschema/${stage.ref.schemaId}/objecttypes/flat`);
    expect(inside(body, 1)).toMatchObject({
      name: 'Okta User',
      objectCount: 2,
      objectSchemaId: stage.ref.schemaId,
    });
    const id = String(inside(body, 1, 'id'));
    const { body: attributes } = await stage.call('GET', `/objecttype/${id}/attributes`);
    const kinds: [unknown, unknown][] = [];
    for (let at = 0; inside(attributes, at) !== undefined; at += 1)
      kinds.push([inside(attributes, at, 'name'), inside(attributes, at, 'type')]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['Status', 7],
        ['Manager', 1],
        ['Login', 0],
        ['Key', 0],
      ]),
    );
    const { body: usage } = await stage.call('GET', '/usage');
    expect(usage).toMatchObject({ totalObjectsCount: 3 });
    const { body: statuses } = await stage.call(
      'GET',
      `/config/statustype?objectSchemaId=${stage.ref.schemaId}`,
    );
    expect(statuses).toMatchObject([{ name: 'Locked out', category: 2 }]);
  });

  it.each([
    ['objectType = "Okta User"', ['Ben', 'Ada']],
    ['objectType = "Okta User" AND "Okta ID" = u1', ['Ada']],
    ['Name IN ("Ada", Builders)', ['Builders', 'Ada']],
    ['Name LIKE ui OR Age = 41', ['Builders', 'Ada']],
    ['objectType = "Okta User" AND (Manager = Ada OR Age IS NOT EMPTY)', ['Ben', 'Ada']],
    ['objectType = "Okta User" AND Manager IS EMPTY', ['Ada']],
    ['Status = Active', ['Ben']],
    ['Name = Ada OR Name = Ben AND "Okta ID" = g1', ['Ada']],
    ['"Okta ID" NOT IN (u1, u2)', ['Builders']],
    ['"Okta ID" != g1', ['Ben', 'Ada']],
  ])('find %s', async (qlQuery, expected) => {
    const stage = await mapped();
    await stage.run(rows);
    const { body } = await stage.call('POST', '/object/aql?maxResults=50', { body: { qlQuery } });
    expect(expected.map((_, at) => inside(body, 'values', at, 'label'))).toEqual(expected);
    const total = await stage.call('POST', '/object/aql/totalcount', { body: { qlQuery } });
    expect(total.body).toEqual({ totalCount: expected.length });
  });

  it.each([
    '',
    '=',
    'Name =',
    'Name IN ()',
    '(Name = a',
    'Name = a b',
    'Name = "a',
    'Colour = red',
    'Name IS a',
  ])('refuse the query %j', async (qlQuery) => {
    const stage = await mapped();
    expect((await stage.call('POST', '/object/aql', { body: { qlQuery } })).status).toBe(400);
  });

  it('page through what a query finds', async () => {
    const stage = await mapped();
    await stage.run(rows);
    const body = { qlQuery: 'objectType = "Okta User"' };
    const first = await stage.call('POST', '/object/aql?startAt=0&maxResults=1', { body });
    const second = await stage.call('POST', '/object/aql?startAt=1&maxResults=1', { body });
    expect([first.body, second.body]).toMatchObject([
      { isLast: false, values: [{ label: 'Ben' }] },
      { isLast: true, values: [{ label: 'Ada' }] },
    ]);
  });

  it('change one object: what is listed, and nothing else', async () => {
    const stage = await mapped();
    await stage.run(rows);
    const query = { body: { qlQuery: 'Name = Ben' } };
    const { body: found } = await stage.call('POST', '/object/aql', query);
    const id = String(inside(found, 'values', 0, 'id'));
    const attributeId = (name: string): unknown => {
      for (let at = 0; ; at += 1) {
        const attribute = inside(found, 'objectTypeAttributes', at);
        if (attribute === undefined || inside(attribute, 'name') === name) return inside(attribute, 'id');
      }
    };
    const set = (name: string, ...values: unknown[]) => ({
      objectTypeAttributeId: attributeId(name),
      objectAttributeValues: values.map((value) => ({ value })),
    });
    const put = (...attributes: object[]) => stage.call('PUT', `/object/${id}`, { body: { attributes } });
    const group = await stage.call('POST', '/object/aql', { body: { qlQuery: 'Name = Builders' } });
    const boss = inside(
      (await stage.call('POST', '/object/aql', { body: { qlQuery: 'Name = Ada' } })).body,
      'values',
      0,
    );
    expect((await put(set('Manager'), set('Title', 'Chief'), set('Age', 7))).status).toBe(200);
    expect(stage.site.objects('Okta User')[1]?.attributes).toEqual({
      'Okta ID': 'u2',
      Name: 'Ben',
      Title: 'Chief',
      Age: 7,
      Groups: ['g1'],
      Status: 'Active',
    });
    expect((await put(set('Manager', inside(boss, 'objectKey')))).status).toBe(200);
    expect(stage.site.objects('Okta User')[1]?.attributes).toMatchObject({ Manager: 'u1' });
    expect((await put(set('Manager', `OKTA-${String(inside(group.body, 'values', 0, 'id'))}`))).status).toBe(
      400,
    );
    expect((await put(set('Age', 'seven'))).status).toBe(400);
    expect((await put(set('Status', 'Active'))).status).toBe(400);
    expect((await put(set('Name'))).status).toBe(400);
    expect((await stage.call('GET', `/object/${id}`)).body).toMatchObject({ label: 'Ben' });
  });
});

describe('a site', () => {
  it('dumps objects by type and Okta id, links by Okta id, lists sorted, nothing that is empty', async () => {
    const stage = await mapped();
    await stage.run({ ...rows, users: [...rows.users, { id: 'u3', name: 'Cem', tags: ['b', 'a'] }] });
    expect(stage.site.dump()).toEqual({
      objects: [
        { type: 'Okta Group', attributes: { Name: 'Builders', 'Okta ID': 'g1' } },
        {
          type: 'Okta User',
          attributes: { Name: 'Ada', 'Okta ID': 'u1', Login: 'ada@example.com', Age: 41 },
        },
        {
          type: 'Okta User',
          attributes: { Name: 'Ben', 'Okta ID': 'u2', Manager: 'u1', Groups: ['g1'], Status: 'Active' },
        },
        { type: 'Okta User', attributes: { Name: 'Cem', 'Okta ID': 'u3', Tags: ['a', 'b'] } },
      ],
    });
  });

  it('goes on from where it was saved, in the middle of a run', async () => {
    const stage = await mapped();
    const id = await stage.open();
    await stage.send(id, { data: rows });
    const kept: unknown = JSON.parse(JSON.stringify(stage.site.save()));
    const next = aStage();
    next.at.ms = stage.at.ms;
    next.site.load(kept);
    const path = `/importsource/${stage.ref.importId}/executions/${id}`;
    expect((await next.call('POST', `${path}/data`, { body: { completed: true } })).status).toBe(200);
    next.at.ms += 10_000;
    expect((await next.call('GET', `${path}/status`)).body).toMatchObject({ status: 'DONE' });
    expect(next.site.dump().objects).toHaveLength(3);
    expect(stage.site.dump().objects).toHaveLength(0);
    expect(next.site.imports()).toEqual([stage.ref]);
  });

  it.each([null, 'site', [], {}, { version: 2, imports: [] }])('does not go on from %j', (kept) => {
    expect(() => aStage().site.load(kept)).toThrow('no kept Assets site');
  });

  it('answers as an interruption says, until it is taken back', async () => {
    const stage = await mapped();
    let calls = 0;
    const takeBack = stage.site.failures(({ request }) => {
      calls += 1;
      return request.method === 'GET'
        ? new Response('busy', { status: 429, headers: { 'retry-after': '7' } })
        : undefined;
    });
    const { status, headers } = await stage.on('GET', '/configstatus');
    expect([status, headers.get('retry-after')]).toEqual([429, '7']);
    expect((await stage.on('POST', '/executions')).status).toBe(200);
    takeBack();
    expect((await stage.on('GET', '/configstatus')).status).toBe(200);
    expect(calls).toBe(2);
    expect(stage.site.counters.requests).toBe(4);
  });
});

// Every row of the table of refusals happens, by the call that its source speaks of.
import { ALL_SCOPES, type Answered, aStage, type CallOptions, inside, type Stage } from './caller';
import { REFUSALS, type RefusalCode } from './refusals';
import { smallDocument } from './smallDocument';

interface Case {
  switches?: Record<string, string>;
  /** Whether the small document is sent before; most cases want a mapped import. */
  mapped?: false;
  /** Done before, and well. */
  prepare?: (stage: Stage) => Promise<Answered>;
  call: (stage: Stage) => Promise<Answered>;
}

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

type Parts = ReturnType<typeof smallDocument>;

/** Sends the small document after a change, to a site that has it already or (fresh) has not. */
const changed =
  (change: (parts: Parts) => void, method = 'PATCH') =>
  (stage: Stage): Promise<Answered> => {
    const parts = smallDocument();
    change(parts);
    return stage.map(parts.document, method);
  };
const fresh = (change: (parts: Parts) => void): Case => ({ mapped: false, call: changed(change) });
const later = (change: (parts: Parts) => void): Case => ({ call: changed(change) });

const get =
  (path: string, options: CallOptions = {}): Case['call'] =>
  ({ call }) =>
    call('GET', path, options);

const onExecution =
  (method: string, path: string, options: CallOptions = {}): Case['call'] =>
  async (stage) =>
    stage.on(method, `/executions/${await stage.open()}${path}`, options);

/** An execution that has been completed and is being processed. */
async function processing(stage: Stage): Promise<string> {
  const id = await stage.open();
  await stage.send(id, { completed: true });
  return id;
}

/** Configures an attribute of *Okta User*, a text unless the change says otherwise. */
function configured(name: string, change: object, id?: string): Case['call'] {
  return async ({ site, call }) => {
    const type = site.look().types.find((one) => one.name === 'Okta User');
    const attribute = type?.attributes.find((one) => one.name === name);
    const body = { name, type: 0, defaultTypeId: 0, ...change };
    return call('PUT', `/objecttypeattribute/${type?.id}/${id ?? attribute?.id}`, { body });
  };
}

/** The small document, its groups with a type below them that is filled too. */
function withChild() {
  const { document, group, groups } = smallDocument();
  const child = {
    externalId: 'c',
    name: 'Okta Club',
    description: '',
    attributes: [{ externalId: 'c/name', name: 'Name', description: '', type: 'text', label: true } as const],
  };
  group.children = [child];
  document.mapping.objectTypeMappings.push({
    ...groups,
    objectTypeExternalId: 'c',
    objectTypeName: 'Okta Club',
    attributesMapping: [
      { attributeExternalId: 'c/name', attributeName: 'Name', attributeLocators: ['name'] },
    ],
  });
  return { document, child, objectTypes: document.schema.objectSchema.objectTypes };
}

const manyRows = (count: number): unknown => ({ data: { users: Array.from({ length: count }, () => ({})) } });

const CASES: Record<RefusalCode, Case> = {
  'not-a-product-path': {
    call: ({ callPath, ref }) =>
      callPath('GET', `/gateway/api/jsm/assets/workspace/${ref.workspaceId}/v1/objectschema/list`),
  },
  'old-path': {
    call: ({ callPath, ref }) =>
      callPath('GET', `/jsm/insight/workspace/${ref.workspaceId}/v1/importsource/${ref.importId}`),
  },
  'other-workspace': {
    call: ({ callPath, ref }) =>
      callPath('GET', `/jsm/assets/workspace/${UNKNOWN}/v1/importsource/${ref.importId}`),
  },
  'unknown-path': { call: onExecution('GET', '/cancel') },
  'wrong-verb': { call: onExecution('POST', '/progress') },
  'no-scope': { call: ({ on }) => on('GET', '/configstatus', { scopes: ['read:cmdb-object:jira'] }) },
  'general-closed': { switches: { general: 'closed' }, call: get('/objectschema/list') },
  'app-refused': {
    switches: { app: 'refused' },
    mapped: false,
    call: ({ on }) => on('GET', '/configstatus'),
  },
  'no-role': { call: ({ on }) => on('GET', '/configstatus', { as: 'stranger' }) },
  'not-manager': {
    call: (stage) => {
      stage.site.setRole(stage.ref.schemaId, 'reader', 'viewer');
      return stage.on('POST', '/executions', { as: 'reader' });
    },
  },
  'not-json': { call: onExecution('POST', '/data', { body: '{"data":' }) },
  'wrong-media': {
    call: onExecution('POST', '/data', { body: '{}', headers: { 'content-type': 'text/plain' } }),
  },
  'no-import': { call: get(`/importsource/${UNKNOWN}/configstatus`) },
  'no-execution': { call: ({ on }) => on('GET', `/executions/${UNKNOWN}/status`) },
  'no-task': { call: ({ on }) => on('GET', `/mapping/progress/${UNKNOWN}`) },
  'no-schema': { call: get('/objectschema/99999') },
  'no-type': { call: get('/objecttype/99999/attributes') },
  'no-object': { call: get('/object/99999') },

  'mapping-form': fresh(({ users }) => Reflect.deleteProperty(users, 'description')),
  'icon-picture': fresh(({ document }) => {
    document.schema.iconSchema = { icons: [{ key: 'k', name: 'Person', png48: PIXEL }] };
  }),
  'no-icons': fresh(({ document }) => {
    document.schema.iconSchema = { icons: [] };
  }),
  'ids-mixed': fresh(({ users }) => Reflect.deleteProperty(users, 'objectTypeExternalId')),
  'ids-not-unique': fresh(({ group }) => {
    group.externalId = 'u/id';
  }),
  'unknown-id': fresh(({ users }) => {
    users.attributesMapping = [
      { attributeName: 'Okta ID', attributeExternalId: '135', attributeLocators: ['id'] },
    ];
  }),
  'unknown-name': fresh(({ document }) => {
    document.schema = {
      objectSchema: { name: '', description: '', objectTypes: [{ name: 'User', description: '' }] },
    };
    document.mapping = { objectTypeMappings: [{ objectTypeName: 'Users', selector: 'u', description: '' }] };
  }),
  'names-differ': fresh(({ users }) => {
    users.objectTypeName = 'Okta Group';
  }),
  'second-put': { call: changed(() => undefined, 'PUT') },
  'patch-first': { ...fresh(() => undefined), switches: { firstMapping: 'put' } },
  renamed: later(({ user, users }) => {
    user.name = users.objectTypeName = 'Person';
  }),
  retyped: later(({ user }) => {
    for (const attribute of user.attributes) if (attribute.name === 'Age') attribute.type = 'text';
  }),
  'name-taken': later(({ user }) => {
    user.attributes.push({ externalId: 'u/title2', name: 'title', description: '', type: 'text' });
  }),
  'two-labels': fresh(({ user }) => {
    for (const attribute of user.attributes) attribute.label = true;
  }),
  'no-target': fresh(({ user }) => {
    for (const attribute of user.attributes)
      if (attribute.name === 'Manager') attribute.referenceObjectTypeExternalId = 'nobody';
  }),
  'no-icon': fresh(({ user }) => {
    user.iconKey = 'person';
  }),
  'no-status': fresh(({ document }) => {
    delete document.schema.statusSchema;
  }),
  'old-version': fresh(({ document }) => {
    const status = { name: 'Status', description: '', type: 'status' as const };
    const type = { name: 'User', description: '', attributes: [status] };
    document.schema = { objectSchema: { name: '', description: '', objectTypes: [type] } };
    document.mapping = { objectTypeMappings: [] };
  }),
  selector: fresh(({ users }) => {
    users.selector = '$.users[*]';
  }),
  'mapped-twice': fresh(({ document, users }) => {
    document.mapping.objectTypeMappings.push(users);
  }),
  'system-attribute': {
    call: async (stage) => {
      const read = await stage.on('GET', '/schema-and-mapping');
      const at = ['schema', 'objectSchema', 'objectTypes', 0, 'attributes', 0];
      const key = String(inside(read.body, ...at, 'externalId'));
      const { document, groups } = smallDocument();
      groups.attributesMapping.push({
        attributeName: 'Key',
        attributeExternalId: key,
        attributeLocators: ['id'],
      });
      return stage.map(document);
    },
  },

  'missing-mapping': { mapped: false, call: ({ on }) => on('POST', '/executions') },
  disabled: {
    call: (stage) => {
      stage.site.configureImport(stage.ref.importId, { enabled: false });
      return stage.on('POST', '/executions');
    },
  },
  'in-progress': {
    call: async (stage) => {
      await stage.open();
      return stage.on('POST', '/executions');
    },
  },
  'execution-body': { call: ({ on }) => on('POST', '/executions', { body: { schedule: true } }) },
  'chunk-form': { call: onExecution('POST', '/data', { body: { data: { users: {} } } }) },
  'chunk-too-large': { call: onExecution('POST', '/data', { body: manyRows(1001) }) },
  'late-data': { call: async (stage) => stage.send(await processing(stage), { data: { users: [] } }) },
  'progress-form': { call: onExecution('PUT', '/progress', { body: { objects: { total: 'many' } } }) },
  'not-running': {
    call: async (stage) => {
      const id = await stage.open();
      await stage.on('DELETE', `/executions/${id}`);
      return stage.on('DELETE', `/executions/${id}`);
    },
  },
  'not-ingesting': {
    call: async (stage) => {
      const path = `/executions/${await processing(stage)}/history/failed`;
      return stage.on('POST', path, { body: { failureReason: 'too late' } });
    },
  },
  'reason-length': {
    call: onExecution('POST', '/history/failed', { body: { failureReason: 'x'.repeat(1025) } }),
  },
  'never-ran': { call: ({ on }) => on('GET', '/executions/status') },
  'never-ran-400': { switches: { latest: '400' }, call: ({ on }) => on('GET', '/executions/status') },
  'not-an-import': { call: async (stage) => get(`/progress/category/imports/${await stage.open()}`)(stage) },

  'bad-query': {
    call: ({ call }) => call('POST', '/object/aql', { body: { qlQuery: '"Okta ID" = "a\\"b"' } }),
  },
  'part-closed': { switches: { usage: 'closed' }, call: get('/usage') },
  'other-parent': {
    prepare: (stage) => stage.map(withChild().document),
    call: (stage) => {
      const { document, child, objectTypes } = withChild();
      objectTypes[0]?.children?.pop();
      objectTypes.push(child);
      return stage.map(document);
    },
  },
  'child-shared': {
    prepare: (stage) => stage.map(withChild().document),
    call: (stage) => {
      const { document } = withChild();
      const { importId } = stage.site.createImport(stage.ref.schemaId, 'Second');
      return stage.call('PATCH', `/importsource/${importId}/mapping`, { body: document });
    },
  },
  'no-attribute': { call: configured('Name', {}, '99999') },
  'attribute-form': { call: configured('Title', { colour: 'red' }) },
  'attribute-locked': { call: configured('Title', { type: 2 }) },
  'attribute-held': {
    call: async (stage) => {
      await stage.run({ users: [{ id: 'u1', name: 'Ada', tags: ['a', 'b'] }] });
      return configured('Tags', { maximumCardinality: 1 })(stage);
    },
  },
  'object-type': {
    call: async (stage) => {
      await stage.run({ groups: [{ id: 'g1', name: 'One' }] });
      const found = await stage.call('POST', '/object/aql', { body: { qlQuery: 'Name = One' } });
      const body = { objectTypeId: '1', attributes: [] };
      return stage.call('PUT', `/object/${String(inside(found.body, 'values', 0, 'id'))}`, { body });
    },
  },
  'object-form': {
    call: async (stage) => {
      await stage.run({ groups: [{ id: 'g1', name: 'One' }] });
      const found = await stage.call('POST', '/object/aql', {
        body: { qlQuery: 'objectType = "Okta Group"' },
      });
      const id = String(inside(found.body, 'values', 0, 'id'));
      const body = { attributes: [{ objectTypeAttributeId: '99999', objectAttributeValues: [] }] };
      return stage.call('PUT', `/object/${id}`, { body });
    },
  },
};

describe('the Assets site refuses', () => {
  const codes = Object.keys(REFUSALS).filter((code): code is RefusalCode => Object.hasOwn(REFUSALS, code));

  it.each(codes.map((code) => [code, REFUSALS[code][3], REFUSALS[code][2]] as const))(
    '%s: %s (%s)',
    async (code) => {
      const { switches = {}, mapped = true, prepare, call } = CASES[code];
      const stage = aStage(switches);
      if (mapped) expect((await stage.map(smallDocument().document)).status).toBe(204);
      if (prepare) expect((await prepare(stage)).status).toBe(204);
      const before = JSON.stringify(stage.site.save().types);
      const { status, body } = await call(stage);
      const [expected, form, , says] = REFUSALS[code];
      expect(status).toBe(expected);
      if (form === 'messages')
        expect(inside(body, 'errorMessages', 0)).toMatch(new RegExp(`^${escaped(says)}`));
      if (form === 'execution') expect(inside(body, 'errorCode')).toBe(says);
      if (form === 'validation')
        expect(inside(body, 'dataValidationErrors', 0, 'code')).toBe('UNKNOWN_EXTERNAL_ID_MAPPING');
      if (form === 'html') expect(body).toContain(says);
      if (form === 'code') expect(inside(body, 'code')).toBe(401);
      expect(JSON.stringify(stage.site.save().types)).toBe(before);
    },
  );

  it.each([
    ['an underscore in a status', 'LOCKED_OUT'],
    ['a status of one letter', 'X'],
    ['a status of 31 letters', 'x'.repeat(31)],
    ['an apostrophe in a status', "Won't"],
    ['letters outside a to z in a status', 'Actif é'],
  ])('%s', async (_what, name) => {
    const { document } = smallDocument();
    document.schema.statusSchema = {
      statuses: [
        { name, description: '', category: 'active' },
        { name: 'Locked out', description: '', category: 'pending' },
      ],
    };
    const { status, body } = await aStage().map(document);
    expect([status, inside(body, 'errorMessages', 0)]).toEqual([400, expect.stringContaining('/name must')]);
  });

  it.each(['a string', '{}', '[]', 'null', '{"schema":{},"mapping":{}}'])(
    'a mapping document that is %s',
    async (body) => {
      expect((await aStage().map(body)).status).toBe(400);
    },
  );

  it('external ids that another schema of the workspace has', async () => {
    const stage = aStage();
    await stage.map(smallDocument().document);
    const other = stage.site.createImport(stage.site.createSchema('Second'), 'Okta');
    const path = `/importsource/${other.importId}/mapping`;
    const { status, body } = await stage.call('PATCH', path, { body: smallDocument().document });
    expect([status, inside(body, 'errorMessages', 0)]).toEqual([400, expect.stringContaining('used once')]);
  });

  it.each(['', undefined, 7])('a failure whose reason is %j', async (failureReason) => {
    const stage = aStage();
    await stage.map(smallDocument().document);
    const path = `/executions/${await stage.open()}/history/failed`;
    expect((await stage.on('POST', path, { body: { failureReason } })).status).toBe(400);
  });

  it('a reference that is turned to another type', async () => {
    const stage = aStage();
    await stage.map(smallDocument().document);
    const { document, user } = smallDocument();
    for (const attribute of user.attributes)
      if (attribute.name === 'Manager') {
        attribute.referenceObjectTypeExternalId = 'g';
        attribute.referenceObjectTypeName = 'Okta Group';
      }
    const { status, body } = await stage.map(document);
    expect([status, inside(body, 'errorMessages', 0)]).toEqual([
      400,
      expect.stringContaining('cannot change'),
    ]);
  });

  it('typeValues of an attribute that is no status', async () => {
    const { document, user } = smallDocument();
    user.attributes.push({
      externalId: 'u/x',
      name: 'X',
      description: '',
      type: 'text',
      typeValues: ['Active'],
    });
    expect((await aStage().map(document)).status).toBe(400);
  });

  it.each(ALL_SCOPES)('every call that needs %s when the app has all others', async (scope) => {
    const calls: Record<string, [string, string]> = {
      'import:import-configuration:cmdb': ['GET', '/importsource/ID/configstatus'],
      'read:cmdb-schema:jira': ['GET', '/objectschema/list'],
      'read:cmdb-type:jira': ['GET', '/objectschema/8/objecttypes/flat'],
      'read:cmdb-attribute:jira': ['GET', '/objecttype/8/attributes'],
      'write:cmdb-attribute:jira': ['PUT', '/objecttypeattribute/8/9'],
      'read:cmdb-object:jira': ['POST', '/object/aql/totalcount'],
      'write:cmdb-object:jira': ['PUT', '/object/8'],
      'read:cmdb-config:jira': ['GET', '/usage'],
    };
    const [method = '', path = ''] = calls[scope] ?? [];
    const stage = aStage();
    const scopes = ALL_SCOPES.filter((one) => one !== scope);
    const { status, body } = await stage.call(method, path.replace('ID', stage.ref.importId), { scopes });
    expect(status).toBe(401);
    expect(body).toEqual({ code: 401, message: 'Unauthorized; scope does not match' });
  });
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

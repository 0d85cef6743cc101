// Each switch of the Assets site, in every position that is not the usual one.
import { aStage, byId, finished, inside, type Stage } from './caller';
import { smallDocument } from './smallDocument';
import { ASSETS_SWITCHES } from './switches';

async function mapped(switches: Record<string, string>): Promise<Stage> {
  const stage = aStage(switches);
  await stage.map(smallDocument().document, switches['firstMapping'] === 'put' ? 'PUT' : 'PATCH');
  return stage;
}

const users = (stage: Stage) => byId(stage.site.objects('Okta User'));
const groups = [
  { id: 'g1', name: 'Builders' },
  { id: 'g2', name: 'Readers' },
];
const ada = { id: 'u1', name: 'Ada', title: 'Head', groups: ['g1', 'g2'] };
const latest = (stage: Stage) => stage.on('GET', '/executions/status');

describe('a setting of the Assets screens', () => {
  it('for one object type comes before the one of the import, and that before the switch', async () => {
    const stage = await mapped({ empties: 'cleared' });
    const { importId } = stage.ref;
    const emptied = { id: 'u1', name: 'Ada', title: null, groups: [] };
    await stage.run({ groups, users: [ada] });
    stage.site.configureType(importId, 'Okta User', { empties: 'ignored', missing: 'removed' });
    await stage.run({ users: [emptied] });
    expect(users(stage)['u1']).toMatchObject({ Title: 'Head', Groups: ['g1', 'g2'] });
    await stage.run({ users: [{ ...emptied, id: 'u2' }] });
    expect(stage.site.dump().objects.map(({ attributes }) => attributes['Okta ID'])).toEqual([
      'g1',
      'g2',
      'u2',
    ]);
    const { body } = await stage.on('GET', '');
    expect(inside(body, 'defaultHandleEmptyValues')).toBe('REMOVE');
    expect([0, 1].map((at) => inside(body, 'importSourceOTEntries', at, 'emptyValues'))).toEqual([
      null,
      'IGNORE',
    ]);
    stage.site.configureImport(importId, { empties: 'ignored', missing: 'removed' });
    expect(inside((await stage.on('GET', '')).body, 'defaultHandleEmptyValues')).toBe('IGNORE');
    await stage.run({ users: [{ ...emptied, id: 'u2' }] });
    expect(stage.site.objects('Okta Group')).toEqual([]);
    expect(() => stage.site.configureType(importId, 'Nobody', {})).toThrow('no object type');
  });
});

describe('a switch of Assets', () => {
  it('can be chosen by name only, to one of its values', () => {
    expect(() => aStage({ colour: 'red' })).toThrow('There is no switch "colour"');
    expect(() => aStage({ arrays: 'none' })).toThrow('cannot be "none"');
    for (const { values, default: usual } of Object.values(ASSETS_SWITCHES)) expect(values).toContain(usual);
  });

  it('arrays=joined makes one text of a list, so that only one-by-one rows link', async () => {
    const stage = await mapped({ arrays: 'joined' });
    await stage.run({
      groups,
      users: [
        { ...ada, tags: ['a', 'b'] },
        { id: 'u2', name: 'Ben', groups: 'g1' },
      ],
    });
    expect(users(stage)['u1']).toEqual({ 'Okta ID': 'u1', Name: 'Ada', Title: 'Head', Tags: ['a,b'] });
    await stage.run({
      users: [
        { id: 'u2', name: 'Ben', groups: 'g1' },
        { id: 'u2', name: 'Ben', groups: 'g2' },
      ],
    });
    expect(users(stage)['u2']).toMatchObject({ Groups: ['g1', 'g2'] });
  });

  it.each([null, '', [], undefined])('empties=cleared takes %j as a wish to clear', async (nothing) => {
    const stage = await mapped({ empties: 'cleared' });
    await stage.run({ groups, users: [ada] });
    const { types } = await stage.run({
      users: [{ id: 'u1', name: 'Ada', title: nothing, groups: nothing }],
    });
    expect(users(stage)['u1']).toEqual({ 'Okta ID': 'u1', Name: 'Ada' });
    expect(types['Okta User']).toMatchObject({ objectsUpdated: 1, objectsWithUpdatedReferences: 1 });
    const { body } = await stage.on('GET', '');
    expect(inside(body, 'defaultHandleEmptyValues')).toBe('REMOVE');
  });

  it('absent=left keeps the values of members that a row lacks, though empty ones clear', async () => {
    const stage = await mapped({ empties: 'cleared', absent: 'left' });
    await stage.run({ groups, users: [ada] });
    await stage.run({ users: [{ id: 'u1', name: 'Ada' }] });
    expect(users(stage)['u1']).toMatchObject({ Title: 'Head', Groups: ['g1', 'g2'] });
    await stage.run({ users: [{ id: 'u1', name: 'Ada', title: null, groups: [] }] });
    expect(users(stage)['u1']).toEqual({ 'Okta ID': 'u1', Name: 'Ada' });
  });

  it('labelless=kept updates an object by a row without a label, and still makes none of one', async () => {
    const stage = await mapped({ labelless: 'kept' });
    await stage.run({ users: [ada] });
    const { types } = await stage.run({
      users: [
        { id: 'u1', title: 'Chief' },
        { id: 'u9', title: 'Ghost' },
      ],
    });
    expect(users(stage)).toEqual({ u1: { 'Okta ID': 'u1', Name: 'Ada', Title: 'Chief' } });
    expect(types['Okta User']).toMatchObject({ emptyLabelEntries: 1, objectsUpdated: 1 });
  });

  it('labelless=kept keeps a label even where empty values clear', async () => {
    const stage = await mapped({ labelless: 'kept', empties: 'cleared' });
    await stage.run({ users: [ada] });
    await stage.run({ users: [{ id: 'u1', name: '' }] });
    expect(users(stage)['u1']).toEqual({ 'Okta ID': 'u1', Name: 'Ada' });
  });

  it('missing=removed deletes what a run does not bring, and the links to it', async () => {
    const stage = await mapped({ missing: 'removed' });
    await stage.run({ groups, users: [ada, { id: 'u2', name: 'Ben', manager: 'u1' }] });
    const { types } = await stage.run({ groups: [groups[0]], users: [{ id: 'u2', name: 'Ben' }] });
    expect(stage.site.dump().objects.map(({ attributes }) => attributes)).toEqual([
      { 'Okta ID': 'g1', Name: 'Builders' },
      { 'Okta ID': 'u2', Name: 'Ben' },
    ]);
    expect(types['Okta User']).toMatchObject({ objectsMissingDeleted: 1 });
  });

  it('missing=removed deletes everything when a run brings nothing', async () => {
    const stage = await mapped({ missing: 'removed' });
    await stage.run({ groups });
    await stage.run();
    expect(stage.site.dump().objects).toEqual([]);
  });

  it('duplicates=first lets the first row of an identifier win', async () => {
    const stage = await mapped({ duplicates: 'first' });
    await stage.run({ users: [ada, { ...ada, title: 'Second' }] });
    expect(users(stage)['u1']).toMatchObject({ Title: 'Head' });
  });

  it('equals=exact tells upper from lower case in references', async () => {
    const stage = await mapped({ equals: 'exact' });
    await stage.run({ groups, users: [{ ...ada, groups: ['G1', 'g2'] }] });
    expect(users(stage)['u1']).toMatchObject({ Groups: ['g2'] });
  });

  it('statusNames=any-case takes a status however it is written', async () => {
    const stage = await mapped({ statusNames: 'any-case' });
    await stage.run({ users: [{ ...ada, status: 'LOCKED OUT' }] });
    expect(users(stage)['u1']).toMatchObject({ Status: 'Locked out' });
  });

  it('milliseconds=accepted cuts them off', async () => {
    const seen = '2026-01-02T03:04:05.678Z';
    for (const [milliseconds, expected] of [
      ['refused', undefined],
      ['accepted', '2026-01-02T03:04:05Z'],
    ] as const) {
      const stage = await mapped({ milliseconds });
      await stage.run({ users: [{ ...ada, seen }] });
      expect(users(stage)['u1']?.['Last login']).toBe(expected);
    }
  });

  it('firstMapping=put takes PATCH once there is a mapping', async () => {
    const stage = aStage({ firstMapping: 'put' });
    const { document } = smallDocument();
    expect((await stage.map(document, 'PATCH')).status).toBe(400);
    expect((await stage.map(document, 'PUT')).status).toBe(204);
    expect((await stage.map(document, 'PATCH')).status).toBe(204);
  });

  it.each([
    ['reads', 302, 200],
    ['all', 302, 307],
  ])('redirects=%s sends calls on to a path that answers', async (redirects, read, write) => {
    const stage = aStage({ redirects });
    const { status, headers } = await stage.on('GET', '/configstatus');
    expect(status).toBe(read);
    const target = new URL(headers.get('location') ?? '');
    expect(target.origin).toBe('https://api.atlassian.com');
    const { body } = await stage.callPath('GET', `${target.pathname}${target.search}`);
    expect(body).toEqual({ status: 'MISSING_MAPPING' });
    const made = await stage.on('PATCH', '/mapping', { body: smallDocument().document });
    expect(made.status === 204 ? 200 : made.status).toBe(write);
  });

  it('redirects=mapping sends a mapping on to its progress, asked for or not', async () => {
    const stage = aStage({ redirects: 'mapping' });
    const { status, headers } = await stage.map(smallDocument().document);
    const { pathname } = new URL(headers.get('location') ?? '');
    expect([status, (await stage.callPath('GET', pathname)).body]).toEqual([
      303,
      { progressStatus: 'IN_PROGRESS' },
    ]);
    expect((await stage.on('GET', '/configstatus')).body).toEqual({ status: 'IDLE' });
  });

  it('links=insight writes the old path into links, which is served no longer', async () => {
    const stage = await mapped({ links: 'insight' });
    const { body } = await stage.on('POST', '/executions');
    const link = new URL(String(inside(body, 'links', 'getExecutionStatus')));
    expect(link.pathname).toMatch(/^\/jsm\/insight\/workspace\//);
    expect((await stage.callPath('GET', link.pathname)).status).toBe(404);
    expect((await stage.callPath('GET', link.pathname.replace('/insight/', '/assets/'))).status).toBe(200);
  });

  it.each([
    ['1000', 1000, 1001],
    ['100', 100, 101],
  ])('chunks=%s takes so many rows and no more', async (chunks, most, tooMany) => {
    const stage = await mapped({ chunks });
    const id = await stage.open();
    const rows = (count: number) => ({ data: { users: Array.from({ length: count }, () => ({})) } });
    expect((await stage.send(id, rows(most))).status).toBe(200);
    expect((await stage.send(id, rows(tooMany))).status).toBe(413);
    expect(stage.site.counters).toMatchObject({ chunks: 1, rows: most });
  });

  it('chunks limit the bytes too, unless any size goes', async () => {
    const heavy = { data: { users: [{ id: 'u1', name: 'Ada', title: 'é'.repeat(3_000_000) }] } };
    for (const [chunks, status] of [
      ['1000', 413],
      ['any', 200],
    ] as const) {
      const stage = await mapped({ chunks });
      expect((await stage.send(await stage.open(), heavy)).status).toBe(status);
    }
  });

  it('repeats=ignored passes over a chunk that came before', async () => {
    for (const [repeats, duplicates] of [
      ['ignored', 0],
      ['added', 1],
    ] as const) {
      const stage = await mapped({ repeats });
      const id = await stage.open();
      const chunk = { data: { users: [ada] }, clientGeneratedId: 'run-1' };
      await stage.send(id, chunk);
      await stage.send(id, chunk);
      await stage.send(id, { completed: true });
      stage.at.ms += 10_000;
      const { types } = finished(await stage.on('GET', `/executions/${id}/status`));
      expect(types['Okta User']).toMatchObject({ duplicateEnries: duplicates });
    }
  });

  it('lateData=ignored answers a late chunk and does nothing with it', async () => {
    const stage = await mapped({ lateData: 'ignored' });
    const id = await stage.open();
    await stage.send(id, { completed: true });
    expect((await stage.send(id, { data: { users: [ada] } })).status).toBe(200);
    stage.at.ms += 10_000;
    expect(stage.site.dump().objects).toEqual([]);
  });

  it('cancel=keeps processes what has come, and removes nothing', async () => {
    const stage = await mapped({ cancel: 'keeps', missing: 'removed' });
    await stage.run({ groups });
    const id = await stage.open();
    await stage.send(id, { data: { users: [ada] } });
    expect((await stage.on('DELETE', `/executions/${id}`)).status).toBe(200);
    expect((await latest(stage)).body).toEqual({ executionId: id, status: 'CANCELLED' });
    expect(users(stage)['u1']).toMatchObject({ Title: 'Head', Groups: ['g1', 'g2'] });
    expect(stage.site.objects('Okta Group')).toHaveLength(2);
  });

  it('cancel=discards drops what has come', async () => {
    const stage = await mapped({});
    const id = await stage.open();
    await stage.send(id, { data: { users: [ada] } });
    await stage.on('DELETE', `/executions/${id}`);
    expect(stage.site.dump().objects).toEqual([]);
  });

  it.each([
    ['part', ['u1', 'u2']],
    ['nothing', []],
  ])('cancelLate=%s is what cancelling leaves of a run being processed', async (cancelLate, left) => {
    const stage = await mapped({ cancelLate });
    const id = await stage.open();
    const people = [1, 2, 3, 4].map((n) => ({ ...ada, id: `u${n}` }));
    await stage.send(id, { data: { groups, users: people } });
    await stage.send(id, { completed: true });
    expect((await stage.on('DELETE', `/executions/${id}`)).status).toBe(200);
    stage.at.ms += 10_000;
    expect((await latest(stage)).body).toMatchObject({ status: 'CANCELLED' });
    expect(Object.keys(users(stage))).toEqual(left);
    for (const user of Object.values(users(stage))) expect(user).not.toHaveProperty('Groups');
  });

  it('failedCloses=yes closes the execution that failed', async () => {
    for (const [failedCloses, status] of [
      ['no', 'INGESTING'],
      ['yes', 'CANCELLED'],
    ] as const) {
      const stage = await mapped({ failedCloses });
      const id = await stage.open();
      const body = { failureReason: 'Okta was away' };
      expect((await stage.on('POST', `/executions/${id}/history/failed`, { body })).status).toBe(204);
      expect((await latest(stage)).body).toEqual({ executionId: id, status });
      expect(stage.site.history(stage.ref.importId)[0]).toMatchObject({
        outcome: 'failed',
        reason: 'Okta was away',
      });
    }
  });

  it('latest=empty answers an empty object for an import that never ran', async () => {
    expect(await latest(await mapped({ latest: 'empty' }))).toMatchObject({ status: 200, body: {} });
  });

  it('general=closed leaves the import endpoints open', async () => {
    const stage = await mapped({ general: 'closed' });
    expect((await stage.call('GET', `/objectschema/${stage.ref.schemaId}`)).status).toBe(401);
    expect((await stage.on('GET', '/configstatus')).status).toBe(200);
  });

  it('app=refused leaves people their roles', async () => {
    const stage = aStage({ app: 'refused' });
    stage.site.setRole(stage.ref.schemaId, 'boss', 'manager');
    expect((await stage.on('GET', '/configstatus')).status).toBe(403);
    expect((await stage.on('GET', '/configstatus', { as: 'boss' })).status).toBe(200);
  });

  it('outcome=failed ends a run as done with another result, half of it written', async () => {
    const stage = await mapped({ outcome: 'failed' });
    const people = [1, 2, 3, 4].map((n) => ({ ...ada, id: `u${n}` }));
    const { status, result } = await stage.run({ users: people });
    expect([status, result, Object.keys(users(stage))]).toEqual(['DONE', 'FAILED', ['u1', 'u2']]);
    expect(stage.site.history(stage.ref.importId)).toMatchObject([{ outcome: 'failed' }]);
  });

  it('outcome=errors leaves out every tenth row of the last mapped type that has rows', async () => {
    const stage = await mapped({ outcome: 'errors' });
    const people = Array.from({ length: 11 }, (_, n) => ({ id: `u${n}`, name: 'N' }));
    const { result, types } = await stage.run({ groups, users: people });
    expect(result).toBe('OK');
    expect(types['Okta User']).toMatchObject({ objectsCreated: 9, entriesInSource: 11 });
    expect(types['Okta User']?.['errorMessages']).toHaveLength(2);
    expect(types['Okta Group']).toMatchObject({ objectsCreated: 2, errorMessages: null });
  });

  it.each([
    ['quick', 900, 300],
    ['slow', 1_199_900, 300],
  ])('processing=%s takes its time', async (processing, nearly, rest) => {
    const stage = await mapped({ processing });
    const id = await stage.open();
    await stage.send(id, { data: { users: [ada] } });
    await stage.send(id, { completed: true });
    stage.at.ms += nearly;
    expect((await latest(stage)).body).toEqual({ executionId: id, status: 'PROCESSING' });
    expect(stage.site.dump().objects).toEqual([]);
    stage.at.ms += rest;
    expect((await latest(stage)).body).toEqual({ executionId: id, status: 'DONE' });
    expect(Object.keys(users(stage))).toEqual(['u1']);
  });
});

// Whatever is sent to it, the Assets site answers; and what it refuses leaves it as it was.
import fc from 'fast-check';
import { aStage } from './caller';
import { smallDocument } from './smallDocument';

const anyJson = fc.jsonValue({ maxDepth: 4 });
const oddPath = fc.array(fc.constantFrom('', '..', '%', '%00', 'executions', 'status', 'é', '1e9', '-1'), {
  maxLength: 4,
});

/** The small document with one member, anywhere in it, turned into something else. */
const spoiltDocument = fc.tuple(fc.nat(), anyJson).map(([at, value]) => {
  let seen = 0;
  const text = JSON.stringify(smallDocument().document, (_key, held: unknown) => {
    seen += 1;
    return seen === (at % 300) + 1 ? value : held;
  });
  return text;
});

describe('the Assets site', () => {
  it('answers any body on any call that takes one', async () => {
    const stage = aStage({ chunks: 'any' });
    await stage.map(smallDocument().document);
    await stage.run({ groups: [{ id: 'g1', name: 'One' }] });
    const objectId = String(
      stage.site.save().objects[Object.keys(stage.site.save().objects)[0] ?? '']?.[0]?.id,
    );
    const execution = await stage.open();
    const base = `/importsource/${stage.ref.importId}`;
    const calls: [string, string][] = [
      ['PATCH', `${base}/mapping`],
      ['POST', `${base}/executions`],
      ['POST', `${base}/executions/${execution}/data`],
      ['PUT', `${base}/executions/${execution}/progress`],
      ['POST', `${base}/executions/${execution}/history/failed`],
      ['POST', '/object/aql'],
      ['PUT', `/object/${objectId}`],
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...calls), anyJson, async ([method, path], body) => {
        const { status } = await stage.call(method, path, { body: JSON.stringify(body) });
        expect([200, 204, 400, 409]).toContain(status);
        stage.at.ms += 1_000;
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it('takes a document with one wrong member as a whole or not at all', async () => {
    await fc.assert(
      fc.asyncProperty(spoiltDocument, async (body) => {
        const stage = aStage();
        const before = stage.site.save();
        const { status } = await stage.on('PATCH', '/mapping', { body });
        expect([204, 400]).toContain(status);
        if (status === 400) expect(stage.site.save()).toEqual(before);
        else expect((await stage.run({ users: [{ id: 'u1', name: 'Ada' }] })).status).toBe('DONE');
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('processes rows of any shape', async () => {
    const stage = aStage();
    await stage.map(smallDocument().document);
    const members = [
      'id',
      'name',
      'title',
      'tags',
      'age',
      'login',
      'seen',
      'on',
      'status',
      'manager',
      'groups',
    ];
    const row = fc.dictionary(fc.constantFrom(...members, '__proto__', 'constructor'), anyJson);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 5 }), async (users) => {
        const { status, types } = await stage.run({ users });
        expect([status, types['Okta User']?.['entriesInSource']]).toEqual(['DONE', users.length]);
      }),
      { numRuns: 200, seed: 7 },
    );
    expect(JSON.parse(JSON.stringify(stage.site.save()))).toEqual(stage.site.save());
  });

  it('answers any path', async () => {
    const stage = aStage();
    await fc.assert(
      fc.asyncProperty(oddPath, fc.constantFrom('GET', 'POST', 'DELETE'), async (segments, method) => {
        const { status } = await stage.on(method, `/${segments.join('/')}`);
        expect([200, 400, 404, 405, 409]).toContain(status);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

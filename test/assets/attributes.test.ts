// Attributes configured as their admin would, on the sandbox's site.
import { wire } from './forge';
import { aSchema, value, type Stage } from './aSchema';
import type { AttributeChange } from '../../src/assets/attributes';

async function idsOf({ client }: Stage, type: string, attribute: string) {
  const { types } = await value(client.knownSchema());
  const its = types.find(({ name }) => name === type);
  const found = its?.attributes.find(({ name }) => name === attribute);
  return { typeId: its?.id ?? '', attributeId: found?.id ?? '' };
}

async function changed(stage: Stage, attribute: string, change: AttributeChange) {
  const ids = await idsOf(stage, 'People', attribute);
  wire.seen = [];
  return stage.client.changeAttribute(ids, change);
}

const held = ({ assets }: Stage, attribute: string) =>
  assets
    .look()
    .types.find(({ name }) => name === 'People')
    ?.attributes.find(({ name }) => name === attribute);
const puts = () => wire.seen.filter(({ method }) => method === 'PUT');

describe.each(['kept', 'cleared'])('an attribute, whose unsaid members are %s', (attributeBody) => {
  const stage = () => aSchema({ assets: { attributeBody }, as: 'user' });

  it('holds many values, and stays else as it was', async () => {
    const here = stage();
    const before = structuredClone(held(here, 'Department'));
    expect(await changed(here, 'Department', { maximumCardinality: -1 })).toEqual({
      is: 'ok',
      value: undefined,
    });
    expect(held(here, 'Department')).toEqual({ ...before, maximum: -1 });
    expect(puts()).toMatchObject([{ as: 'user' }]);
  });

  it('offers more options, and those it had', async () => {
    const here = stage();
    await value(changed(here, 'Contract', { options: ['Trainee', 'External'] }));
    expect(held(here, 'Contract')?.options).toEqual(['Permanent', 'Temporary', 'External', 'Trainee']);
  });

  it('allows more statuses, and those it had', async () => {
    const here = stage();
    const id = here.assets.createStatus(here.ref.schemaId, { name: 'Sabbatical', category: 'pending' });
    const before = held(here, 'Employment')?.statuses ?? [];
    await value(changed(here, 'Employment', { statuses: [id] }));
    expect(held(here, 'Employment')?.statuses).toEqual([...before, Number(id)]);
  });
});

describe('a change of an attribute', () => {
  it.each<[string, AttributeChange]>([
    ['Department', { maximumCardinality: 1 }],
    ['Contract', { options: ['External'] }],
    ['Department', { statuses: ['7'] }],
  ])('of %s that is there already is not sent: %j', async (attribute, change) => {
    expect((await changed(aSchema(), attribute, change)).is).toBe('ok');
    expect(puts()).toEqual([]);
  });

  it('that Assets takes and does not make is a refusal', async () => {
    const here = aSchema({ assets: { attributeChange: 'passed-over' } });
    expect(await changed(here, 'Department', { maximumCardinality: -1 })).toMatchObject({
      is: 'refused',
      problem: { code: 'attribute-unchanged' },
    });
  });

  it.each<[string, string, AttributeChange]>([
    ['an option with a comma', 'Contract', { options: ['Part time, fixed'] }],
    ["one of Assets' own attributes", 'Key', { maximumCardinality: -1 }],
  ])('is not sent for %s', async (_what, attribute, change) => {
    expect(await changed(aSchema(), attribute, change)).toMatchObject({
      problem: { code: 'attribute-refused' },
    });
    expect(puts()).toEqual([]);
  });

  it.each<[string, AttributeChange]>([
    ['Department', { maximumCardinality: 0 }],
    ['Employment', { statuses: ['99999'] }],
  ])('of %s that Assets refuses is told: %j', async (attribute, change) => {
    expect(await changed(aSchema(), attribute, change)).toMatchObject({
      is: 'refused',
      problem: { code: 'attribute-refused', seen: { status: 400 } },
    });
  });

  it('is refused to whoever may not manage the schema, and where changes are closed', async () => {
    const viewer = aSchema({ as: 'user' });
    viewer.assets.setRole(viewer.ref.schemaId, 'admin', 'viewer');
    const change = { maximumCardinality: -1 };
    expect(await changed(viewer, 'Department', change)).toMatchObject({ problem: { code: 'no-access' } });
    const closed = aSchema({ assets: { attributeWriting: 'closed' } });
    expect(await changed(closed, 'Department', change)).toMatchObject({ problem: { code: 'no-access' } });
  });

  it('of an attribute that is gone says so', async () => {
    const here = aSchema();
    const { typeId } = await idsOf(here, 'People', 'Name');
    const { client } = here;
    for (const ids of [
      { typeId, attributeId: '99999' },
      { typeId: '99999', attributeId: '99999' },
    ])
      expect(await client.changeAttribute(ids, { maximumCardinality: -1 })).toMatchObject({
        is: 'refused',
        problem: { code: 'attribute-missing' },
      });
  });
});

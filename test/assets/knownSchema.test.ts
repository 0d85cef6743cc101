// Two tellers of one schema: what counts where they agree, differ, or one is silent.
import { knownSchema, type Told } from '../../src/assets/knownSchema';
import type { GeneralAttribute, GeneralType } from '../../src/assets/generalRead';
import type { HalfType } from '../../src/assets/schemaHalf';

const may: Told['may'] = {
  readTypes: true,
  readStatuses: true,
  changeAttributes: true,
  readObjects: true,
  writeObjects: true,
  readAccounts: true,
};
const half = (name: string, more: Partial<HalfType> = {}): HalfType => ({
  name,
  description: '',
  attributes: [],
  children: [],
  ...more,
});
const general = (id: string, name: string, parent?: string): GeneralType => ({
  id,
  name,
  inherits: false,
  ...(parent === undefined ? {} : { parent }),
});
const attribute = (name: string, more: Partial<GeneralAttribute> = {}): GeneralAttribute => ({
  id: `id of ${name}`,
  name,
  form: 'text',
  most: 1,
  least: 0,
  label: false,
  unique: false,
  system: false,
  options: [],
  statuses: [],
  raw: {},
  ...more,
});
const known = (types: HalfType[], more: Partial<Told> = {}) =>
  knownSchema({
    importId: 'imp',
    half: { name: 'S', description: 'D', types, statuses: [] },
    may,
    ...more,
  });
/** One type with one attribute, as each teller has it. */
const one = (its: object, theirs?: Partial<GeneralAttribute>, more: Partial<Told> = {}) =>
  known(
    [half('T', { attributes: [{ name: 'A', type: 'text', ...its } as HalfType['attributes'][number]] })],
    {
      types: [general('1', 'T')],
      ...(theirs ? { attributes: new Map([['1', [attribute('A', theirs)]]]) } : {}),
      ...more,
    },
  ).types[0]?.attributes[0];

describe('an attribute', () => {
  it('is believed as the general API tells it, where the document says otherwise', () => {
    const its = { minimumCardinality: 0, maximumCardinality: 1, unique: false, externalId: 'x' };
    expect(one(its, { least: 1, most: -1, unique: true, form: 'email' })).toEqual({
      name: 'A',
      form: 'email',
      most: -1,
      least: 1,
      label: false,
      unique: true,
      system: false,
      externalId: 'x',
      id: 'id of A',
    });
  });

  it('is the one that somebody made, where Assets has one of its own under the same name', () => {
    const made = { name: 'Created', type: 'date_time', externalId: 'x', description: 'Ours.' } as never;
    const listed = [
      attribute('Created', { system: true }),
      attribute('Created', { form: 'moment', id: '7' }),
    ];
    const { types } = known([half('T', { attributes: [made] })], {
      types: [general('1', 'T')],
      attributes: new Map([['1', listed]]),
    });
    expect(types[0]?.attributes).toMatchObject([
      { id: '7', externalId: 'x', system: false, description: 'Ours.' },
    ]);
  });

  it('is as the document tells it, where nobody else does', () => {
    expect(one({ type: 'ipaddress', maximumCardinality: -1, minimumCardinality: 1, label: true })).toEqual({
      name: 'A',
      form: 'ip',
      most: -1,
      least: 1,
      label: true,
      unique: false,
      system: false,
    });
    expect(one({ type: 'confluence' })?.form).toBe('other');
  });

  it('refers to the type that the document names, else to the one with that id', () => {
    const types = [general('1', 'T'), general('2', 'U')];
    expect(one({}, { form: 'reference', target: { id: '2' } }, { types })?.target).toBe('U');
    expect(one({}, { form: 'reference', target: { id: '9', name: 'V' } }, { types })?.target).toBe('V');
    expect(
      one({ referenceObjectTypeName: 'W' }, { form: 'reference', target: { id: '2' } }, { types })?.target,
    ).toBe('W');
    expect(one({}, { form: 'reference', target: { id: '9' } }, { types })).not.toHaveProperty('target');
  });

  it('allows the statuses that are named; where an id has no name, those of the document, or nobody knows which', () => {
    const status: Partial<GeneralAttribute> = { form: 'status', statuses: ['1', '2'] };
    const named = (id: string) => ({ id, name: `S${id}`, category: 'active' as const });
    const both = { statuses: [named('1'), named('2')] };
    expect(one({}, status, both)?.statuses).toEqual(['S1', 'S2']);
    expect(one({ typeValues: ['D'] }, status, { statuses: [named('1')] })?.statuses).toEqual(['D']);
    expect(one({}, status, { statuses: [named('1')] })).not.toHaveProperty('statuses');
    expect(one({ typeValues: ['D'] }, status)?.statuses).toEqual(['D']);
    expect(one({ typeValues: [] }, { form: 'status' }, both)).not.toHaveProperty('statuses');
  });
});

describe('a type', () => {
  it('is ours by the beginning of its external id, and by nothing else', () => {
    const types = known([
      half('A', { externalId: 'okta-imp:user' }),
      half('B', { externalId: 'okta-imp2:user' }),
      half('C', { externalId: 'cmdb::externalId/okta-imp:' }),
      half('Okta User'),
    ]).types;
    expect(types.map(({ isOurs }) => isOurs)).toEqual([true, false, false, false]);
  });

  it('is the same in both, letter case aside, and by its parent where two share a name', () => {
    const { types } = known([half('a'), half('P', { children: [half('a')] })], {
      types: [general('1', 'P'), general('2', 'A', '1'), general('3', 'A')],
    });
    expect(types.map(({ name, id, parent }) => [name, id, parent])).toEqual([
      ['a', '3', undefined],
      ['P', '1', undefined],
      ['a', '2', 'P'],
    ]);
  });

  it('that the document leaves out is there with what the general API tells', () => {
    const { types } = known([half('A')], {
      types: [general('1', 'A'), general('2', 'Hidden', '1')],
      attributes: new Map([['2', [attribute('Who', { form: 'account' })]]]),
    });
    expect(types[1]).toMatchObject({
      name: 'Hidden',
      parent: 'A',
      id: '2',
      attributes: [{ name: 'Who', form: 'account' }],
    });
    expect(types[1]).not.toHaveProperty('externalId');
  });
});

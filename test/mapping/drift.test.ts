import { bindingOf, driftOf, readBinding, type Binding } from '../../src/mapping/drift';
import type { Fault } from '../../src/mapping/fault';
import type { KnownAttribute, KnownSchema, KnownType } from '../../src/mapping/known';
import type { Mapping } from '../../src/mapping/mapping';
import { repaired } from '../../src/mapping/repairs';
import { aLine, anAttribute, aSchema, aType, everything, filling, mappingOf } from './schemas';

const mapping: Mapping = mappingOf(
  filling('People', [
    aLine('Cost centre', 'centre', 'profile.costCenter'),
    { ...aLine('Account', 'account', 'profile.email'), as: 'account' },
    {
      ...{ attribute: 'Groups', key: 'groups', as: 'reference', from: { path: 'groups[].id' }, many: true },
      refersTo: { type: 'group', by: ['id'] },
    },
    {
      ...{ attribute: 'Site', key: 'site', as: 'reference', from: { path: 'profile.site' } },
      refersTo: { objectType: 'Site', by: ['Name', 'Code'] },
    },
    { ...aLine('Old', 'old', 'profile.old'), off: true },
  ]),
  filling('Okta Group', [], { kind: 'groups', key: 'group', selector: 'groups' }),
);
const peopleType = aType('People', [
  anAttribute('Okta ID'),
  anAttribute('Cost centre'),
  { ...anAttribute('Account', { form: 'account' }) },
  anAttribute('Groups', { form: 'reference', target: 'Okta Group', most: -1 }),
  anAttribute('Site', { form: 'reference', target: 'Site' }),
  anAttribute('Old'),
  anAttribute('Badge', { least: 1 }),
  anAttribute('Floor'),
]);
const schema = aSchema([
  {
    ...peopleType,
    attributes: peopleType.attributes.map(({ externalId, ...each }) =>
      each.form === 'account' || externalId === undefined ? each : { ...each, externalId },
    ),
  },
  aType('Okta Group', [anAttribute('Okta ID')], { isOurs: true }),
  aType('Site', [anAttribute('Code', { unique: true })]),
]);
const binding = bindingOf(mapping, schema);

const withType = (name: string, change: (type: KnownType) => KnownType[]): KnownSchema => ({
  ...schema,
  types: schema.types.flatMap((type) => (type.name === name ? change(type) : [type])),
});
const withAttribute = (type: string, name: string, change: (its: KnownAttribute) => KnownAttribute[]) =>
  withType(type, (its) => [
    { ...its, attributes: its.attributes.flatMap((each) => (each.name === name ? change(each) : [each])) },
  ]);
const drift = (known: KnownSchema, of: Mapping = mapping): Fault[] => driftOf(of, binding, known);

describe('a schema that is as it was', () => {
  it('has not drifted, whatever else is in it', () => {
    expect(drift(schema)).toEqual([]);
    const more = withType('People', (type) => [
      { ...type, attributes: [...type.attributes, anAttribute('Shoe size')] },
      aType('Shoes', []),
    ]);
    expect(drift(more)).toEqual([]);
  });

  it('has not drifted where letter case alone differs', () => {
    expect(drift(withType('People', (type) => [{ ...type, name: 'PEOPLE' }]))).toEqual([]);
    expect(drift(withAttribute('People', 'Cost centre', (its) => [{ ...its, name: 'COST CENTRE' }]))).toEqual(
      [],
    );
  });

  it('has not drifted where an answer gives no ids, or other ones than those of the mapping document', () => {
    const types = schema.types.map(({ externalId: _id, ...type }) => ({
      ...type,
      attributes: type.attributes.map(({ externalId: _its, ...each }) => each),
    }));
    expect(drift({ ...schema, types })).toEqual([]);
  });

  it('has not drifted where the general API is closed now: no accounts, no minimum', () => {
    const closed: KnownSchema = {
      ...withAttribute('People', 'Account', () => []),
      may: { ...everything, readTypes: false },
    };
    const types = closed.types.map((type) => ({
      ...type,
      attributes: type.attributes.map((each) => ({ ...each, least: 0 })),
    }));
    expect(drift({ ...closed, types })).toEqual([]);
  });

  it('has not drifted where it was saved with the general API closed, which tells more now', () => {
    const saved: Binding = { ...binding, readTypes: false };
    const more = withAttribute('People', 'Floor', (its) => [{ ...its, least: 1 }]);
    expect(driftOf(mapping, saved, more)).toEqual([]);
    const one = withAttribute('People', 'Groups', (its) => [{ ...its, most: 1 }]);
    expect(driftOf(mapping, saved, one)).toEqual([]);
  });

  it('cannot be told to have drifted without a binding', () => {
    expect(driftOf(mapping, undefined, aSchema())).toEqual([]);
    expect(readBinding({ version: 2 })).toBeUndefined();
    expect(readBinding(JSON.parse(JSON.stringify(binding)))).toEqual(binding);
  });
});

describe('a schema that somebody changed', () => {
  const gone = (): [] => [];
  it.each<[string, string | undefined, KnownSchema]>([
    ['type-renamed', undefined, withType('People', (type) => [{ ...type, name: 'Staff' }])],
    ['type-gone', undefined, withType('People', gone)],
    [
      'attribute-renamed',
      'centre',
      withAttribute('People', 'Cost centre', (its) => [{ ...its, name: 'Unit' }]),
    ],
    ['attribute-gone', 'centre', withAttribute('People', 'Cost centre', gone)],
    ['attribute-gone', 'account', withAttribute('People', 'Account', gone)],
    [
      'attribute-retyped',
      'centre',
      withAttribute('People', 'Cost centre', (its) => [{ ...its, form: 'integer' }]),
    ],
    [
      'attribute-retyped',
      'site',
      withAttribute('People', 'Site', (its) => [{ ...its, target: 'Okta Group' }]),
    ],
    ['attribute-one', 'groups', withAttribute('People', 'Groups', (its) => [{ ...its, most: 1 }])],
    ['newly-required', undefined, withAttribute('People', 'Floor', (its) => [{ ...its, least: 1 }])],
    ['target-renamed', 'site', withType('Site', (type) => [{ ...type, name: 'Office' }])],
    ['target-gone', 'site', withType('Site', gone)],
    ['attribute-renamed', 'site', withAttribute('Site', 'Code', (its) => [{ ...its, name: 'Number' }])],
    ['attribute-gone', 'site', withAttribute('Site', 'Code', gone)],
  ])('is told by %s at %s, and by nothing else', (code, line, known) => {
    expect(drift(known).map((fault) => [fault.code, fault.level, fault.type, fault.line])).toEqual([
      [code, 'error', 'user', line],
    ]);
  });

  it.each([
    ['attribute-one', withAttribute('People', 'Groups', (its) => [{ ...its, most: 1 }])],
    ['newly-required', withAttribute('People', 'Floor', (its) => [{ ...its, least: 1 }])],
    ['attribute-renamed', withAttribute('People', 'Cost centre', (its) => [{ ...its, name: 'Unit' }])],
  ])('is told by %s also where the mapping document alone tells', (code, known) => {
    const closed = { ...known, may: { ...everything, readTypes: false } };
    expect(drift(closed).map((fault) => fault.code)).toEqual([code]);
  });

  it('tells all of it in one pass', () => {
    const known = withType('People', (type) => [
      {
        ...type,
        name: 'Staff',
        attributes: type.attributes
          .filter(({ name }) => name !== 'Site')
          .map((each) => (each.name === 'Cost centre' ? { ...each, name: 'Cost center' } : each)),
      },
    ]);
    expect(drift(known).map(({ code }) => code)).toEqual([
      'type-renamed',
      'attribute-renamed',
      'attribute-gone',
    ]);
  });

  it('is of no matter where the line is turned off, or was changed since', () => {
    expect(drift(withAttribute('People', 'Old', gone))).toEqual([]);
    const other = repaired(mapping, { in: 'mapping', type: 'user', line: 'centre', do: 'remove line' });
    expect(drift(withAttribute('People', 'Cost centre', gone), other)).toEqual([]);
  });

  it('offers the attribute that looks like the one that is gone', () => {
    const known = withAttribute('People', 'Cost centre', () => [
      { ...anAttribute('Cost center'), externalId: 'another' },
    ]);
    expect(drift(known)).toMatchObject([
      { code: 'attribute-gone', repair: { do: 'use attribute', attribute: 'Cost center' } },
    ]);
    expect(drift(known)[0]?.sentence).toBe('Attribute “Cost centre” is gone from People.');
  });

  it('is mended by what its buttons do', () => {
    const known: KnownSchema = {
      ...schema,
      types: [
        {
          ...peopleType,
          name: 'Staff',
          attributes: peopleType.attributes
            .filter(({ name }) => name !== 'Groups')
            .map((each) => (each.name === 'Cost centre' ? { ...each, form: 'integer' } : each)),
        },
        ...schema.types.slice(1).map((type) => (type.name === 'Site' ? { ...type, name: 'Office' } : type)),
      ],
    };
    const faults = drift(known);
    expect(faults.map(({ code }) => code)).toEqual([
      ...['type-renamed', 'attribute-retyped', 'attribute-gone', 'target-renamed'],
    ]);
    const mended = faults.reduce(
      (now, { repair }) => (repair?.in === 'mapping' ? repaired(now, repair, known) : now),
      mapping,
    );
    const next: Binding = bindingOf(mended, known);
    expect(driftOf(mended, next, known)).toEqual([]);
    expect(mended.types[0]).toMatchObject({ type: 'Staff' });
    expect(mended.types[0]?.lines.map(({ as }) => as)).toEqual([
      ...['text', 'text', 'integer', 'account', 'reference', 'text'],
    ]);
  });
});

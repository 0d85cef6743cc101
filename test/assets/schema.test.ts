// The mapping document against the published rules of version 2023-10-19, and ours.
import { mappingDocument, type MappingDocument } from '../../src/assets/schema';
import { carry } from '../../src/mapping/carry';
import { defaultMapping } from '../../src/mapping/defaults';
import type { Mapping } from '../../src/mapping/mapping';

const importId = '0f6c1c9e-7a53-4c7e-9d1c-2b1f3c4d5e6f';
const documentOf = (mapping: Mapping, id = importId): MappingDocument =>
  mappingDocument({ mapping, importId: id, carry: carry('list') });
const document = documentOf(defaultMapping);
const { objectTypes } = document.schema.objectSchema;
const { objectTypeMappings } = document.mapping;
const attribute = (type: string, name: string) =>
  objectTypes.find((each) => each.name === type)?.attributes.find((each) => each.name === name);

const ATTRIBUTE_TYPES =
  'text integer boolean double date time date_time url email textarea select ipaddress referenced_object status'.split(
    ' ',
  );

describe('the mapping document of the default mapping', () => {
  it('declares targets before those that refer to them', () => {
    expect(objectTypes.map((type) => type.name)).toEqual(['Okta Group', 'Okta User', 'Okta Device']);
    const turned = documentOf({ version: 1, types: [...defaultMapping.types].reverse() });
    expect(turned).toEqual(document);
  });

  it('keeps to the published forms', () => {
    for (const type of objectTypes) {
      expect(type.name).not.toBe('');
      for (const each of type.attributes) {
        expect(ATTRIBUTE_TYPES).toContain(each.type);
        expect(each.typeValues !== undefined).toBe(each.type === 'status');
        expect(new Set(each.typeValues).size).toBe(each.typeValues?.length ?? 0);
        expect(Number.isInteger(each.minimumCardinality) && Number.isInteger(each.maximumCardinality)).toBe(
          true,
        );
        expect(typeof each.description).toBe('string');
      }
    }
    for (const mapping of objectTypeMappings)
      for (const line of mapping.attributesMapping) expect(line.attributeLocators).toHaveLength(1);
  });

  it('gives every type and attribute an id of its own, made of the import id and keys, and none twice', () => {
    const ids = objectTypes.flatMap((type) => [
      type.externalId,
      ...type.attributes.map((each) => each.externalId),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([`okta-${importId}:user`, `okta-${importId}:user/login`]));
    for (const id of ids) expect(id.startsWith(`okta-${importId}:`)).toBe(true);
  });

  it('shares no id with another import of the workspace', () => {
    const text = JSON.stringify(documentOf(defaultMapping, 'other'));
    expect(text).not.toContain(importId);
  });

  it('maps exactly what it declares, by id and by name', () => {
    const declared = objectTypes.map((type) => [
      type.externalId,
      type.name,
      type.attributes.map((each) => [each.externalId, each.name]),
    ]);
    const mapped = objectTypeMappings.map((type) => [
      type.objectTypeExternalId,
      type.objectTypeName,
      type.attributesMapping.map((each) => [each.attributeExternalId, each.attributeName]),
    ]);
    expect(mapped).toEqual(declared);
  });

  it('has one label a type, and the Okta id as the only identifier, unique', () => {
    for (const type of objectTypes) {
      expect(type.attributes.filter((each) => each.label).map((each) => each.name)).toEqual(['Name']);
      expect(attribute(type.name, 'Okta ID')).toMatchObject({
        unique: true,
        minimumCardinality: 1,
        maximumCardinality: 1,
      });
    }
    for (const type of objectTypeMappings)
      expect(
        type.attributesMapping.filter((each) => each.externalIdPart).map((each) => each.attributeName),
      ).toEqual(['Okta ID']);
  });

  it('declares every status that a status attribute allows, by names that Assets takes', () => {
    const statuses = document.schema.statusSchema?.statuses ?? [];
    const names = statuses.map((status) => status.name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name } of statuses) expect(name).toMatch(/^[a-zA-Z0-9 -]{2,30}$/);
    for (const type of objectTypes) {
      const allowed = attribute(type.name, 'Status')?.typeValues ?? [];
      expect(allowed).toEqual(expect.arrayContaining(['Active', 'Gone', 'Unknown']));
      expect(names).toEqual(expect.arrayContaining(allowed));
    }
    expect(attribute('Okta Group', 'Status')?.typeValues).toHaveLength(3);
  });

  it('links people, groups and devices', () => {
    expect(attribute('Okta User', 'Manager')).toMatchObject({
      type: 'referenced_object',
      maximumCardinality: 1,
      referenceObjectTypeName: 'Okta User',
      referenceObjectTypeExternalId: `okta-${importId}:user`,
    });
    expect(attribute('Okta User', 'Groups')).toMatchObject({
      maximumCardinality: -1,
      referenceObjectTypeName: 'Okta Group',
    });
    const queries = objectTypeMappings.flatMap((type) =>
      type.attributesMapping.flatMap(({ objectMappingIQL }) => objectMappingIQL ?? []),
    );
    expect(queries).toEqual([
      '"Okta ID" = ${manager} OR Login = ${manager} OR Email = ${manager}',
      '"Okta ID" IN (${groups${0}})',
      '"Okta ID" IN (${users${0}})',
    ]);
  });

  it.each([
    ['Okta Group', 'Members', 'integer'],
    ['Okta User', 'Email', 'email'],
    ['Okta User', 'Created', 'date_time'],
    ['Okta User', 'Link to Okta', 'url'],
    ['Okta Device', 'Presence changed', 'date_time'],
    ['Okta Device', 'Platform', 'text'],
  ])('%s has %s as %s', (type, name, as) => {
    expect(attribute(type, name)?.type).toBe(as);
  });
});

describe('the mapping document of other mappings', () => {
  it('has no statuses where nothing has one', () => {
    const [group] = defaultMapping.types;
    if (!group) throw new Error('no group type');
    const lines = group.lines.filter((line) => line.as !== 'status');
    expect(documentOf({ version: 1, types: [{ ...group, lines }] }).schema).not.toHaveProperty(
      'statusSchema',
    );
  });

  it('ends where two types refer to each other', () => {
    const types = defaultMapping.types.map((type) =>
      type.key === 'group'
        ? {
            ...type,
            lines: [
              ...type.lines,
              {
                attribute: 'Owner',
                key: 'owner',
                as: 'reference' as const,
                from: { path: 'owner' },
                refersTo: { type: 'user', by: ['id'] },
              },
            ],
          }
        : type,
    );
    expect(documentOf({ version: 1, types }).schema.objectSchema.objectTypes).toHaveLength(3);
  });
});

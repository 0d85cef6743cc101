// What schema-and-mapping answers: the whole object schema in the form of a mapping document, and the stored mapping.
import { attributeById, schemaOf, typeOf, typesIn } from './catalogue';
import type { Attribute, ImportSource, ObjectType, SiteState } from './state';

/** Notes, 1.6: no user attributes, no Created and Updated, an empty icon list, `inheritance` beside each type. */
export function readBack(state: SiteState, source: ImportSource): object {
  const schema = schemaOf(state, source.schemaId);
  const statuses = state.statuses.filter((status) => status.schemaId === schema.id);
  const roots = typesIn(state, schema.id).filter((type) => type.parentId === null);
  return {
    schema: {
      objectSchema: {
        name: schema.name,
        description: schema.description,
        objectTypes: roots.map((type) => typeBack(state, type)),
      },
      iconSchema: { icons: [] },
      ...(statuses.length > 0 && {
        statusSchema: {
          statuses: statuses.map(({ name, description, category }) => ({ name, description, category })),
        },
      }),
    },
    mapping: { objectTypeMappings: (source.mapping ?? []).map((mapping) => mappingBack(state, mapping)) },
  };
}

function typeBack(state: SiteState, type: ObjectType): object {
  const seen = type.attributes.filter(
    ({ type: kind, system, name }) => kind !== 'user' && (!system || name === 'Key'),
  );
  return {
    externalId: type.externalId,
    name: type.name,
    description: type.description,
    inheritance: false,
    attributes: seen.map((attribute) => attributeBack(state, attribute)),
    children: state.types
      .filter((child) => child.parentId === type.id)
      .map((child) => typeBack(state, child)),
  };
}

function attributeBack(state: SiteState, attribute: Attribute): object {
  const target = attribute.target === null ? null : typeOf(state, attribute.target);
  const statuses = state.statuses.filter((status) => attribute.statuses.includes(status.id));
  return {
    externalId: attribute.externalId,
    name: attribute.name,
    description: attribute.description,
    type: attribute.type,
    label: attribute.label,
    // Seen in the published example: a minimum comes back only of the label, the identifier and the key.
    minimumCardinality: attribute.label || attribute.unique || attribute.system ? attribute.minimum : 0,
    maximumCardinality: attribute.maximum,
    unique: attribute.unique,
    ...(target && { referenceObjectTypeExternalId: target.externalId, referenceObjectTypeName: target.name }),
    ...(statuses.length > 0 && { typeValues: statuses.map(({ name }) => name) }),
  };
}

type StoredMapping = NonNullable<ImportSource['mapping']>[number];

function mappingBack(state: SiteState, mapping: StoredMapping): object {
  const type = typeOf(state, mapping.typeId);
  return {
    objectTypeExternalId: type.externalId,
    objectTypeName: type.name,
    selector: mapping.selector,
    description: mapping.description,
    attributesMapping: mapping.attributes.map((line) => {
      const attribute = attributeById(type, line.attributeId);
      return {
        attributeExternalId: attribute?.externalId,
        attributeName: attribute?.name,
        attributeLocators: line.locators,
        externalIdPart: line.identifier,
        ...(line.query !== null && { objectMappingIQL: line.query }),
      };
    }),
  };
}

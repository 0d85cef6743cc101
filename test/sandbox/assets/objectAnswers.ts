// Schemas, types, attributes and objects as the general API writes them (notes, sections 6 and 9).
import { keyOf, labelText, objectById, objectsOf, schemaOf, typeOf, typesIn } from './catalogue';
import { shower } from './finder';
import type { AssetsObject, Attribute, ObjectType, Schema, SiteState, Value } from './state';

const iso = (ms: number): string => new Date(ms).toISOString();
const globalId = (state: SiteState, id: number): string => `${state.workspaceId}:${id}`;

export function schemaAnswer(state: SiteState, schema: Schema, canManage: boolean): object {
  const types = typesIn(state, schema.id);
  return {
    workspaceId: state.workspaceId,
    globalId: globalId(state, schema.id),
    id: String(schema.id),
    name: schema.name,
    objectSchemaKey: schema.key,
    description: schema.description,
    status: 'Ok',
    created: iso(schema.created),
    updated: iso(schema.created),
    objectCount: types.reduce((sum, type) => sum + objectsOf(state, type.id).length, 0),
    objectTypeCount: types.length,
    canManage,
  };
}

export function typeAnswer(state: SiteState, type: ObjectType): object {
  return {
    workspaceId: state.workspaceId,
    globalId: globalId(state, type.id),
    id: String(type.id),
    name: type.name,
    description: type.description,
    position: typesIn(state, type.schemaId).indexOf(type),
    created: iso(type.created),
    updated: iso(type.created),
    objectCount: objectsOf(state, type.id).length,
    parentObjectTypeId: type.parentId === null ? null : String(type.parentId),
    objectSchemaId: String(type.schemaId),
    inherited: false,
    abstractObjectType: false,
    parentObjectTypeInherited: false,
  };
}

// Notes, section 6: `type`, and for 0 the number of the default type.
const TYPE_NUMBERS: Record<Attribute['type'], readonly [type: number, defaultType: number | null]> = {
  text: [0, 0],
  integer: [0, 1],
  boolean: [0, 2],
  double: [0, 3],
  date: [0, 4],
  time: [0, 5],
  date_time: [0, 6],
  url: [0, 7],
  email: [0, 8],
  textarea: [0, 9],
  select: [0, 10],
  ipaddress: [0, 11],
  referenced_object: [1, null],
  user: [2, null],
  status: [7, null],
};

export function attributeAnswer(attribute: Attribute): object {
  const [type, defaultType] = TYPE_NUMBERS[attribute.type];
  return {
    id: String(attribute.id),
    name: attribute.name,
    label: attribute.label,
    type,
    description: attribute.description,
    ...(defaultType !== null && { defaultType: { id: defaultType, name: attribute.type } }),
    ...(attribute.target !== null && { referenceObjectTypeId: String(attribute.target) }),
    ...(attribute.statuses.length > 0 && { typeValueMulti: attribute.statuses.map(String) }),
    options: attribute.options.join(','),
    editable: !attribute.system,
    system: attribute.system,
    minimumCardinality: attribute.minimum,
    maximumCardinality: attribute.maximum,
    uniqueAttribute: attribute.unique,
    hidden: false,
  };
}

/** One object, with its filled attributes or without any. */
export function objectAnswer(
  state: SiteState,
  object: AssetsObject,
  { attributes }: { attributes: boolean },
): object {
  const type = typeOf(state, object.typeId);
  return {
    workspaceId: state.workspaceId,
    globalId: globalId(state, object.id),
    ...namedObject(state, object),
    objectType: { id: String(type.id), name: type.name },
    created: iso(object.created),
    updated: iso(object.updated),
    hasAvatar: false,
    ...(attributes && { attributes: type.attributes.flatMap((one) => filled(state, object, one)) }),
  };
}

function namedObject(
  state: SiteState,
  object: AssetsObject,
): { id: string; label: string; objectKey: string } {
  const type = typeOf(state, object.typeId);
  const objectKey = keyOf(schemaOf(state, type.schemaId), object);
  return { id: String(object.id), label: labelText(type, object), objectKey };
}

function filled(state: SiteState, object: AssetsObject, attribute: Attribute): object[] {
  const values = object.values[attribute.id];
  const texts =
    attribute.system && attribute.name === 'Key' ? [namedObject(state, object).objectKey] : undefined;
  const shown = texts ?? (values && attribute.target === null ? shower(state)(object, attribute) : undefined);
  if (!values && !texts) return [];
  const answers =
    attribute.target === null
      ? (shown ?? []).map((text, at) => plainAnswer(state, attribute, { text, value: values?.[at] }))
      : (values ?? []).map((id) => linkAnswer(state, Number(id)));
  return [
    {
      id: `${object.id}-${attribute.id}`,
      objectTypeAttributeId: String(attribute.id),
      objectAttributeValues: answers,
    },
  ];
}

function plainAnswer(
  state: SiteState,
  attribute: Attribute,
  { text, value }: { text: string; value: Value | undefined },
) {
  const status = attribute.type === 'status' ? state.statuses.find(({ id }) => id === value) : undefined;
  return {
    value: text,
    displayValue: text,
    searchValue: text,
    referencedType: false,
    ...(status && { status: { id: String(status.id), name: status.name } }),
  };
}

function linkAnswer(state: SiteState, id: number): object {
  const object = objectById(state, id);
  if (!object) return { referencedType: true };
  const named = namedObject(state, object);
  const type = typeOf(state, object.typeId);
  return {
    value: named.objectKey,
    displayValue: named.label,
    searchValue: named.objectKey,
    referencedType: true,
    referencedObject: { ...named, objectType: { id: String(type.id), name: type.name } },
  };
}

// Schemas, types and attributes as the general API writes them (Assets REST API).
import { objectsOf, typesIn } from './catalogue';
import type { Attribute, ObjectType, Schema, SiteState } from './state';

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

// Assets REST API: `type`, and for 0 the number of the default type.
export const TYPE_NUMBERS: Record<Attribute['type'], readonly [type: number, defaultType: number | null]> = {
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

/** What a reference is called that nobody named (Assets REST API: its examples). */
const PLAIN_REFERENCE = { id: '1', name: 'Link' };

/** @param of the object type it belongs to, where the answer says so */
export function attributeAnswer(attribute: Attribute, of?: ObjectType): object {
  const [type, defaultType] = TYPE_NUMBERS[attribute.type];
  return {
    id: String(attribute.id),
    ...(of && { objectType: { id: String(of.id), name: of.name } }),
    name: attribute.name,
    label: attribute.label,
    type,
    description: attribute.description,
    ...(defaultType !== null && { defaultType: { id: defaultType, name: attribute.type } }),
    ...(attribute.target !== null && {
      referenceObjectTypeId: String(attribute.target),
      referenceType: PLAIN_REFERENCE,
    }),
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

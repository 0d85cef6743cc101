// Finding things on the site: types, attributes and statuses, by id and by name.
import { Refused } from './refusals';
import {
  type AssetsObject,
  type Attribute,
  type Execution,
  type ImportSource,
  nextUuid,
  type ObjectType,
  type Schema,
  type SiteState,
  type Status,
} from './state';

/** External id of something that Assets or a person made (Assets imports guide). */
export const ownExternalId = (state: SiteState): string => `cmdb::externalId/${nextUuid(state)}`;

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function importOf(state: SiteState, id: string): ImportSource {
  const found = state.imports.find((source) => source.id === id);
  if (!found) throw new Refused('no-import', id);
  return found;
}

export function executionOf(state: SiteState, source: ImportSource, id: string): Execution {
  const found = state.executions.find((execution) => execution.id === id && execution.importId === source.id);
  if (!found) throw new Refused('no-execution', id);
  return found;
}

/** The execution that is not over yet, if there is one: an import source has at most one (Assets imports guide). */
export function openExecution(state: SiteState, source: ImportSource): Execution | undefined {
  return state.executions.find(
    (execution) =>
      execution.importId === source.id &&
      (execution.state === 'INGESTING' || execution.state === 'PROCESSING'),
  );
}

export function schemaOf(state: SiteState, id: number): Schema {
  const found = state.schemas.find((schema) => schema.id === id);
  if (!found) throw new Refused('no-schema', String(id));
  return found;
}

export function typeOf(state: SiteState, id: number): ObjectType {
  const found = state.types.find((type) => type.id === id);
  if (!found) throw new Refused('no-type', String(id));
  return found;
}

export const typesIn = (state: SiteState, schemaId: number): ObjectType[] =>
  state.types.filter((type) => type.schemaId === schemaId);

export const typeNamed = (state: SiteState, schemaId: number, name: string): ObjectType | undefined =>
  typesIn(state, schemaId).find((type) => sameName(type.name, name));

/** An attribute by its name; one that an app or a person made comes before one of Assets' own. */
export function attributeNamed(type: ObjectType, name: string): Attribute | undefined {
  const named = type.attributes.filter((attribute) => sameName(attribute.name, name));
  return named.find((attribute) => !attribute.system) ?? named[0];
}

export const attributeById = (type: ObjectType, id: number): Attribute | undefined =>
  type.attributes.find((attribute) => attribute.id === id);

export const labelOf = (type: ObjectType): Attribute | undefined => type.attributes.find((a) => a.label);

/** A status by its name; one of the schema itself comes before a global one. */
export function statusNamed(
  state: Pick<SiteState, 'statuses'>,
  { schemaId, name, anyCase }: { schemaId: number; name: string; anyCase: boolean },
): Status | undefined {
  const named = state.statuses.filter(
    (status) =>
      (status.schemaId === schemaId || status.schemaId === null) &&
      (anyCase ? sameName(status.name, name) : status.name === name),
  );
  return named.find((status) => status.schemaId === schemaId) ?? named[0];
}

export const objectsOf = (state: SiteState, typeId: number): AssetsObject[] => state.objects[typeId] ?? [];

export function objectById(state: SiteState, id: number): AssetsObject | undefined {
  for (const objects of Object.values(state.objects)) {
    const found = objects.find((object) => object.id === id);
    if (found) return found;
  }
  return undefined;
}

/** What people see as the object's name. */
export function labelText(type: ObjectType, object: AssetsObject): string {
  const label = labelOf(type);
  return label ? String(object.values[label.id]?.[0] ?? '') : '';
}

/** The key of an object, such as `OKTA-17`. */
export const keyOf = (schema: Schema, object: AssetsObject): string => `${schema.key}-${object.id}`;

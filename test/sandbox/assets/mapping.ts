// A mapping document taken into the site: types, attributes and statuses are made, the mapping half is stored.
import { attributeNamed, statusNamed, typeNamed, typesIn } from './catalogue';
import { addAttribute, addType, labelByName } from './birth';
import {
  type DocumentAttribute,
  type DocumentAttributeMapping,
  type DocumentType,
  type DocumentTypeMapping,
  type MappingDocument,
  typesOf,
} from './document';
import { usesExternalIds } from './externalIds';
import { Refused } from './refusals';
import {
  type Attribute,
  type AttributeMapping,
  type ImportSource,
  nextId,
  type ObjectType,
  type SiteState,
  type TypeMapping,
} from './state';

interface Work {
  state: SiteState;
  schemaId: number;
  byId: boolean;
  now: number;
}

/**
 * Applies a document as PUT does (everything) or PATCH (adds to what is there; a type sent again is mapped anew).
 * Nothing changes when anything in it is refused.
 *
 * @throws Refused
 */
export function applyMapping(
  state: SiteState,
  source: ImportSource,
  { document, now }: { document: MappingDocument; now: number },
): void {
  const byId = usesExternalIds(state, source.schemaId, document);
  const draft = { ...state, types: structuredClone(state.types), statuses: structuredClone(state.statuses) };
  const work: Work = { state: draft, schemaId: source.schemaId, byId, now };
  const icons = takeIcons(work, document);
  declareStatuses(work, document);
  declareTypes(work, document, icons);
  const lines = document.mapping.objectTypeMappings.map((mapping) => takeMapping(work, mapping));
  const twice = lines.find((line, at) => lines.findIndex((other) => other.typeId === line.typeId) !== at);
  if (twice) throw new Refused('mapped-twice', String(twice.typeId));
  const shared = lines.find(({ typeId }) => isChildOfAnother(draft, source, typeId));
  if (shared) throw new Refused('child-shared', String(shared.typeId));

  state.lastId = draft.lastId;
  state.types = draft.types;
  state.statuses = draft.statuses;
  const schema = state.schemas.find(({ id }) => id === source.schemaId);
  if (schema) schema.icons = [...icons];
  const kept = (source.mapping ?? []).filter((old) => !lines.some((line) => line.typeId === old.typeId));
  source.mapping = [...kept, ...lines];
}

/** A child type that another import fills already. */
const isChildOfAnother = (state: SiteState, source: ImportSource, typeId: number): boolean =>
  state.types.some(({ id, parentId }) => id === typeId && parentId !== null) &&
  state.imports.some(
    (other) => other.id !== source.id && other.mapping?.some((mapping) => mapping.typeId === typeId),
  );

function takeIcons({ state, schemaId }: Work, document: MappingDocument): Set<string> {
  const known = state.schemas.find((schema) => schema.id === schemaId)?.icons ?? [];
  return new Set([...known, ...(document.schema.iconSchema?.icons ?? []).map((icon) => icon.key)]);
}

function declareStatuses({ state, schemaId }: Work, document: MappingDocument): void {
  for (const { name, description, category } of document.schema.statusSchema?.statuses ?? []) {
    const known = state.statuses.find((status) => status.schemaId === schemaId && status.name === name);
    if (known) Object.assign(known, { description, category });
    else state.statuses.push({ id: nextId(state), schemaId, name, description, category });
  }
}

function declareTypes(work: Work, document: MappingDocument, icons: ReadonlySet<string>): void {
  const { state, schemaId, byId, now } = work;
  const made = new Map<DocumentType, ObjectType>();
  const fresh = new Set<ObjectType>();
  for (const { declared, parent } of typesOf(document)) {
    const { name, description, iconKey } = declared;
    if (iconKey !== undefined && !icons.has(iconKey)) throw new Refused('no-icon', iconKey);
    let type = knownType(work, declared);
    const parentId = (parent && made.get(parent)?.id) ?? null;
    // By name alone (the old version) a type may be named as a mere target.
    if (type && byId && type.parentId !== parentId) throw new Refused('other-parent', name);
    if (!type) {
      if (typeNamed(state, schemaId, name)) throw new Refused('name-taken', name);
      const given = declared.externalId === undefined ? {} : { externalId: declared.externalId };
      type = addType(state, { schemaId, name, description, created: now, parentId, ...given });
      fresh.add(type);
    }
    type.description = description;
    type.iconKey = iconKey ?? type.iconKey;
    made.set(declared, type);
  }
  for (const [declared, type] of made) {
    for (const attribute of declared.attributes ?? []) declareAttribute(work, type, attribute);
    if (type.attributes.filter(({ label }) => label).length > 1) throw new Refused('two-labels', type.name);
    if (fresh.has(type) && !type.attributes.some(({ label }) => label)) labelByName(state, type);
  }
}

function knownType({ state, schemaId, byId }: Work, declared: DocumentType): ObjectType | undefined {
  if (!byId) return typeNamed(state, schemaId, declared.name);
  const known = typesIn(state, schemaId).find((type) => type.externalId === declared.externalId);
  if (known && known.name !== declared.name)
    throw new Refused('renamed', `${known.name} -> ${declared.name}`);
  return known;
}

function declareAttribute(work: Work, type: ObjectType, declared: DocumentAttribute): void {
  const { state, byId } = work;
  const target = declared.type === 'referenced_object' ? targetOf(work, declared).id : null;
  const statuses = (declared.typeValues ?? []).map((name) => {
    const status = statusNamed(state, { schemaId: work.schemaId, name, anyCase: false });
    if (!status) throw new Refused('no-status', name);
    return status.id;
  });
  const known = byId
    ? type.attributes.find((attribute) => attribute.externalId === declared.externalId)
    : attributeNamed(type, declared.name);
  if (known) {
    if (known.name !== declared.name) throw new Refused('renamed', `${known.name} -> ${declared.name}`);
    if (known.type !== declared.type || known.target !== target) throw new Refused('retyped', declared.name);
    known.description = declared.description;
    if (declared.typeValues) known.statuses = statuses;
    return;
  }
  if (
    type.attributes.some((other) => !other.system && other.name.toLowerCase() === declared.name.toLowerCase())
  )
    throw new Refused('name-taken', `${type.name}.${declared.name}`);
  addAttribute(state, type, {
    ...(declared.externalId === undefined ? {} : { externalId: declared.externalId }),
    name: declared.name,
    description: declared.description,
    type: declared.type,
    label: declared.label ?? false,
    unique: declared.unique ?? false,
    minimum: declared.minimumCardinality ?? 0,
    maximum: declared.maximumCardinality ?? 1,
    target,
    statuses,
  });
}

function targetOf({ state, schemaId }: Work, declared: DocumentAttribute): ObjectType {
  const { referenceObjectTypeExternalId: id, referenceObjectTypeName: name } = declared;
  const found =
    id === undefined
      ? typeNamed(state, schemaId, name ?? '')
      : typesIn(state, schemaId).find((type) => type.externalId === id);
  if (!found || (name !== undefined && found.name !== name))
    throw new Refused('no-target', `${declared.name} -> ${id ?? ''} ${name ?? ''}`);
  return found;
}

// Notes, 2.7: `attr[.attr]*`, no JSONPath.
const SELECTOR = /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*$/u;

function takeMapping(work: Work, mapping: DocumentTypeMapping): TypeMapping {
  const { state, schemaId, byId } = work;
  const { objectTypeExternalId: id, objectTypeName: name, selector, description } = mapping;
  if (!SELECTOR.test(selector)) throw new Refused('selector', selector);
  const type = byId
    ? typesIn(state, schemaId).find((known) => known.externalId === id)
    : typeNamed(state, schemaId, name);
  if (!type) throw new Refused(byId ? 'unknown-id' : 'unknown-name', id ?? name);
  if (type.name !== name) throw new Refused('names-differ', `${name}, ${type.name}`);
  const attributes = (mapping.attributesMapping ?? []).map((line) => takeLine(work, type, line));
  return { typeId: type.id, selector, description, attributes };
}

function takeLine({ byId }: Work, type: ObjectType, line: DocumentAttributeMapping): AttributeMapping {
  const { attributeExternalId: id, attributeName: name } = line;
  const visible = type.attributes.filter((attribute) => attribute.type !== 'user');
  const attribute: Attribute | undefined = byId
    ? visible.find((known) => known.externalId === id)
    : attributeNamed({ ...type, attributes: visible }, name);
  if (!attribute) throw new Refused(byId ? 'unknown-id' : 'unknown-name', id ?? name);
  if (attribute.system) throw new Refused('system-attribute', name);
  if (byId && attribute.name !== name) throw new Refused('names-differ', `${name}, ${attribute.name}`);
  return {
    attributeId: attribute.id,
    locators: [...line.attributeLocators],
    identifier: line.externalIdPart ?? false,
    query: line.objectMappingIQL ?? null,
  };
}

// The rules for external ids in a mapping document: everywhere or nowhere, and each used once in the workspace.
import { type MappingDocument, typesOf } from './document';
import { Refused } from './refusals';
import type { SiteState } from './state';

/**
 * Says whether a document works with external ids (version 2023-10-19) or by name (2021-09-15).
 *
 * @throws Refused when ids are mixed, used twice, or belong to something of another schema
 */
export function usesExternalIds(state: SiteState, schemaId: number, document: MappingDocument): boolean {
  const types = typesOf(document).map(({ declared }) => declared);
  const declared = types.flatMap((type) =>
    [type, ...(type.attributes ?? [])].map((thing) => thing.externalId),
  );
  const mapped = document.mapping.objectTypeMappings.flatMap((mapping) => [
    mapping.objectTypeExternalId,
    ...(mapping.attributesMapping ?? []).map((line) => line.attributeExternalId),
  ]);
  const all = [...declared, ...mapped];
  const given = all.filter((id) => id !== undefined);
  if (given.length === 0) {
    asOldVersion(document);
    return false;
  }
  if (given.length < all.length) throw new Refused('ids-mixed', `${all.length - given.length} are absent`);
  eachOnce(state, schemaId, types);
  return true;
}

type DeclaredTypes = ReturnType<typeof typesOf>[number]['declared'][];

function eachOnce(state: SiteState, schemaId: number, types: DeclaredTypes): void {
  const seen = new Set<string>();
  const foreign = new Set(
    state.types
      .filter((type) => type.schemaId !== schemaId)
      .flatMap((type) => [type.externalId, ...type.attributes.map((attribute) => attribute.externalId)]),
  );
  for (const id of types.flatMap((type) =>
    [type, ...(type.attributes ?? [])].map((thing) => thing.externalId),
  )) {
    if (id === undefined) continue;
    if (seen.has(id) || foreign.has(id)) throw new Refused('ids-not-unique', id);
    seen.add(id);
  }
  // Within the schema an id stays with what it names: a type's cannot become an attribute's, nor wander to another type.
  for (const type of types) {
    for (const attribute of type.attributes ?? []) {
      const owner = state.types.find((known) =>
        known.attributes.some((a) => a.externalId === attribute.externalId),
      );
      const isType = state.types.some((known) => known.externalId === attribute.externalId);
      if (isType || (owner && owner.externalId !== type.externalId))
        throw new Refused('ids-not-unique', attribute.externalId);
    }
    const isAttribute = state.types.some((known) =>
      known.attributes.some((a) => a.externalId === type.externalId),
    );
    if (isAttribute) throw new Refused('ids-not-unique', type.externalId);
  }
}

// Without ids the document is of 2021-09-15, which has no statuses and wants a reference's target by name.
function asOldVersion(document: MappingDocument): void {
  const attributes = typesOf(document).flatMap(({ declared }) => declared.attributes ?? []);
  if (document.schema.statusSchema || attributes.some((attribute) => attribute.type === 'status'))
    throw new Refused('old-version');
  const nameless = attributes.find(
    (a) => a.type === 'referenced_object' && a.referenceObjectTypeName === undefined,
  );
  if (nameless) throw new Refused('no-target', nameless.name);
}

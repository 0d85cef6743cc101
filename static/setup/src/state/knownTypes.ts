// What the customer's schema has under a name, letter case aside, as Assets compares names (pure).
import type { KnownAttribute, KnownSchema, KnownType } from '../../../../src/mapping/known';

export const isSameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

export const knownType = (schema: KnownSchema | undefined, name: string): KnownType | undefined =>
  schema?.types.find((type) => isSameName(type.name, name));

export const knownAttribute = (
  schema: KnownSchema | undefined,
  type: string,
  attribute: string,
): KnownAttribute | undefined =>
  knownType(schema, type)?.attributes.find(({ name }) => isSameName(name, attribute));

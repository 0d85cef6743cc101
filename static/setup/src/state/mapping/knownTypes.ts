// What the customer's schema has under a name, as far as the schema is known (pure).
import {
  typeNamed,
  type KnownAttribute,
  type KnownSchema,
  type KnownType,
} from '../../../../../src/mapping/known';
import { attributeIn } from '../../../../../src/mapping/match';

export const knownType = (schema: KnownSchema | undefined, name: string): KnownType | undefined =>
  schema && typeNamed(schema, name);

export const knownAttribute = (
  schema: KnownSchema | undefined,
  type: string,
  attribute: string,
): KnownAttribute | undefined => schema && attributeIn(schema, type, attribute);

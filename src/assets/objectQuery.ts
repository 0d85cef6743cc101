// Queries in AQL about objects of one type, short enough to be sent, and never with text that could end a string early.

/** Where objects are looked for: one type of the import's schema, by its name or, from the general API, its id. */
export type QueriedType = string | { id: string };

/** Texts stand between double quotes; no document tells of an escape, so these cannot be asked for. */
export const mayBeAsked = (text: string): boolean => text !== '' && !/["\\\p{Cc}]/u.test(text);

/** Of one query's list of values, in characters. No limit is published; other clients send a few KB. */
const LONGEST_LIST = 3_500;
/** So many values in one query, so that its objects fit one page. */
const MOST_VALUES = 100;

/** Everything of a type; undefined where it cannot be named. A name alone may stand in several schemas. */
export function ofType(schemaId: string, type: QueriedType): string | undefined {
  if (typeof type !== 'string') return /^\d+$/.test(type.id) ? `objectTypeId = ${type.id}` : undefined;
  const isPlain = mayBeAsked(type) && /^\d+$/.test(schemaId);
  return isPlain ? `objectSchemaId = ${schemaId} AND objectType = "${type}"` : undefined;
}

/** The objects of which one of these attributes holds one of these values. */
export function holding(attributes: readonly string[], values: readonly string[]): string {
  const list = values.map((value) => `"${value}"`).join(', ');
  const parts = attributes.map((attribute) => `"${attribute}" IN (${list})`);
  return parts.length === 1 ? parts.join('') : `(${parts.join(' OR ')})`;
}

/**
 * Values in portions that fit one query each; doubles, and those that cannot be asked for, left out.
 *
 * @param attributes how many are compared in one query
 */
export function portions(values: readonly string[], attributes = 1): string[][] {
  const made: string[][] = [];
  let portion: string[] = [];
  let length = 0;
  for (const value of new Set(values.filter(mayBeAsked))) {
    const its = (value.length + 4) * attributes;
    if (portion.length > 0 && (portion.length === MOST_VALUES || length + its > LONGEST_LIST)) {
      made.push(portion);
      [portion, length] = [[], 0];
    }
    portion.push(value);
    length += its;
  }
  return portion.length > 0 ? [...made, portion] : made;
}

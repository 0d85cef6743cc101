// By what objects of a type are found again.
import { rowLines } from '../mapping/apply';
import type { Line, TypeMapping } from '../mapping/mapping';

/** Whether a line holds Okta's own id as it is. */
const isOktaId = ({ from, changes }: Line) =>
  'path' in from && from.path === 'id' && (changes ?? []).length === 0;

/** The attribute that holds the Okta id; undefined where none does. */
export const idAttribute = (type: TypeMapping): string | undefined =>
  rowLines(type).find(isOktaId)?.attribute;

/** Whether the Okta id alone is the identifier: then no two records can mean one object. */
export function identifiedById(type: TypeMapping): boolean {
  const parts = rowLines(type).filter((line) => line.as !== 'reference' && line.identifier);
  return parts.length === 1 && parts.every(isOktaId);
}

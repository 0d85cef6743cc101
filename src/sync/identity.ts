// By what objects of a type are found again.
import { rowLines } from '../mapping/apply';
import type { Line, TypeMapping } from '../mapping/mapping';
import { isOktaId } from '../mapping/oktaId';

/** The attribute that holds the Okta id; undefined where none does. */
export const idAttribute = (type: TypeMapping): string | undefined =>
  rowLines(type).find(isOktaId)?.attribute;

/** Whether the Okta id alone is the identifier: then no two records can mean one object. */
export function identifiedById(type: TypeMapping): boolean {
  const parts = rowLines(type).filter((line) => line.as !== 'reference' && line.identifier);
  return parts.length === 1 && parts.every(isOktaId);
}

/** The line whose values find objects of a type: its identifier, the Okta id of several; none where parts must agree. */
export function findingLine(type: TypeMapping): Line | undefined {
  const parts = rowLines(type).filter((line) => line.as !== 'reference' && line.identifier);
  return parts.length === 1 ? parts[0] : parts.find(isOktaId);
}

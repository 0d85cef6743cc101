// By what objects of a type are found again.
import { valuesOf } from '../assets/foundObject';
import { markText, rowLines, type Row } from '../mapping/apply';
import type { Line, TypeMapping } from '../mapping/mapping';
import { isOktaId } from '../mapping/oktaId';
import { markOf, unknownMark, type LedgerEntry } from '../store/ledgerEntry';
import type { Held } from './held';

/** The lines by which objects of a type are found again. */
export const identifierLines = (type: TypeMapping): Line[] =>
  rowLines(type).filter((line) => line.as !== 'reference' && line.identifier);

/** The attribute that holds the Okta id; undefined where none does. */
export const idAttribute = (type: TypeMapping): string | undefined =>
  rowLines(type).find(isOktaId)?.attribute;

/** Whether the Okta id alone is the identifier: then no two records can mean one object. */
export function identifiedById(type: TypeMapping): boolean {
  const parts = identifierLines(type);
  return parts.length === 1 && parts.every(isOktaId);
}

/** The line whose values find objects of a type: its identifier, the Okta id of several; none where parts must agree. */
export function findingLine(type: TypeMapping): Line | undefined {
  const parts = identifierLines(type);
  return parts.length === 1 ? parts[0] : parts.find(isOktaId);
}

/** The identifier of a row as one text: its parts in the order of the lines. */
export const identifierIn = (row: Row, type: TypeMapping): string =>
  joinedIdentifier(identifierLines(type).map((line) => textIn(row[line.key])));

/** The same of an object that is there. */
export const identifierHeld = (held: Pick<Held, 'values'>, type: TypeMapping): string =>
  joinedIdentifier(identifierLines(type).map((line) => valuesOf(held, line.attribute)[0] ?? ''));

/** A plain value of a row as Assets shows it; empty for everything else. */
export const textIn = (value: Row[string] | undefined): string =>
  typeof value === 'object' || value === undefined ? '' : String(value);

/** Parts of an identifier as one text. */
export const joinedIdentifier = (parts: readonly string[]): string => JSON.stringify(parts);

/** Identifiers of the objects that a type has, as Assets writes them, and in small letters. */
export type Identifiers = { exact: ReadonlySet<string>; anyCase: ReadonlySet<string> };

/**
 * Whether a row has the identifier that its object had when it was last sent; `unknown` where that was not kept, as of
 * an attribute that was not filled then.
 *
 * @param sent what the ledger knows of it, of the same object type
 */
export function identifiedAs(
  row: Row,
  type: TypeMapping,
  { marks }: LedgerEntry,
): 'before' | 'another' | 'unknown' {
  const parts = new Set(identifierLines(type));
  const differing = rowLines(type).flatMap((line, at) => {
    const then = marks[at] ?? unknownMark;
    return parts.has(line) && then !== markOf(markText(row, line)) ? [then] : [];
  });
  if (differing.length === 0) return 'before';
  return differing.every((then) => then === unknownMark) ? 'unknown' : 'another';
}

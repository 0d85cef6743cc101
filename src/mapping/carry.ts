// How several values reach one reference attribute: rows and the query that reads them, decided in one place.
import type { Json } from '../records/record';
import { emptyValue, rowLines, type Row } from './apply';
import type { ReferenceLine, TypeMapping } from './mapping';

/**
 * The two ways. `list`: one row holding a list. `rows`: one row per link, all with the same identifier and alike in all
 * else: links of such rows are merged, of plain values one row's count, so a list of those stays one.
 * Open: that a list in a row counts as several values is documented only for the query that reads it; that rows of
 * one identifier are merged is seen in another importer only (first hour on a real site).
 */
export type CarryWay = 'list' | 'rows';

export interface Carry {
  way: CarryWay;
  /** The rows to send for one record's row of that type; always at least one. */
  rows(row: Row, type: TypeMapping): Row[];
  /**
   * The query over the type referred to that finds the objects a line's value names (`objectMappingIQL`).
   *
   * @param target where that is a type of the mapping
   */
  query(line: ReferenceLine, target?: TypeMapping): string;
}

export function carry(way: CarryWay): Carry {
  return {
    way,
    rows: way === 'list' ? (row) => [row] : oneRowPerLink,
    query: (line, target) => {
      const asList = way === 'list' && line.many === true;
      const value = asList ? `IN (\${${line.key}\${0}})` : `= \${${line.key}}`;
      return attributesOf(line, target)
        .map((attribute) => `${quoted(attribute)} ${value}`)
        .join(' OR ');
    },
  };
}

function oneRowPerLink(row: Row, type: TypeMapping): Row[] {
  const links = new Set(rowLines(type).flatMap(({ as, key }) => (as === 'reference' ? [key] : [])));
  const values = Object.entries(row);
  const longest = Math.max(
    1,
    ...values.map(([key, value]) => (links.has(key) && Array.isArray(value) ? value.length : 1)),
  );
  // A shorter list says its last value again: a set takes no harm from that.
  const at = (value: Json, number: number): Json =>
    Array.isArray(value) ? (value[Math.min(number, value.length - 1)] ?? emptyValue()) : value;
  return Array.from({ length: longest }, (_each, number) =>
    Object.fromEntries(values.map(([key, value]) => [key, links.has(key) ? at(value, number) : value])),
  );
}

function attributesOf({ refersTo }: ReferenceLine, target: TypeMapping | undefined): string[] {
  if (!('type' in refersTo)) return refersTo.by;
  return refersTo.by.flatMap(
    (key) => target?.lines.flatMap((each) => (each.key === key ? [each.attribute] : [])) ?? [],
  );
}

/** Words that mean something else in a query (Assets: query language); between quotes they are names. */
const WORDS = /^(and|or|not|in|like|is|empty|null|startswith|endswith|having|order|by|asc|desc|object\w*)$/i;

/** A name as a query has it. Names hold no quotation marks: the mapping's form sees to that. */
const quoted = (attribute: string) =>
  /^[A-Za-z]+$/.test(attribute) && !WORDS.test(attribute) ? attribute : `"${attribute}"`;

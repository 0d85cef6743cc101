// The lookup tables of a mapping: made, filled, named and given up (pure).
import type { Line, LookupTable, Mapping } from '../../../../../src/mapping/mapping';

export const tableNamed = (mapping: Mapping, name: string): LookupTable | undefined =>
  mapping.tables?.find((table) => table.name === name);

/** A name for a new table, from that of the attribute: "Cost centre" -> "cost-centre", "cost-centre-2". */
export function newTableName(mapping: Mapping, attribute: string): string {
  const plain = attribute
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 30);
  const base = plain === '' ? 'names' : plain;
  const taken = new Set((mapping.tables ?? []).map(({ name }) => name.toLowerCase()));
  let name = base;
  for (let number = 2; taken.has(name); number += 1) name = `${base}-${number}`;
  return name;
}

/** The mapping with these rows in a table, which is made where there is none of that name. */
export function withRows(mapping: Mapping, name: string, rows: LookupTable['rows']): Mapping {
  const tables = mapping.tables ?? [];
  const table = { name, rows };
  return {
    ...mapping,
    tables: tableNamed(mapping, name)
      ? tables.map((each) => (each.name === name ? table : each))
      : [...tables, table],
  };
}

/** The mapping with an empty table for every one that a line asks and that is not there. */
export const withTablesOf = (mapping: Mapping, { changes = [] }: Line): Mapping =>
  changes.reduce(
    (before, change) =>
      change.do === 'lookup' && !tableNamed(before, change.table)
        ? withRows(before, change.table, [])
        : before,
    mapping,
  );

/** The mapping without tables that no line asks and that hold nothing. */
export function withoutEmptyTables(mapping: Mapping): Mapping {
  const asked = new Set(
    mapping.types.flatMap(({ lines }) =>
      lines.flatMap(({ changes = [] }) =>
        changes.flatMap((each) => (each.do === 'lookup' ? [each.table] : [])),
      ),
    ),
  );
  const { tables = [], ...rest } = mapping;
  const left = tables.filter(({ name, rows }) => rows.length > 0 || asked.has(name));
  return left.length > 0 ? { ...rest, tables: left } : rest;
}

// A table of the README, so that a test can hold the code to what the README says.

/**
 * The rows of the first table below a heading of second or third level, each cell as written, trimmed.
 *
 * @throws Error saying what is missing: the heading, the table, or one of the columns asked for
 */
export function readmeTable<Column extends string>(
  readme: string,
  heading: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  const lines = readme.split(/\r?\n/);
  const start = lines.findIndex((line) => /^##+ /.test(line) && line.replace(/^#+ /, '').trim() === heading);
  if (start < 0)
    throw new Error(`README.md has no section "## ${heading}", which a test compares with the code`);
  const after = lines.slice(start + 1);
  const next = after.findIndex((line) => /^##? /.test(line));
  const section = next < 0 ? after : after.slice(0, next);
  const top = section.findIndex((line) => line.startsWith('|'));
  if (top < 0) throw new Error(`README.md has no table under "## ${heading}"`);
  const below = section.slice(top);
  const end = below.findIndex((line) => !line.startsWith('|'));
  const [head = [], , ...rows] = (end < 0 ? below : below.slice(0, end)).map(cells);
  const missing = columns.filter((column) => !head.includes(column));
  if (missing.length)
    throw new Error(`The table under "## ${heading}" lacks the columns: ${missing.join(', ')}`);
  if (!rows.length) throw new Error(`The table under "## ${heading}" has no rows`);
  return rows.map((row) => pick(columns, (column) => row[head.indexOf(column)] ?? ''));
}

/** A cell without the backticks around it. */
export const plain = (cell: string): string => cell.replace(/^`(.*)`$/, '$1');

function cells(line: string): string[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

function pick<Column extends string>(
  columns: readonly Column[],
  value: (column: Column) => string,
): Record<Column, string> {
  return Object.fromEntries(columns.map((column) => [column, value(column)])) as Record<Column, string>; // one key a column
}

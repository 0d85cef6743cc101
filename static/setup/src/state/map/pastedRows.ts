// Two columns out of a spreadsheet, as rows of a lookup table (pure).
import type { LookupTable } from '../../../../../src/mapping/mapping';

type Row = LookupTable['rows'][number];

/** Most rows of a table, and longest text in one (mapping.ts). */
const mostRows = 1_000;
const longestText = 500;

/**
 * Rows out of pasted text: two cells a line, told apart by a tab as spreadsheets copy them, else by a semicolon or a
 * comma. Cells in quotation marks may hold all of these. Lines of one cell and empty lines are left out.
 *
 * @returns undefined where it is no table at all, so that it is pasted as the text it is
 */
export function pastedRows(text: string): Row[] | undefined {
  const separator = ['\t', ';', ','].find((each) => text.includes(each));
  if (separator === undefined) return undefined;
  const rows = linesOf(text).map((line) => cellsOf(line, separator));
  const pairs = rows.flatMap(([from = '', to = '']) =>
    from.trim() === ''
      ? []
      : [{ from: from.trim().slice(0, longestText), to: to.trim().slice(0, longestText) }],
  );
  // One line with a comma in it is a text, not a table.
  const isTable = pairs.length > (separator === '\t' ? 0 : 1);
  return isTable ? pairs.slice(0, mostRows) : undefined;
}

/** The rows with those pasted: one for the same value takes its place, others come to the end. */
export function mergedRows(rows: readonly Row[], pasted: readonly Row[]): Row[] {
  const merged = new Map(rows.map((row) => [row.from, row]));
  for (const row of pasted) merged.set(row.from, row);
  return [...merged.values()].filter(({ from }) => from !== '').slice(0, mostRows);
}

/** A line break within quotation marks ends no line. */
function linesOf(text: string): string[] {
  const lines: string[] = [''];
  let isQuoted = false;
  for (const sign of text.replace(/\r\n?/g, '\n')) {
    if (sign === '"') isQuoted = !isQuoted;
    if (sign === '\n' && !isQuoted) lines.push('');
    else lines.push(`${lines.pop() ?? ''}${sign}`);
  }
  return lines;
}

function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [''];
  let isQuoted = false;
  for (const sign of line) {
    if (sign === '"') isQuoted = !isQuoted;
    if (sign === separator && !isQuoted) cells.push('');
    else cells.push(`${cells.pop() ?? ''}${sign}`);
  }
  return cells.map((cell) =>
    /^\s*".*"\s*$/s.test(cell) ? cell.trim().slice(1, -1).replace(/""/g, '"') : cell,
  );
}

// What the lines of a block say, one by one; and tables, wherever they stand.
import { kindNamed, takeFilter, takeSetting } from './config';
import { fitTable, fitType } from './fits';
import type { LineOf, TextLine } from './lay';
import { readLine } from './line';
import { tell, tellAll, wholeOf, type BlockSaid, type BlockShape, type Reading } from './reading';
import { readStatus, readTableRow } from './rows';

/** Reads the lines of a block. */
export function readBlock(shape: BlockShape, reading: Reading): BlockSaid {
  const block: BlockSaid = { ...shape, settings: {}, statuses: [], said: [], taken: new Map() };
  for (const line of shape.lines)
    if (line.is === 'line') takeLine(line, block, reading);
    else if (line.is === 'status') takeStatus(line, block, reading);
    else if (line.is === 'config' && !kindNamed(line)) takeSetting(line, block, reading);
    else if (line.is === 'other') tell(reading, line.number, { code: 'not-understood', ...wholeOf(line) });
  return block;
}

function takeLine(line: LineOf<'line'>, block: BlockSaid, reading: Reading): void {
  if (block.said.length >= MOST_LINES)
    return tell(reading, line.number, {
      code: 'too-many',
      ...wholeOf(line),
      seen: { most: String(MOST_LINES), what: 'lines in an object type' },
    });
  const read = readLine(line.text, line.at);
  if (read.is === 'faulty') return tellAll(reading, line.number, read.spots);
  const { said, notes } = read;
  const list = said.link?.is === 'onlink' ? said.link.path : said.bare;
  if (block.kind === 'users' && (list === 'roles' || list === 'apps'))
    return tell(reading, line.number, { code: 'later-links', ...wholeOf(line), seen: { what: list } });
  tellAll(reading, line.number, notes);
  block.said.push({ line, said });
}

function takeStatus(line: LineOf<'status'>, block: BlockSaid, reading: Reading): void {
  const status = block.statuses.length < MOST_STATUSES ? readStatus(line) : undefined;
  const [state] = (status && fitType({ statuses: [status] })?.statuses) ?? [];
  if (!state) return tell(reading, line.number, { code: 'bad-status', ...wholeOf(line) });
  block.statuses.push(state);
  block.taken.set(line.number, { is: 'status', block: block.at, state: state.state });
}

/** What stands for itself, in whatever block: tables, and filters that name their kind. */
export function readFileLines(lines: TextLine[], reading: Reading): void {
  for (const line of lines) {
    const kind = line.is === 'config' ? kindNamed(line) : undefined;
    if (line.is === 'table') takeRow(line, reading);
    else if (line.is === 'config' && kind) takeFilter(line, kind, reading);
  }
}

function takeRow(line: LineOf<'table'>, reading: Reading): void {
  const row = readTableRow(line);
  const fit = row && fitTable({ name: row.table, rows: row.rows });
  if (!fit) return tell(reading, line.number, { code: 'bad-table', ...wholeOf(line) });
  const table = reading.tables.find(({ name }) => name === fit.name);
  const isFull = table ? table.rows.length >= MOST_ROWS : reading.tables.length >= MOST_TABLES;
  if (isFull) {
    const seen = table ? { most: '1,000', what: 'lines in a table' } : { most: '50', what: 'tables' };
    return tell(reading, line.number, { code: 'too-many', ...wholeOf(line), seen });
  }
  if (table) table.rows.push(...fit.rows);
  else reading.tables.push(fit);
  reading.taken.set(line.number, { is: 'table', table: fit.name });
}

/** As `mapping.ts` has them. */
const MOST_LINES = 200;
const MOST_STATUSES = 50;
const MOST_ROWS = 1_000;
const MOST_TABLES = 50;

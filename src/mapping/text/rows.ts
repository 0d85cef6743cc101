// Lines that are rows of a table: `status:STATE=Name|category` and `table:NAME=from|to`.
import type { LookupTable, StateStatus } from '../mapping';
import { nameText, quotedText, scan, wordText } from './signs';
import { withoutQuotes } from './link';

/** What may be a status (the form of a mapping decides), or undefined. */
export function readStatus({ text, at }: { text: string; at: number }): Record<string, string> | undefined {
  const { tokens, end } = scan(text, at, '=');
  const [state] = tokens;
  const isOne = tokens.length === 1 && (state?.is === 'word' || state?.is === 'text');
  const [name, category, more] = text.slice(end + 1).split('|');
  return isOne && end < text.length && name !== undefined && category !== undefined && more === undefined
    ? { state: state.value, name: withoutQuotes(name.trim()), category: category.trim() }
    : undefined;
}

export const statusText = ({ state, name, category }: StateStatus): string =>
  `status:${wordText(state)}=${nameText(name)}|${category}`;

/** The row that a line adds to a table; none where it only says that there is such a table. */
export function readTableRow({
  text,
  at,
}: {
  text: string;
  at: number;
}): { table: string; rows: LookupTable['rows'] } | undefined {
  const equals = text.indexOf('=', at);
  if (equals < 0) return undefined;
  const table = text.slice(at, equals).trim();
  if (text.slice(equals + 1).trim() === '') return { table, rows: [] };
  const from = cellAt(text, equals + 1);
  if (from === undefined || text.charAt(from.end) !== '|') return undefined;
  const to = cellAt(text, from.end + 1);
  return to?.end === text.length ? { table, rows: [{ from: from.value, to: to.value }] } : undefined;
}

/** A cell up to the next | outside of quotes, or to the end. */
function cellAt(text: string, at: number): { value: string; end: number } | undefined {
  const start = at + text.slice(at).length - text.slice(at).trimStart().length;
  if (text.charAt(start) !== '"') {
    const pipe = text.indexOf('|', at);
    const end = pipe < 0 ? text.length : pipe;
    return { value: text.slice(at, end).trim(), end };
  }
  const { tokens, end } = scan(text, start, '|');
  const [only] = tokens;
  return only?.is === 'text' && tokens.length === 1 ? { value: only.value, end } : undefined;
}

/** The lines of a table. */
export const tableTexts = ({ name, rows }: LookupTable): string[] =>
  rows.length === 0
    ? [`table:${name}=`]
    : rows.map(({ from, to }) => `table:${name}=${cellText(from)}|${cellText(to)}`);

const cellText = (cell: string) =>
  cell === '' || cell !== cell.trim() || /["|\p{Cc}]/u.test(cell) ? quotedText(cell) : cell;

// The rows that tables of the README have to have, told from the code's own tables.

import type { Line, Mapping, Piece, Source, TypeMapping } from '../../src/mapping/mapping';
import { readFile } from './files';

/** One row of a table, as it stands in the file. */
export const rowOf = (...cells: readonly (string | number)[]) =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;

const code = (text: string) => `\`${text}\``;

/** One row for each attribute of a type: name, what it holds, what of Okta fills it, and what is to be known of it. */
export const attributeRows = (type: TypeMapping, mapping: Mapping): string[] =>
  type.lines.map((line) =>
    rowOf(line.attribute, holds(line, mapping), sourceInWords(line.from), notes(line)),
  );

const forms: Record<Exclude<Line['as'], 'reference'>, string> = {
  text: 'text',
  textarea: 'long text',
  integer: 'whole number',
  number: 'number',
  boolean: 'yes or no',
  date: 'date',
  time: 'time of day',
  moment: 'date and time',
  email: 'mail address',
  url: 'web address',
  ip: 'IP address',
  select: 'choice',
  status: 'status',
  account: 'Atlassian account',
};

function holds(line: Line, { types }: Mapping): string {
  if (line.as !== 'reference') return forms[line.as];
  const { refersTo } = line;
  if (!('type' in refersTo)) return `link to ${refersTo.objectType}, by ${inList(refersTo.by, 'or')}`;
  const target = types.find(({ key }) => key === refersTo.type);
  const by = refersTo.by.map((key) => target?.lines.find((its) => its.key === key)?.attribute ?? key);
  return `${line.many ? 'links' : 'link'} to ${target?.type ?? refersTo.type}, by ${inList(by, 'or')}`;
}

function sourceInWords(source: Source): string {
  if ('own' in source) return 'filled by the app';
  return 'first' in source ? source.first.map(pieceInWords).join(', else ') : pieceInWords(source);
}

function pieceInWords(piece: Piece): string {
  if ('path' in piece) return code(piece.path);
  if ('join' in piece) return inList(piece.join.map(code), 'and');
  return code('template' in piece ? piece.template : piece.constant);
}

const notes = (line: Line): string =>
  [
    line.description ?? '',
    ...(line.as !== 'reference' && line.label ? ['The label.'] : []),
    ...(line.as !== 'reference' && line.identifier ? ['The identifier, unique.'] : []),
    ...(line.volatile ? ['Alone it counts as no change.'] : []),
  ].join(' ');

const inList = (words: readonly string[], joint: string) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1) ?? ''}`;

/** One row for each problem of a room: code, sentence, remedy. */
export const problemRows = (
  table: Readonly<Record<string, { sentence: string; remedy: string }>>,
): string[] =>
  Object.entries(table).map(([name, { sentence, remedy }]) => rowOf(code(name), sentence, remedy));

/**
 * The numbers of a constant of the source, in the constant's own unit: one, or as many as its list has.
 * @param named "`name` in `folder/file.ts`", or "`name.member` in `folder/file.ts`", below `src` unless
 *   it is the page's
 * @throws Error when there is no such constant, or it is not made of numbers alone
 */
export function constantOf(named: string): { name: string; values: number[] } {
  const [, name = '', member, file = ''] = /^`(\w+)(?:\.(\w+))?` in `([\w/.]+)`$/.exec(named) ?? [];
  if (file === '') throw new Error(`"${named}" does not name a constant and its file`);
  const path = file.startsWith('static/') ? file : `src/${file}`;
  const written = new RegExp(`\\bconst ${name}\\b[^=;]*= ([^;]+);`).exec(readFile(path).text)?.[1];
  const value = member ? new RegExp(`\\b${member}: ([^,}]+)`).exec(written ?? '')?.[1] : written;
  const parts = value?.replace(/^\[|,?\s*\]$/g, '').split(',') ?? [];
  const values = parts.map((part) =>
    part.split('*').reduce((product, factor) => product * Number(factor.replaceAll('_', '').trim()), 1),
  );
  if (values.length === 0 || values.some(Number.isNaN)) throw new Error(`${named}: no number stands there`);
  return { name: member ?? name, values };
}

const inMilliseconds: Readonly<Record<string, number>> = {
  seconds: 1_000,
  minutes: 60_000,
  hours: 3_600_000,
};
const inBytes: Readonly<Record<string, number>> = { KiB: 1_024, MB: 1_000_000 };

/** The numbers that a cell says, turned into the unit that the constant's name ends with: "1 and 3 seconds". */
export function said(cell: string, name: string): number[] {
  const unit = /[A-Za-z]+$/.exec(cell)?.[0] ?? '';
  const factors = /Ms$/.test(name) ? inMilliseconds : /bytes$/i.test(name) ? inBytes : { [unit]: 1 };
  return (cell.match(/\d[\d,]*/g) ?? []).map(
    (number) => Number(number.replaceAll(',', '')) * (factors[unit] ?? NaN),
  );
}

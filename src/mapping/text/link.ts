// What stands behind the | of a reference: by which attributes the object is found, and of which object type.
import type { Spot } from './faults';
import { nameText } from './signs';

/** An attribute or object type by its name; by its key where nothing has such a name any more (`#key`). */
export type Named = { from: number; to: number } & ({ name: string } | { key: string });

/** What a line says of the objects that it links to. */
export type LinkSaid = { from: number; to: number } & (
  | { is: 'names'; by: Named[]; of?: Named; isElsewhere: boolean }
  /** `NAME=${path}` */
  | { is: 'onlink'; name: string; path: string }
);

type Read<T> = { is: 'read'; value: T } | { is: 'faulty'; spot: Spot };

const OF = ' of ';
const OTHER = 'other ';
/** As `mapping.ts` has it. */
const MOST = 5;

/** Reads what stands from a column to the end of a line. */
export function readLink(line: string, from: number): Read<LinkSaid> {
  const rest = line.slice(from);
  if (rest.trim() === '') return badLink(from, line.length);
  return readOnlinkLink(rest, from) ?? readNames(line, from);
}

function readOnlinkLink(rest: string, from: number): Read<LinkSaid> | undefined {
  const said = rest.trim();
  const quote = said.endsWith('}"') ? '"' : '';
  const open = said.lastIndexOf(`${quote}\${`);
  const head = open < 0 ? '' : said.slice(0, open).trimEnd();
  if (!said.endsWith(`}${quote}`) || !head.endsWith('=')) return undefined;
  const path = said.slice(open + quote.length + 2, said.length - 1 - quote.length).trim();
  const name = withoutQuotes(head.slice(0, -1).trim());
  const where = { from, to: from + rest.length };
  // A quotation mark that is still open: what looks like a place for a value stands within a name.
  if (name.includes('"')) return undefined;
  if (!isName(name)) return { is: 'faulty', spot: { code: 'bad-name', ...where, seen: { name } } };
  if (path === '' || /[{}\s]/.test(path)) return badLink(from, from + rest.length);
  return { is: 'read', value: { is: 'onlink', name, path, ...where } };
}

function readNames(line: string, from: number): Read<LinkSaid> {
  const by: Named[] = [];
  let of: Named | undefined;
  let isElsewhere = false;
  for (let at = from; at <= line.length;) {
    const { said, end } = nameAt(line, at);
    const isLast = line.startsWith(OF, end);
    if (said === undefined) return badLink(at, line.length);
    if (by.length === MOST) return tooMany(at, line.length);
    if (!isLast && end < line.length && line.charAt(end) !== ',') return badLink(end, line.length);
    by.push(said);
    at = end + 1;
    if (!isLast) continue;
    const start = end + OF.length;
    isElsewhere = line.slice(start).trimStart().startsWith(OTHER);
    of = toTheEnd(line, isElsewhere ? line.indexOf(OTHER, start) + OTHER.length : start);
    if (of === undefined) return badLink(end, line.length);
    break;
  }
  const odd = [...by, ...(of ? [of] : [])].find((one) => 'name' in one && !isName(one.name));
  if (odd && 'name' in odd)
    return { is: 'faulty', spot: { code: 'bad-name', from: odd.from, to: odd.to, seen: { name: odd.name } } };
  return {
    is: 'read',
    value: { is: 'names', by, isElsewhere, from, to: line.length, ...(of === undefined ? {} : { of }) },
  };
}

/** The name at a column, up to a comma, to ` of ` or to the end. */
function nameAt(line: string, from: number): { said?: Named; end: number } {
  const start = from + (line.slice(from).length - line.slice(from).trimStart().length);
  if (line.charAt(start) === '"') {
    const close = line.indexOf('"', start + 1);
    const end = close < 0 ? line.length : afterBlanks(line, close + 1);
    return close < 0 ? { end } : { said: named(line.slice(start, close + 1), start), end };
  }
  const ends = [line.indexOf(',', start), line.indexOf(OF, start), line.length];
  const end = Math.min(...ends.filter((each) => each >= 0));
  const text = line.slice(start, end).trim();
  return text === '' ? { end } : { said: named(text, start), end };
}

/** To the comma or ` of ` behind a quoted name. */
function afterBlanks(line: string, at: number): number {
  const next = at + (line.slice(at).length - line.slice(at).trimStart().length);
  return line.startsWith(OF, next - 1) ? next - 1 : next;
}

function toTheEnd(line: string, from: number): Named | undefined {
  const text = line.slice(from).trim();
  return text === '' ? undefined : named(text, line.indexOf(text, from));
}

function named(text: string, from: number): Named {
  const where = { from, to: from + text.length };
  const name = withoutQuotes(text);
  return name === text && /^#[a-z][a-zA-Z0-9]*$/.test(text)
    ? { key: text.slice(1), ...where }
    : { name, ...where };
}

/** A name as it may be: a name in quotes is what stands between them. */
export const withoutQuotes = (text: string): string =>
  text.length > 2 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;

/** Whether Assets and our queries can hold a name (`mapping.ts`). */
export const isName = (name: string): boolean =>
  name.length > 0 && name.length <= 255 && !/["\\\p{Cc}]/u.test(name);

const badLink = (from: number, to: number) =>
  ({ is: 'faulty', spot: { code: 'bad-link', from, to, seen: { attribute: 'Manager' } } }) as const;

const tooMany = (from: number, to: number) =>
  ({
    is: 'faulty',
    spot: { code: 'too-much', from, to, seen: { most: String(MOST), what: 'attributes behind the |' } },
  }) as const;

/** A link as text, behind the |. A type is named where it would not go without saying. */
export function linkText({
  by,
  of,
  isElsewhere,
}: {
  by: ({ name: string } | { key: string })[];
  of?: { name: string } | { key: string } | undefined;
  isElsewhere?: boolean;
}): string {
  const each = (one: { name: string } | { key: string }) =>
    'name' in one ? nameText(one.name) : `#${one.key}`;
  const names = by.map(each).join(', ');
  return of === undefined ? names : `${names} of ${isElsewhere ? OTHER : ''}${each(of)}`;
}

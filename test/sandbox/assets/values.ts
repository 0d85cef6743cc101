// From a cell of a row to a value that an attribute can hold.
import { statusNamed } from './catalogue';
import type { Attribute, Row, Status, Value } from './state';
import type { AssetsSwitched } from './switches';

/** What a row holds under the locators of one attribute. */
export type Cell = { is: 'absent' } | { is: 'empty' } | { is: 'filled'; values: unknown[] };

const isPlain = (value: unknown): value is Value => ['string', 'number', 'boolean'].includes(typeof value);
const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** Reads one attribute's locators; several are joined with the concatenator (Assets imports guide). */
export function cellOf(
  row: Row,
  locators: readonly string[],
  { arrays }: Pick<AssetsSwitched, 'arrays'>,
): Cell {
  const parts = locators.map((locator): unknown => (Object.hasOwn(row, locator) ? row[locator] : undefined));
  if (parts.every((part) => part === undefined)) return { is: 'absent' };
  const lists = parts.map((part) => [part].flat().filter((value) => !isEmpty(value)));
  const several = lists.length === 1 && arrays === 'several';
  const values = several ? (lists[0] ?? []) : [lists.flat().map(textOf).join(',')];
  const single = lists.length === 1 ? lists[0] : undefined;
  // One plain value keeps its JSON type: numbers and booleans are accepted as such.
  if (single?.length === 1) return { is: 'filled', values: single };
  return values.every(isEmpty) ? { is: 'empty' } : { is: 'filled', values };
}

const textOf = (value: unknown): string => (isPlain(value) ? String(value) : JSON.stringify(value));

/** A value as the attribute holds it, or why it cannot. A dropped one is passed over without a word. */
export type Typed = { is: 'value'; value: Value } | { is: 'dropped' } | { is: 'wrong' };

/** What reading a value depends on besides the attribute. */
export interface ValueRules {
  switches: Pick<AssetsSwitched, 'statusNames' | 'milliseconds'>;
  schemaId: number;
  statuses: Status[];
}

const value = (good: Value | undefined): Typed =>
  good === undefined ? { is: 'wrong' } : { is: 'value', value: good };
const matching = (pattern: RegExp) => (raw: string) => value(pattern.test(raw) ? raw : undefined);
const numeric = (pattern: RegExp) => (raw: string) => value(pattern.test(raw) ? Number(raw) : undefined);
const anyText = (raw: string): Typed => value(raw);

// The import source's own formats (Assets imports guide): yyyy-MM-dd and yyyy-MM-dd'T'HH:mm:ss'Z'.
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d{1,3})?Z$/;

function moment(raw: string, { switches }: ValueRules): Typed {
  const [, seconds, fraction] = MOMENT.exec(raw) ?? [];
  if (seconds === undefined || Number.isNaN(Date.parse(`${seconds}Z`))) return { is: 'wrong' };
  return fraction !== undefined && switches.milliseconds === 'refused'
    ? { is: 'wrong' }
    : { is: 'value', value: `${seconds}Z` };
}

function status(raw: string, { switches, statuses, schemaId }: ValueRules, attribute: Attribute): Typed {
  const allowed =
    attribute.statuses.length > 0 ? statuses.filter(({ id }) => attribute.statuses.includes(id)) : statuses;
  const found = statusNamed(
    { statuses: allowed },
    { schemaId, name: raw, anyCase: switches.statusNames === 'any-case' },
  );
  // Notes, 3.3: with unknown values ignored, a status outside the list is silently dropped.
  return found ? { is: 'value', value: found.id } : { is: 'dropped' };
}

const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

type Reader = (raw: string, rules: ValueRules, attribute: Attribute) => Typed;

const READERS: Record<Attribute['type'], Reader> = {
  text: anyText,
  textarea: anyText,
  integer: numeric(/^-?\d{1,15}$/),
  double: numeric(/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/),
  boolean: (raw) => value(TRUTHS.get(raw.toLowerCase())),
  date: (raw) => value(DATE.test(raw) && !Number.isNaN(Date.parse(raw)) ? raw : undefined),
  time: matching(/^\d{2}:\d{2}(:\d{2})?$/),
  date_time: moment,
  url: (raw) => value(/^https?:\/\//i.test(raw) && URL.canParse(raw) ? raw : undefined),
  email: matching(/^[^\s@]+@[^\s@]+$/),
  ipaddress: matching(/^(\d{1,3}(\.\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]+)$/),
  select: (raw, _rules, attribute) => (attribute.options.includes(raw) ? value(raw) : { is: 'dropped' }),
  status,
  user: anyText,
  referenced_object: () => ({ is: 'wrong' }),
};

/** Reads one value of a row for one attribute. */
export function typedValue(raw: unknown, attribute: Attribute, rules: ValueRules): Typed {
  return isPlain(raw) ? READERS[attribute.type](String(raw), rules, attribute) : { is: 'wrong' };
}

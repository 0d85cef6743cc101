// Which fields records of a kind have, as far as some of them show.
import type { Json, OktaRecord, Scalar } from './record';

/** A field that was met, its type in the words of Okta's own schema. */
export interface MetField {
  /** As a mapping says it: `profile.email`, `profile.languages`, `_embedded.users[].user.id`. */
  path: string;
  /** Of a list of plain values `array`. */
  type: 'string' | 'boolean' | 'number' | 'integer' | 'array';
  /** Where every value is written so. */
  format?: 'date-time' | 'email' | 'uri';
  /** Records in which it holds something. */
  filled: number;
  /** The first value met; absent where none was. */
  example?: Scalar;
}

/** Deeper, more or longer than any Okta answer has; what is beyond is not looked at. */
const MOST_STEPS = 12;
const MOST_FIELDS = 1_000;
const MOST_ITEMS = 20;

/** What the records say of one field. */
interface Met {
  filled: number;
  isList: boolean;
  values: Scalar[];
}

/** Every field met in the records, in the order in which they were met, but for names that no path can say. */
export function fieldsOf(records: readonly OktaRecord[]): MetField[] {
  const fields = new Map<string, Met>();
  for (const { raw } of records)
    for (const [path, { isList, values }] of valuesIn(raw)) {
      const met = fields.get(path) ?? { filled: 0, isList: false, values: [] };
      if (!fields.has(path) && fields.size >= MOST_FIELDS) continue;
      fields.set(path, met);
      met.isList ||= isList;
      if (values.length > 0) met.filled += 1;
      for (const value of values) met.values.push(value);
    }
  return [...fields].map(([path, met]) => fieldOf(path, met));
}

type Values = Map<string, Pick<Met, 'isList' | 'values'>>;

function valuesIn(raw: Json): Values {
  const found: Values = new Map();
  walk(raw, { path: '', steps: 0 }, found);
  return found;
}

function walk(value: Json, { path, steps }: { path: string; steps: number }, found: Values): void {
  if (Array.isArray(value)) {
    const items = value.slice(0, MOST_ITEMS);
    const plain = items.filter(isPlain);
    if (plain.length > 0 || items.length === 0) note(found, path, { isList: true, values: plain });
    for (const item of items)
      if (!isPlain(item) && !Array.isArray(item) && item !== null)
        walk(item, { path: `${path}[]`, steps }, found);
    return;
  }
  if (value === null || isPlain(value)) {
    note(found, path, { isList: false, values: value === null ? [] : [value] });
    return;
  }
  if (steps >= MOST_STEPS) return;
  for (const [name, member] of Object.entries(value))
    if (isSayable(name))
      walk(member, { path: path === '' ? name : `${path}.${name}`, steps: steps + 1 }, found);
}

function note(found: Values, path: string, { isList, values }: Pick<Met, 'isList' | 'values'>): void {
  const known = found.get(path) ?? { isList: false, values: [] };
  found.set(path, known);
  known.isList ||= isList;
  for (const value of values) if (typeof value !== 'string' || value.trim() !== '') known.values.push(value);
}

const isPlain = (value: Json): value is Scalar => typeof value !== 'object';

/** Dots part names, and `[]` means every item. */
const isSayable = (name: string): boolean => name !== '' && !name.includes('.') && !name.endsWith('[]');

function fieldOf(path: string, { filled, isList, values }: Met): MetField {
  const type = isList ? 'array' : typeOf(values);
  const format = type === 'string' ? formatOf(values) : undefined;
  const [example] = values;
  return {
    path,
    type,
    ...(format === undefined ? {} : { format }),
    filled,
    ...(example === undefined ? {} : { example }),
  };
}

function typeOf(values: readonly Scalar[]): MetField['type'] {
  const is = (test: (value: Scalar) => boolean) => values.length > 0 && values.every(test);
  if (is((value) => typeof value === 'boolean')) return 'boolean';
  if (is(Number.isSafeInteger)) return 'integer';
  return is((value) => typeof value === 'number') ? 'number' : 'string';
}

const formats: readonly { format: 'date-time' | 'email' | 'uri'; longest: number; pattern: RegExp }[] = [
  { format: 'date-time', longest: 40, pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/ },
  { format: 'email', longest: 320, pattern: /^[^\s@]+@[^\s@]+$/ },
  { format: 'uri', longest: 2_000, pattern: /^https?:\/\/\S+$/i },
];

function formatOf(values: readonly Scalar[]): MetField['format'] {
  if (values.length === 0) return undefined;
  return formats.find(({ longest, pattern }) =>
    values.every((value) => typeof value === 'string' && value.length <= longest && pattern.test(value)),
  )?.format;
}

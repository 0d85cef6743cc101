// Which fields records of a kind have, as far as some of them show.
import type { Json, OktaRecord, Scalar } from './record';

/** A field that was met, its type in the words of Okta's own schema. */
export interface MetField {
  /** As a mapping says it: `profile.email`, `profile.languages`, `_embedded.users[].user.id`. */
  path: string;
  /** Of a list of plain values `array`. */
  type: ScalarType | 'array';
  /** Of a list: what its items are. */
  items?: ScalarType;
  /** Where every value is written so. A mail or web address is none: the next value may be something else. */
  format?: 'date-time';
  /** Records in which it holds something. */
  filled: number;
  /** More than one value in a record. */
  isMany: boolean;
  /** The first value met; absent where none was. */
  example?: Scalar;
}
type ScalarType = 'string' | 'boolean' | 'number' | 'integer';

/** Deeper, more or longer than any Okta answer has; what is beyond is not looked at. */
const MOST_STEPS = 12;
const MOST_FIELDS = 1_000;
const MOST_ITEMS = 20;

/** What the records say of one field. */
interface Met {
  filled: number;
  isList: boolean;
  isMany: boolean;
  values: Scalar[];
}

/** Fields that stand in the profile itself, not deeper. */
export const profileFieldsOf = (records: readonly Pick<OktaRecord, 'raw'>[]): MetField[] =>
  fieldsOf(records).filter(({ path }) => /^profile\.[^.[]+$/.test(path));

/** Every field met in the records, in the order in which they were met, but for names that no path can say. */
export function fieldsOf(records: readonly Pick<OktaRecord, 'raw'>[]): MetField[] {
  const fields = new Map<string, Met>();
  for (const { raw } of records)
    for (const [path, { isList, values }] of valuesIn(raw)) {
      const met = fields.get(path) ?? { filled: 0, isList: false, isMany: false, values: [] };
      if (!fields.has(path) && fields.size >= MOST_FIELDS) continue;
      fields.set(path, met);
      met.isList ||= isList;
      met.isMany ||= values.length > 1;
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
const isSayable = (name: string): boolean => /^[^.[\]$\p{Cc}]{1,200}$/u.test(name);

function fieldOf(path: string, { filled, isList, isMany, values }: Met): MetField {
  const type = typeOf(values);
  const isMoment = values.length > 0 && values.every((value) => typeof value === 'string' && isOfTime(value));
  const [example] = values;
  return {
    path,
    ...(isList ? { type: 'array', items: type } : { type }),
    ...(isMoment ? { format: 'date-time' } : {}),
    filled,
    isMany,
    ...(example === undefined ? {} : { example }),
  };
}

const isOfTime = (text: string): boolean =>
  text.length <= 40 && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/.test(text);

function typeOf(values: readonly Scalar[]): ScalarType {
  const is = (test: (value: Scalar) => boolean) => values.length > 0 && values.every(test);
  if (is((value) => typeof value === 'boolean')) return 'boolean';
  if (is(Number.isSafeInteger)) return 'integer';
  return is((value) => typeof value === 'number') ? 'number' : 'string';
}

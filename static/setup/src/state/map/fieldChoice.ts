// The Okta fields to choose from: those of Okta's own list and those seen in records, with how often they are filled (pure).
import type { Field, Sample } from '../../../../../src/contract';
import { textOf } from '../../../../../src/mapping/explain';
import type { Form, Line, TypeMapping } from '../../../../../src/mapping/mapping';
import { pathsOf } from '../../../../../src/mapping/sourcePaths';
import { isBlank } from '../../../../../src/mapping/value';
import type { Json, JsonObject } from '../../../../../src/records/record';
import { fitted, type Ground } from './attributeChoice';

export type FieldOption = {
  path: string;
  /** As Okta shows it; absent for fields that are in no list of Okta's. */
  title?: string;
  isCustom: boolean;
  /** How many of the records looked at have it. */
  filled: number;
  records: number;
  /** The first value that was met. */
  example?: string;
  /** A line of this kind reads it. */
  isUsed: boolean;
  /** More than one value in a record. */
  isMany: boolean;
  field?: Field;
};

type PlainForm = Exclude<Form, 'reference'>;
type Seen = { filled: number; example: string; isMany: boolean };

/** Fields that nobody maps: addresses of Okta's own API. */
const skipped: ReadonlySet<string> = new Set(['_links', 'credentials']);
const deepest = 6;
/** Longer lists within a record are looked at up to here. */
const mostItems = 20;

export function fieldOptions(
  types: readonly TypeMapping[],
  fields: readonly Field[],
  samples: readonly Sample[],
): FieldOption[] {
  const seen = fieldsSeen(samples);
  const used = new Set(types.flatMap(({ lines }) => lines.flatMap(({ from }) => pathsOf(from))));
  const listed = new Map(fields.map((field) => [field.path, field]));
  const paths = new Set([...listed.keys(), ...seen.keys()]);
  return [...paths].map((path): FieldOption => {
    const field = listed.get(path);
    const met = seen.get(path);
    return {
      path,
      ...(field && field.title !== '' ? { title: field.title } : {}),
      isCustom: field?.isCustom ?? false,
      filled: met?.filled ?? 0,
      records: samples.length,
      ...(met ? { example: met.example } : {}),
      isUsed: used.has(path),
      isMany: met?.isMany ?? field?.type === 'array',
      ...(field ? { field } : {}),
    };
  });
}

/** A page of records is walked through once, however often somebody types. */
const walked = new WeakMap<readonly Sample[], ReadonlyMap<string, Seen>>();

/** Every path to a value, over all records: in how many it is filled, and with what, for example. */
function fieldsSeen(samples: readonly Sample[]): ReadonlyMap<string, Seen> {
  const known = walked.get(samples);
  if (known) return known;
  const seen = new Map<string, Seen>();
  walked.set(samples, seen);
  for (const { raw } of samples) {
    const inThis = new Map<string, string[]>();
    walk(raw, { before: '', depth: 0 }, (path, value) =>
      inThis.set(path, [...(inThis.get(path) ?? []), textOf(value)]),
    );
    for (const [path, values] of inThis) {
      const before = seen.get(path);
      seen.set(path, {
        filled: (before?.filled ?? 0) + 1,
        example: before?.example ?? values[0] ?? '',
        isMany: (before?.isMany ?? false) || values.length > 1,
      });
    }
  }
  return seen;
}

type Meet = (path: string, value: Json) => void;

function walk(value: JsonObject, { before, depth }: { before: string; depth: number }, meet: Meet): void {
  for (const [name, member] of Object.entries(value)) {
    // A name with a dot in it cannot be written as a path.
    if (skipped.has(name) || /[.[\]]/.test(name) || depth > deepest) continue;
    const path = `${before}${name}`;
    const isList = Array.isArray(member);
    for (const item of isList ? member.slice(0, mostItems) : [member]) {
      if (item === null || isBlank(item) || Array.isArray(item)) continue;
      if (typeof item !== 'object') meet(path, item);
      else walk(item, { before: isList ? `${path}[].` : `${path}.`, depth: depth + 1 }, meet);
    }
  }
}

/** Those that have every word typed, in path or title: unused and filled ones first, then as Okta lists them. */
export function fieldsFor(options: readonly FieldOption[], typed: string): FieldOption[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const rank = ({ isUsed, filled }: FieldOption) => (isUsed ? 2 : 0) + (filled === 0 ? 1 : 0);
  return options
    .filter(({ path, title = '' }) =>
      words.every((word) => path.toLowerCase().includes(word) || title.toLowerCase().includes(word)),
    )
    .sort((one, other) => rank(one) - rank(other));
}

/** How many fields of Okta's own list no line reads. */
export const unusedFields = (options: readonly FieldOption[]): number =>
  options.filter(({ field, isUsed }) => field !== undefined && !isUsed).length;

/** The line that a field most likely wants, for the attribute of that name. */
export function lineFor(option: FieldOption, attribute: string, ground: Ground): Line {
  const line: Line = {
    attribute,
    key: 'new',
    as: formOf(option),
    from: { path: option.path },
    ...(option.isMany ? { many: true } : {}),
  };
  return fitted(line, attribute, ground);
}

const formats: Readonly<Record<string, PlainForm>> = {
  email: 'email',
  uri: 'url',
  'date-time': 'moment',
  date: 'date',
  ipv4: 'ip',
};
const types: Readonly<Record<string, PlainForm>> = {
  boolean: 'boolean',
  number: 'number',
  integer: 'integer',
};

function formOf({ field, example }: FieldOption): PlainForm {
  const told = formats[field?.format ?? ''] ?? types[field?.type ?? ''];
  if (told !== undefined) return told;
  return example !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:/.test(example) ? 'moment' : 'text';
}

/** The name of an attribute for a field: its title, else the last name of its path in words. */
export function attributeFor({ path, title }: FieldOption): string {
  if (title !== undefined) return title.replace(/["\\\p{Cc}]/gu, '').slice(0, 255);
  const last =
    path
      .replace(/\[\]/g, '')
      .split('.')
      .filter((step) => !/^\d+$/.test(step))
      .at(-1) ?? path;
  const words = last
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`.slice(0, 255);
}

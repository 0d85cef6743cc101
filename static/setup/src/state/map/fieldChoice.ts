// The Okta fields to choose from: those of Okta's own list and those seen in records, with how often they are filled (pure).
import type { Field, Sample } from '../../../../../src/contract';
import { textOf } from '../../../../../src/mapping/explain';
import { formFor } from '../../../../../src/mapping/fieldForms';
import type { Line, PlainLine, TypeMapping } from '../../../../../src/mapping/mapping';
import { pathsOf } from '../../../../../src/mapping/sourcePaths';
import { fieldsOf, type MetField } from '../../../../../src/records/fields';
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
  /** What an attribute that is made for it holds. */
  form: PlainLine['as'];
};

/** Nobody maps the addresses of Okta's own API. */
const isSkipped = (path: string): boolean => /(^|\.)(_links|credentials)(\[\])?(\.|$)/.test(path);

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
      ...(met?.example === undefined ? {} : { example: textOf(met.example) }),
      isUsed: used.has(path),
      isMany: met?.isMany ?? field?.type === 'array',
      ...(field ? { field } : {}),
      form: formFor({ type: (field ?? met)?.type ?? 'string', format: field?.format ?? met?.format }),
    };
  });
}

/** A page of records is walked through once, however often somebody types. */
const walked = new WeakMap<readonly Sample[], ReadonlyMap<string, MetField>>();

function fieldsSeen(samples: readonly Sample[]): ReadonlyMap<string, MetField> {
  const known = walked.get(samples);
  if (known) return known;
  const met = fieldsOf(samples).filter(({ path, filled }) => filled > 0 && !isSkipped(path));
  const seen = new Map(met.map((field) => [field.path, field]));
  walked.set(samples, seen);
  return seen;
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
    as: option.form,
    from: { path: option.path },
    ...(option.isMany ? { many: true } : {}),
  };
  return fitted(line, attribute, ground);
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

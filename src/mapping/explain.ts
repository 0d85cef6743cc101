// How a line comes to its value, step by step, for one record: what the page shows beside it.
import type { Json, OktaRecord } from '../records/record';
import { applyLine, type About } from './apply';
import type { Change } from './change';
import type { Line, TypeMapping } from './mapping';
import type { MappingProblem } from './problems';
import { pathIn } from './value';

/** One value on its way. Every list holds texts as a person reads them; empty means that nothing is filled. */
export interface Explained {
  /** Where it was found; of several sources the one that counts. */
  path: string;
  /** As Okta has it. */
  found: string[];
  /** After each change, in their order. */
  steps: { change: Change; values: string[] }[];
  /** As it will land in Assets. */
  lands: string[];
  problems: MappingProblem[];
}

/** Explains one line for one record. The line need not be one of the type's yet. Never throws. */
export function explain(record: OktaRecord, line: Line, about: About & { type: TypeMapping }): Explained {
  let found: string[] = [];
  const steps: Explained['steps'] = [];
  const watch = (values: readonly Json[], change?: Change) => {
    if (change === undefined) found = values.map(textOf);
    else steps.push({ change, values: values.map(textOf) });
  };
  const { values, problems } = applyLine(record, line, { ...about, watch });
  return { path: pathIn(line.from, record.raw), found, steps, lands: values.map(textOf), problems };
}

/** Members of an object that are named before the rest is only counted. */
const MOST_NAMED = 3;

/** A value as a text for people; a list or an object by what it holds, however deep it is. */
export function textOf(value: Json): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.length}]`;
  const names = Object.keys(value);
  const more = names.length > MOST_NAMED ? ', …' : '';
  return `{${names.slice(0, MOST_NAMED).join(', ')}${more}}`;
}

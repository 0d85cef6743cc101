// Which object type takes a record: the first of its kind whose conditions hold.
import { pathReader } from '../records/path';
import type { Json, OktaRecord } from '../records/record';
import type { Condition } from './condition';
import type { TypeMapping } from './mapping';
import { filled, isScalar } from './value';

type Question = (raw: Json) => boolean;

/** The first type of the record's kind that takes it; a type without conditions takes every record. */
export const typeFor = (record: OktaRecord, types: readonly TypeMapping[]): TypeMapping | undefined =>
  types.find((type) => type.kind === record.kind && questionOf(type)(record.raw));

/** A type's conditions, made ready once. */
const questions = new WeakMap<TypeMapping, Question>();

function questionOf(type: TypeMapping): Question {
  const known = questions.get(type);
  if (known) return known;
  const all = (type.when ?? []).map(ask);
  const question: Question = (raw) => all.every((each) => each(raw));
  questions.set(type, question);
  return question;
}

/** Whether what stands at a path passes a test, letter case aside; of several values one is enough. */
function ask({ path, test, values = [] }: Condition): Question {
  const read = pathReader(path);
  const wanted = values.map((value) => value.toLowerCase()).filter((value) => value !== '');
  const passes = passed[test];
  return (raw) => passes(filled(read(raw)), wanted);
}

const passed: Record<Condition['test'], (found: Json[], wanted: string[]) => boolean> = {
  is: some((text, wanted) => text === wanted.trim()),
  'is not': (found, wanted) => !passed.is(found, wanted),
  'starts with': some((text, wanted) => text.startsWith(wanted)),
  contains: some((text, wanted) => text.includes(wanted)),
  filled: (found) => found.length > 0,
  empty: (found) => found.length === 0,
};

function some(fits: (text: string, wanted: string) => boolean) {
  return (found: Json[], wanted: string[]) =>
    found.some((value) => {
      // A list or an object is no text: it is filled, and nothing else.
      if (!isScalar(value)) return false;
      const text = String(value).trim().toLowerCase();
      return wanted.some((each) => fits(text, each));
    });
}

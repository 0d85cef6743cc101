// How a change goes over the values of a line: one after the other, and what it cannot take is told.
import type { Json, Scalar } from '../records/record';
import { MOST_OF_LINE, spend, type Effort } from './effort';
import type { LookupTable } from './mapping';
import type { MappingProblemCode } from './problems';
import { isBlank, isScalar, LONGEST_TEXT } from './value';

/** A value that could not be taken, why, and what else the problem's words need. */
export interface Refusal {
  code: MappingProblemCode;
  value: Json;
  seen?: Record<string, string | number>;
}

/** What a change made of the values, and what it had to leave out. */
export interface Changed {
  values: Json[];
  refused: Refusal[];
}

/** What a change may need to know beside the values. */
export interface Around {
  tables: readonly LookupTable[];
  /** The attribute takes a date with its time. */
  wantsTime: boolean;
  /** Of the line. */
  effort: Effort;
}

/** A change made ready: values in, values out; never throws. */
export type Changer = (values: Json[], around: Around) => Changed;

/** What becomes of one value: it or several in its place, or why it cannot be taken. */
export type Outcome = Scalar | string[] | Omit<Refusal, 'value'>;

/**
 * A change that looks at one value after the other. Blank texts keep their place; at the end they count as nothing.
 * What it makes is paid for, and so is at hand for the next change; where that is too much, nothing of it is kept.
 */
export const eachValue =
  (change: (value: Scalar, around: Around) => Outcome): Changer =>
  (values, around) => {
    const changed: Changed = { values: [], refused: [] };
    for (const value of values) {
      const outcome = isBlank(value) ? '' : outcomeOf(value, (scalar) => change(scalar, around));
      if (typeof outcome === 'object' && !Array.isArray(outcome)) {
        changed.refused.push({ ...outcome, value });
        continue;
      }
      for (const part of Array.isArray(outcome) ? outcome : [outcome]) {
        if (!spend(around.effort, part)) return tooMuch(value);
        changed.values.push(part);
      }
    }
    return changed;
  };

/** Instead of all values: some of them would be another list. */
export const tooMuch = (value: Json): Changed => ({
  values: [],
  refused: [{ code: 'too-much-to-change', value, seen: { most: MOST_OF_LINE.toLocaleString('en-US') } }],
});

/** A change that takes every value as the text it is written with. */
export const eachText = (change: (text: string, around: Around) => Outcome): Changer =>
  eachValue((value, around) => change(String(value), around));

function outcomeOf(value: Json, change: (value: Scalar) => Outcome): Outcome {
  if (!isScalar(value)) return { code: 'not-text' };
  return isTooLong(value) ? tooLong : change(value);
}

/** Whether a text is longer than a value may be. */
export const isTooLong = (value: Json): boolean => typeof value === 'string' && value.length > LONGEST_TEXT;

/** The outcome for a text that is, or would be, too long. */
export const tooLong: Outcome = { code: 'too-long' };

/** A text as it is compared: letter case and outer blanks tell no two values apart. */
export const folded = (text: string): string => text.trim().toLowerCase();

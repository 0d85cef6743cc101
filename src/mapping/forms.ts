// What was found, in the form its attribute takes; or why it cannot take it.
import type { Json, Scalar } from '../records/record';
import { isIp } from './addresses';
import { readDate, readMoment, readTime } from './dates';
import type { Form, Line, TypeMapping } from './mapping';
import { readNumber } from './numbers';
import type { MappingProblemCode } from './problems';
import { statusOf } from './statuses';
import { isScalar } from './value';

/** How an attribute takes a value. */
export interface Taking {
  /** The value in its form; undefined when it is none. */
  read: (value: Json) => Scalar | undefined;
  /** Why a value that it does not take is none. */
  why: (value: Json) => MappingProblemCode;
}

/** How the attribute of a line takes values, made ready for many. */
export function takingOf(line: Line, type: TypeMapping): Taking {
  if (line.as === 'status') {
    // Nothing is a state too, of no name: only the status for all others can stand for it.
    const read = (value: Json) =>
      isScalar(value) || value === null ? statusOf(type, String(value ?? ''))?.name : undefined;
    return { read, why: () => 'unknown-status' };
  }
  if (line.as === 'reference') return line.many ? oneOfReferences : oneReference;
  return plain[line.as];
}

const taking = (read: Taking['read'], code: MappingProblemCode): Taking => ({ read, why: () => code });
/** Of values that are texts to begin with. */
const ofText =
  (read: (text: string) => string | undefined): Taking['read'] =>
  (value) =>
    typeof value === 'string' ? read(value) : undefined;

const plain: Record<Exclude<Form, 'status' | 'reference'>, Taking> = {
  text: taking(toText, 'not-text'),
  textarea: taking(toText, 'not-text'),
  integer: taking((value) => whole(toNumber(value)), 'not-a-number'),
  number: taking(toNumber, 'not-a-number'),
  boolean: taking(toBoolean, 'not-yes-or-no'),
  moment: taking(ofText(readMoment), 'not-a-moment'),
  date: taking(ofText(readDate), 'not-a-date'),
  time: taking(ofText(readTime), 'not-a-time'),
  email: taking(ofText(like(/^[^\s@]+@[^\s@]+$/)), 'not-an-email'),
  url: taking(ofText(like(/^https?:\/\/[^\s/]\S*$/i)), 'not-a-url'),
  ip: taking(
    ofText((text) => (isIp(text.trim()) ? text.trim() : undefined)),
    'not-an-ip',
  ),
  // Blanks around an option would make another option.
  select: taking((value) => toText(value)?.trim(), 'not-text'),
  account: taking((value) => person(toText(value)?.trim()), 'not-an-account'),
};

function toText(value: Json): string | undefined {
  return isScalar(value) ? String(value) : undefined;
}

function toNumber(value: Json): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' ? readNumber(value) : undefined;
}

function whole(value: number | undefined): number | undefined {
  return Number.isSafeInteger(value) ? value : undefined;
}

function toBoolean(value: Json): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : undefined;
}

function like(pattern: RegExp): (text: string) => string | undefined {
  return (text) => (text.length <= 2_000 && pattern.test(text) ? text : undefined);
}

/** What an account can be looked for by: one line, no longer than any address. */
function person(text: string | undefined): string | undefined {
  return text !== undefined && text.length <= LONGEST_QUESTION && !/\p{Cc}/u.test(text) ? text : undefined;
}

/** Assets puts the value between double quotes into a query, and how it escapes is not documented. */
const UNSAFE = /["\\\p{Cc}]/u;
/** Several values are put in as a list with commas. */
const UNSAFE_IN_LIST = /["\\,\p{Cc}]/u;
const LONGEST_QUESTION = 255;

const oneReference = reference(UNSAFE);
const oneOfReferences = reference(UNSAFE_IN_LIST);

function reference(unsafe: RegExp): Taking {
  return {
    read: (value) => {
      const text = toText(value);
      return text === undefined || text.length > LONGEST_QUESTION || unsafe.test(text) ? undefined : text;
    },
    why: (value) => (isScalar(value) ? 'unsafe-reference' : 'not-text'),
  };
}

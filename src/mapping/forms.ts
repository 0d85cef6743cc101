// What Okta wrote, in the form its attribute takes; or why it cannot take it.
import type { Json, Kind, Scalar } from '../records/record';
import type { Form } from './mapping';
import type { MappingProblemCode } from './problems';
import { statusOf } from './statuses';

export type Formed = { is: 'value'; value: Scalar } | { is: 'problem'; code: MappingProblemCode };

/** Reads one value for an attribute of a form. `many` says that it is one of several. */
export function toForm(form: Form, value: Json, { kind, many }: { kind: Kind; many: boolean }): Formed {
  if (form === 'status') return toStatus(kind, value);
  if (form === 'reference') return toReference(value, many);
  const { read, or } = plain[form];
  const formed = read(value);
  return formed === undefined ? { is: 'problem', code: or } : { is: 'value', value: formed };
}

const plain: Record<
  Exclude<Form, 'status' | 'reference'>,
  { read: (value: Json) => Scalar | undefined; or: MappingProblemCode }
> = {
  text: { read: toText, or: 'not-text' },
  textarea: { read: toText, or: 'not-text' },
  integer: { read: (value) => whole(toNumber(value)), or: 'not-a-number' },
  number: { read: toNumber, or: 'not-a-number' },
  boolean: { read: toBoolean, or: 'not-yes-or-no' },
  moment: { read: (value) => (typeof value === 'string' ? toMoment(value) : undefined), or: 'not-a-moment' },
  date: { read: (value) => textLike(/^\d{4}-\d\d-\d\d$/, value), or: 'not-a-date' },
  time: { read: (value) => textLike(/^\d\d:\d\d(:\d\d)?$/, value), or: 'not-a-time' },
  ip: { read: (value) => textLike(/^[\d.]+$|^[0-9a-fA-F:.]+$/, value), or: 'not-an-ip' },
  select: { read: toText, or: 'not-text' },
  account: { read: toText, or: 'not-text' },
  email: { read: (value) => textLike(/^[^\s@]+@[^\s@]+$/, value), or: 'not-an-email' },
  url: { read: (value) => textLike(/^https?:\/\/[^\s/]+\S*$/i, value), or: 'not-a-url' },
};

function toText(value: Json): string | undefined {
  return typeof value === 'object' ? undefined : String(value);
}

function toNumber(value: Json): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' && /^\s*-?\d{1,15}(\.\d{1,15})?\s*$/.test(value)
    ? Number(value)
    : undefined;
}

function whole(value: number | undefined): number | undefined {
  return Number.isSafeInteger(value) ? value : undefined;
}

function toBoolean(value: Json): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : undefined;
}

function textLike(pattern: RegExp, value: Json): string | undefined {
  return typeof value === 'string' && value.length <= 2000 && pattern.test(value) ? value : undefined;
}

/**
 * A moment as Assets' own examples write it: UTC, cut to seconds (whether it takes milliseconds is an open question).
 *
 * @param text ISO 8601 with time and zone, as Okta writes it
 * @returns `yyyy-MM-ddTHH:mm:ssZ`, or undefined when that is no such text or no such day
 */
function toMoment(text: string): string | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)$/.exec(text);
  if (!parts) return undefined;
  const [, year, month, day] = parts.map(Number);
  const ms = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  // The engine turns the 30th of February into March; a day that is not there is no moment.
  const theDay = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  if (Number.isNaN(ms) || theDay.getUTCDate() !== day) return undefined;
  const iso = new Date(ms).toISOString();
  return iso.length === 24 ? `${iso.slice(0, 19)}Z` : undefined;
}

function toStatus(kind: Kind, value: Json): Formed {
  const status = typeof value === 'string' ? statusOf(kind, value) : undefined;
  return status ? { is: 'value', value: status.name } : { is: 'problem', code: 'unknown-status' };
}

/** Assets puts the value between double quotes into a query, and how it escapes is not documented. */
const UNSAFE = /["\\\p{Cc}]/u;
/** Several values are put in as a list with commas. */
const UNSAFE_IN_LIST = /["\\,\p{Cc}]/u;
const LONGEST_REFERENCE = 255;

function toReference(value: Json, many: boolean): Formed {
  const text = toText(value);
  if (text === undefined) return { is: 'problem', code: 'not-text' };
  const unsafe = (many ? UNSAFE_IN_LIST : UNSAFE).test(text) || text.length > LONGEST_REFERENCE;
  return unsafe ? { is: 'problem', code: 'unsafe-reference' } : { is: 'value', value: text };
}

// Dates, times and moments, from the ways in which people and systems write them.
import type { dateForms } from './change';

type DateForm = (typeof dateForms)[number];

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME = /^(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?: ?([AaPp])\.?[Mm]\.?)?$/;
const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d{1,9})?(Z|[+-]\d\d:?\d\d)$/;
/** As Okta writes nearly all of its moments; the 29th to 31st are looked at more closely. */
const USUAL =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;

/**
 * A moment as Assets' own examples write it: UTC, cut to seconds (whether it takes milliseconds is an open question).
 *
 * @param text ISO 8601 with time and zone, as Okta writes it
 * @returns `yyyy-MM-ddTHH:mm:ssZ`, or undefined when that is no such text or no such day
 */
export function readMoment(text: string): string | undefined {
  if (text.length > 40) return undefined;
  if (USUAL.test(text)) return `${text.slice(0, 19)}Z`;
  const [, day, time, zone] = MOMENT.exec(text) ?? [];
  if (day === undefined || time === undefined || zone === undefined || !isDay(day)) return undefined;
  return momentAt(Date.parse(`${day}T${time}${zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`));
}

/** A day as `yyyy-MM-dd`, from that or from a moment, whose day is taken as it is written there. */
export function readDate(text: string): string | undefined {
  if (readMoment(text) !== undefined) return text.slice(0, 10);
  return isDay(text) ? text : undefined;
}

/** A time of day as `HH:mm`, or `HH:mm:ss` where seconds are given; twelve hours with am or pm too. */
export function readTime(text: string): string | undefined {
  const [, hours, minutes, seconds, half] = (text.length <= 30 && TIME.exec(text)) || [];
  if (hours === undefined || minutes === undefined) return undefined;
  const hour = half === undefined ? Number(hours) : ofTwentyFour(Number(hours), half);
  if (hour === undefined || hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  return [String(hour).padStart(2, '0'), minutes, ...(seconds === undefined ? [] : [seconds])].join(':');
}

function ofTwentyFour(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

type Written = Exclude<DateForm, 'seconds' | 'milliseconds'>;

const patterns: Record<Written, RegExp> = {
  'yyyy-MM-dd': /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$/,
  'yyyy/MM/dd': /^(?<y>\d{4})\/(?<m>\d{1,2})\/(?<d>\d{1,2})$/,
  yyyyMMdd: /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)$/,
  'dd.MM.yyyy': /^(?<d>\d{1,2})\. ?(?<m>\d{1,2})\. ?(?<y>\d{4})$/,
  'dd/MM/yyyy': /^(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{4})$/,
  'MM/dd/yyyy': /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4})$/,
};

/**
 * A date from a text in that form, or a moment from the seconds or milliseconds since 1970.
 *
 * @returns `yyyy-MM-dd` or `yyyy-MM-ddTHH:mm:ssZ`; undefined when the text is not of that form, or there is no such day
 */
export function dateFrom(form: DateForm, given: string): string | undefined {
  const text = given.trim();
  if (text.length > 40) return undefined;
  if (form === 'seconds' || form === 'milliseconds')
    return /^-?\d{1,15}(\.\d{1,9})?$/.test(text)
      ? momentAt(Number(text) * (form === 'seconds' ? 1_000 : 1))
      : undefined;
  const { y = '', m = '', d = '' } = patterns[form].exec(text)?.groups ?? {};
  const day = [y, m.padStart(2, '0'), d.padStart(2, '0')].join('-');
  return isDay(day) ? day : undefined;
}

function momentAt(ms: number): string | undefined {
  const moment = new Date(Math.floor(ms));
  if (Number.isNaN(moment.getTime())) return undefined;
  const iso = moment.toISOString();
  // A year of more or less than four digits is written otherwise.
  return iso.length === 24 ? `${iso.slice(0, 19)}Z` : undefined;
}

function isDay(text: string): boolean {
  const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
  // The engine turns the 30th of February into March; a day that is not there is no day.
  const theDay = new Date(`${text}T00:00:00Z`);
  return year !== undefined && theDay.getUTCMonth() + 1 === month && theDay.getUTCDate() === day;
}

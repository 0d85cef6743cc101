// Numbers and digits, from the ways in which people and systems write them.

/** Digits of a number beyond which it would not be kept exactly. */
const MOST_DIGITS = 15;

/** A number as programs write it: `-12.50`; undefined for what is none. */
export function readNumber(text: string): number | undefined {
  return text.length <= 64 && /^\s*-?\d{1,15}(\.\d{1,15})?\s*$/.test(text) ? Number(text) : undefined;
}

/**
 * A number as people write it. The other sign, blanks and apostrophes may group its thousands; where they stand
 * elsewhere it is no such number, for then the decimal sign may be another.
 *
 * @param decimal the sign before its fraction
 */
export function numberFrom(given: string, decimal: '.' | ','): number | undefined {
  if (given.length > 64) return undefined;
  const text = plainDigits(given).trim().replace('\u2212', '-');
  const [, sign, whole = '', fraction = ''] = (decimal === '.' ? POINT : COMMA).exec(text) ?? [];
  if (sign === undefined || !isGrouped(whole)) return undefined;
  const digits = whole.replace(/\D/g, '');
  if (digits.length + fraction.length === 0 || digits.length + fraction.length > MOST_DIGITS)
    return undefined;
  return Number(`${sign === '-' ? '-' : ''}${digits || '0'}.${fraction || '0'}`);
}

const POINT = /^([+-]?)([\d,'’ \u00a0\u202f]*)(?:\.(\d+))?$/;
const COMMA = /^([+-]?)([\d.'’ \u00a0\u202f]*)(?:,(\d+))?$/;

/** Thousands: groups of three, or two in India, the last of three, with one sign between all of them. */
function isGrouped(whole: string): boolean {
  const marks = new Set(whole.match(/\D/g));
  if (marks.size === 0) return true;
  const groups = whole.split(/\D/);
  return (
    marks.size === 1 &&
    /^\d{1,3}$/.test(groups[0] ?? '') &&
    groups.slice(1, -1).every((group) => /^\d{2,3}$/.test(group)) &&
    /^\d{3}$/.test(groups.at(-1) ?? '')
  );
}

/** Noughts of other scripts: Arabic, Persian, Devanagari, and the wide ones of East Asia. */
const NOUGHTS = [0x660, 0x6f0, 0x966, 0xff10];

/** A text with the digits of other scripts written as 0 to 9. */
export const plainDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹०-९０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (NOUGHTS.findLast((nought) => nought <= code) ?? code));
  });

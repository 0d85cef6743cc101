// A value as it will land, written as a person reads it (pure).
import type { Form } from '../../../../../src/mapping/mapping';
import { onOneLine, startOf } from '../counts';

/** Longer ones are cut in a row of the table; the opened line has the whole. */
const longest = 160;

const format = (at: number, zone: string | undefined, withTime: boolean): string =>
  new Intl.DateTimeFormat('en-GB', {
    ...{ day: 'numeric', month: 'short', year: 'numeric' },
    ...(withTime ? { hour: '2-digit', minute: '2-digit' } : {}),
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).format(at);

/**
 * @param text the value as it goes to Assets
 * @param zone the admin's; undefined is the browser's own
 */
export function valueShown(form: Form, text: string, zone: string | undefined): string {
  const at = Date.parse(text);
  if (form === 'moment' && !Number.isNaN(at)) return format(at, zone, true);
  // A day is the same day in every zone.
  if (form === 'date' && !Number.isNaN(at)) return format(at, 'UTC', false);
  if (form === 'boolean') return text === 'true' ? 'Yes' : 'No';
  const broken = onOneLine(text);
  const start = startOf(broken, longest);
  return start === broken ? broken : `${start}…`;
}

// Moments and lengths of time as a person says them, in the time zone of whoever looks.

/** When it is now, in milliseconds since 1970, and the name of the zone; undefined is the browser's own. */
export type Here = { now: number; zone: string | undefined };

const dayMs = 86_400_000;

const format = (at: number, zone: string | undefined, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...options, ...(zone === undefined ? {} : { timeZone: zone }) }).format(
    at,
  );

const dayOf = (at: number, zone: string | undefined): string =>
  format(at, zone, { year: 'numeric', month: '2-digit', day: '2-digit' });

/** "14:01", or with seconds "14:01:12". */
export const clockTime = (at: number, zone: string | undefined, seconds = false): string =>
  format(at, zone, { hour: '2-digit', minute: '2-digit', ...(seconds ? { second: '2-digit' } : {}) });

/** "today, 14:01", "yesterday, 02:00", "14 Nov, 02:00", "14 Nov 2025, 02:00". */
export function moment(at: number, { now, zone }: Here): string {
  const day = dayOf(at, zone);
  const near = [
    ['today', now],
    ['yesterday', now - dayMs],
    ['tomorrow', now + dayMs],
  ] as const;
  const named = near.find(([, then]) => dayOf(then, zone) === day)?.[0];
  const isThisYear = format(at, zone, { year: 'numeric' }) === format(now, zone, { year: 'numeric' });
  const date = format(at, zone, {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
  return `${named ?? date}, ${clockTime(at, zone)}`;
}

/** "less than a second", "51 s", "2 min 51 s", "1 h 5 min". */
export function lengthOf(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  if (seconds < 1) return 'less than a second';
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  const first = parts.findIndex(([value]) => value > 0);
  return parts
    .slice(first, first + 2)
    .filter(([value]) => value > 0)
    .map(([value, unit]) => `${value} ${unit}`)
    .join(' ');
}

/** Whole days between two moments, rounded down. */
export const daysBetween = (from: number, to: number): number => Math.floor((to - from) / dayMs);

/** A moment as data writes it ("2026-11-22T03:18:19Z") as a person says it, with its seconds; any other text as it is. */
export function readable(text: string, zone: string | undefined): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(text)) return text;
  const at = Date.parse(text);
  if (Number.isNaN(at)) return text;
  const date = format(at, zone, { day: 'numeric', month: 'short', year: 'numeric' });
  return `${date}, ${clockTime(at, zone, true)}`;
}

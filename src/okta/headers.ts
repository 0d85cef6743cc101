// Reads the headers of Okta's answers that matter to us. Pure, and patient with what proxies do to headers.

import type { Rate } from './budget';

/** The part of a `Headers` object that is needed here. */
export interface HeaderSource {
  get(name: string): string | null;
}

/** The X-Rate-Limit headers and Okta's clock, or nothing when one of the three is missing or no number. */
export function readRate(headers: HeaderSource): Rate | undefined {
  const limit = firstNumber(headers.get('x-rate-limit-limit'));
  const remaining = firstNumber(headers.get('x-rate-limit-remaining'));
  const reset = firstNumber(headers.get('x-rate-limit-reset'));
  if (limit === undefined || remaining === undefined || reset === undefined) return undefined;
  const date = readDate(headers);
  return { limit, remaining, reset: reset * 1000, ...(date === undefined ? {} : { date }) };
}

/** Okta answers "too many requests at once" with a limit of nothing; its reset, if any, is a guess. */
export function isCrowded(headers: HeaderSource): boolean {
  return firstNumber(headers.get('x-rate-limit-limit')) === 0;
}

/** Okta's clock when it answered, in milliseconds. */
function readDate(headers: HeaderSource): number | undefined {
  // A doubled header arrives joined by a comma, and a date has a comma of its own: take the first whole date.
  const found = /\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT/.exec(short(headers.get('date')));
  const ms = found === null ? Number.NaN : Date.parse(found[0]);
  return Number.isNaN(ms) ? undefined : ms;
}

/** The id under which Okta's support finds a request. */
export function readRequestId(headers: HeaderSource): string | undefined {
  const id = short(headers.get('x-okta-request-id')).split(',')[0]?.trim() ?? '';
  return /^[\w@+/=.-]{1,100}$/.test(id) ? id : undefined;
}

/** Seconds a gateway asks us to wait; Okta itself does not send it. */
export function readRetryAfterMs(headers: HeaderSource): number | undefined {
  const seconds = firstNumber(headers.get('retry-after'));
  return seconds === undefined ? undefined : seconds * 1000;
}

/** The media type, such as text/html, as a shape to name in a problem. */
export function readMediaType(headers: HeaderSource): string {
  return (
    /^\s*([a-z]+\/[\w.+-]{1,60})/i.exec(short(headers.get('content-type')))?.[1]?.toLowerCase() ?? 'no type'
  );
}

/**
 * The target of `rel="next"` in a Link header (RFC 8288), several lines joined by commas included.
 * One walk over the text without going back, so that a hostile header costs no more than its length.
 */
export function readNextLink(header: string | null): string | undefined {
  const text = header ?? '';
  let at = 0;
  for (;;) {
    const open = text.indexOf('<', at);
    if (open === -1) return undefined;
    const close = text.indexOf('>', open + 1);
    if (close === -1) return undefined;
    const parameters = readParameters(text, close + 1);
    if (parameters.rel?.toLowerCase().split(/\s+/).includes('next'))
      return text.slice(open + 1, close).trim();
    at = parameters.end;
  }
}

/** The `; name=value` pairs after a link's target up to the comma that ends it, quoted commas skipped. */
function readParameters(text: string, from: number): { rel?: string; end: number } {
  let rel: string | undefined;
  let part = '';
  let quoted = false;
  const close = () => {
    const found = /^\s*rel\s*=\s*(.*)$/is.exec(part);
    rel ??= found?.[1]?.trim(); // RFC 8288: a second rel is ignored
    part = '';
  };
  let at = from;
  for (; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '"') quoted = !quoted;
    else if (quoted && sign === '\\') part += text.charAt(++at);
    else if (!quoted && sign === ',') break;
    else if (!quoted && sign === ';') close();
    else if (part.length < 1_000) part += sign;
  }
  close();
  return { end: at + 1, ...(rel === undefined ? {} : { rel }) };
}

/** Headers can arrive doubled, as "10, 10" (seen by Okta's own SDK): the first counts. */
function firstNumber(value: string | null): number | undefined {
  const first = short(value).split(',')[0]?.trim() ?? '';
  return /^\d{1,12}$/.test(first) ? Number(first) : undefined;
}

function short(value: string | null): string {
  return (value ?? '').slice(0, 1_000);
}

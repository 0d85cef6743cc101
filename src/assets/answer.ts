// Reads an answer of Assets: which reply it is, and what of its body may be told on.
import { not, ok, type NotOk, type Reply } from './reply';
import type { AssetsProblemCode } from './problems';

/** An answer as it came off the wire. */
export interface Answer {
  /** The name of the call, for problems. */
  call: string;
  status: number;
  header(name: string): string | null;
  body: string;
}

/** Which problem a status is, where the call has no say of its own. */
const byStatus: Readonly<Record<number, AssetsProblemCode>> = {
  401: 'not-signed-in',
  403: 'no-access',
  404: 'import-missing',
  413: 'chunk-too-large',
};

/** Codes that Assets gives with 409 when an execution is opened. */
const byErrorCode: Readonly<Record<string, AssetsProblemCode>> = {
  IN_PROGRESS: 'already-running',
  MISSING_MAPPING: 'no-mapping',
  DISABLED: 'import-disabled',
  INVALID_IMPORT_MODULE_KEY: 'wrong-import-type',
};

/** What a 4xx means to the call that got it, where that differs from the table. */
export type Meanings = Readonly<Record<number, AssetsProblemCode>>;

/**
 * The reply an answer is. Its value is the parsed body: undefined when empty, the text itself when that is not JSON.
 *
 * @param now milliseconds since 1970, to tell until when to wait
 */
export function toReply(
  answer: Answer,
  { meanings, now }: { meanings: Meanings; now: number },
): Reply<unknown> {
  const { call, status, body } = answer;
  if (status >= 200 && status < 300) return ok(parsed(body));
  const seen = { call, status };
  const waits = answer.header('retry-after') !== null || answer.header('x-ratelimit-reset') !== null;
  if (status === 429 || (status === 503 && waits))
    return { is: 'busy', until: waitUntil(answer, now), problem: { code: 'assets-busy', seen } };
  if (status >= 500 || status === 408 || status === 0) return not('fault', 'assets-broken', seen);
  return refusal(answer, meanings);
}

function refusal(answer: Answer, meanings: Meanings): NotOk {
  const { call, status } = answer;
  const body = parsed(answer.body);
  const errorCode = member(body, 'errorCode');
  const known =
    typeof errorCode === 'string' && Object.hasOwn(byErrorCode, errorCode)
      ? byErrorCode[errorCode]
      : undefined;
  const code = known ?? meanings[status] ?? byStatus[status] ?? 'refused';
  const seen: Record<string, string | number> = { call, status };
  if (code === 'mapping-refused') seen.said = said(body);
  else if (codesOf(body) !== '') seen.codes = codesOf(body);
  return not('refused', code, seen);
}

/** The least and the longest that an answer can make us wait; a gateway's date may be anything. */
const LEAST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 3_600_000;
/** Nobody said how long: the first delay of Atlassian's own recipe. */
const USUAL_WAIT_MS = 2_000;

/** `Retry-After` is seconds or a date; `X-RateLimit-Reset` an ISO time (once seen: seconds since 1970). Dates are read by the answer's own clock. */
function waitUntil(answer: Answer, now: number): number {
  const sent = Date.parse(answer.header('date') ?? '');
  const theirNow = Number.isNaN(sent) ? now : sent;
  const told = answer.header('retry-after') ?? answer.header('x-ratelimit-reset') ?? '';
  const seconds = /^\s*\d{1,11}(\.\d+)?\s*$/.test(told) ? Number(told) : undefined;
  const at = seconds !== undefined && seconds > 1_000_000_000 ? seconds * 1000 : Date.parse(told);
  const wait =
    seconds !== undefined && seconds <= 1_000_000_000
      ? seconds * 1000
      : Number.isNaN(at)
        ? USUAL_WAIT_MS
        : at - theirNow;
  return now + Math.min(Math.max(wait, LEAST_WAIT_MS), LONGEST_WAIT_MS);
}

function parsed(body: string): unknown {
  if (body.trim() === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** An own member of what may be an object. */
export function member(of: unknown, name: string): unknown {
  if (typeof of !== 'object' || of === null || !Object.hasOwn(of, name)) return undefined;
  return (of as Record<string, unknown>)[name]; // a parser: an object that has this member
}

/** What Assets said of a mapping, in any of its forms of error, short and without addresses. */
function said(body: unknown): string {
  if (typeof body === 'string') return /^\s*</.test(body) ? 'a web page instead of an answer' : plain(body);
  const texts = [
    ...list(member(body, 'errorMessages')),
    ...Object.entries(member(body, 'errors') ?? {}).map(([field, text]) => `${field}: ${String(text)}`),
    ...list(member(body, 'dataValidationErrors')).map((error) =>
      [member(error, 'code'), member(error, 'message')].filter((each) => typeof each === 'string').join(': '),
    ),
    member(body, 'errorCode'),
    member(body, 'message'),
  ].filter((text): text is string => typeof text === 'string' && text !== '');
  return plain(texts.join('; ')) || 'no reason given';
}

/** Codes alone: messages about data may repeat the data. */
function codesOf(body: unknown): string {
  const codes = [
    member(body, 'errorCode'),
    ...list(member(body, 'dataValidationErrors')).map((error) => member(error, 'code')),
  ].filter((code): code is string => typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code));
  return [...new Set(codes)].slice(0, 5).join(', ');
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

const LONGEST_SAYING = 300;
const plain = (text: string) => withoutSecrets(text).replace(/\s+/g, ' ').trim().slice(0, LONGEST_SAYING);

/** Text that may be shown and kept: without mail addresses, query strings, Okta's token header or anything like a token. */
export function withoutSecrets(text: string): string {
  return text
    .slice(0, 10_000)
    .replace(/\b(SSWS|Bearer|Basic|DPoP)\s+\S+/gi, '$1 …')
    .replace(/[^\s@"'<>]{1,100}@[^\s@"'<>]{1,200}/g, '…')
    .replace(/(https?:\/\/[^\s?#]{1,500})[?#]\S*/gi, '$1')
    .replace(/[A-Za-z0-9_-]{40,}/g, '…');
}

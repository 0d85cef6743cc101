// Makes a reply of what came back for one request, be it from Okta, from a gateway or from the platform. Pure.

import { untilReset } from './budget';
import type { Rate } from './budget';
import { isCrowded, readMediaType, readNextLink, readRate, readRequestId, readRetryAfterMs } from './headers';
import type { HeaderSource } from './headers';
import { declinedBy, problemOf, seenOf } from './refusal';
import { bucketWords, type Asked, type Refusal } from './refusal';
import type { OktaReply } from './reply';

export interface Answer {
  body: unknown;
  /** The target of the next link, as Okta wrote it: not to be trusted before `follow` has looked at it. */
  next?: string;
  /** Whether there was a Link header at all: Okta names at least the page itself. */
  linked: boolean;
  /** Okta's id of the request. */
  request?: string;
}

/** What a request ended in. */
export type Outcome =
  | { is: 'response'; status: number; headers: HeaderSource; text: string }
  | { is: 'thrown'; error: unknown }
  | { is: 'timeout'; timeoutMs: number };

/** The reply, and what the bucket's meter learns from it. */
export interface Reading {
  reply: OktaReply<Answer>;
  verdict: 'answered' | 'exhausted' | 'crowded' | 'lost';
  rate?: Rate;
}

/** `tellsWhy`: a refusal brings Okta's own words, which may hold what somebody typed. */
type About = { asked: Asked; host: string; path: string; id?: string; tellsWhy?: boolean };

const unknownWaitMs = 15_000; // a 429 that does not say until when
const longestWaitMs = 120_000; // two of Okta's windows

/** `now` is our clock. */
export function readAnswer(outcome: Outcome, about: About, now: number): Reading {
  if (outcome.is === 'timeout') {
    const seen = { ...seenOf(about), seconds: Math.round(outcome.timeoutMs / 1000) };
    return { reply: { is: 'fault', problem: { code: 'too-slow', seen } }, verdict: 'lost' };
  }
  return outcome.is === 'thrown' ? readThrown(outcome.error, about) : readResponse(outcome, about, now);
}

function readResponse(response: Extract<Outcome, { is: 'response' }>, about: About, now: number): Reading {
  const { status, headers } = response;
  const byPlatform = readPlatform(response, about);
  if (byPlatform !== undefined) return { reply: byPlatform, verdict: 'lost' };

  const rate = readRate(headers);
  const known = rate === undefined ? {} : { rate };
  const body = readJson(response.text);
  const code = errorCodeOf(body);
  const request = readRequestId(headers);
  const refusal: Refusal = {
    ...about,
    status,
    shape: readMediaType(headers),
    ...(code === undefined ? {} : { code }),
    ...(request === undefined ? {} : { request }),
  };

  if (status === 429) return readBusy(refusal, headers, now);
  if (status < 200 || status >= 300) {
    const { is, problem } = declinedBy(refusal);
    const said = about.tellsWhy === true ? wordsIn(body) : undefined;
    const seen = said === undefined ? problem.seen : { ...problem.seen, said };
    return { reply: { is, problem: { ...problem, seen } }, verdict: 'lost', ...known };
  }
  if (body === undefined) {
    return { reply: { is: 'fault', problem: problemOf('odd-answer', refusal) }, verdict: 'lost', ...known };
  }

  const next = readNextLink(headers.get('link'));
  const value: Answer = {
    body: body.json,
    linked: headers.get('link') !== null,
    ...(next === undefined ? {} : { next }),
    ...(request === undefined ? {} : { request }),
  };
  return { reply: { is: 'ok', value }, verdict: 'answered', ...known };
}

/** 429 of the minute's limit carries its reset; "too many at once" has a limit of 0 and only guesses at one. */
function readBusy(refusal: Refusal, headers: HeaderSource, now: number): Reading {
  if (isCrowded(headers)) {
    // Spread over one to five seconds, so that those refused together do not come back together.
    const spread =
      [...(refusal.request ?? refusal.path)].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % 5;
    const until = now + 1_000 * (1 + spread);
    return {
      reply: { is: 'busy', until, problem: problemOf('too-many-at-once', refusal) },
      verdict: 'crowded',
    };
  }
  const rate = readRate(headers);
  const wait = rate !== undefined ? untilReset(rate) : (readRetryAfterMs(headers) ?? unknownWaitMs);
  const until = now + Math.min(Math.max(wait, 1_000), longestWaitMs);
  const problem = problemOf('limit-reached', refusal);
  return {
    reply: {
      is: 'busy',
      until,
      problem: { ...problem, seen: { ...problem.seen, bucket: bucketWords[refusal.asked] } },
    },
    verdict: 'exhausted',
  };
}

/** Forge's proxy answers in Okta's place when it may not or cannot carry the call. */
function readPlatform(
  response: { status: number; headers: HeaderSource },
  about: About,
): OktaReply<Answer> | undefined {
  const refused = response.headers.get('forge-proxy-error');
  const unreachable = response.headers.get('x-squid-error');
  if (refused !== null) return declinedByPlatform(refused, response.status, about);
  if (unreachable !== null) {
    return {
      is: 'fault',
      problem: { code: 'unreachable', seen: { ...seenOf(about), why: nameIn(unreachable) } },
    };
  }
  return undefined;
}

/** The codes that are attested; any other is worth another try. */
function declinedByPlatform(code: string, status: number, about: About): OktaReply<Answer> {
  const seen = { ...seenOf(about), status, why: nameIn(code) };
  switch (code.trim()) {
    case 'FETCH_LIMIT_EXCEEDED':
      return { is: 'spent', problem: { code: 'calls-used-up', seen } };
    case 'BLOCKED_EGRESS':
    case 'REQUEST_EGRESS_ALLOWLIST_ERR':
      return { is: 'refused', problem: { code: 'egress-blocked', seen } };
    default:
      return { is: 'fault', problem: { code: 'platform-failed', seen } };
  }
}

/** A call that threw: the platform's own errors by name, everything else is the network. Messages may hold anything. */
function readThrown(error: unknown, about: About): Reading {
  const names = [
    read(error, 'errorCode'),
    read(error, 'name'),
    read(read(error, 'cause'), 'code'),
    read(error, 'code'),
  ];
  const known = names.find(
    (name) => name === 'FETCH_LIMIT_EXCEEDED' || name === 'REQUEST_EGRESS_ALLOWLIST_ERR',
  );
  if (known !== undefined) return { reply: declinedByPlatform(String(known), 0, about), verdict: 'lost' };
  const why = nameIn(names[2] ?? names[3] ?? names[1]);
  return {
    reply: { is: 'fault', problem: { code: 'unreachable', seen: { ...seenOf(about), why } } },
    verdict: 'lost',
  };
}

function read(from: unknown, key: string): unknown {
  return typeof from === 'object' && from !== null && key in from ? Reflect.get(from, key) : undefined;
}

/** A short name such as ECONNRESET, and nothing longer: texts may hold an address or a header. */
function nameIn(value: unknown): string {
  return /^\s*([A-Za-z][\w.-]{0,59})/.exec(typeof value === 'string' ? value : '')?.[1] ?? 'no reason given';
}

function readJson(text: string): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined; // a gateway's page, or an answer cut off
  }
}

/** Okta's own reason, in one line: its first cause, which says more than its summary. */
function wordsIn(body: { json: unknown } | undefined): string | undefined {
  const causes = read(body?.json, 'errorCauses');
  const cause = Array.isArray(causes) ? read(causes[0], 'errorSummary') : undefined;
  const texts = [cause, read(body?.json, 'errorSummary')].map((text) =>
    typeof text === 'string' ? text.slice(0, 300).replace(/\s+/g, ' ').trim() : '',
  );
  return texts.find((text) => text !== '');
}

function errorCodeOf(body: { json: unknown } | undefined): string | undefined {
  const code = read(body?.json, 'errorCode');
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : undefined;
}

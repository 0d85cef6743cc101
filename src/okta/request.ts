// One request to Okta: within the budget, with the credential, to the entered host only. One request gives one reply.

import { fetch } from '@forge/api';

import { readAnswer } from './answer';
import type { Answer, Reading } from './answer';
import { answered, crowded, exhausted, freshMeter, lost, mayGo, sent } from './budget';
import type { Bucket, Meter } from './budget';
import { authorizationOf } from './connection';
import type { Connection } from './connection';
import { bucketWords, seenOf } from './refusal';
import type { Asked } from './refusal';
import type { OktaReply } from './reply';

export type { Answer } from './answer';

/** Said by a caller who asks once more: how often it has asked, and the id of its first request, for Okta's support. */
export interface Again {
  count: number;
  first?: string;
}

export interface Question {
  asked: Asked;
  /** Path and query below the host. */
  path: string;
  bucket: Bucket;
  /** The group, for members; the record, where one is asked for. */
  id?: string;
  /** A refusal brings Okta's own words as `said`: to be shown to who asked, never to be kept. */
  tellsWhy?: true;
  /** Ask Okta to leave out credentials. */
  lean?: boolean;
  /** Without the credential, for what Okta tells everybody. */
  anonymous?: boolean;
  again?: Again;
}

export interface OktaClient {
  readonly host: string;
  get(question: Question): Promise<OktaReply<Answer>>;
  /** How many requests have left so far, by what was asked. */
  requests(): Partial<Record<Asked, number>>;
}

export interface ClientOptions {
  connection: Connection;
  clock: { now(): number };
  /** After this long without a whole answer a request is given up. Forge ends outbound calls after 180 s. */
  timeoutMs: number;
  /** No request lasts beyond this moment (our clock): the function ends soon after. */
  until?: number;
}

// Orgs that ask AD or LDAP for credentials answer far faster without; the gain needs all three (Okta's OpenAPI document).
const lean =
  'application/json; okta-response="omitCredentials,omitCredentialsLinks,omitTransitioningToStatus"';

/** A client for one connection. Its meters live as long as it does: make one per invocation and share it. */
export function oktaClient({ connection, clock, timeoutMs: longest, until }: ClientOptions): OktaClient {
  const { host, credential } = connection;
  const gates = new Map<Bucket, Gate>();
  const counts: Partial<Record<Asked, number>> = {};

  function gateOf(bucket: Bucket): Gate {
    const gate = gates.get(bucket) ?? { meter: freshMeter, waiting: [] };
    gates.set(bucket, gate);
    return gate;
  }

  async function get(question: Question): Promise<OktaReply<Answer>> {
    // Anything else could name another host, and the token would go there.
    if (!/^\/[^/\\]/.test(question.path)) throw new Error('A path below the host begins with one slash.');
    const gate = gateOf(question.bucket);
    for (;;) {
      const leave = mayGo(gate.meter, clock.now());
      if (leave.is === 'go') break;
      if (leave.is === 'closed') {
        const seen = { ...seenOf(about(question)), bucket: bucketWords[question.asked] };
        return { is: 'busy', until: leave.until, problem: { code: 'limit-reached', seen } };
      }
      await new Promise<void>((wake) => gate.waiting.push(wake));
    }

    gate.meter = sent(gate.meter);
    counts[question.asked] = (counts[question.asked] ?? 0) + 1;
    const reading = await send(question);
    gate.meter = metered(gate.meter, reading, clock.now());
    for (const wake of gate.waiting.splice(0)) wake();
    return reading.reply;
  }

  async function send(question: Question): Promise<Reading> {
    const abort = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const timeoutMs = Math.max(0, Math.min(longest, (until ?? Infinity) - clock.now()));
    // The race ends the wait even where the carrier does not heed the signal.
    const timeout = new Promise<'timeout'>((resolve) => {
      timer = setTimeout(() => {
        resolve('timeout');
        abort.abort();
      }, timeoutMs);
    });
    try {
      const outcome = await Promise.race([exchange(question, abort.signal), timeout]);
      return readAnswer(
        outcome === 'timeout' ? { is: 'timeout', timeoutMs } : outcome,
        about(question),
        clock.now(),
      );
    } finally {
      clearTimeout(timer);
    }
  }

  async function exchange(question: Question, signal: AbortSignal) {
    try {
      const response = await fetch(`https://${host}${question.path}`, {
        method: 'GET',
        headers: headersOf(question),
        redirect: 'manual', // a redirect would take the token elsewhere
        signal,
      });
      const { status, headers } = response;
      return { is: 'response', status, headers, text: await response.text() } as const;
    } catch (error) {
      return { is: 'thrown', error } as const;
    }
  }

  function headersOf({ lean: leanly, anonymous, again }: Question): Record<string, string> {
    return {
      Accept: 'application/json',
      'Content-Type': leanly ? lean : 'application/json',
      'User-Agent': 'okta-assets-import/1 (Atlassian Forge)',
      ...(anonymous ? {} : { Authorization: authorizationOf(credential) }),
      // As Okta's own SDKs mark a request that is asked once more.
      ...(again === undefined ? {} : { 'X-Okta-Retry-Count': String(again.count) }),
      ...(again?.first === undefined ? {} : { 'X-Okta-Retry-For': again.first }),
    };
  }

  function about(question: Question) {
    const path = question.path.replace(/[?#].*$/s, '');
    const { asked, id, tellsWhy } = question;
    return { asked, host, path, ...(id === undefined ? {} : { id }), ...(tellsWhy ? { tellsWhy } : {}) };
  }

  return { host, get, requests: () => ({ ...counts }) };
}

/** A bucket's meter, and the requests that wait for an answer under way before they may ask it. */
interface Gate {
  meter: Meter;
  waiting: (() => void)[];
}

function metered(meter: Meter, reading: Reading, now: number): Meter {
  const { verdict, rate, reply } = reading;
  const until = reply.is === 'busy' ? reply.until : now;
  switch (verdict) {
    case 'answered':
      return answered(meter, rate, now);
    case 'exhausted':
      return exhausted(meter, until);
    case 'crowded':
      return crowded(meter, until);
    case 'lost':
      return rate === undefined ? lost(meter) : answered(meter, rate, now);
  }
}

// The ways in which somebody at the sandbox's Okta page may break the org, and mend it again, while the site runs.
import type { Org } from '../okta/changes';
import { refuse, type Reply } from '../okta/errors';
import { routeOf } from '../okta/routes';
import { oktaServer, type OktaOptions, type OktaServer } from '../okta/server';
import type { OktaSwitch } from '../okta/switches';
import type { Clock, Service } from '../wire';

/** Either the org stays and behaves otherwise, or an answer is sent instead; undefined lets the org answer. */
type Means =
  | { switches: Partial<Record<OktaSwitch, string>> }
  | { instead: (request: Request, now: number) => Reply | 'reset' | undefined };

interface Trouble {
  label: string;
  says: string;
  means: Means;
}

const RESET_AFTER_MS = 30_000;
const LISTS: readonly string[] = ['users', 'groups', 'members', 'devices'];

export const TROUBLES = {
  none: { label: 'Mend', says: 'Okta answers as usual.', means: { switches: {} } },
  token: {
    label: 'Refuse the token',
    says: 'Okta answers 401, as for a token that was revoked or has run out.',
    means: { switches: { token: 'refused' } },
  },
  rights: {
    label: 'Token without rights',
    says: 'The owner of the token lost the admin role: people and groups are empty lists, devices 403.',
    means: { switches: { role: 'none' } },
  },
  empty: {
    label: 'Answer empty',
    says: 'Every list is empty, with 200 as if all were well.',
    means: { instead: (request) => (isList(request) ? { status: 200, body: '[]' } : undefined) },
  },
  error: {
    label: 'Answer 500',
    says: 'Okta answers every call with 500.',
    means: { instead: () => refuse('internal') },
  },
  throttle: {
    label: 'Throttle',
    says: 'Okta answers every call with 429: the limit is used up, try again in 30 seconds.',
    means: { instead: (_request, now) => throttled(now) },
  },
  slow: {
    label: 'Answer slowly',
    says: 'Every answer takes eight seconds longer.',
    means: { switches: { speed: 'slow' } },
  },
  down: {
    label: 'Okta down',
    says: 'Nobody answers: every connection breaks.',
    means: { instead: () => 'reset' },
  },
} as const satisfies Readonly<Record<string, Trouble>>;

export type TroubleName = keyof typeof TROUBLES;

export const isTrouble = (name: string): name is TroubleName => Object.hasOwn(TROUBLES, name);

/** An org that can be broken and mended. */
export interface Breakable {
  /** Answers as the trouble of the moment wants it. */
  serve: Service;
  /** The org as it answers when nothing is broken, with its counters and its log. */
  server: OktaServer;
  readonly trouble: TroubleName;
  break(name: TroubleName): void;
}

/** @param options as for a server; its switches hold whatever else is broken */
export function breakableOkta(options: OktaOptions & { org: Org; clock: Clock }): Breakable {
  const server = oktaServer(options);
  let trouble: TroubleName = 'none';
  let serve = server.serve;
  return {
    server,
    get trouble() {
      return trouble;
    },
    serve: (request) => serve(request),
    break(name) {
      trouble = name;
      serve = name === 'none' ? server.serve : broken(options, TROUBLES[name].means, server.serve);
    },
  };
}

function broken(options: OktaOptions, means: Means, whole: Service): Service {
  if ('switches' in means) {
    const switches = { ...options.switches, ...means.switches };
    return oktaServer({ ...options, switches }).serve;
  }
  return async (request) => {
    const reply = means.instead(request, options.clock.now());
    if (reply === undefined) return whole(request);
    if (reply === 'reset') throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } });
    return answer(reply, options.clock.now());
  };
}

const isList = (request: Request): boolean =>
  LISTS.includes(routeOf(new URL(request.url).pathname)?.route.kind ?? 'other');

function throttled(now: number): Reply {
  const reset = String(Math.ceil((now + RESET_AFTER_MS) / 1_000));
  const headers = { 'x-rate-limit-limit': '600', 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': reset };
  return { ...refuse('tooMany'), headers };
}

function answer({ status, body, headers = {} }: Reply, now: number): Response {
  const all = new Headers({
    'content-type': 'application/json',
    date: new Date(now).toUTCString(),
    'x-okta-request-id': `aSandboxTrouble${now}AAA1g`,
  });
  for (const [name, value] of Object.entries(headers))
    for (const one of [value ?? []].flat()) all.append(name, one);
  return new Response(body, { status, headers: all });
}

// Somebody who asks an Okta server things, for its tests: one request, or a list to its end.

import type { Clock } from '../wire';
import { inventOrg, type Org } from './org';
import { oktaServer, type OktaOptions, type OktaServer } from './server';

/** The address visitors use, and the token they carry. */
export const ORIGIN = 'https://acme.okta.com';
export const TOKEN = '00TokenOfTheTests';

/** A moment well after everything in an invented org. */
export const NOW = Date.UTC(2026, 10, 21, 12, 0, 30);

/** An answer, read. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The answer as JSON, or undefined where it is something else. */
  body: unknown;
  next: string | undefined;
}

/** A record as far as every list has it. */
export type Listed = Readonly<Record<string, unknown>> & { readonly id: string };

/** A server with its org and a clock that moves when somebody sleeps or a test says so. */
export interface Visit {
  org: Org;
  server: OktaServer;
  time: { now: number };
  get: (pathOrUrl: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** Follows next links; stops after a hundred pages. */
  all: (
    path: string,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<{ pages: Listed[][]; records: Listed[] }>;
}

/** Invents an org, opens it and lets somebody in. */
export function visit(
  options: Partial<OktaOptions> & { people?: number; groups?: number; devices?: number } = {},
): Visit {
  const time = { now: NOW };
  const clock: Clock = {
    now: () => time.now,
    sleep: async (ms) => {
      time.now += ms;
    },
  };
  const { people = 60, groups = 14, devices = 40, ...rest } = options;
  const org = options.org ?? inventOrg({ people, groups, devices, seed: 1, now: () => time.now });
  const server = oktaServer({ clock, token: TOKEN, ...rest, org });
  const get: Visit['get'] = async (pathOrUrl, headers = {}) =>
    read(
      await server.serve(
        new Request(new URL(pathOrUrl, ORIGIN), { headers: { authorization: `SSWS ${TOKEN}`, ...headers } }),
      ),
    );
  return {
    org,
    server,
    time,
    get,
    all: async (path, headers) => {
      const pages: Listed[][] = [];
      for (let url: string | undefined = path; url !== undefined && pages.length < 100;) {
        const answer: Answer = await get(url, headers);
        if (!Array.isArray(answer.body))
          throw new Error(`${url} answered ${answer.status}: ${answer.text.slice(0, 200)}`);
        pages.push(answer.body as Listed[]); // what the server of these tests sends in lists
        url = answer.next;
      }
      return { pages, records: pages.flat() };
    },
  };
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const json = response.headers.get('content-type') === 'application/json';
  const next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: json ? (JSON.parse(text) as unknown) : undefined,
    next,
  };
}

/** A path with a query, encoded. */
export function asked(path: string, query: Readonly<Record<string, string>>): string {
  return `/api/v1${path}?${new URLSearchParams(query).toString()}`;
}

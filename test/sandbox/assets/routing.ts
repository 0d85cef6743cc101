// How a call finds its endpoint: one row for each, with the scope it needs and the role a person must have.
import type { ProductCall } from '../wire';
import type { Ground } from './executions';
import { Refused } from './refusals';
import type { Schema } from './state';

/** A call that has passed the door, as an endpoint sees it. */
export interface Ask extends Ground {
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** `app`, or the account. */
  as: ProductCall['as'];
  counters: { requests: number; chunks: number; rows: number };
  /** The body's text, its media type checked. */
  text: () => Promise<string>;
  /** The body as JSON. */
  json: () => Promise<unknown>;
  /** An absolute link to a path below `/v1`, as Assets writes them. */
  link: (path: string) => string;
}

/** Answers with JSON, with a Response of its own, or with an empty 200 (undefined). */
export type Endpoint = (ask: Ask) => unknown;

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/v1`; a segment `:name` is a parameter. */
  path: string;
  scope: string;
  /** What a person needs on the schema that the path leads to; the app by itself has it everywhere. */
  role: 'viewer' | 'manager';
  /** The switch by which this part of the API is closed to apps. */
  part?: 'types' | 'statuses' | 'objects' | 'writing' | 'attributeWriting' | 'usage';
  answer: Endpoint;
}

/** The one scope of everything about imports (Assets: scopes). */
export const IMPORT_SCOPE = 'import:import-configuration:cmdb';

/**
 * Finds the route of a path below `/v1`.
 *
 * @throws Refused when there is no such path, or not with this method
 */
export function routeOf(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } {
  const matches = routes.flatMap((route) => {
    const params = paramsOf(route.path, path);
    return params ? [{ route, params }] : [];
  });
  // A literal segment (`executions/status`) comes before a parameter in its place (`executions/:executionId`).
  const exact = matches.filter(({ params }) => matches.every((m) => size(m.params) >= size(params)));
  const found = exact.find(({ route }) => route.method === method);
  if (found) return found;
  throw exact.length > 0 ? new Refused('wrong-verb', `${method} ${path}`) : new Refused('unknown-path', path);
}

const size = (params: object): number => Object.keys(params).length;

function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, segment] of wanted.entries()) {
    const actual = given[at] ?? '';
    if (!segment.startsWith(':')) {
      if (segment !== actual) return undefined;
    } else if (actual === '') return undefined;
    else params[segment.slice(1)] = decoded(actual);
  }
  return params;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Refused('unknown-path', segment);
  }
}

/** A number in an address or query; -1 for anything else. */
export const numberOf = (text: string | null | undefined): number =>
  /^\d{1,15}$/.test(text ?? '') ? Number(text) : -1;

/** The role that a caller has on a schema; the app by itself has all. */
export function roleOn(schema: Schema, as: Ask['as']): 'manager' | 'viewer' | undefined {
  return as === 'app' ? 'manager' : schema.roles[as.account];
}

/** What a page holds where nothing else is asked for (Assets REST API). */
export const USUAL_PAGE = 25;

/** One page of a list, as the query asks. @param longest the most that a page may hold */
export function paged<T>(
  { query }: Pick<Ask, 'query'>,
  all: readonly T[],
  longest = Infinity,
): { startAt: number; maxResults: number; page: T[]; isLast: boolean } {
  const startAt = Math.max(0, numberOf(query.get('startAt') ?? '0'));
  const maxResults = Math.min(Math.max(1, numberOf(query.get('maxResults') ?? String(USUAL_PAGE))), longest);
  return {
    startAt,
    maxResults,
    page: all.slice(startAt, startAt + maxResults),
    isLast: startAt + maxResults >= all.length,
  };
}

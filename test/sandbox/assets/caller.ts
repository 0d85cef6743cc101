// A site with one import, and an app that calls it: what the tests of this site begin with.
import type { DumpedObject } from './dump';
import { assetsSite, type AssetsSite } from './site';
import type { ImportRef } from '../wire';

/** Every scope that a call of this site may need. */
export const ALL_SCOPES = [
  'import:import-configuration:cmdb',
  'read:cmdb-schema:jira',
  'read:cmdb-type:jira',
  'read:cmdb-attribute:jira',
  'write:cmdb-attribute:jira',
  'read:cmdb-object:jira',
  'write:cmdb-object:jira',
  'read:cmdb-config:jira',
];

/** How a call differs from one by the app itself with all scopes. */
export interface CallOptions {
  body?: unknown;
  as?: string;
  scopes?: readonly string[];
  headers?: Record<string, string>;
}

export interface Answered {
  status: number;
  headers: Headers;
  /** Parsed JSON, or the text when it is none. */
  body: unknown;
}

/** A site, its import, and ways to speak to it. `at.ms` is the site's time and may be set. */
export interface Stage {
  site: AssetsSite;
  ref: ImportRef;
  at: { ms: number };
  /** Calls a whole path. */
  callPath: (method: string, path: string, options?: CallOptions) => Promise<Answered>;
  /** Calls a path below `/v1`. */
  call: (method: string, path: string, options?: CallOptions) => Promise<Answered>;
  /** Calls a path below the import source. */
  on: (method: string, path: string, options?: CallOptions) => Promise<Answered>;
  /** Sends a mapping document. */
  map: (document: unknown, method?: string) => Promise<Answered>;
  /** Opens an execution and gives its id. */
  open: () => Promise<string>;
  send: (executionId: string, body: unknown) => Promise<Answered>;
  /** One whole run; gives the final status. */
  run: (...chunks: object[]) => Promise<Finished>;
}

/** What the final status says, as far as tests look at it. */
export interface Finished {
  status: string;
  result: unknown;
  types: Record<string, Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Walks into parsed JSON; undefined where there is nothing. */
export function inside(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), value);
}

/** Makes a site with one schema and one import. */
export function aStage(switches: Record<string, string> = {}): Stage {
  const at = { ms: Date.UTC(2026, 0, 5, 9) };
  const site = assetsSite({ clock: { now: () => at.ms }, switches });
  const ref = site.createImport(site.createSchema('Okta'), 'Okta');

  const callPath: Stage['callPath'] = async (
    method,
    path,
    { body, as, scopes = ALL_SCOPES, headers } = {},
  ) => {
    const init: RequestInit = { method, redirect: 'manual' };
    if (body !== undefined) {
      init.body = typeof body === 'string' ? body : JSON.stringify(body);
      init.headers = { 'content-type': 'application/json' };
    }
    if (headers) init.headers = headers;
    const request = new Request(`https://jira.local${path}`, init);
    const response = await site.product({ request, as: as === undefined ? 'app' : { account: as }, scopes });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(text) };
  };
  const call: Stage['call'] = (method, path, options) =>
    callPath(method, `/jsm/assets/workspace/${ref.workspaceId}/v1${path}`, options);
  const on: Stage['on'] = (method, path, options) =>
    call(method, `/importsource/${ref.importId}${path}`, options);
  const open: Stage['open'] = async () => {
    const { body } = await on('POST', '/executions');
    const link = String(inside(body, 'links', 'submitResults'));
    return /executions\/([^/]+)\/data$/.exec(link)?.[1] ?? '';
  };
  const send: Stage['send'] = (id, body) => on('POST', `/executions/${id}/data`, { body });
  const run: Stage['run'] = async (...chunks) => {
    const id = await open();
    for (const data of chunks) await send(id, { data });
    await send(id, { completed: true });
    at.ms += 60 * 60_000;
    return finished(await on('GET', `/executions/${id}/status`));
  };
  const map: Stage['map'] = (document, method = 'PATCH') => on(method, '/mapping', { body: document });
  return { site, ref, at, callPath, call, on, map, open, send, run };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Reads the answer of `GET executions/{id}/status`. */
export function finished({ body }: Answered): Finished {
  const map = inside(body, 'progressResult', 'objectTypeResultMap');
  const types: Finished['types'] = {};
  for (const result of Object.values(isRecord(map) ? map : {}))
    if (isRecord(result)) types[String(result['objectTypeName'])] = result;
  return { status: String(inside(body, 'status')), result: inside(body, 'progressResult', 'result'), types };
}

/** The attributes of the objects of one type, by Okta id. */
export function byId(objects: readonly DumpedObject[]): Record<string, DumpedObject['attributes']> {
  return Object.fromEntries(objects.map(({ attributes }) => [String(attributes['Okta ID']), attributes]));
}

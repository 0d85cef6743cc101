// The door of the site: who calls, by which path, with which scope and role; then the endpoint; refusals become answers.
import type { Product, ProductCall } from '../wire';
import { readJson } from './bodies';
import { importOf, schemaOf, typeOf } from './catalogue';
import type { Ground } from './executions';
import { GENERAL_ROUTES } from './generalRoutes';
import { IMPORT_ROUTES } from './importRoutes';
import { OBJECT_ROUTES, objectIn } from './objectRoutes';
import { type RateLimit, rateLimit } from './rate';
import { answerOf, Refused } from './refusals';
import { type Ask, IMPORT_SCOPE, roleOn, type Route, routeOf } from './routing';
import type { Schema } from './state';

/** Looks at a call before the site does; a Response is sent instead of the site's own answer. */
export type Interruption = (call: ProductCall) => Response | undefined;

const ROUTES = [...IMPORT_ROUTES, ...GENERAL_ROUTES, ...OBJECT_ROUTES];
const ORIGIN = 'https://api.atlassian.com';
const SENT_ON = 'redirected';

/** What the door needs of the site. */
export interface DoorSetting {
  /** The site at this moment, everything that was due done. */
  ground: () => Ground;
  counters: Ask['counters'];
  interruptions: ReadonlySet<Interruption>;
}

/** Makes the function that answers `requestJira`. */
export function doorOf(setting: DoorSetting): Product {
  const limit = rateLimit();
  return async (call) => {
    setting.counters.requests += 1;
    for (const interruption of setting.interruptions) {
      const instead = interruption(call);
      if (instead) return instead;
    }
    try {
      return await answer(setting, limit, call);
    } catch (error) {
      if (error instanceof Refused) return answerOf(error);
      throw error;
    }
  };
}

async function answer(
  { ground, counters }: DoorSetting,
  limit: RateLimit,
  call: ProductCall,
): Promise<Response> {
  const { request, as } = call;
  const url = new URL(request.url);
  const here = ground();
  const { route, params } = routeOf(ROUTES, request.method, pathBelow(url, here.state.workspaceId));
  const tooMany = limit(`${route.method} ${route.path}`, here.now);
  if (tooMany) return tooMany;
  const text = once(() => bodyOf(request));
  const ask: Ask = {
    ...here,
    params,
    query: url.searchParams,
    as,
    counters,
    text,
    json: async () => readJson(await text()),
    link: (path) => `${ORIGIN}/jsm/${here.switches.links}/workspace/${here.state.workspaceId}/v1${path}`,
  };
  admit(ask, route, call);
  const elsewhere = sentOn(ask, route, url);
  if (elsewhere) return elsewhere;
  const answered = await route.answer(ask);
  if (answered instanceof Response) return answered;
  return answered === undefined ? new Response('', { status: 200 }) : Response.json(answered);
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

function pathBelow({ pathname }: URL, workspaceId: string): string {
  if (pathname.startsWith('/jsm/insight/')) throw new Refused('old-path');
  const [, workspace, rest] = /^\/jsm\/assets\/workspace\/([^/]+)\/v1(\/.*)$/.exec(pathname) ?? [];
  if (workspace === undefined || rest === undefined) throw new Refused('not-a-product-path');
  if (workspace !== workspaceId) throw new Refused('other-workspace');
  return rest;
}

// Authentication, API scope, role on the schema: the imports guide's three layers, in this order.
function admit(ask: Ask, route: Route, { scopes }: ProductCall): void {
  if (!scopes.includes(route.scope)) throw new Refused('no-scope', route.scope);
  if (route.scope !== IMPORT_SCOPE && ask.switches.general === 'closed') throw new Refused('general-closed');
  if (route.part && ask.switches[route.part] === 'closed') throw new Refused('part-closed', route.part);
  if (ask.as === 'app') {
    if (ask.switches.app === 'refused') throw new Refused('app-refused');
    return;
  }
  const schema = schemaAsked(ask);
  if (!schema) return;
  const role = roleOn(schema, ask.as);
  if (!role) throw new Refused('no-role');
  if (route.role === 'manager' && role !== 'manager') throw new Refused('not-manager');
}

// The schema that a path leads to; none for lists and searches, which show each caller only what is theirs.
function schemaAsked({ state, params }: Ask): Schema | undefined {
  const { importId, schemaId, typeId, objectId } = params;
  if (importId !== undefined) {
    const execution = state.executions.find(({ id }) => id === importId);
    return schemaOf(state, importOf(state, execution?.importId ?? importId).schemaId);
  }
  if (schemaId !== undefined) return schemaOf(state, Number(schemaId));
  if (typeId !== undefined) return schemaOf(state, typeOf(state, Number(typeId)).schemaId);
  if (objectId === undefined) return undefined;
  return schemaOf(state, typeOf(state, objectIn({ state, params }).typeId).schemaId);
}

// Notes, 1.1: Assets answers 3xx in places; which places, nobody says.
function sentOn({ switches }: Ask, route: Route, url: URL): Response | undefined {
  const reads = route.method === 'GET';
  const concerned = switches.redirects === 'all' || (switches.redirects === 'reads' && reads);
  if (!concerned || route.scope !== IMPORT_SCOPE || url.searchParams.has(SENT_ON)) return undefined;
  const target = new URL(`${url.pathname}${url.search}`, ORIGIN);
  target.searchParams.set(SENT_ON, 'true');
  return new Response(null, { status: reads ? 302 : 307, headers: { location: target.href } });
}

async function bodyOf(request: Request): Promise<string> {
  const text = await request.text();
  const media = request.headers.get('content-type') ?? '';
  if (text !== '' && !/^application\/json\b/i.test(media)) throw new Refused('wrong-media', media);
  return text;
}

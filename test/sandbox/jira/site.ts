// The part of Jira that an import app may ask: who has an account here, searched by name or address (Jira REST API).
import { choose } from '../switches';
import type { Clock, Product, ProductCall } from '../wire';
import type { JiraPerson } from './people';
import { JIRA_SWITCHES, type JiraSwitched } from './switches';

export interface JiraSite {
  /** What `requestJira` reaches below `/rest/api/3/`; only path and query of the URL count. */
  product: Product;
  /** Accounts of the site; tests may change them. */
  people: JiraPerson[];
  readonly switches: JiraSwitched;
}

const A_MINUTE_MS = 60_000;
/** Only the first thousand are looked through (Jira REST API); a page holds 50 unless told. */
const USUAL_PAGE = 50;

/** @throws Error when a switch or its value does not exist */
export function jiraSite({
  clock,
  people,
  switches: given,
}: {
  clock: Pick<Clock, 'now'>;
  people: readonly JiraPerson[];
  switches?: Readonly<Record<string, string | undefined>>;
}): JiraSite {
  const switches = choose(JIRA_SWITCHES, given);
  const site: Pick<JiraSite, 'people' | 'switches'> = { people: [...people], switches };
  const meter = searchMeter(switches, clock);
  const routes: Readonly<Record<string, Route>> = {
    '/rest/api/3/user/search': {
      scope: 'read:jira-user',
      answer: (query) => meter() ?? search(site, query),
    },
    '/rest/api/3/user/email': {
      scope: 'read:email-address:jira',
      answer: (query, as) => addressOf(site, query, as),
    },
  };
  return {
    ...site,
    product: async ({ request, as, scopes }) => {
      const url = new URL(request.url);
      const route = Object.hasOwn(routes, url.pathname) ? routes[url.pathname] : undefined;
      if (!route) return refused(404, 'there is no such path');
      if (request.method !== 'GET') return refused(405, 'the path exists, not with this method');
      if (!scopes.includes(route.scope))
        return Response.json({ code: 401, message: 'Unauthorized; scope does not match' }, { status: 401 });
      return route.answer(url.searchParams, as);
    },
  };
}

interface Route {
  scope: string;
  answer: (query: URLSearchParams, as: ProductCall['as']) => Response;
}

const refused = (status: number, message: string, errors: object = {}): Response =>
  Response.json({ errorMessages: [message], errors }, { status });

type Looked = Pick<JiraSite, 'people' | 'switches'>;

function search({ people, switches }: Looked, query: URLSearchParams): Response {
  if (switches.search === 'refused') return refused(403, 'this app may not browse users');
  const text = query.get('query');
  const others = [...query.keys()].filter((name) => !['query', 'startAt', 'maxResults'].includes(name));
  if (others.length > 0) return refused(400, `not with query: ${others.join(', ')}`);
  if (text === null || text === '') return refused(400, 'one of query, accountId and property is needed');
  // Without the right to browse users nobody is found, and nobody says why.
  if (switches.search === 'empty') return Response.json([]);
  const startAt = Number(query.get('startAt') ?? 0);
  const found = people
    .filter(({ active }) => active)
    .filter(({ kind }) => kind !== 'customer' || switches.customers === 'listed')
    .filter((person) => isMeant(person, text.toLowerCase(), switches));
  return Response.json(
    found.slice(startAt, startAt + Number(query.get('maxResults') ?? USUAL_PAGE)).map(userOf),
  );
}

/** The beginning of a name or address is enough; of a hidden address all of it, if that. */
function isMeant({ name, email, shows }: JiraPerson, text: string, { hidden }: JiraSwitched): boolean {
  const address = email.toLowerCase();
  if (shows && address.startsWith(text)) return true;
  if (!shows && hidden === 'whole-address' && address === text) return true;
  const plain = name.toLowerCase();
  return plain.startsWith(text) || plain.split(' ').some((word) => word.startsWith(text));
}

const userOf = ({ accountId, kind, name, email, shows, active }: JiraPerson): object => ({
  self: `https://sandbox.atlassian.net/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`,
  accountId,
  accountType: kind,
  ...(shows ? { emailAddress: email } : {}),
  displayName: name,
  active,
  timeZone: 'Europe/London',
});

function addressOf({ people, switches }: Looked, query: URLSearchParams, as: ProductCall['as']): Response {
  // The specification says 401; seen in other clients: 400.
  if (as !== 'app') return refused(400, 'only apps may ask for addresses');
  if (switches.emails === 'refused') return refused(403, 'this app may not read addresses');
  if (switches.emails === 'off') return refused(503, 'switched off on this site');
  const person = people.find(({ accountId }) => accountId === query.get('accountId'));
  if (!person) return refused(404, 'there is no such account');
  const { accountId, email } = person;
  return Response.json(switches.emails === 'told' ? { accountId, email } : {});
}

/** The limit that all searches of a site share; gives the answer for one too many. */
function searchMeter({ searchRate }: JiraSwitched, clock: Pick<Clock, 'now'>): () => Response | undefined {
  const most = searchRate === 'ample' ? Infinity : Number(searchRate);
  let [window, count] = [-1, 0];
  return () => {
    const now = clock.now();
    const current = Math.floor(now / A_MINUTE_MS);
    [window, count] = [current, current === window ? count + 1 : 1];
    if (count <= most) return undefined;
    const seconds = Math.ceil(((current + 1) * A_MINUTE_MS - now) / 1000);
    return new Response('', { status: 429, headers: { 'retry-after': String(seconds) } });
  };
}

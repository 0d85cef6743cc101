// What stands behind `requestJira` in the tests of the assets room: the wire as the real @forge/api uses it.
import type { Product } from '../sandbox/wire';

/** One call as it went over the wire. */
export interface Seen {
  method: string;
  path: string;
  as: 'app' | 'user';
  body: unknown;
}

/** Every scope of the manifest. */
const granted = [
  'import:import-configuration:cmdb',
  'read:cmdb-schema:jira',
  'read:cmdb-type:jira',
  'read:cmdb-attribute:jira',
  'write:cmdb-attribute:jira',
  'read:cmdb-object:jira',
  'write:cmdb-object:jira',
  'read:cmdb-config:jira',
  'read:jira-user',
  'read:email-address:jira',
];

export const wire: { answers: Product; seen: Seen[]; scopes: readonly string[] } = {
  answers: async () => new Response('nobody answers', { status: 599 }),
  seen: [],
  scopes: granted,
};

const forgeFetch = async (
  descriptor: { provider: string },
  path: string,
  init: RequestInit,
): Promise<Response> => {
  const request = new Request(`https://api.atlassian.com${path}`, init);
  const body = await request.clone().text();
  const as = descriptor.provider === 'app' ? 'app' : 'user';
  wire.seen.push({ method: request.method, path, as, body: body === '' ? undefined : JSON.parse(body) });
  return wire.answers({ request, as: as === 'app' ? 'app' : { account: 'admin' }, scopes: wire.scopes });
};
Object.assign(globalThis, { __forge_fetch__: forgeFetch });

beforeEach(() => {
  wire.seen = [];
  wire.scopes = granted;
});

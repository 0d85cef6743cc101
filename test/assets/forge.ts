// What stands behind `requestJira` in the tests of the assets room: the wire as the real @forge/api uses it.
import type { Product } from '../sandbox/wire';

/** One call as it went over the wire. */
export interface Seen {
  method: string;
  path: string;
  as: 'app' | 'user';
  body: unknown;
}

export const wire: { answers: Product; seen: Seen[] } = {
  answers: async () => new Response('nobody answers', { status: 599 }),
  seen: [],
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
  const scopes = ['import:import-configuration:cmdb', 'read:cmdb-schema:jira'];
  return wire.answers({ request, as: as === 'app' ? 'app' : { account: 'admin' }, scopes });
};
Object.assign(globalThis, { __forge_fetch__: forgeFetch });

beforeEach(() => {
  wire.seen = [];
});

// Everything that `requestJira` reaches on the site: Jira's own paths, and Assets behind all others.
import type { Product } from './wire';

/** The path alone says whose call it is. */
export const productOf =
  (parts: { jira: Product; assets: Product }): Product =>
  (call) =>
    new URL(call.request.url).pathname.startsWith('/rest/api/') ? parts.jira(call) : parts.assets(call);

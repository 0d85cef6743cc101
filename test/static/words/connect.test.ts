import { requests } from '../../../static/setup/src/words/connect';
import { filesBelow } from '../../lint/files';

/** Every address that stands in the room that asks Okta, without its query, and with ids left open. */
const addresses = filesBelow('src/okta', '.ts')
  .flatMap(({ text }) => [...text.matchAll(/['`](\/(?:api\/v1|\.well-known)\/[^'`?]*)/g)])
  .map(([, path = '']) => path.replace(/\$\{[^}]*\}/g, '{id}').replace(/\/$/, '/{id}'));

it('the list of every request names exactly the paths that the app asks Okta for', () => {
  expect(addresses.length).toBeGreaterThan(10);
  expect(requests.map(({ path }) => path).sort()).toEqual([...new Set(addresses)].sort());
});

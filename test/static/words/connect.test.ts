import { resources } from '../../../src/okta/resources';
import { requests } from '../../../static/setup/src/words/connect';

it('the list of every request names exactly the paths that the app asks Okta for', () => {
  const lists = Object.values(resources).map(({ path }) => path);
  const others = ['/.well-known/okta-organization', '/api/v1/users/me'];
  expect(requests.map(({ path }) => path).sort()).toEqual([...lists, ...others].sort());
});

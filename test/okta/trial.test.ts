// Trying a search before it is kept.
import { anOrg } from './anOrg';
import { network } from './network';
import { trySearch } from '../../src/okta/trial';

describe('a search that is tried', () => {
  it.each([
    ['users', 'status eq "ACTIVE" and profile.city sw "P"'],
    ['devices', 'profile.platform eq "MACOS"'],
  ] as const)('of %s is good: %s', async (kind, search) => {
    const { client, paths } = anOrg();
    expect(await trySearch(client, kind, search)).toEqual({ is: 'ok', value: undefined });
    expect(paths()).toEqual([`/api/v1/${kind}?limit=1&search=${search}`]);
  });

  it.each([
    ['users', 'profile.departement eq "Sales"', 'profile.departement eq is not offered'],
    ['users', 'status ne "ACTIVE"', '"ne" is not an operator'],
    ['devices', 'profile.displayName pr', 'profile.displayName pr is not offered'],
  ] as const)('of %s is refused with Okta’s reason: %s', async (kind, search, said) => {
    const { client } = anOrg();
    expect(await trySearch(client, kind, search)).toMatchObject({
      is: 'refused',
      problem: { code: 'search-refused', seen: { said } },
    });
  });

  it('is not asked while a bracket is open, for together with the states it would mean something else', async () => {
    const { client } = anOrg();
    const search = 'status pr) or (status pr';
    expect(await trySearch(client, 'users', search)).toMatchObject({
      is: 'refused',
      problem: { code: 'search-refused', seen: { said: 'A bracket or a quotation mark is not closed.' } },
    });
    expect(network.seen).toEqual([]);
  });
});

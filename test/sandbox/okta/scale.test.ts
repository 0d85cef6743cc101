import { isEveryone } from './directory';
import { asked, visit } from './visitor';

const pages = (entries: number, most: number): number => Math.max(1, Math.ceil(entries / most));

describe('an org of five thousand', () => {
  it('is read with exactly as many requests as its lists have pages, and everything is there', async () => {
    const { org, server, all } = visit({ people: 5_000, groups: 250, devices: 3_001 });
    const people = await all(asked('/users', { search: 'status pr', limit: '200' }));
    const groups = await all(asked('/groups', { expand: 'stats', limit: '200' }));
    const devices = await all(asked('/devices', { expand: 'userSummary', limit: '200' }));
    const filled = [...org.groups].filter((group) => !isEveryone(group) && org.members(group.id).length > 0);
    let members = 0;
    for (const { id } of filled)
      members += (await all(asked(`/groups/${id}/users`, { limit: '1000' }))).records.length;
    expect([people, groups, devices].map(({ records }) => new Set(records.map(({ id }) => id)).size)).toEqual(
      [5_000, 250, 3_001],
    );
    expect(members).toBe(filled.reduce((sum, { id }) => sum + org.members(id).length, 0));
    expect(server.requests.kinds).toEqual({
      users: 25,
      groups: 2,
      devices: 16,
      members: filled.reduce((sum, { id }) => sum + pages(org.members(id).length, 1_000), 0),
      other: 0,
    });
  });
});

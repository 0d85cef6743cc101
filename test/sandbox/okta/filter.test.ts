import { asked, visit } from './visitor';

const T = '2026-08-01T00:00:00.000Z';

/** Ids of the people that a search or filter finds, and those a plain function would. */
async function found(query: Record<string, string>, path = '/users'): Promise<string[]> {
  const { all } = visit({ people: 150, groups: 40, devices: 50 });
  return (await all(asked(path, query))).records.map(({ id }) => id).sort();
}

const { org } = visit({ people: 150, groups: 40, devices: 50 });
const people = [...org.people];
const [one] = people;
if (!one) throw new Error('an org of 150 has a first person');
const login = String(one.profile.login);

describe('search and filter', () => {
  it.each<[string, (person: (typeof people)[number]) => boolean]>([
    ['status pr', () => true],
    ['status eq "DEPROVISIONED"', ({ status }) => status === 'DEPROVISIONED'],
    ['status eq "deprovisioned"', ({ status }) => status === 'DEPROVISIONED'],
    [`lastUpdated ge "${T}"`, ({ lastUpdated }) => lastUpdated >= T],
    [`lastUpdated gt "${one.lastUpdated}"`, ({ lastUpdated }) => lastUpdated > one.lastUpdated],
    [`lastUpdated le "${one.lastUpdated}"`, ({ lastUpdated }) => lastUpdated <= one.lastUpdated],
    [`lastUpdated lt "2026-08-01T00:00:00Z"`, ({ lastUpdated }) => lastUpdated < T],
    [
      `created ge "2022-01-01T00:00:00.000Z" and created lt "${T}"`,
      ({ created }) => created >= '2022' && created < T,
    ],
    [`id eq "${one.id}"`, ({ id }) => id === one.id],
    [`profile.login eq "${login.toUpperCase()}"`, ({ id }) => id === one.id],
    ['profile.department sw "fin"', ({ profile }) => String(profile.department).startsWith('Fin')],
    ['profile.department eq "Výroba"', ({ profile }) => profile.department === 'Výroba'],
    ['profile.department eq "Vyroba"', () => false],
    ['profile.skills eq "SAP"', ({ profile }) => JSON.stringify(profile.skills ?? []).includes('SAP')],
    ['profile.badgeNumber gt 880100', ({ profile }) => Number(profile.badgeNumber ?? 0) > 880_100],
    ['profile.isContractor eq true', ({ profile }) => profile.isContractor === true],
    ['profile.lastName co "OOK"', ({ profile }) => String(profile.lastName).toLowerCase().includes('ook')],
    [
      'profile.title eq "Staff Engineer, R&D <Core> \\"on call\\""',
      ({ profile }) => String(profile.title).includes('on call'),
    ],
    [
      'status eq "STAGED" or status eq "RECOVERY" and profile.countryCode eq "XX"',
      ({ status }) => status === 'STAGED',
    ],
    ['(status eq "STAGED" or status eq "RECOVERY") and profile.countryCode eq "XX"', () => false],
    ['  status   EQ"STAGED"  ', ({ status }) => status === 'STAGED'],
  ])('search %s', async (search, wanted) => {
    expect(await found({ search })).toEqual(people.filter(wanted).map(({ id }) => id));
  });

  it('filters by letter case, and finds deprovisioned people too', async () => {
    expect(await found({ filter: `profile.login eq "${login}"` })).toEqual([one.id]);
    expect(await found({ filter: `profile.login eq "${login.toUpperCase()}"` })).toEqual([]);
    expect((await found({ filter: 'status eq "DEPROVISIONED"' })).length).toBeGreaterThan(0);
  });

  it('sorts a search, ties by id, over several pages, both ways', async () => {
    const { all } = visit({ people: 150 });
    const query = { search: 'status pr', sortBy: 'profile.department', limit: '40' };
    const up = (await all(asked('/users', query))).records.map(({ id }) => id);
    const key = (id: string): string => String(org.people.must(id).profile.department ?? '');
    const wanted = [...org.people.ids].sort((a, b) =>
      key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a < b ? -1 : 1,
    );
    expect(up).toEqual(wanted);
    expect((await all(asked('/users', { ...query, sortOrder: 'desc' }))).records.map(({ id }) => id)).toEqual(
      wanted.reverse(),
    );
  });

  it('sees a group by its profile clock or its membership clock', async () => {
    const { org: live, all, time } = visit();
    const before = new Date(time.now).toISOString();
    time.now += 60_000;
    const [, , third = '', , fifth = ''] = live.groups.ids;
    live.changeGroup(third, { description: 'changed' });
    live.addToGroup(live.people.ids[0] ?? '', live.newGroup('fresh').id);
    live.addToGroup(live.people.ids.find((id) => !live.members(fifth).includes(id)) ?? '', fifth);
    const seen = async (filter: string): Promise<string[]> =>
      (await all(asked('/groups', { filter }))).records.map(({ id }) => id);
    const fresh = live.groups.ids.at(-1) ?? '';
    expect(await seen(`lastUpdated gt "${before}"`)).toEqual([third, fresh]);
    expect(await seen(`lastMembershipUpdated gt "${before}"`)).toEqual([fifth, fresh]);
    expect(await seen(`lastUpdated gt "${before}" or lastMembershipUpdated gt "${before}"`)).toEqual([
      third,
      fifth,
      fresh,
    ]);
    expect(await seen('type eq "BUILT_IN"')).toHaveLength(2);
  });

  it('searches groups and devices', async () => {
    expect(await found({ search: 'profile.name sw "every"' }, '/groups')).toEqual([org.everyone?.id]);
    const devices = [...org.devices].filter(({ status }) => status === 'SUSPENDED').map(({ id }) => id);
    expect(await found({ search: 'status eq "SUSPENDED"' }, '/devices')).toEqual(devices);
    const late = [...org.devices].filter(({ lastUpdated }) => lastUpdated > T).map(({ id }) => id);
    expect(await found({ search: `lastUpdated gt "${T}"` }, '/devices')).toEqual(late);
  });

  it.each([
    ['/users', 'search', ''],
    ['/users', 'search', 'status'],
    ['/users', 'search', 'status eq'],
    ['/users', 'search', 'status eq ACTIVE'],
    ['/users', 'search', 'status eq "ACTIVE'],
    ['/users', 'search', 'status eq "ACTIVE")'],
    ['/users', 'search', '(status eq "ACTIVE"'],
    ['/users', 'search', 'status ne "ACTIVE"'],
    ['/users', 'search', 'not status eq "ACTIVE"'],
    ['/users', 'search', 'status eq "ACTIVE" and'],
    ['/users', 'search', 'status eq "ACTIVE" status pr'],
    ['/users', 'search', 'stautus pr'],
    ['/users', 'search', 'Status eq "ACTIVE"'],
    ['/users', 'search', 'profile eq "x"'],
    ['/users', 'search', 'lastLogin gt "2026-01-01T00:00:00.000Z"'],
    ['/users', 'search', 'constructor pr'],
    ['/users', 'search', 'status eq "A"; drop'],
    ['/users', 'filter', 'status pr'],
    ['/users', 'filter', 'created gt "2026-01-01T00:00:00.000Z"'],
    ['/users', 'filter', 'status gt "A"'],
    ['/groups', 'filter', 'created gt "2026-01-01T00:00:00.000Z"'],
    ['/groups', 'filter', 'type gt "A"'],
    ['/groups', 'search', 'type pr'],
    ['/devices', 'search', 'created pr'],
  ])('%s refuses the %s %s', async (path, how, expression) => {
    const { get } = visit();
    expect(await get(asked(path, { [how]: expression }))).toMatchObject({
      status: 400,
      body: { errorCode: 'E0000031' },
    });
  });

  it('refuses to sort by what nobody has, and search together with filter', async () => {
    const { get } = visit();
    for (const query of [
      { search: 'status pr', sortBy: 'nothing' },
      { search: 'status pr', filter: 'status eq "ACTIVE"' },
    ])
      expect(await get(asked('/users', query))).toMatchObject({
        status: 400,
        body: { errorCode: 'E0000031' },
      });
  });
});

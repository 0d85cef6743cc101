import { inventOrg, type Org } from './org';
import { isEveryone } from './directory';
import { PERSON_STATES } from './records';

const NOW = Date.UTC(2026, 10, 21, 12);

function anOrg(
  size: { people?: number; groups?: number; devices?: number; seed?: number; now?: () => number } = {},
): Org {
  return inventOrg({ people: 60, groups: 14, devices: 40, seed: 1, now: () => NOW, ...size });
}

const everything = (org: Org): string =>
  JSON.stringify([
    [...org.people],
    [...org.groups].map((group) => [group, org.members(group.id)]),
    [...org.devices],
  ]);

describe('an invented org', () => {
  it('is the same for the same seed, whatever the time, and another one for another seed', () => {
    expect(everything(anOrg({ now: () => NOW + 86_400_000 }))).toBe(everything(anOrg()));
    expect(everything(anOrg({ seed: 2 }))).not.toBe(everything(anOrg()));
  });

  it('has exactly the size it was asked for, down to nothing', () => {
    for (const [people, groups, devices] of [
      [0, 0, 0],
      [1, 1, 1],
      [3, 2, 0],
      [250, 30, 99],
    ] as const) {
      const org = anOrg({ people, groups, devices });
      expect([org.people.size, org.groups.size, org.devices.size]).toEqual([people, groups, devices]);
    }
  });

  it('knows nothing younger than the clock', () => {
    const now = Date.UTC(2024, 0, 1);
    const org = anOrg({ now: () => now });
    const moments = everything(org).match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? [];
    expect(moments.length).toBeGreaterThan(100);
    expect(moments.filter((moment) => Date.parse(moment) > now)).toEqual([]);
  });

  it('uses ids of twenty characters with the prefix of their kind, in the order of creation', () => {
    const org = anOrg();
    for (const [ids, prefix] of [
      [org.people.ids, '00u'],
      [org.groups.ids, '00g'],
      [org.devices.ids, 'guo'],
    ] as const) {
      expect(ids.every((id) => /^[0-9A-Za-z]{20}$/.test(id) && id.startsWith(prefix))).toBe(true);
      expect([...ids].sort()).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const created = [...org.people].map((person) => person.created);
    expect([...created].sort()).toEqual(created);
  });

  it('has people in every state, the fleeting one included', () => {
    const states = new Set([...anOrg({ people: 250 }).people].map(({ status }) => status));
    expect([...states].sort()).toEqual([...PERSON_STATES].sort());
  });

  it('gives everybody a login of their own in any letter case, at most a hundred characters of ASCII', () => {
    const logins = [...anOrg({ people: 3_000 }).people].map(({ profile }) => String(profile.login));
    expect(new Set(logins.map((login) => login.toLowerCase())).size).toBe(3_000);
    expect(logins.filter((login) => !/^[\w.@-]{5,100}$/.test(login))).toEqual([]);
    expect(logins.some((login) => !login.includes('@'))).toBe(true);
  });

  it.each([
    ['Latin with marks', /[À-ž]/u],
    ['marks apart from their letters', /\p{M}/u],
    ['Cyrillic', /\p{Script=Cyrillic}/u],
    ['Greek', /\p{Script=Greek}/u],
    ['Han', /\p{Script=Han}/u],
    ['Hangul', /\p{Script=Hangul}/u],
    ['Hiragana', /\p{Script=Hiragana}/u],
    ['Arabic', /\p{Script=Arabic}/u],
    ['Hebrew', /\p{Script=Hebrew}/u],
    ['Devanagari', /\p{Script=Devanagari}/u],
  ])('has names in %s', (_, script) => {
    const names = [...anOrg({ people: 300 }).people].map(
      ({ profile }) => `${String(profile.firstName)} ${String(profile.lastName)}`,
    );
    expect(names.some((name) => script.test(name))).toBe(true);
  });

  it('keeps to letters of at most three bytes, as Okta does', () => {
    expect(everything(anOrg({ people: 300 }))).not.toMatch(/[\u{10000}-\u{10ffff}]/u);
  });

  it.each<[string, (profile: Readonly<Record<string, unknown>>) => boolean]>([
    ['a missing first name', ({ firstName }) => firstName === null],
    ['no display name at all', (profile) => !('displayName' in profile)],
    ['an empty display name', ({ displayName }) => displayName === ''],
    ['quotes', ({ title }) => String(title).includes('"')],
    ['markup', ({ title }) => String(title).includes('<Core>')],
    ['a line break', ({ title }) => String(title).includes('\n')],
    ['a backslash', ({ department }) => String(department).includes('\\')],
    ['an integer', ({ badgeNumber }) => Number.isInteger(badgeNumber)],
    ['a number', ({ fte }) => fte === 0.5],
    ['a boolean', ({ isContractor }) => isContractor === true],
    ['a list', ({ skills }) => Array.isArray(skills) && skills.length > 0],
    ['an empty list', ({ skills }) => Array.isArray(skills) && skills.length === 0],
    ['null for a list', ({ ssoGroups }) => ssoGroups === null],
  ])('has people with %s', (_, holds) => {
    expect([...anOrg().people].some(({ profile }) => holds(profile))).toBe(true);
  });

  it('tells managers by id mostly, by login or email in another case, by a name nobody knows, and with a quote', () => {
    const org = anOrg({ people: 300 });
    const told = [...org.people].map(({ profile: { managerId, manager } }) => managerId ?? manager);
    const found = (test: (given: string) => boolean): number =>
      told.filter((given) => typeof given === 'string' && test(given)).length;
    expect(found((given) => org.people.get(given) !== undefined)).toBeGreaterThan(200);
    expect(
      found(
        (given) =>
          !org.people.get(given) && org.personNamed(given) !== undefined && given !== given.toLowerCase(),
      ),
    ).toBeGreaterThan(5);
    expect(found((given) => given === 'Somebody from the Leeds office')).toBeGreaterThan(1);
    expect(found((given) => /["\\]/.test(given))).toBe(1);
    expect(told[0]).toBeUndefined();
  });

  it('has managers above managers, and nobody above themselves', () => {
    const org = anOrg({ people: 300 });
    for (const person of org.people) {
      const above = new Set<string>();
      for (
        let at = org.people.get(String(person.profile.managerId));
        at;
        at = org.people.get(String(at.profile.managerId))
      ) {
        expect(above.has(at.id)).toBe(false);
        above.add(at.id);
      }
      expect(above.has(person.id)).toBe(false);
    }
  });

  it('never tells a manager by an address that two people share', () => {
    const org = anOrg({ people: 2_000 });
    const owners = new Map<string, Set<string>>();
    for (const { id, profile } of org.people)
      for (const address of [profile.login, profile.email]) {
        const key = String(address).toLowerCase();
        owners.set(key, (owners.get(key) ?? new Set<string>()).add(id));
      }
    const given = [...org.people].map(({ profile }) =>
      String(profile.managerId ?? profile.manager ?? '').toLowerCase(),
    );
    expect(given.filter((address) => (owners.get(address)?.size ?? 0) > 1)).toEqual([]);
  });

  it('has Everyone with all people, administrators, and groups from AD, Google and Okta', () => {
    const org = anOrg();
    const everyone = org.everyone;
    expect(everyone && org.members(everyone.id)).toEqual(org.people.ids);
    expect([...org.groups].filter(isEveryone)).toHaveLength(1);
    const kinds = new Set([...org.groups].map(({ type, objectClass }) => `${type} ${objectClass.join()}`));
    expect([...kinds].sort()).toEqual([
      'APP_GROUP google:group',
      'APP_GROUP okta:windows_security_principal',
      'BUILT_IN okta:user_group',
      'OKTA_GROUP okta:user_group',
    ]);
  });

  it('has empty groups, many small ones and one or two that need several pages of members', () => {
    const org = anOrg({ people: 4_000, groups: 200 });
    const sizes = [...org.groups]
      .filter((group) => !isEveryone(group))
      .map(({ id }) => org.members(id).length);
    expect(sizes.filter((size) => size === 0).length).toBeGreaterThan(20);
    expect(sizes.filter((size) => size > 1_000).length).toBe(2);
    expect(sizes).toContain(2_000);
    expect(sizes.filter((size) => size > 0 && size < 100).length).toBeGreaterThan(100);
  });

  it('lists every member once, in order, and only people it has; deactivated ones stay members', () => {
    const org = anOrg({ people: 500, groups: 60 });
    for (const { id } of org.groups) {
      const members = org.members(id);
      expect([...new Set(members)].sort()).toEqual(members);
      expect(members.every((member) => org.people.get(member))).toBe(true);
    }
    const gone = [...org.people].filter(({ status }) => status === 'DEPROVISIONED').map(({ id }) => id);
    expect(gone.some((id) => org.groupsOf(id).length > 1)).toBe(true);
  });

  it('has group names that are unique among those made in Okta, and at most 255 letters long', () => {
    const names = [...anOrg({ groups: 400 }).groups].map(
      ({ type, profile }) => [type, String(profile.name)] as const,
    );
    const own = names.filter(([type]) => type === 'OKTA_GROUP').map(([, name]) => name);
    expect(new Set(own).size).toBe(own.length);
    expect(Math.max(...names.map(([, name]) => name.length))).toBe(255);
  });

  it('has devices of five platforms in every state, with nobody, one person and several', () => {
    const devices = [...anOrg({ devices: 60 }).devices];
    expect(new Set(devices.map(({ profile }) => profile.platform)).size).toBe(5);
    expect(new Set(devices.map(({ status }) => status))).toEqual(
      new Set(['ACTIVE', 'SUSPENDED', 'UNSUSPENDED', 'DEACTIVATED']),
    );
    expect(new Set(devices.map(({ users }) => Math.min(users.length, 2)))).toEqual(new Set([0, 1, 2]));
    const off = devices.filter(({ status }) => status === 'DEACTIVATED');
    expect(off.flatMap(({ users }) => users)).toEqual([]);
  });
});

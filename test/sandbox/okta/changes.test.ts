import { inventOrg, type Org } from './org';

const START = Date.UTC(2026, 10, 21, 12);

/** An org whose clock moves a minute on every look, so that every change has its own moment. */
function anOrg(): { org: Org; time: () => string } {
  let now = START;
  const org = inventOrg({ people: 20, groups: 8, devices: 6, seed: 5, now: () => (now += 60_000) });
  return { org, time: () => new Date(now).toISOString() };
}

const first = <T>(things: Iterable<T>, test: (thing: T) => boolean): T => {
  for (const thing of things) if (test(thing)) return thing;
  throw new Error('The org has nothing of that sort');
};

describe('changes in an org', () => {
  it('a newcomer is last in every list, in Everyone, and moves the membership clocks of the groups joined', () => {
    const { org, time } = anOrg();
    const group = org.newGroup('Newcomers');
    const person = org.hire({ login: 'new@example.com', profile: { title: 'Trainee' }, groups: [group.id] });
    expect(org.people.ids.at(-1)).toBe(person.id);
    expect(person).toMatchObject({
      status: 'ACTIVE',
      profile: { login: 'new@example.com', title: 'Trainee' },
    });
    expect(org.groupsOf(person.id)).toEqual([org.everyone?.id, group.id]);
    expect(org.groups.must(group.id).lastMembershipUpdated).toBe(time());
    expect(org.groups.must(group.id).lastUpdated).toBe(group.lastUpdated);
    expect(Date.parse(org.everyone?.lastMembershipUpdated ?? '')).toBeGreaterThan(START);
  });

  it('a login can be taken only once, in whatever letters', () => {
    const { org } = anOrg();
    org.hire({ login: 'new@example.com' });
    expect(() => org.hire({ login: 'NEW@example.com' })).toThrow('taken');
  });

  it("a changed profile moves the person's clock and leaves the other attributes", () => {
    const { org, time } = anOrg();
    const before = org.people.must(org.people.ids[3] ?? '');
    const after = org.rename(before.id, { title: null, nickName: 'Nick' });
    expect(after.lastUpdated).toBe(time());
    expect(after.profile).toEqual({ ...before.profile, title: null, nickName: 'Nick' });
    expect(org.people.get(before.id)).toBe(after);
  });

  it('membership moves the clock of the group alone, and only when it changes', () => {
    const { org, time } = anOrg();
    const person = first(org.people, () => true);
    const group = org.newGroup('Movers');
    org.addToGroup(person.id, group.id);
    const joined = org.groups.must(group.id);
    expect(joined.lastMembershipUpdated).toBe(time());
    expect(joined.lastUpdated).toBe(group.lastUpdated);
    expect(org.people.get(person.id)).toBe(person);
    org.addToGroup(person.id, group.id);
    expect(org.groups.get(group.id)).toBe(joined);
    org.removeFromGroup(person.id, group.id);
    expect(org.members(group.id)).toEqual([]);
    expect(org.groups.must(group.id).lastMembershipUpdated).toBe(time());
  });

  it('nobody can be put into Everyone or taken out of it', () => {
    const { org } = anOrg();
    const [person = ''] = org.people.ids;
    expect(() => org.removeFromGroup(person, org.everyone?.id ?? '')).toThrow('Everyone');
    expect(() => org.deleteGroup(org.everyone?.id ?? '')).toThrow('built-in');
  });

  it('suspended, deactivated and active again: status and its clock, groups as before', () => {
    const { org, time } = anOrg();
    const person = org.hire({ login: 'mover@example.com', groups: [org.newGroup('Staff').id] });
    for (const [change, status] of [
      [() => org.suspend(person.id), 'SUSPENDED'],
      [() => org.deactivate(person.id), 'DEPROVISIONED'],
      [() => org.activate(person.id), 'ACTIVE'],
    ] as const) {
      expect(change()).toMatchObject({ status, statusChanged: time(), lastUpdated: time() });
      expect(org.groupsOf(person.id)).toHaveLength(2);
    }
  });

  it('a deleted person is gone from people, groups and devices', () => {
    const { org } = anOrg();
    const group = org.newGroup('Leavers');
    const person = org.hire({ login: 'leaver@example.com', groups: [group.id] });
    const device = org.newDevice({ displayName: 'Laptop', platform: 'MACOS' }, [person.id]);
    org.deleteUser(person.id);
    expect(org.people.get(person.id)).toBeUndefined();
    expect(org.members(group.id)).toEqual([]);
    expect(org.devices.must(device.id).users).toEqual([]);
    expect(org.personNamed('leaver@example.com')).toBeUndefined();
  });

  it('a sign-in moves only when the person was last seen', () => {
    const { org, time } = anOrg();
    const before = first(org.people, () => true);
    expect(org.signIn(before.id)).toEqual({ ...before, lastLogin: time() });
  });

  it("a group's profile clock and membership clock are independent", () => {
    const { org, time } = anOrg();
    const group = first(org.groups, ({ type }) => type === 'OKTA_GROUP');
    const after = org.changeGroup(group.id, { description: 'new' });
    expect(after.lastUpdated).toBe(time());
    expect(after.lastMembershipUpdated).toBe(group.lastMembershipUpdated);
  });

  it('devices are given, taken, switched off without their people, and deleted', () => {
    const { org, time } = anOrg();
    const [one = '', two = ''] = org.people.ids;
    const { id } = org.newDevice({ displayName: 'Kiosk', platform: 'WINDOWS' }, [one]);
    org.giveDevice(id, two);
    org.giveDevice(id, two);
    expect(org.devices.must(id).users.map(({ person }) => person)).toEqual([one, two]);
    org.takeDevice(id, one);
    expect(org.devices.must(id)).toMatchObject({ lastUpdated: time(), users: [{ person: two }] });
    expect(org.setDeviceStatus(id, 'DEACTIVATED')).toMatchObject({ status: 'DEACTIVATED', users: [] });
    org.deleteDevice(id);
    expect(org.devices.ids).not.toContain(id);
  });

  it('what does not exist cannot be changed', () => {
    const { org } = anOrg();
    const [person = ''] = org.people.ids;
    for (const change of [
      () => org.rename('00uNobody', {}),
      () => org.deleteUser('00uNobody'),
      () => org.addToGroup(person, '00gNothing'),
      () => org.giveDevice('guoNothing', person),
      () => org.deleteGroup('00gNothing'),
    ])
      expect(change).toThrow('There is no ');
  });
});

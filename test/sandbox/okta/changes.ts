// An org that lives: people come, move and go, and each change moves the clocks Okta says it moves.

import { Directory, isEveryone, type Identity } from './directory';
import type { NextId } from './ids';
import { moment, type Device, type DeviceUser, type Group, type Person, type Profile } from './records';
import { insert, remove } from './shelf';

/** What a new person may be told apart from the usual. */
export interface NewPerson {
  login: string;
  status?: string;
  profile?: Profile;
  groups?: readonly string[];
}

/** Where an org gets its time and its new ids. */
export interface Means {
  /** Milliseconds since 1970, asked at every change. */
  now: () => number;
  ids: { person: NextId; group: NextId; device: NextId };
}

/** An Okta org: everything in it, and everything that may happen to it. */
export class Org extends Directory {
  readonly #means: Means;

  constructor(identity: Identity, means: Means) {
    super(identity);
    this.#means = means;
  }

  /** Somebody joins: ACTIVE unless told otherwise. Everyone's membership clock moves. */
  hire({ login, status = 'ACTIVE', profile = {}, groups = [] }: NewPerson): Person {
    if (this.personNamed(login)) throw new Error(`The login ${login} is taken`);
    const now = this.#now();
    const waiting = status === 'STAGED';
    const person = this.people.put({
      id: this.#means.ids.person(),
      status,
      created: now,
      activated: waiting ? null : now,
      statusChanged: waiting ? null : now,
      lastLogin: null,
      lastUpdated: now,
      passwordChanged: null,
      type: { id: this.identity.types.user },
      realmId: this.identity.realmId,
      profile: {
        firstName: null,
        lastName: null,
        email: login,
        secondEmail: null,
        mobilePhone: null,
        ...profile,
        login,
      },
      credentials: { provider: { type: 'OKTA', name: 'OKTA' } },
    });
    this.#membershipMoved(this.everyone);
    for (const groupId of groups) this.addToGroup(person.id, groupId);
    return person;
  }

  /** Changes a person's profile; an attribute given as null is cleared. Moves `lastUpdated`. */
  rename(personId: string, profile: Profile): Person {
    const person = this.people.must(personId);
    return this.#put({ ...person, profile: { ...person.profile, ...profile } });
  }

  /** A sign-in: `lastLogin` moves; `lastUpdated` stays, as far as anybody knows (open). */
  signIn(personId: string): Person {
    this.version += 1;
    return this.people.put({ ...this.people.must(personId), lastLogin: this.#now() });
  }

  /** A person's status changes; groups stay as they are, also for DEPROVISIONED. */
  setStatus(personId: string, status: string): Person {
    const person = this.people.must(personId);
    const now = this.#now();
    const activated = status === 'ACTIVE' ? (person.activated ?? now) : person.activated;
    return this.#put({ ...person, status, statusChanged: now, activated }, now);
  }

  deactivate(personId: string): Person {
    return this.setStatus(personId, 'DEPROVISIONED');
  }

  suspend(personId: string): Person {
    return this.setStatus(personId, 'SUSPENDED');
  }

  /** Back to work, from whatever state. */
  activate(personId: string): Person {
    return this.setStatus(personId, 'ACTIVE');
  }

  /** Final: the person leaves every list, group and device. Nothing tells a `lastUpdated` query. */
  deleteUser(personId: string): void {
    this.people.must(personId);
    for (const groupId of this.groupsOf(personId)) {
      const group = this.groups.must(groupId);
      if (!isEveryone(group)) remove(this.#list(groupId), personId);
      this.#membershipMoved(group);
    }
    for (const device of this.devices)
      if (device.users.some(({ person }) => person === personId)) {
        this.devices.put({ ...device, users: device.users.filter(({ person }) => person !== personId) });
      }
    this.people.delete(personId);
    this.version += 1;
  }

  /** A new group, made in Okta, with its first members. */
  newGroup(
    name: string,
    { members = [], profile = {} }: { members?: readonly string[]; profile?: Profile } = {},
  ): Group {
    const now = this.#now();
    const group = this.groups.put({
      id: this.#means.ids.group(),
      created: now,
      lastUpdated: now,
      lastMembershipUpdated: now,
      objectClass: ['okta:user_group'],
      type: 'OKTA_GROUP',
      profile: { description: null, ...profile, name },
    });
    this.version += 1;
    for (const personId of members) this.addToGroup(personId, group.id);
    return group;
  }

  /** Changes a group's profile. Moves `lastUpdated`, not `lastMembershipUpdated` (Okta: API reference). */
  changeGroup(groupId: string, profile: Profile): Group {
    const group = this.groups.must(groupId);
    this.version += 1;
    return this.groups.put({ ...group, profile: { ...group.profile, ...profile }, lastUpdated: this.#now() });
  }

  deleteGroup(groupId: string): void {
    if (this.groups.must(groupId).type === 'BUILT_IN') throw new Error('A built-in group cannot be deleted');
    this.groups.delete(groupId);
    this.membership.delete(groupId);
    this.version += 1;
  }

  /** Moves the group's `lastMembershipUpdated` when that changes anything; the person's clock stays. */
  addToGroup(personId: string, groupId: string): void {
    this.people.must(personId);
    const group = this.#ordinary(groupId);
    if (insert(this.#list(groupId), personId)) this.#membershipMoved(group);
  }

  removeFromGroup(personId: string, groupId: string): void {
    const group = this.#ordinary(groupId);
    if (remove(this.#list(groupId), personId)) this.#membershipMoved(group);
  }

  /** A device is registered, by one person, by several or by nobody yet. */
  newDevice(profile: Profile, users: readonly string[] = []): Device {
    const now = this.#now();
    const device = this.devices.put({
      id: this.#means.ids.device(),
      status: 'ACTIVE',
      created: now,
      lastUpdated: now,
      profile: { registered: true, ...profile },
      users: [],
    });
    this.version += 1;
    return users.reduce((_, personId) => this.giveDevice(device.id, personId), device);
  }

  changeDevice(deviceId: string, profile: Profile): Device {
    const device = this.devices.must(deviceId);
    return this.#putDevice({ ...device, profile: { ...device.profile, ...profile } });
  }

  /** Somebody enrols on the device. */
  giveDevice(deviceId: string, personId: string): Device {
    this.people.must(personId);
    const device = this.devices.must(deviceId);
    if (device.users.some(({ person }) => person === personId)) return device;
    const user: DeviceUser = {
      person: personId,
      created: this.#now(),
      managementStatus: 'NOT_MANAGED',
      screenLockType: 'PASSCODE',
    };
    return this.#putDevice({ ...device, users: [...device.users, user] });
  }

  takeDevice(deviceId: string, personId: string): Device {
    const device = this.devices.must(deviceId);
    return this.#putDevice({ ...device, users: device.users.filter(({ person }) => person !== personId) });
  }

  /** A device's lifecycle; a deactivated one loses its people (Okta: API reference). */
  setDeviceStatus(deviceId: string, status: string): Device {
    const device = this.devices.must(deviceId);
    return this.#putDevice({ ...device, status, users: status === 'DEACTIVATED' ? [] : device.users });
  }

  deleteDevice(deviceId: string): void {
    this.devices.must(deviceId);
    this.devices.delete(deviceId);
    this.version += 1;
  }

  /** Sets a group's members without moving any clock: for inventing an org, not for changing one. */
  fill(groupId: string, members: string[]): void {
    this.membership.set(groupId, members);
  }

  #now(): string {
    return moment(this.#means.now());
  }

  #put(person: Person, lastUpdated = this.#now()): Person {
    this.version += 1;
    return this.people.put({ ...person, lastUpdated });
  }

  #putDevice(device: Device): Device {
    this.version += 1;
    return this.devices.put({ ...device, lastUpdated: this.#now() });
  }

  #ordinary(groupId: string): Group {
    const group = this.groups.must(groupId);
    if (isEveryone(group)) throw new Error('Okta alone decides who is in Everyone');
    return group;
  }

  #list(groupId: string): string[] {
    const known = this.membership.get(groupId);
    if (known) return known;
    const empty: string[] = [];
    this.membership.set(groupId, empty);
    return empty;
  }

  #membershipMoved(group: Group | undefined): void {
    this.version += 1;
    if (group) this.groups.put({ ...group, lastMembershipUpdated: this.#now() });
  }
}

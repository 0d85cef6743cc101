// What Assets must hold for an Okta org, worked out from the promise alone (default types, attributes and sources), and
// never by the code that is tested: nothing here may be imported from `src`.
import type { Device, Group, Person } from './sandbox/okta/records';
import type { DumpedObject } from './sandbox/assets/dump';

/** What an org says of itself: records as Okta would send them, and who is in which group. */
export interface OktaSays {
  users: readonly unknown[];
  groups: readonly unknown[];
  devices: readonly unknown[];
  members(groupId: string): readonly string[];
}

/** An org as far as its truth needs it. */
export interface AnOrg {
  people: Iterable<Person>;
  groups: Iterable<Group>;
  devices: Iterable<Device>;
  members(groupId: string): readonly string[];
}

export interface Around {
  /** The org's address. */
  host?: string;
  /** What Assets held before: objects that are gone from Okta stay as they were. */
  before?: readonly DumpedObject[];
  /** Kinds that could not be read: their objects stay as they were too. */
  without?: readonly ('users' | 'groups' | 'devices')[];
  /** Groups whose members Okta refuses: those they had before. */
  refused?: Readonly<Record<string, readonly string[]>>;
  /** Without statistics nobody says how many Everyone is, and it is never read. */
  stats?: 'present' | 'absent';
  /** Whether Assets looks at upper and lower case when it matches a manager. */
  equals?: 'any-case' | 'exact';
}

type Attributes = DumpedObject['attributes'];
type Filled = string | number | string[] | undefined;

/** Everything Assets must hold, sorted as `--dump` sorts: by type, then by Okta id. */
export function truth(org: AnOrg, around: Around = {}): DumpedObject[] {
  return truthOf(saidBy(org, around.stats), around);
}

/** The same for records of any shape. */
export function truthOf(said: OktaSays, around: Around = {}): DumpedObject[] {
  const { host = 'sandbox.okta.com', before = [], without = [], refused = {}, equals = 'any-case' } = around;
  const readable = <T>(kind: 'users' | 'groups' | 'devices', records: readonly T[]) =>
    without.includes(kind) ? [] : records;
  const membersOf = (id: string) => refused[id] ?? said.members(id);
  const groups = readable('groups', said.groups).flatMap((group) => groupObject(group, membersOf));
  const users = readable('users', said.users).flatMap((user) => userObject(user, host));
  const devices = readable('devices', said.devices).flatMap(deviceObject);
  const objects = [...groups, ...users, ...devices].map(({ object }) => object);
  const isNow = new Set(objects.map(nameOf));
  const all = [...objects, ...before.filter((object) => !isNow.has(nameOf(object)))];

  const groupsOf = turnedAround(
    groups.filter(({ record }) => !isEveryone(record)).map(({ id }) => [id, membersOf(id)] as const),
  );
  const people = all.filter(({ type }) => type === 'Okta User');
  const managerNamed = lookUp(people, equals);
  const arePeople = new Set(people.map(idOf));
  for (const { object, record, id } of users)
    fill(object.attributes, {
      Groups: groupsOf.get(id),
      Manager: managerNamed(
        text(at(record, 'profile', 'managerId')) ?? text(at(record, 'profile', 'manager')),
      ),
    });
  for (const { object, record } of devices)
    fill(object.attributes, { Users: usersOf(record).filter((id) => arePeople.has(id)) });
  return all.sort((a, b) => compare(a.type, b.type) || compare(idOf(a), idOf(b)));
}

/** The records an org sends. */
function saidBy(org: AnOrg, stats: Around['stats'] = 'present'): OktaSays {
  return {
    users: [...org.people],
    groups: [...org.groups].map((group) => ({
      ...group,
      _embedded: stats === 'present' ? { stats: { usersCount: org.members(group.id).length } } : {},
    })),
    devices: [...org.devices].map((device) => ({
      ...device,
      _embedded: { users: device.users.map(({ person }) => ({ user: { id: person } })) },
    })),
    members: (groupId) => org.members(groupId),
  };
}

interface Made {
  id: string;
  record: unknown;
  object: DumpedObject;
}

/** States of people by the names that their statuses have in Assets; a group has none. */
const userStatuses = new Map([
  ['STAGED', 'Staged'],
  ['PROVISIONED', 'Provisioned'],
  ['ACTIVATING', 'Activating'],
  ['ACTIVE', 'Active'],
  ['RECOVERY', 'Recovery'],
  ['PASSWORD_EXPIRED', 'Password expired'],
  ['LOCKED_OUT', 'Locked out'],
  ['SUSPENDED', 'Suspended'],
  ['DEPROVISIONED', 'Deprovisioned'],
]);
const deviceStatuses = new Map([
  ['CREATED', 'Device created'],
  ['ACTIVE', 'Active'],
  ['SUSPENDED', 'Suspended'],
  ['UNSUSPENDED', 'Active'],
  ['DEACTIVATED', 'Deactivated'],
]);

function userObject(record: unknown, host: string): Made[] {
  const of = (name: string) => text(at(record, 'profile', name));
  const fullName = [of('firstName'), of('lastName')].filter((part) => part !== undefined).join(' ');
  const id = text(at(record, 'id'));
  return made('Okta User', record, {
    Name: of('displayName') ?? text(fullName) ?? of('login'),
    Status: userStatuses.get(String(at(record, 'status'))) ?? 'Unknown',
    Login: of('login'),
    Email: /^[^\s@]+@[^\s@]+$/.test(of('email') ?? '') ? of('email') : undefined,
    'First name': of('firstName'),
    'Last name': of('lastName'),
    Title: of('title'),
    Department: of('department'),
    Created: moment(at(record, 'created')),
    'Last login': moment(at(record, 'lastLogin')),
    'Last updated': moment(at(record, 'lastUpdated')),
    'Link to Okta': `https://${host.replace('.', '-admin.')}/admin/user/profile/view/${id ?? ''}`,
  });
}

function groupObject(record: unknown, membersOf: OktaSays['members']): Made[] {
  const counted = isEveryone(record) ? undefined : new Set(membersOf(String(at(record, 'id')))).size;
  return made('Okta Group', record, {
    Name: text(at(record, 'profile', 'name')),
    Status: 'Active',
    Description: text(at(record, 'profile', 'description')),
    Type: text(at(record, 'type')),
    Members: number(at(record, '_embedded', 'stats', 'usersCount')) ?? counted,
    'Membership updated': moment(at(record, 'lastMembershipUpdated')),
  });
}

function deviceObject(record: unknown): Made[] {
  const of = (name: string) => text(at(record, 'profile', name));
  return made('Okta Device', record, {
    Name: of('displayName'),
    Status: deviceStatuses.get(String(at(record, 'status'))) ?? 'Unknown',
    Platform: of('platform'),
    Manufacturer: of('manufacturer'),
    Model: of('model'),
    'OS version': of('osVersion'),
    'Serial number': of('serialNumber'),
    'Last updated': moment(at(record, 'lastUpdated')),
  });
}

/** An object needs a name and an id; attributes that nothing fills are absent. */
function made(type: string, record: unknown, attributes: Record<string, Filled>): Made[] {
  const id = text(at(record, 'id'));
  if (id === undefined || attributes.Name === undefined) return [];
  const object: DumpedObject = { type, attributes: {} };
  fill(object.attributes, { 'Okta ID': id, ...attributes });
  return [{ id, record, object }];
}

function fill(attributes: Attributes, more: Record<string, Filled>): void {
  for (const [name, value] of Object.entries(more))
    if (value !== undefined && !(Array.isArray(value) && value.length === 0))
      attributes[name] = Array.isArray(value) ? [...new Set(value)].sort(compare) : value;
}

/** Everyone is an object, but nobody is linked to it. */
const isEveryone = (group: unknown) =>
  at(group, 'type') === 'BUILT_IN' && at(group, 'profile', 'name') === 'Everyone';

function turnedAround(groups: readonly (readonly [string, readonly string[]])[]): Map<string, string[]> {
  const groupsOf = new Map<string, string[]>();
  for (const [group, members] of groups)
    for (const person of members) groupsOf.set(person, [...(groupsOf.get(person) ?? []), group]);
  return groupsOf;
}

/** A manager is whoever has that id, login or address; nobody where it cannot be searched for, or is not one person. */
function lookUp(people: readonly DumpedObject[], equals: 'any-case' | 'exact') {
  const plain = (name: string) => (equals === 'any-case' ? name.toLowerCase() : name);
  const named = new Map<string, Set<string>>();
  for (const person of people)
    for (const attribute of ['Okta ID', 'Login', 'Email']) {
      const name = person.attributes[attribute];
      if (typeof name !== 'string') continue;
      const already = named.get(plain(name)) ?? new Set();
      named.set(plain(name), already.add(idOf(person)));
    }
  return (name: string | undefined): string | undefined => {
    if (name === undefined || /["\\]/.test(name)) return undefined;
    const found = [...(named.get(plain(name)) ?? [])];
    if (found.length > 1)
      throw new Error(`${name} is ${found.length} people: a test must not depend on which`);
    return found[0];
  };
}

function usersOf(device: unknown): string[] {
  const users = at(device, '_embedded', 'users');
  if (!Array.isArray(users)) return [];
  return users.flatMap((user) => text(at(user, 'user', 'id')) ?? []);
}

function at(from: unknown, ...names: string[]): unknown {
  return names.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
    from,
  );
}

/** A plain value as text, or the one item of a list; blank is nothing. */
function text(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.length === 1 ? text(value[0]) : undefined;
  if (!['string', 'number', 'boolean'].includes(typeof value)) return undefined;
  return String(value).trim() === '' ? undefined : String(value);
}

const number = (value: unknown) => (typeof value === 'number' ? value : undefined);

/** Cut to whole seconds, in UTC. */
function moment(value: unknown): string | undefined {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return undefined;
  return `${new Date(value).toISOString().slice(0, 19)}Z`;
}

/** The Okta id of an object. */
export const idOf = ({ attributes }: DumpedObject): string => String(attributes['Okta ID'] ?? '');

/** An object by type and Okta id. */
export const nameOf = (object: DumpedObject): string => `${object.type} ${idOf(object)}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

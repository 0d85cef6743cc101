// What somebody may do to the org from the sandbox's Okta page: each change takes checked input and says what it did.
import { z } from 'zod';
import type { Org } from '../okta/changes';
import { CULTURES } from '../okta/names';
import { nameOf } from './orgView';

const id = z.string().max(50);
const person = z.object({ person: id });
const name = z.string().trim().min(1).max(5_000); // hostile lengths are worth trying

interface Change<T> {
  takes: z.ZodType<T>;
  act: (org: Org, takes: T) => string;
}

const change = <T>(takes: z.ZodType<T>, act: Change<T>['act']): Change<T> => ({ takes, act });
const called = (org: Org, personId: string): string => nameOf(org.people.must(personId));
const groupNamed = (org: Org, groupId: string): string => String(org.groups.must(groupId).profile.name);

const HIRED_AT_ONCE = 50;

/** By their name: the input, and the deed, which gives a sentence and throws where Okta would not have it. */
const CHANGES = {
  rename: change(person.extend({ first: name, last: name }), (org, { person, first, last }) => {
    const before = called(org, person);
    org.rename(person, { firstName: first, lastName: last, displayName: `${first} ${last}` });
    return `${before} is now called ${first} ${last}.`;
  }),
  join: change(person.extend({ group: id }), (org, { person, group }) => {
    org.addToGroup(person, group);
    return `${called(org, person)} joined ${groupNamed(org, group)}.`;
  }),
  leave: change(person.extend({ group: id }), (org, { person, group }) => {
    org.removeFromGroup(person, group);
    return `${called(org, person)} left ${groupNamed(org, group)}.`;
  }),
  move: change(person.extend({ from: id, to: id }), (org, { person, from, to }) => {
    org.removeFromGroup(person, from);
    org.addToGroup(person, to);
    return `${called(org, person)} moved from ${groupNamed(org, from)} to ${groupNamed(org, to)}.`;
  }),
  deactivate: change(person, (org, { person }) => {
    org.deactivate(person);
    return `${called(org, person)} is deactivated (DEPROVISIONED).`;
  }),
  activate: change(person, (org, { person }) => {
    org.activate(person);
    return `${called(org, person)} is active again.`;
  }),
  delete: change(person, (org, { person }) => {
    const gone = called(org, person);
    org.deleteUser(person);
    return `${gone} is deleted: Okta no longer knows them.`;
  }),
  give: change(person, (org, { person }) => {
    const owner = called(org, person);
    const serialNumber = `SBX${String(org.devices.size + 1).padStart(6, '0')}`;
    const displayName = `Laptop ${serialNumber}`;
    const made = {
      platform: 'WINDOWS',
      manufacturer: 'Dell Inc.',
      model: 'Latitude 7440',
      osVersion: '10.0.22631',
    };
    org.newDevice({ displayName, serialNumber, secureHardwarePresent: true, ...made }, [person]);
    return `${owner} enrolled on ${displayName}, which is new.`;
  }),
  take: change(person.extend({ device: id }), (org, { person, device }) => {
    org.takeDevice(device, person);
    return `${called(org, person)} no longer uses ${String(org.devices.must(device).profile.displayName)}.`;
  }),
  hire: change(z.object({}), (org) => {
    for (let hired = 0; hired < HIRED_AT_ONCE; hired += 1) hireOne(org);
    return `${HIRED_AT_ONCE} people were hired: the org has ${org.people.size}.`;
  }),
} as const;

/** Names from the lists the org was invented from; the login is numbered on until it is free. */
function hireOne(org: Org): void {
  const nth = org.people.size;
  const culture = CULTURES[nth % CULTURES.length];
  const given = culture?.given[(nth * 7) % culture.given.length];
  const family = culture?.family[(nth * 11) % culture.family.length];
  if (!given || !family) throw new Error('There are no names to hire people under.');
  const login = freeLogin(org, `${given.plain}.${family.plain}`.toLowerCase());
  org.hire({
    login,
    profile: { firstName: given.written, lastName: family.written, title: 'New colleague' },
  });
}

function freeLogin(org: Org, plain: string): string {
  for (let nth = 1; ; nth += 1) {
    const login = `${plain}${nth === 1 ? '' : nth}@example.com`;
    if (!org.personNamed(login)) return login;
  }
}

/**
 * Does one change.
 *
 * @throws Error in words when there is no such change, its input is wrong, or the org refuses
 */
export function changeOrg(org: Org, name: string, input: unknown): string {
  if (!Object.hasOwn(CHANGES, name)) throw new Error(`There is no change called ${name}.`);
  const { takes, act } = CHANGES[name as keyof typeof CHANGES] as Change<unknown>; // a parser: looked up above
  const read = takes.safeParse(input);
  if (!read.success) throw new Error(z.prettifyError(read.error));
  return act(org, read.data);
}

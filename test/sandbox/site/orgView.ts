// The org as the sandbox's Okta page shows it: its people, searched and page by page, with their groups and devices.
import { isEveryone } from '../okta/directory';
import type { Org } from '../okta/changes';
import type { Person, Profile } from '../okta/records';
import { pageOf, type Page } from './pages';
import type { PersonView } from './views';

const PAGE_SIZE = 20;

const text = (profile: Profile, name: string): string => {
  const value = profile[name];
  return value === null || value === undefined ? '' : String(value);
};

/** First and last name as Okta writes them, else the login. */
export const nameOf = ({ profile }: Person): string =>
  `${text(profile, 'firstName')} ${text(profile, 'lastName')}`.trim() || text(profile, 'login');

/** @param asked `search` looks into names and logins, in any letter case; pages count from 1; newest people first */
export function viewPeople(org: Org, { search, page }: { search: string; page: number }): Page<PersonView> {
  const wanted = search.trim().toLowerCase();
  const fits = (person: Person): boolean =>
    wanted === '' || `${nameOf(person)} ${text(person.profile, 'login')}`.toLowerCase().includes(wanted);
  const found = pageOf([...org.people].reverse().filter(fits), page, PAGE_SIZE);
  return { ...found, items: found.items.map((person) => viewPerson(org, person)) };
}

/** Groups that people can be put into, by name. */
export const ordinaryGroups = (org: Org): { id: string; name: string }[] =>
  [...org.groups]
    .filter((group) => !isEveryone(group))
    .map(({ id, profile }) => ({ id, name: text(profile, 'name') }));

function viewPerson(org: Org, person: Person): PersonView {
  const { id, status, profile } = person;
  return {
    id,
    status,
    name: nameOf(person),
    first: text(profile, 'firstName'),
    last: text(profile, 'lastName'),
    login: text(profile, 'login'),
    groups: org.groupsOf(id).map((groupId) => {
      const group = org.groups.must(groupId);
      return { id: groupId, name: text(group.profile, 'name'), mayLeave: !isEveryone(group) };
    }),
    devices: [...org.devices]
      .filter(({ users }) => users.some((user) => user.person === id))
      .map((device) => ({ id: device.id, name: text(device.profile, 'displayName') })),
  };
}

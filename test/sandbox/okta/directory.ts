// What an Okta org holds at this moment, and how it is looked up. How it changes is in changes.ts.

import type { App, Device, Group, Person } from './records';
import { holds, Shelf } from './shelf';

/** Who the org is. */
export interface Identity {
  readonly id: string;
  /** Its address is `https://{subdomain}.okta.com` unless the server is told otherwise. */
  readonly subdomain: string;
  /** A second name of the org, without a scheme. */
  readonly customDomain: string;
  readonly company: string;
  readonly created: string;
  readonly realmId: string;
  /** User types: everybody else, and external staff. */
  readonly types: { readonly user: string; readonly contractor: string };
}

/** People, groups, devices and apps of one org, with who is in which group. */
export class Directory {
  readonly people = new Shelf<Person>();
  readonly groups = new Shelf<Group>();
  readonly devices = new Shelf<Device>();
  readonly apps = new Shelf<App>();
  /** Grows with every change: what was computed from an older version is stale. */
  version = 0;
  protected readonly membership = new Map<string, string[]>();

  constructor(readonly identity: Identity) {}

  /** The BUILT_IN group that holds everybody. */
  get everyone(): Group | undefined {
    for (const group of this.groups) if (isEveryone(group)) return group;
    return undefined;
  }

  /** Ids of a group's members in order. Everyone holds all people who are not deleted. */
  members(groupId: string): readonly string[] {
    const group = this.groups.must(groupId);
    return isEveryone(group) ? this.people.ids : (this.membership.get(groupId) ?? []);
  }

  /** Ids of the groups somebody is in, Everyone among them. */
  groupsOf(personId: string): readonly string[] {
    return this.groups.ids.filter((groupId) => holds(this.members(groupId), personId));
  }

  /** The person with that id or login; logins are the same in any letter case (Okta: API reference). */
  personNamed(idOrLogin: string): Person | undefined {
    const known = this.people.get(idOrLogin);
    if (known) return known;
    const wanted = idOrLogin.toLowerCase();
    for (const person of this.people)
      if (String(person.profile.login).toLowerCase() === wanted) return person;
    return undefined;
  }

  /** The administrator to whom the API token belongs: the first person of the org. */
  get tokenOwner(): Person | undefined {
    return this.people.get(this.people.ids[0] ?? '');
  }
}

/** Everyone is the built-in group of that name; other built-in groups are ordinary ones. */
export function isEveryone(group: Group): boolean {
  return group.type === 'BUILT_IN' && group.profile.name === 'Everyone';
}

// An invented Okta org: the same size and seed always give the same people, groups and devices.

import { chance } from './chance';
import { Org } from './changes';
import { idsOf } from './ids';
import { inventDevices } from './machines';
import { inventPeople } from './people';
import { moment, type App } from './records';
import { inventTeams } from './teams';

export { Org };

/** What to invent. */
export interface Invention {
  people: number;
  /** All groups, Everyone and Okta Administrators among them. */
  groups: number;
  devices: number;
  seed: number;
  /** The site's clock (ms since 1970): changes made to the org later are dated by it. */
  now: () => number;
}

/**
 * Nothing in an invented org is younger than this, unless the site's clock is behind it. A fixed moment, for an org
 * that aged between two runs would look changed.
 */
const INVENTED_UNTIL = Date.UTC(2026, 7, 20, 10);

/** Invents an org. The owner of the API token is its first person. */
export function inventOrg({ people, groups, devices, seed, now }: Invention): Org {
  const until = Math.min(INVENTED_UNTIL, now());
  const dice = chance(seed);
  const ids = { person: idsOf('00u', dice), group: idsOf('00g', dice), device: idsOf('guo', dice) };
  const type = idsOf('oty', dice);
  const identity = {
    id: idsOf('00o', dice)(),
    subdomain: 'invented',
    customDomain: 'login.invented.example',
    company: 'Invented & Sons s.r.o.',
    created: moment(until - 8 * 365 * 86_400_000),
    realmId: ids.device(),
    types: { user: type(), contractor: type() },
  };
  const org = new Org(identity, { now, ids });
  const apps = inventApps(org, idsOf('0oa', dice));

  const personIds = Array.from({ length: people }, ids.person);
  const crowd = inventPeople({ identity, ids: personIds, until, dice });
  for (const person of crowd) org.people.put(person);

  const groupIds = Array.from({ length: groups }, ids.group);
  for (const { group, members } of inventTeams({ ids: groupIds, people: personIds, apps, until, dice })) {
    org.groups.put(group);
    org.fill(group.id, members);
  }

  const deviceIds = Array.from({ length: devices }, ids.device);
  for (const device of inventDevices({ ids: deviceIds, people: personIds, until, dice }))
    org.devices.put(device);
  return org;
}

function inventApps(org: Org, nextId: () => string): { directory: App; google: App } {
  const add = (name: string, label: string, signOnMode: string): App =>
    org.apps.put({
      id: nextId(),
      name,
      label,
      status: 'ACTIVE',
      created: org.identity.created,
      lastUpdated: org.identity.created,
      signOnMode,
    });
  add('bookmark', 'Intranet „Rozcestník“', 'BOOKMARK');
  return {
    directory: add('active_directory', 'corp.example.com', 'AUTO_LOGIN'),
    google: add('google', 'Google Workspace – účty', 'SAML_2_0'),
  };
}

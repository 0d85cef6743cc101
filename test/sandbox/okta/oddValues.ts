// Makes an org's records as odd as the switch `values` says, without moving a clock.

import type { Org } from './changes';
import type { Profile } from './records';
import type { OktaSwitched } from './switches';

/** Okta promises these to be there (Okta's OpenAPI document); everything else may come as null. */
const NEVER_NULL = new Set(['login', 'email', 'name', 'displayName of a device', 'platform', 'registered']);

const LONG = 'very long, 長い, длинно; ';

/** Rewrites the org's own records, so that what the server shows stays what the org holds. */
export function makeOdd(org: Org, how: OktaSwitched['values']): void {
  if (how === 'ordinary') return;
  org.version += 1;
  if (how === 'null') empty(org);
  else if (how === 'unknown') estrange(org);
  else lengthen(org);
}

function emptied(profile: Profile, kept: ReadonlySet<string>): Profile {
  return Object.fromEntries(
    Object.entries(profile).map(([name, value]) => [name, kept.has(name) ? value : null]),
  );
}

function empty({ people, groups, devices }: Org): void {
  for (const person of people)
    people.put({
      ...person,
      activated: null,
      statusChanged: null,
      lastLogin: null,
      passwordChanged: null,
      profile: emptied(person.profile, NEVER_NULL),
    });
  for (const group of groups) groups.put({ ...group, profile: emptied(group.profile, NEVER_NULL) });
  const ofDevices = new Set([...NEVER_NULL, 'displayName']);
  for (const device of devices) devices.put({ ...device, profile: emptied(device.profile, ofDevices) });
}

function estrange({ people, groups, devices }: Org): void {
  const every = (record: { id: string }, ids: readonly string[], step: number): boolean =>
    ids.indexOf(record.id) % step === 2;
  for (const person of people)
    if (every(person, people.ids, 9)) people.put({ ...person, status: 'HIBERNATED' });
  for (const group of groups)
    if (every(group, groups.ids, 9))
      groups.put({ ...group, type: 'CLOUD_GROUP', objectClass: ['cloud:circle'] });
  for (const device of devices)
    if (every(device, devices.ids, 5))
      devices.put({ ...device, status: 'CREATED', profile: { ...device.profile, platform: 'VISIONOS' } });
}

function lengthen({ people, groups, devices }: Org): void {
  const long = (letters: number): string =>
    LONG.repeat(Math.ceil(letters / LONG.length)).slice(0, letters - 1) + '.';
  for (const [place, person] of [...people].entries())
    if (place % 7 === 3)
      people.put({
        ...person,
        profile: { ...person.profile, title: long(5_000), department: long(300), displayName: long(1_000) },
      });
  for (const [place, group] of [...groups].entries())
    if (place % 7 === 3) groups.put({ ...group, profile: { ...group.profile, description: long(20_000) } });
  for (const [place, device] of [...devices].entries())
    if (place % 7 === 3) devices.put({ ...device, profile: { ...device.profile, model: long(1_000) } });
}

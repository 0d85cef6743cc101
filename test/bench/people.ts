// The people that mapping is measured with: those of the sandbox's invented org, as a run sees them.

import type { Json, JsonObject, OktaRecord } from '../../src/records/record';
import { inventOrg } from '../sandbox/okta/org';
import { personText } from '../sandbox/okta/render';

/** An org of that size, the same for the same seed: its people with their groups beside them, and the org's host. */
export function peopleToMap(people: number, seed: number): OktaRecord[] {
  const now = Date.UTC(2026, 10, 20);
  const org = inventOrg({ people, groups: Math.ceil(people / 10) + 10, devices: 0, seed, now: () => now });
  const style = {
    directory: org,
    origin: 'https://invented.okta.com',
    omit: new Set<string>(),
    expand: new Set<string>(),
  };
  const groupsOf = new Map<string, Json[]>();
  for (const group of org.groups) {
    if (group === org.everyone) continue;
    const beside = { id: group.id, name: String(group.profile.name) };
    for (const person of org.members(group.id))
      groupsOf.set(person, [...(groupsOf.get(person) ?? []), beside]);
  }
  return [...org.people].map((person) => {
    const okta = JSON.parse(personText(person, style)) as JsonObject; // what the sandbox has just written
    const org = {
      host: 'invented.okta.com',
      admin: 'invented-admin.okta.com',
      now: '2026-11-20T00:00:00.000Z',
    };
    const raw: JsonObject = { ...okta, groups: groupsOf.get(person.id) ?? [], org };
    return { kind: 'users', id: person.id, raw };
  });
}

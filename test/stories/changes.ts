// A day in the life of an org: one of each change that a second run has to bring over.
import type { Org } from '../sandbox/okta/org';
import type { Person } from '../sandbox/okta/records';

/** Who was touched, for stories that look at them by name. */
export interface Day {
  renamed: string;
  moved: string;
  withoutGroup: string;
  deactivated: string;
  hired: string;
  /** Has another manager, and none any more. */
  reassigned: string;
  unled: string;
  handedOver: string;
  abandoned: string;
  gone: { person: string; group: string; device: string };
}

/** Changes the org. Each change has a person, a group or a device of its own, so that none hides another. */
export function aDayGoesBy(org: Org): Day {
  const touched = new Set([org.people.ids[0] ?? '']);
  const pick = (what: string, wanted: (person: Person) => boolean): string => {
    const free = [...org.people].filter(({ id }) => !touched.has(id));
    // An org whose records are all empty has nobody who fits: then anybody is changed.
    const found = free.find(wanted) ?? free[0];
    if (!found) throw new Error(`This org has nobody for: ${what}`);
    touched.add(found.id);
    return found.id;
  };
  const everyone = org.everyone?.id;
  const ownGroups = (id: string) => org.groupsOf(id).filter((group) => group !== everyone);
  const isActive = ({ status }: Person) => status === 'ACTIVE';
  const isLedById = ({ profile }: Person) =>
    typeof profile.managerId === 'string' && org.people.get(profile.managerId) !== undefined;
  const ordinary = [...org.groups].filter(({ type }) => type === 'OKTA_GROUP').map(({ id }) => id);
  const used = [...org.devices].filter(({ users }) => users.length > 0);
  const [handed, abandoned, goneDevice] = used.map(({ id }) => id);
  const [oldGroup, newGroup, changed] = ordinary.filter((id) => org.members(id).length > 1);
  if (!handed || !abandoned || !goneDevice || !oldGroup || !newGroup || !changed)
    throw new Error('This org has too few groups or devices');

  const renamed = pick('a new name', isActive);
  org.rename(renamed, { displayName: 'Renamed – "Ñew" \\ Næme', title: 'Head of Change', department: null });
  const moved = pick('a move', ({ id }) => {
    const groups = ownGroups(id);
    return groups.includes(oldGroup) && !groups.includes(newGroup);
  });
  org.removeFromGroup(moved, oldGroup);
  org.addToGroup(moved, newGroup);
  const withoutGroup = pick('a last group', ({ id }) => ownGroups(id).length === 1);
  for (const group of ownGroups(withoutGroup)) org.removeFromGroup(withoutGroup, group);
  const deactivated = pick('leaving', isActive);
  org.deactivate(deactivated);
  org.signIn(pick('a sign-in', isActive));
  const reassigned = pick('another manager', isLedById);
  org.rename(reassigned, { managerId: renamed });
  const unled = pick('no manager', isLedById);
  org.rename(unled, { managerId: null, manager: null });
  const hired = org.hire({
    login: 'brand.new@example.com',
    profile: { firstName: 'Brand', lastName: 'New', manager: 'brand.new@EXAMPLE.com' },
    groups: [newGroup],
  }).id;
  org.changeGroup(changed, { description: null, name: 'A group under another name' });
  org.newGroup('A new group, of nobody');

  for (const { person } of org.devices.must(handed).users) org.takeDevice(handed, person);
  org.giveDevice(handed, hired);
  for (const { person } of org.devices.must(abandoned).users) org.takeDevice(abandoned, person);
  org.newDevice({ displayName: 'Nobody’s phone', platform: 'IOS' });

  const person = pick('leaving Okta for good', ({ id }) => ownGroups(id).length > 0);
  org.deleteUser(person);
  const group = ordinary.find((id) => ![oldGroup, newGroup, changed].includes(id)) ?? '';
  org.deleteGroup(group);
  org.deleteDevice(goneDevice);
  const gone = { person, group, device: goneDevice };
  return {
    ...{ renamed, moved, withoutGroup, deactivated, hired, reassigned, unled },
    ...{ handedOver: handed, abandoned, gone },
  };
}

// Which records pass the filters that the app applies itself; the others are applied by Okta.
import type { Filters } from '../mapping/filters';
import type { JsonObject, OktaRecord } from '../records/record';
import { readPath } from '../records/path';
import type { Turn } from './turn';

/** Whether a record that was read comes in. Decided without conditions of types. */
export function isWanted(turn: Pick<Turn, 'mapping' | 'memory'>, { kind, id, raw }: OktaRecord): boolean {
  const { filters } = turn.mapping;
  if (kind === 'users') {
    const inGroups = filters?.users?.inGroups;
    if (inGroups === undefined) return true;
    const groups = new Set(turn.memory.groupsOf(id));
    return inGroups.some((group) => groups.has(group));
  }
  return kind === 'groups' ? isWantedGroup(raw, filters?.groups) : true;
}

/** Whether a group's kind, name and members are wanted. */
export const isWantedGroup = (raw: JsonObject, filter: Filters['groups']): boolean =>
  isChosenGroup(raw, filter) && !(filter?.skipEmpty === true && isEmpty(raw));

/** By Okta's own count of members, or the app's where Okta gave none. */
const isEmpty = (raw: JsonObject) =>
  (readPath(raw, '_embedded.stats.usersCount')[0] ?? readPath(raw, 'membersCounted')[0]) === 0;

/** Whether a group's kind and name are wanted. */
export function isChosenGroup(raw: JsonObject, filter: Filters['groups']): boolean {
  if (filter?.types !== undefined && !filter.types.some((type) => type === raw.type)) return false;
  const [name] = readPath(raw, 'profile.name');
  const text = typeof name === 'string' ? name.toLowerCase() : '';
  return (filter?.names ?? []).every(({ test, text: wanted }) => nameTests[test](text, wanted.toLowerCase()));
}

type Named = NonNullable<NonNullable<Filters['groups']>['names']>[number];

const nameTests: Record<Named['test'], (name: string, wanted: string) => boolean> = {
  is: (name, wanted) => name === wanted,
  'starts with': (name, wanted) => name.startsWith(wanted),
  contains: (name, wanted) => name.includes(wanted),
  'is not': (name, wanted) => name !== wanted,
  'starts not with': (name, wanted) => !name.startsWith(wanted),
  'contains not': (name, wanted) => !name.includes(wanted),
};

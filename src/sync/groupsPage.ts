// A page of groups: first the members of each, then the rows of all, so that a group that is gone by then gets none.
import { membersOf } from '../okta/cursor';
import { isEveryone } from '../okta/groupNames';
import type { OktaRecord as Item } from '../okta/pages';
import { packOrdinals } from '../store/ordinals';
import type { ReadingLane } from '../store/runs';
import { advance, askPage, pageRefused } from './ask';
import type { Paged, PageReader, Reading } from './paged';
import { problemOf } from './problems';
import { isChosenGroup } from './filtering';
import { jsonOf } from './recordOf';
import { addRecords, noteDropped } from './recordRows';
import { kindsOf, typeNameOf, type Turn } from './turn';

/**
 * Reads one page of groups with their members. When the turn ends in the middle, the members read so far are kept and
 * the page is asked for again: its records are nowhere stored, for a group may be named after a person.
 */
export const readGroups: PageReader = async (reading) => {
  const { turn, traffic, lane } = reading;
  // A page that the turn's calls do not suffice for would be asked for twice.
  if (!traffic.hasRoomFor(lane.cursor.size + sparePages)) return { is: 'over' };
  const page = await askPage(turn, lane.cursor);
  if (page.is === 'refused') return pageRefused(turn, lane, page.problem);
  if (page.is !== 'ok') return page;
  const rows: Item[] = [];
  for (const group of page.value.items) {
    const members = await readMembers(reading, group);
    if (members === 'known') rows.push(group);
    else if (members !== 'gone') return members;
  }
  const arrived = rows.map((item) => ({ item, beside: { membersCounted: countedMembers(turn, item) } }));
  const added = await addRecords(turn, lane.kind, { parcel: reading.parcel, arrived });
  if (added.is !== 'added') return added;
  noteDropped(page.value, reading.parcel);
  return { is: 'page', after: advance(lane, page.value.next) };
};

/** Long groups on a page of groups: further pages of members that are likely. */
const sparePages = 60;

/** Makes a group's members known, where they are not yet. */
async function readMembers(
  reading: Reading,
  group: Item,
): Promise<'known' | 'gone' | Exclude<Paged, { is: 'page' }>> {
  const { turn, lane } = reading;
  const { memory } = turn;
  if (memory.groups.get(group.id)?.whole) return 'known';
  const since = typeof group.lastMembershipUpdated === 'string' ? group.lastMembershipUpdated : null;
  const inside = lane.inside?.group === group.id ? lane.inside.cursor : undefined;
  // Everyone is derived, never read: it holds every person of the org (seen in other clients).
  if (isEveryone(group)) noteExpected(turn, group);
  const isCounted = usersCount(group) !== undefined;
  const isNeeded = areMembersNeeded(turn, group, isCounted);
  if (isEveryone(group) || usersCount(group) === 0 || !isNeeded) {
    // What was not asked for is not known to be empty: its moment is not kept.
    keep(reading, { id: group.id, since: isNeeded ? since : null, people: [], whole: true });
    return 'known';
  }
  for (let cursor = inside ?? membersOf(group.id); ;) {
    const here: ReadingLane = { ...lane, inside: { group: group.id, cursor } };
    if (reading.parcel.isFull && !(await reading.storePart(here))) return { is: 'over' };
    if (!(await reading.traffic.mayGoOn())) return { is: 'over', at: here };
    const page = await askPage(turn, cursor);
    if (page.is === 'refused') return membersRefused(reading, group, page.problem);
    if (page.is !== 'ok') return { ...page, at: here };
    noteDropped(page.value, reading.parcel);
    const { items, next } = page.value;
    keep(reading, { id: group.id, since, people: items.map(({ id }) => id), whole: next === undefined });
    if (next === undefined) return 'known';
    cursor = next;
  }
}

/** Without people in the import nobody's groups are asked for, and Okta's own count is enough. */
function areMembersNeeded({ mapping }: Turn, group: Item, isCounted: boolean): boolean {
  const { filters } = mapping;
  const isChosen = isChosenGroup(jsonOf(group), filters?.groups);
  const picks = filters?.users?.inGroups?.includes(group.id) === true;
  return picks || (isChosen && (!isCounted || kindsOf(mapping).includes('users')));
}

/** 403: the stored members stay. 404: the group was deleted meanwhile. Anything else is a gap. */
async function membersRefused(
  reading: Reading,
  group: Item,
  problem: Extract<Awaited<ReturnType<typeof askPage>>, { is: 'refused' }>['problem'],
): Promise<'known' | 'gone' | Exclude<Paged, { is: 'page' }>> {
  const { turn, lane, parcel } = reading;
  const place = { type: typeNameOf(turn, 'groups'), id: group.id };
  switch (problem.code) {
    case 'item-gone':
      parcel.met({ problem, place });
      return 'gone';
    case 'item-refused': {
      parcel.met({ problem, place });
      const before = await turn.memory.membersBefore(group.id);
      const kept = before ?? { id: group.id, since: null, members: '', whole: true };
      turn.memory.note(kept);
      parcel.addMembers(kept, []);
      return 'known';
    }
    case 'cursor-refused': {
      const { inside: _place, ...withoutPlace } = lane;
      // The group is read from its start; who was found already is found again.
      if (lane.restarts < mostGroupRestarts)
        return { is: 'again', after: { ...withoutPlace, restarts: lane.restarts + 1 } };
      break;
    }
    default:
  }
  const refused = pageRefused(turn, lane, problem);
  return refused.is === 'end'
    ? refused
    : {
        is: 'end',
        ending: 'stopped',
        problem: problemOf('lane-unfinished', { kind: 'members', code: problem.code }),
      };
}

const mostGroupRestarts = 3;

function keep(
  { turn, parcel }: Reading,
  found: { id: string; since: string | null; people: readonly string[]; whole: boolean },
): void {
  const { memory } = turn;
  const known = memory.people.size;
  const members = packOrdinals(found.people.map((id) => memory.people.ordinal(id)));
  const group = { id: found.id, since: found.since, members, whole: found.whole };
  memory.note(group);
  parcel.addMembers(group, memory.people.from(known));
}

const usersCount = (group: Item) => numberAt(at(group._embedded, 'stats'), 'usersCount');

/** Everyone's own figure says how many people there will be: for whoever watches the run. */
function noteExpected(turn: Turn, everyone: Item): void {
  const people = usersCount(everyone);
  if (people !== undefined) turn.memory.expectedPeople = people;
}

/** Nothing for Everyone, whose members were not read. */
const countedMembers = (turn: Turn, group: Item) =>
  isEveryone(group) ? null : turn.memory.membersCounted(group.id);

const at = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

function numberAt(value: unknown, name: string): number | undefined {
  const found = at(value, name);
  return typeof found === 'number' ? found : undefined;
}

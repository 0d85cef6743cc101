// The lists an org offers: who is on them, in which order, and how long their pages are (Okta: pagination).

import { firstWhere, holds } from './shelf';
import { appText } from './documents';
import { refuse, type Reply } from './errors';
import { BadExpression } from './filter';
import { page, type Listing, type PageAsked } from './paging';
import type { Group, Person, Value } from './records';
import { deviceText, groupText, personText, type Omissions, type Style } from './render';
import { sortKey, WHO } from './search';
import type { Org } from './changes';

/** A request as far as it has been understood. */
export interface Asked extends PageAsked {
  org: Org;
  /** The ids in the path, in order. */
  ids: readonly string[];
  omit: Omissions;
}

/** `/users`: the plain list leaves out DEPROVISIONED, `search` and `filter` do not (Okta: API reference). */
export function userList(asked: Asked): Reply {
  const { org, url } = asked;
  const query = url.searchParams;
  const search = query.get('search');
  const filter = query.get('filter');
  if (search !== null && filter !== null) return refuse('invalidSearch', 'Give search or filter, not both.');
  const q = query.get('q');
  if (q !== null && search === null && filter === null) return peopleByQ(asked, q);
  const look = style(asked);
  return understood(() => {
    const keep: (person: Person) => boolean =
      search !== null
        ? WHO.userSearch(search)
        : filter !== null
          ? WHO.userFilter(filter)
          : ({ status }) => status !== 'DEPROVISIONED';
    const sortBy = search === null ? null : query.get('sortBy');
    const listing: Listing = {
      ids: org.people.ids,
      keep: (id) => keep(org.people.must(id)),
      text: (id) => personText(org.people.must(id), look),
      usual: 200,
      most: 200,
      touch: (id) => org.rename(id, { nickName: `seen at ${asked.now}` }),
    };
    return page(asked, sortBy === null ? listing : sorted(asked, { listing, keep, sortBy }));
  });
}

/** `q`: the beginning of a first name, last name or mail address; nobody deprovisioned, ten people, no pages. */
function peopleByQ(asked: Asked, q: string): Reply {
  const { org } = asked;
  const look = style(asked);
  const isMeant = ({ status, profile }: Person) =>
    status !== 'DEPROVISIONED' &&
    [profile.firstName, profile.lastName, profile.email].some((value) => begins(value, q));
  const ids = org.people.ids.filter((id) => isMeant(org.people.must(id)));
  return firstOnly(asked, { ids, text: (id) => personText(org.people.must(id), look), usual: 10, most: 200 });
}

const begins = (value: Value | undefined, text: string): boolean =>
  typeof value === 'string' && value.toLowerCase().startsWith(text.toLowerCase());

/** A look-up has one page and no next link, however many there are (Okta's OpenAPI document). */
function firstOnly(asked: Asked, listing: Listing): Reply {
  const limit = Number(asked.url.searchParams.get('limit') ?? listing.usual);
  return page(asked, { ...listing, ids: listing.ids.slice(0, Math.max(1, limit)) });
}

const sortedLists = new WeakMap<Org, { version: number; by: string; ids: string[]; keys: string[] }>();

interface Sorting {
  listing: Listing;
  keep: (person: Person) => boolean;
  sortBy: string;
}

/** Sorts a search of people; ties by id. The order is kept until the org changes. */
function sorted(asked: Asked, { listing, keep, sortBy }: Sorting): Listing {
  const { org, url } = asked;
  const key = sortKey(sortBy);
  if (!key) throw new BadExpression(`Nobody can be sorted by ${sortBy}`);
  const down = url.searchParams.get('sortOrder')?.toLowerCase() === 'desc';
  const by = JSON.stringify([url.searchParams.get('search'), sortBy, down]);
  const mark = (id: string): string => `${key(org.people.must(id))}\u0000${id}`;
  let known = sortedLists.get(org);
  if (known?.version !== org.version || known.by !== by) {
    const keys = [...org.people]
      .filter(keep)
      .map(({ id }) => mark(id))
      .sort();
    if (down) keys.reverse();
    known = {
      version: org.version,
      by,
      keys,
      ids: keys.map((text) => text.slice(text.lastIndexOf('\u0000') + 1)),
    };
    sortedLists.set(org, known);
  }
  const { keys, ids } = known;
  const afterMark = (after: string): number =>
    firstWhere(keys, (text) => (down ? text < after : text > after));
  return { ...listing, ids, keep: () => true, order: { mark, placeAfter: afterMark } };
}

/** `/groups`, with `expand=stats,app`. */
export function groupList(asked: Asked): Reply {
  const { org, url } = asked;
  const query = url.searchParams;
  const search = query.get('search');
  const filter = query.get('filter');
  const look = style(asked);
  const q = query.get('q');
  if (q !== null && search === null && filter === null) {
    const named = ({ profile }: Group) => begins(profile.name, q);
    const ids = org.groups.ids.filter((id) => named(org.groups.must(id)));
    return firstOnly(asked, {
      ids,
      text: (id) => groupText(org.groups.must(id), look),
      usual: 300,
      most: 10_000,
    });
  }
  return understood(() => {
    const keep =
      search !== null ? WHO.groupSearch(search) : filter !== null ? WHO.groupFilter(filter) : () => true;
    return page(asked, {
      ids: org.groups.ids,
      keep: (id) => keep(org.groups.must(id)),
      text: (id) => groupText(org.groups.must(id), look),
      usual: 200,
      most: 10_000,
      touch: (id) => org.changeGroup(id, { description: `seen at ${asked.now}` }),
    });
  });
}

/** `/groups/{id}/users`: whole people. Credentials cannot be left out here (Okta's OpenAPI document). */
export function memberList(asked: Asked): Reply {
  const { org, ids } = asked;
  const [groupId = ''] = ids;
  if (!org.groups.get(groupId)) return refuse('notFound', `Resource not found: ${groupId} (UserGroup)`);
  const look = { ...style(asked), omit: new Set<string>() };
  return page(asked, {
    ids: org.members(groupId),
    text: (id) => personText(org.people.must(id), look),
    usual: 1_000,
    most: 1_000,
  });
}

/** `/users/{id}/groups`: pages of 200 in practice. */
export function groupsOfUser(asked: Asked): Reply {
  const { org, ids } = asked;
  const look = style(asked);
  const person = org.personNamed(ids[0] ?? '');
  if (!person) return refuse('notFound', `Resource not found: ${ids[0] ?? ''} (User)`);
  return page(asked, {
    ids: org.groups.ids,
    keep: (groupId) => holds(org.members(groupId), person.id),
    text: (id) => groupText(org.groups.must(id), look),
    usual: 200,
    most: 200,
  });
}

/** `/devices`, with `expand=user` or `expand=userSummary`. */
export function deviceList(asked: Asked): Reply {
  const { org, url } = asked;
  const search = url.searchParams.get('search');
  const look = style(asked);
  return understood(() => {
    const keep = search === null ? () => true : WHO.deviceSearch(search);
    return page(asked, {
      ids: org.devices.ids,
      keep: (id) => keep(org.devices.must(id)),
      text: (id) => deviceText(org.devices.must(id), look),
      usual: 200,
      most: 200,
      touch: (id) => org.changeDevice(id, { osVersion: `seen at ${asked.now}` }),
    });
  });
}

/** `/apps`. */
export function appList(asked: Asked): Reply {
  const { org, origin } = asked;
  return page(asked, {
    ids: org.apps.ids,
    text: (id) => appText(org.apps.must(id), origin),
    usual: 20,
    most: 200,
  });
}

/** How the caller wants records written, as far as this org does so. */
export function style({ org, origin, omit, url, switches }: Asked): Style {
  const wanted = (url.searchParams.get('expand') ?? '').split(',');
  const expand = new Set(wanted.filter((part) => part !== 'stats' || switches.stats === 'present'));
  return { directory: org, origin, omit, expand };
}

function understood(answer: () => Reply): Reply {
  try {
    return answer();
  } catch (problem) {
    if (problem instanceof BadExpression) return refuse('invalidSearch', problem.message);
    throw problem;
  }
}

// Looks at one page of a kind under its filters: for samples and counts, where a whole list would take too long.
import { firstPage, membersOf, type Cursor } from '../../okta/cursor';
import { readPage, type OktaRecord as Item, type Page } from '../../okta/pages';
import type { OktaReply } from '../../okta/reply';
import { searchOf } from '../../okta/search';
import type { Filters } from '../../mapping/filters';
import type { Kind } from '../../records/record';
import type { Connected } from './connected';
import { isWantedGroup } from '../filtering';
import { jsonOf } from '../recordOf';

/** What one page holds that passes the filters; `more` says that there is more than was looked at. */
export type Looked = { items: Item[]; more: boolean };

/** Okta may answer with a page that is empty and has a next one, or ask for smaller pages. */
const mostTries = 4;
/** Groups whose members are looked at, where people have to be in one of several. */
const mostGroups = 5;

export async function look(
  by: Connected,
  kind: Kind,
  filters: Filters | undefined,
): Promise<OktaReply<Looked>> {
  const inGroups = kind === 'users' ? filters?.users?.inGroups : undefined;
  if (inGroups !== undefined) return lookInGroups(by, inGroups, filters);
  const page = await onePage(by, firstPage(kind, searchOf(kind, filters)));
  if (page.is !== 'ok') return page;
  const { items, next } = page.value;
  const passed =
    kind === 'groups' ? items.filter((item) => isWantedGroup(jsonOf(item), filters?.groups)) : items;
  return { is: 'ok', value: { items: passed, more: next !== undefined } };
}

async function onePage({ okta, patience }: Connected, start: Cursor): Promise<OktaReply<Page>> {
  let cursor = start;
  for (let tries = 1; ; tries += 1) {
    const page = await patience((before) =>
      // A page that Okta broke off is asked for in smaller pages from the second time on.
      readPage(okta, cursor, before === 0 ? undefined : { count: before }),
    );
    if (page.is !== 'ok' || page.value.items.length > 0 || tries === mostTries) return page;
    if (page.value.next === undefined) return page;
    cursor = page.value.next;
  }
}

/**
 * People in one of some groups: a page of each group's members. Okta cannot search members, so with a search those count
 * that are on its first page too.
 */
async function lookInGroups(
  by: Connected,
  inGroups: readonly string[],
  filters: Filters | undefined,
): Promise<OktaReply<Looked>> {
  const { statuses, search } = filters?.users ?? {};
  const asked = inGroups.slice(0, mostGroups);
  const [found, ...pages] = await Promise.all([
    search === undefined ? undefined : onePage(by, firstPage('users', searchOf('users', filters))),
    ...asked.map((group) => onePage(by, membersOf(group))),
  ]);
  if (found !== undefined && found.is !== 'ok') return found;
  const members = new Map<string, Item>();
  let more = inGroups.length > asked.length || found?.value.next !== undefined;
  for (const page of pages) {
    if (page === undefined) continue;
    // A group that is gone has nobody in it; one that may not be read has to be said.
    if (page.is === 'refused' && page.problem.code === 'item-gone') continue;
    if (page.is !== 'ok') return page;
    more ||= page.value.next !== undefined;
    for (const item of page.value.items) members.set(item.id, item);
  }
  const searched = found && new Set(found.value.items.map(({ id }) => id));
  const items = [...members.values()].filter(
    ({ id, status }) => (searched?.has(id) ?? true) && (statuses?.some((each) => each === status) ?? true),
  );
  return { is: 'ok', value: { items: items.map(asListed), more } };
}

/** Members come with their credentials, lists of people without. */
function asListed({ credentials: _credentials, ...item }: Item): Item {
  return item;
}

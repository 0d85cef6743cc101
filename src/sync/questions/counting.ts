// How many records pass a filter, and what is wrong with a search that Okta does not take.
import type { Filters } from '../../mapping/filters';
import type { OktaReply } from '../../okta/reply';
import { attributesIn, isClosed } from '../../okta/search';
import { trySearch } from '../../okta/trial';
import type { Kind } from '../../records/record';
import { answered, connected, type Connected } from './connected';
import { fieldsOf } from './fields';
import { look } from './look';
import { nearest } from '../../mapping/nearest';
import { problemOf } from '../problems';
import type { Asker, Done } from './setup';

/** One page is looked at: beyond it only `more` is known. */
export async function countRecords(
  asker: Asker,
  { kind, filters }: { kind: Kind; filters: Filters },
): Promise<Done<{ count: number; more: boolean }>> {
  const by = await connected(asker);
  if (by.is !== 'ok') return by;
  const search = kind === 'groups' ? undefined : filters[kind]?.search;
  // Okta is not asked: among the brackets of the other filters an unclosed one could become another search.
  const looked = isClosed(search ?? '') ? await look(by.value, kind, filters) : unclosed;
  if (looked.is === 'ok')
    return { is: 'ok', value: { count: looked.value.items.length, more: looked.value.more } };
  if (kind !== 'groups' && search !== undefined && looked.problem.code === 'search-refused') {
    const tried = await checkSearch(by.value, kind, search);
    if (tried.is !== 'ok') return tried;
  }
  return answered(looked);
}

const unclosed: OktaReply<never> = { is: 'refused', problem: { code: 'search-refused', seen: {} } };

/** Whether Okta takes a search; where not, its reason and, where that can be told, the field that was meant. */
export async function checkSearch(by: Connected, kind: 'users' | 'devices', search: string): Promise<Done> {
  const tried = await by.patience(() => trySearch(by.okta, kind, search));
  if (tried.is !== 'refused' || tried.problem.code !== 'search-refused')
    return tried.is === 'ok' ? { is: 'ok', value: undefined } : answered(tried);
  const said = String(tried.problem.seen.said ?? 'it does not say why').replace(/[.\s]+$/, '');
  const { fields } = await fieldsOf(by, kind);
  const hint = hintFor(
    attributesIn(search),
    fields.map(({ path }) => path),
  );
  return { is: 'refused', problem: problemOf('bad-search', { said, hint }) };
}

function hintFor(named: readonly string[], known: readonly string[]): string {
  const unknown = named.find((name) => !known.includes(name));
  const meant = unknown === undefined ? undefined : nearest(unknown, known);
  if (meant !== undefined) return `perhaps ${meant} is meant`;
  if (unknown !== undefined) return `there is no field ${unknown}`;
  return 'a condition reads such as status eq "ACTIVE", and several are joined by and, or, and brackets';
}

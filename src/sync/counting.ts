// How many records pass a filter, and what is wrong with a search that Okta does not take.
import type { Filters } from '../mapping/filters';
import { attributesIn } from '../okta/search';
import { trySearch } from '../okta/trial';
import type { Kind } from '../records/record';
import type { StoredProblem } from '../store/runs';
import { answered, connected, type Connected } from './connected';
import { fieldsOf } from './fields';
import { look } from './look';
import { problemOf } from './problems';
import type { Asker, Done } from './setup';

/** One page is looked at: beyond it only `more` is known. */
export async function countRecords(
  asker: Asker,
  { kind, filters }: { kind: Kind; filters: Filters },
): Promise<Done<{ count: number; more: boolean }>> {
  const by = await connected(asker);
  if (by.is !== 'ok') return by;
  const wrong = await searchFault(by.value, kind, filters, 'where it is not closed');
  if (wrong !== undefined) return { is: 'refused', problem: wrong };
  const looked = await look(by.value, kind, filters);
  if (looked.is === 'refused' && looked.problem.code === 'search-refused') {
    const problem = (await searchFault(by.value, kind, filters)) ?? looked.problem;
    return { is: 'refused', problem };
  }
  const counted = answered(looked);
  if (counted.is !== 'ok') return counted;
  return { is: 'ok', value: { count: counted.value.items.length, more: counted.value.more } };
}

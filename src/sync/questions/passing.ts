// Which of some records pass the filters: those that Okta applies are asked of Okta.
import type { Mapping } from '../../mapping/mapping';
import { firstPage } from '../../okta/cursor';
import { readPage } from '../../okta/pages';
import { among } from '../../okta/search';
import { readPath } from '../../records/path';
import type { OktaRecord } from '../../records/record';
import type { Connected } from './connected';
import { isWantedGroup } from '../filtering';

type Filters = Mapping['filters'];

/** The records that pass; each has its groups, or its statistics, beside it. */
export async function passing(
  by: Connected,
  filters: Filters,
  records: readonly OktaRecord[],
): Promise<ReadonlySet<OktaRecord>> {
  const [users, devices] = await Promise.all([
    found(by, 'users', { filters, records }),
    found(by, 'devices', { filters, records }),
  ]);
  const isFound = ({ kind, id }: OktaRecord) =>
    (kind === 'users' ? users : kind === 'devices' ? devices : undefined)?.has(id) ?? true;
  return new Set(records.filter((record) => passesHere(record, filters) && isFound(record)));
}

/** Ids that a search of Okta's finds among those of the records; undefined where nothing is searched, or nobody answers. */
async function found(
  { okta, patience }: Connected,
  kind: 'users' | 'devices',
  { filters, records }: { filters: Filters; records: readonly OktaRecord[] },
): Promise<ReadonlySet<string> | undefined> {
  const search = filters?.[kind]?.search;
  const ids = records.filter((each) => each.kind === kind).map(({ id }) => id);
  if (search === undefined || ids.length === 0) return undefined;
  const page = await patience(() => readPage(okta, firstPage(kind, among(ids, search))));
  return page.is === 'ok' ? new Set(page.value.items.map(({ id }) => id)) : undefined;
}

/** The filters that a record itself can be held against. */
function passesHere({ kind, raw }: OktaRecord, filters: Filters): boolean {
  if (kind === 'groups') return isWantedGroup(raw, filters?.groups);
  const { statuses } = filters?.[kind] ?? {};
  if (statuses !== undefined && !statuses.some((status) => status === raw.status)) return false;
  const inGroups = kind === 'users' ? filters?.users?.inGroups : undefined;
  if (inGroups === undefined) return true;
  const ids = readPath(raw, 'groups[].id');
  return inGroups.some((id) => ids.includes(id));
}

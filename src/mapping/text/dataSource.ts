// `config:data_source=…`: which list of Okta a block reads, and so which kind it is of.
import type { Kind } from '../../records/record';

/** A list as OnLink names it, and what its query asks for besides. */
export interface DataSource {
  /** Absent for a list that this app does not read yet. */
  kind?: Kind;
  /** What to call the list. */
  list: string;
  search?: string;
  /** Parameters that mean nothing here. */
  unused: string[];
}

const LISTS: Readonly<Record<string, { kind?: Kind; list: string }>> = {
  '/api/v1/users': { kind: 'users', list: 'users' },
  '/api/v1/groups': { kind: 'groups', list: 'groups' },
  '/api/v1/devices': { kind: 'devices', list: 'devices' },
  '/api/v1/apps': { list: 'Reading apps' },
  '/api/v1/roles': { list: 'Reading roles' },
  '/api/v1/iam/roles': { list: 'Reading roles' },
};

/** Paging is ours, and what `expand` adds is always read. */
const OURS = ['limit', 'expand', 'after'];

/** How a kind's list is written. */
export const dataSourceText = (kind: Kind): string => `/api/v1/${kind}`;

/** Reads what stands behind `config:data_source=`; undefined where nothing does. */
export function readDataSource(text: string): DataSource | undefined {
  const [address = '', ...queries] = text.trim().split('?');
  const path = `/${address.replace(/^https?:\/\/[^/]*/i, '')}`.replace(/^\/+/, '/').toLowerCase();
  const plain = path.endsWith('/') ? path.slice(0, -1) : path;
  if (plain === '') return undefined;
  const known = Object.hasOwn(LISTS, plain) ? LISTS[plain] : undefined;
  const query = queries
    .join('?')
    .split('&')
    .filter((each) => each !== '')
    .map((each): [string, string] => {
      const at = each.includes('=') ? each.indexOf('=') : each.length;
      return [decoded(each.slice(0, at)), decoded(each.slice(at + 1))];
    });
  const search = query.find(([name]) => name === 'search')?.[1];
  return {
    ...(known ?? { list: `The list ${plain}` }),
    ...(search === undefined ? {} : { search }),
    unused: query.map(([name]) => name).filter((name) => name !== 'search' && !OURS.includes(name)),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

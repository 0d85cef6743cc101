// A plan as a file for a spreadsheet: which object, what would happen to it, and its page in Okta. Ids, no values (pure).
import type { Kind, PlanType, PlanView } from '../../answers';
import { skippedOf, totalsOf, type PlanCount } from './planTotals';

/** What a plan keeps the ids of. */
export const listedFates = ['create', 'change', 'gone', 'skip'] as const;
export type ListedFate = (typeof listedFates)[number];

/** Which number of a plan leads to the objects of a fate. */
export const fateOfCount: Partial<Record<PlanCount, ListedFate>> = {
  created: 'create',
  updated: 'change',
  gone: 'gone',
  skipped: 'skip',
};

type Counts = Pick<PlanType, 'created' | 'updated' | 'gone' | 'skipped' | 'failed'>;

/** How many records of a type meet that fate. */
export const countedOf = (type: Counts, fate: ListedFate): number =>
  ({ create: type.created, change: type.updated, gone: type.gone, skip: skippedOf(type) })[fate];

export type PlannedIds = { type: string; kind: Kind; fate: ListedFate; ids: readonly string[] };

/** Pages of Okta's admin console (seen in other clients for groups and devices). */
const pages: Readonly<Record<Kind, (id: string) => string>> = {
  users: (id) => `/admin/user/profile/view/${id}`,
  groups: (id) => `/admin/group/${id}`,
  devices: (id) => `/admin/device/${id}`,
};

/** @param admin the host of the org's console, where it is known */
export const consolePage = (kind: Kind, id: string, admin: string | undefined): string | undefined =>
  admin === undefined ? undefined : `${admin}${pages[kind](encodeURIComponent(id))}`;

/**
 * The text of the file: comma-separated, CRLF, with a mark that spreadsheets read as UTF-8 (RFC 4180). Its first line
 * says when the plan was made.
 *
 * @param madeAt as a person reads it
 * @param admin the address of the org's console, such as `https://acme-admin.okta.com`
 */
export function planCsv(
  plan: PlanView,
  ids: readonly PlannedIds[],
  { madeAt, admin }: { madeAt: string; admin: string | undefined },
): string {
  const { created, updated, same, gone, skipped } = totalsOf(plan);
  const sums = `${created} create, ${updated} change, ${same} same, ${gone} gone, ${skipped} skipped`;
  const rows = ids.flatMap(({ type, kind, fate, ids: each }) =>
    each.map((id) => [type, kind, fate, id, consolePage(kind, id, admin) ?? '']),
  );
  const lines = [
    [`Plan made ${madeAt}. Nothing was written. ${sums}.`],
    ['Object type', 'Kind', 'Would', 'Okta ID', 'In Okta'],
    ...rows,
  ];
  return `\uFEFF${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet takes as text: one that looks like a formula gets an apostrophe in front (OWASP, CSV injection). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

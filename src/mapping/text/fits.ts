// Whether what was read has the form of a mapping (`mapping.ts`); where a line has not, what there is too much of.
import { filters } from '../filters';
import { draftForm, type Line, type LookupTable, type TypeMapping } from '../mapping';
import type { Kind } from '../../records/record';
import type { Spot } from './faults';

/** Stands where a type needs a line. */
const aLine: Line = { attribute: 'A', key: 'a', as: 'text', from: { path: 'a' } };
const aType = { kind: 'users', type: 'T', key: 't', selector: 't', lines: [aLine] };

const draftOf = (members: Record<string, unknown>) => draftForm.safeParse({ version: 1, ...members });

/** Some members of a type. */
export const fitType = (members: Record<string, unknown>): TypeMapping | undefined =>
  draftOf({ types: [{ ...aType, ...members }] }).data?.types[0];

export const fitTable = (table: unknown): LookupTable | undefined =>
  draftOf({ types: [aType], tables: [table] }).data?.tables?.[0];

/** Whether these are filters of a kind. */
export const fitFilters = (kind: Kind, members: Record<string, unknown>): boolean =>
  filters.safeParse({ [kind]: members }).success;

/** A line. @param where what its fault is about */
export function fitLine(
  line: unknown,
  where: { from: number; to: number },
): { is: 'fit'; line: Line } | { is: 'unfit'; spot: Spot } {
  const read = draftOf({ types: [{ ...aType, lines: [line] }] });
  const fit = read.data?.types[0]?.lines[0];
  if (fit) return { is: 'fit', line: fit };
  const issue: { code?: string; path?: PropertyKey[]; maximum?: number | bigint } =
    read.error?.issues[0] ?? {};
  const member = String(issue.path?.[4] ?? '');
  const what = Object.hasOwn(MEASURES, member) ? MEASURES[member] : undefined;
  if (issue.code !== 'too_big' || what === undefined)
    return { is: 'unfit', spot: { code: member === 'from' ? 'value-too-long' : 'does-not-fit', ...where } };
  const most = Number(issue.maximum ?? 0).toLocaleString('en-US');
  return { is: 'unfit', spot: { code: 'too-much', ...where, seen: { most, what } } };
}

/** What the limits of `mapping.ts` count, by the member of a line. */
const MEASURES: Readonly<Record<string, string>> = {
  changes: 'changes',
  description: 'signs of description',
};

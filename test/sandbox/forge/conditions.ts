// Conditions of Forge storage: what FilterConditions and WhereConditions of @forge/kvs put on the wire, judged.
import { StorageRefusal } from './storageRules';

export interface Condition {
  property: string;
  condition: string;
  values: readonly unknown[];
}
export interface ConditionGroup {
  and?: readonly Condition[] | undefined;
  or?: readonly Condition[] | undefined;
}

type Judge = (value: unknown, first: unknown, second: unknown) => boolean;

/** An attribute that is not there holds only the conditions that deny something. */
const JUDGES: Readonly<Record<string, Judge>> = {
  EXISTS: (value) => value !== undefined,
  NOT_EXISTS: (value) => value === undefined,
  EQUAL_TO: (value, first) => value === first,
  NOT_EQUAL_TO: (value, first) => value !== first,
  GREATER_THAN: (value, first) => inOrder(first, value) < 0,
  GREATER_THAN_EQUAL_TO: (value, first) => inOrder(first, value) <= 0,
  LESS_THAN: (value, first) => inOrder(value, first) < 0,
  LESS_THAN_EQUAL_TO: (value, first) => inOrder(value, first) <= 0,
  BETWEEN: (value, first, second) => inOrder(first, value) <= 0 && inOrder(value, second) <= 0,
  BEGINS_WITH: (value, first) =>
    typeof value === 'string' && typeof first === 'string' && value.startsWith(first),
  CONTAINS: contains,
  NOT_CONTAINS: (value, first) => !contains(value, first),
};

/** @throws StorageRefusal for a condition that does not exist or lacks its values */
export function holds(
  attributes: Readonly<Record<string, unknown>>,
  { property, condition, values }: Condition,
): boolean {
  const judge = Object.hasOwn(JUDGES, condition) ? JUDGES[condition] : undefined;
  if (!judge) throw new StorageRefusal(400, 'INVALID_FILTER_CONDITION', `${condition} is not supported.`);
  if (values.length < (condition === 'BETWEEN' ? 2 : 1))
    throw new StorageRefusal(400, 'INSUFFICIENT_FILTER_VALUES', `${condition} needs more values.`);
  const value = Object.hasOwn(attributes, property) ? attributes[property] : undefined;
  return judge(value, values[0], values[1]);
}

/** @throws StorageRefusal for an empty group, one with both operators, or a wrong condition in it */
export function groupHolds(
  attributes: Readonly<Record<string, unknown>>,
  { and, or }: ConditionGroup,
): boolean {
  if (and && or)
    throw new StorageRefusal(
      400,
      'INVALID_FILTER_OPERATORS_COMBINATION',
      '"and" and "or" exclude each other.',
    );
  const group = and ?? or ?? [];
  if (group.length === 0)
    throw new StorageRefusal(400, 'EMPTY_FILTER_OPERATOR', '"and" and "or" cannot be empty.');
  const judged = group.map((condition) => holds(attributes, condition));
  return and ? judged.every(Boolean) : judged.some(Boolean);
}

/** Negative, zero or positive as `a` comes before `b`; NaN for what cannot be compared. */
export function inOrder(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return Number.NaN;
}

function contains(value: unknown, part: unknown): boolean {
  if (typeof value === 'string') return typeof part === 'string' && value.includes(part);
  return Array.isArray(value) && value.includes(part);
}

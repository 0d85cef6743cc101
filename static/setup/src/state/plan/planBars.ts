// The bar of a type in a plan: where each of its pieces begins and how long it is (pure).
import type { PlanType } from '../../answers';
import { skippedOf } from './planTotals';

export const barParts = ['created', 'updated', 'same', 'gone', 'skipped'] as const;
export type BarPart = (typeof barParts)[number];

/** Shorter pieces could not be seen. */
const shortest = 3;
const gap = 1;

/**
 * The pieces of a type's bar, each as long as its share of the type. What would be too short to see is made long enough,
 * at the cost of those that have room.
 *
 * @param width of the whole bar; `from` and `long` are in its units
 */
export function barPieces(
  type: Omit<PlanType, 'kind' | 'type'>,
  width: number,
): { part: BarPart; from: number; long: number }[] {
  const values = barParts.map((part) => ({ part, value: part === 'skipped' ? skippedOf(type) : type[part] }));
  const there = values.filter(({ value }) => value > 0);
  const all = there.reduce((sum, { value }) => sum + value, 0);
  const room = width - gap * Math.max(0, there.length - 1);
  const isShort = (value: number) => (value / all) * room < shortest;
  const short = there.filter(({ value }) => isShort(value));
  const rest = there.filter(({ value }) => !isShort(value)).reduce((sum, { value }) => sum + value, 0);
  const left = room - short.length * shortest;
  let from = 0;
  return there.map(({ part, value }) => {
    const long = isShort(value) ? shortest : (value / rest) * left;
    const piece = { part, from, long };
    from += long + gap;
    return piece;
  });
}

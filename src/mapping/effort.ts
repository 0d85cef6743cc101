// How much text the changes of a mapping may handle for one record: nothing that is typed there can keep a run busy.
import type { Json } from '../records/record';

/** What may still be handled, in characters; it is spent as changes go over values. */
export interface Effort {
  left: number;
}

/** Over all changes of all lines, for one record: some 50 milliseconds, whatever the changes are. */
export const MOST_OF_RECORD = 1_200_000;
/** Over all changes of one line: eight for a list of a thousand names. One line alone leaves the others their part. */
export const MOST_OF_LINE = 400_000;

/** For one record. */
export const fullEffort = (): Effort => ({ left: MOST_OF_RECORD });

/** What one line may spend of what its record has left. */
export const effortOfLine = ({ left }: Effort): Effort => ({ left: Math.min(left, MOST_OF_LINE) });

/** What a value costs beside its characters: many short ones take more time than a long one. */
const EACH = 10;

/**
 * Spends what it takes to handle a value.
 *
 * @returns whether there was as much left
 */
export function spend(effort: Effort, value: Json): boolean {
  effort.left -= EACH + (typeof value === 'string' ? value.length : 0);
  return effort.left >= 0;
}

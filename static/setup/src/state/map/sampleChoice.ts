// The record whose values stand beside the lines: which one is taken (pure).
import type { Sample } from '../../../../../src/contract';
import type { Json } from '../../../../../src/records/record';

/** Among so many of the fullest records *Another person* goes round. */
const mostGoneRound = 25;

/** The fullest records come first: beside them most lines have something to show. */
export const fullestFirst = (samples: readonly Sample[]): Sample[] =>
  samples
    .map((sample) => ({ sample, filled: filledIn(sample.raw, 0) }))
    .sort((one, other) => other.filled - one.filled)
    .map(({ sample }) => sample);

/** The next one after that record, and after the last the first; undefined where there is no other. */
export function anotherOf(samples: readonly Sample[], id: string | undefined): Sample | undefined {
  const round = fullestFirst(samples).slice(0, mostGoneRound);
  const next = round[(round.findIndex((sample) => sample.id === id) + 1) % Math.max(1, round.length)];
  return next?.id === id ? undefined : next;
}

/** Deeper values count for nothing. */
const deepest = 4;

function filledIn(value: Json, depth: number): number {
  if (value === null || value === '' || depth > deepest) return 0;
  if (typeof value !== 'object') return 1;
  const members = Array.isArray(value) ? value.slice(0, 20) : Object.values(value);
  return members.reduce<number>((sum, member) => sum + filledIn(member, depth + 1), 0);
}

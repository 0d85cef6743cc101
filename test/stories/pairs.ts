// A few combinations of switches in which every pair of settings occurs at least once. The same ones every time.
import type { OneSetting } from './settings';

/** One switch and every value that it may have here. */
export type Choices = readonly OneSetting[];

/**
 * Greedy: each combination begins with the first pair that has not occurred, and takes for every other switch the value
 * that brings the most new pairs.
 */
export function covering(switches: readonly Choices[]): OneSetting[][] {
  const missing = new Set(pairsOf(switches));
  const combinations: OneSetting[][] = [];
  for (let [next] = missing; next !== undefined; [next] = missing) {
    const [a = 0, aValue = 0, b = 0, bValue = 0] = next.split(' ').map(Number);
    const chosen = new Map([
      [a, aValue],
      [b, bValue],
    ]);
    switches.forEach((choices, place) => {
      if (!chosen.has(place)) chosen.set(place, richest(choices.length, { place, chosen, missing }));
    });
    for (const [one, its] of chosen)
      for (const [other, theirs] of chosen) if (one < other) missing.delete(pair(one, its, [other, theirs]));
    combinations.push(switches.flatMap((choices, place) => choices[chosen.get(place) ?? 0] ?? []));
  }
  return combinations;
}

/** Every pair of values of two switches, by their places. */
function pairsOf(switches: readonly Choices[]): string[] {
  return switches.flatMap((choices, one) =>
    switches
      .slice(one + 1)
      .flatMap((others, distance) =>
        choices.flatMap((_, its) => others.map((__, theirs) => pair(one, its, [one + 1 + distance, theirs]))),
      ),
  );
}

const pair = (one: number, its: number, [other, theirs]: readonly [number, number]) =>
  one < other ? `${one} ${its} ${other} ${theirs}` : `${other} ${theirs} ${one} ${its}`;

function richest(
  values: number,
  { place, chosen, missing }: { place: number; chosen: Map<number, number>; missing: Set<string> },
): number {
  const gain = (value: number) =>
    [...chosen].filter(([other, theirs]) => missing.has(pair(place, value, [other, theirs]))).length;
  const gains = Array.from({ length: values }, (_, value) => gain(value));
  return gains.indexOf(Math.max(...gains));
}

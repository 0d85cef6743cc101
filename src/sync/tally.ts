// Problems counted by code, with as many places as are worth keeping.
import type { Place, ProblemPlaces, StoredProblem, TalliedProblem } from '../store/runs';
import type { Met } from './rows';

/** Places kept of one code in one run; of a value that could not be cleared every one is kept. */
const placesPerCode = 200;
const keptWhole: readonly string[] = ['not-cleared'];

/** A problem more in the list: the first one's figures stay, the count goes up. */
export function withProblem(
  tallied: readonly TalliedProblem[],
  problem: StoredProblem,
  count = 1,
): TalliedProblem[] {
  const known = tallied.find(({ code }) => code === problem.code);
  return known === undefined
    ? [...tallied, { ...problem, count }]
    : tallied.map((each) => (each === known ? { ...each, count: each.count + count } : each));
}

/** Values that were cleared after the import, or in a plan would be, are no problem any more. */
export const withoutCleared = (problems: readonly TalliedProblem[], cleared: number): TalliedProblem[] =>
  problems.flatMap((problem) => {
    if (problem.code !== 'not-cleared') return [problem];
    return problem.count > cleared ? [{ ...problem, count: problem.count - cleared }] : [];
  });

/** Problems met on some pages, ready to be stored with them. */
export class Tally {
  readonly #counts = new Map<string, { problem: StoredProblem; count: number }>();
  readonly #places = new Map<string, Place[]>();
  readonly #placed: Map<string, number>;

  /** @param placed how many places of each code are kept already; grows with this tally */
  constructor(placed: Map<string, number>) {
    this.#placed = placed;
  }

  add({ problem, place }: Met, count = 1): void {
    const known = this.#counts.get(problem.code);
    if (known) known.count += count;
    else this.#counts.set(problem.code, { problem, count });
    const placed = this.#placed.get(problem.code) ?? 0;
    if (place === undefined || (placed >= placesPerCode && !keptWhole.includes(problem.code))) return;
    this.#placed.set(problem.code, placed + 1);
    this.#places.set(problem.code, [...(this.#places.get(problem.code) ?? []), place]);
  }

  /** The list with these problems in it. */
  into(tallied: readonly TalliedProblem[]): TalliedProblem[] {
    return [...this.#counts.values()].reduce(
      (list, { problem, count }) => withProblem(list, problem, count),
      [...tallied],
    );
  }

  get places(): ProblemPlaces {
    return [...this.#places].map(([code, places]) => ({ code, places }));
  }
}

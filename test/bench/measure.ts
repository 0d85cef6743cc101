// How fast something goes, told by the middle of several rounds, so that a machine's other work counts little.

/** One of several ways to do the same work. */
export interface Way<Name extends string = string> {
  name: Name;
  /** Does the work once and says how many records that were. */
  work: () => number | Promise<number>;
}

/** Records a second: the middle of all rounds, and the slowest and quickest. */
export interface Speed {
  middle: number;
  slowest: number;
  quickest: number;
}

/**
 * Measures ways against one another: round after round, each way in turn, so that what slows the machine slows all.
 *
 * @param rounds odd, so that there is a middle one; two more come first, for the engine to get to know the code
 * @param roundMs how long one way works in one round, at least
 */
export async function measure<Name extends string>(
  ways: readonly Way<Name>[],
  { rounds, roundMs }: { rounds: number; roundMs: number },
): Promise<Record<Name, Speed>> {
  const speeds = new Map(ways.map(({ name }) => [name, [] as number[]]));
  for (let round = -2; round < rounds; round += 1)
    for (const way of ways) {
      const speed = await speedOf(way, roundMs);
      if (round >= 0) speeds.get(way.name)?.push(speed);
    }
  const told = [...speeds].map(([name, all]) => [name, inShort(all)]);
  return Object.fromEntries(told) as Record<Name, Speed>; // one entry a way
}

async function speedOf({ work }: Way, roundMs: number): Promise<number> {
  const started = performance.now();
  let records = 0;
  let ms = 0;
  while (ms < roundMs) {
    records += await work();
    ms = performance.now() - started;
  }
  return (records / ms) * 1_000;
}

function inShort(speeds: readonly number[]): Speed {
  const sorted = [...speeds].sort((a, b) => a - b);
  const at = (place: number) => Math.round(sorted.at(place) ?? 0);
  return { middle: at(Math.floor(sorted.length / 2)), slowest: at(0), quickest: at(-1) };
}

// Repeatable chance: the same seed always throws the same dice.

/** Dice for inventing an org. Every throw moves the sequence on. */
export interface Chance {
  /** A number from 0 up to, but not including, 1. */
  roll(): number;
  /** A whole number from 0 up to, but not including, `below`. */
  upTo(below: number): number;
  /** One of the given things; the list must not be empty. */
  oneOf<T>(things: readonly T[]): T;
  /** True in that share of throws (0 to 1). */
  in(share: number): boolean;
}

/**
 * Dice that depend on the seed alone.
 *
 * @param seed any whole number
 */
export function chance(seed: number): Chance {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bf03635) >>> 0;
  const roll = (): number => {
    // mulberry32: small, fast and even enough to invent people with
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (below: number): number => Math.floor(roll() * below);
  return {
    roll,
    upTo,
    in: (share) => roll() < share,
    oneOf: <T>(things: readonly T[]): T => {
      const thing = things[upTo(things.length)];
      if (thing === undefined) throw new Error('There is nothing to choose from');
      return thing;
    },
  };
}

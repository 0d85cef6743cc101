// The steps by which a mapping became what it is, back and forth (pure).
import type { Mapping } from '../../../../../src/mapping/mapping';
import { isSame } from '../../../../../src/mapping/same';

/** More are not remembered. Mappings share what did not change, so that each costs little. */
export const mostSteps = 50;
/** Changes of the same lines that follow one another so soon, in milliseconds, are one step: a word, not its letters. */
export const burstMs = 1_000;

export type Steps = {
  /** What was before, the latest last. */
  past: readonly Mapping[];
  /** What was taken back, the latest last. */
  future: readonly Mapping[];
  /** Where the last step led, and when: another mapping was put here by somebody else. */
  led?: { to: Mapping; at: number };
};

export const noSteps: Steps = { past: [], future: [] };

/** @param at in milliseconds */
export function stepped(steps: Steps, { from, to, at }: { from: Mapping; to: Mapping; at: number }): Steps {
  const { past, led } = steps;
  const isBurst = led !== undefined && at - led.at < burstMs && past.length > 0 && shape(from) === shape(to);
  return {
    past: isBurst ? past : [...past, from].slice(-mostSteps),
    future: [],
    led: { to, at },
  };
}

/** One step back from a mapping; undefined where there is none. */
export function steppedBack(
  { past, future }: Steps,
  from: Mapping,
): { steps: Steps; to: Mapping } | undefined {
  const to = past.at(-1);
  return to && { to, steps: { past: past.slice(0, -1), future: [...future, from], led: { to, at: 0 } } };
}

/** The step again that was taken back last; undefined where there is none. */
export function steppedForth(
  { past, future }: Steps,
  from: Mapping,
): { steps: Steps; to: Mapping } | undefined {
  const to = future.at(-1);
  return to && { to, steps: { past: [...past, from], future: future.slice(0, -1), led: { to, at: 0 } } };
}

/** A mapping that no step led to, such as another window's, has no steps of its own. */
export const stepsTo = (steps: Steps, mapping: Mapping): Steps =>
  steps.led === undefined || isSame(steps.led.to, mapping) ? steps : noSteps;

const shape = ({ types }: Mapping): string =>
  JSON.stringify(types.map(({ key, lines }) => [key, lines.map((line) => line.key)]));

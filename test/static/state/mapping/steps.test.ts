import { defaultMapping } from '../../../../src/mapping/defaults';
import type { Mapping } from '../../../../src/mapping/mapping';
import {
  burstMs,
  mostSteps,
  noSteps,
  stepped,
  steppedBack,
  steppedForth,
  stepsTo,
  type Steps,
} from '../../../../static/setup/src/state/mapping/steps';

const named = (type: string): Mapping => ({
  ...defaultMapping,
  types: defaultMapping.types.map((each) => (each.kind === 'users' ? { ...each, type } : each)),
});
const shortened = (mapping: Mapping): Mapping => ({
  ...mapping,
  types: mapping.types.map((type) => ({ ...type, lines: type.lines.slice(1) })),
});

/** Goes from the first mapping to each of the others, so long after the one before. */
const through = (mappings: readonly Mapping[], apartMs: number): Steps =>
  mappings
    .slice(1)
    .reduce<Steps>(
      (steps, to, at) => stepped(steps, { from: mappings[at] ?? to, to, at: (at + 1) * apartMs }),
      noSteps,
    );
const apart = burstMs + 1;

describe('steps of a mapping', () => {
  const [a, b, c] = [named('A'), named('B'), named('C')] as const;

  it('are taken back one by one, the latest first, and taken again', () => {
    const steps = through([a, b, c], apart);
    const toB = steppedBack(steps, c);
    expect(toB?.to).toBe(b);
    const toA = toB && steppedBack(toB.steps, b);
    expect(toA?.to).toBe(a);
    expect(toA && steppedBack(toA.steps, a)).toBeUndefined();
    const again = toA && steppedForth(toA.steps, a);
    expect(again?.to).toBe(b);
    const last = again && steppedForth(again.steps, b);
    expect(last?.to).toBe(c);
    expect(last?.steps).toMatchObject({ past: [a, b], future: [] });
  });

  it('make one of a word that is typed, and of two things done in a row two', () => {
    expect(steppedBack(through([a, b, c], burstMs - 1), c)?.to).toBe(a);
    const fewer = shortened(b);
    expect(steppedBack(through([a, b, fewer], burstMs - 1), fewer)?.to).toBe(b);
  });

  it('never make one of an undo and what is typed right after it', () => {
    const back = steppedBack(through([a, b], apart), b);
    const typed = back && stepped(back.steps, { from: a, to: c, at: 2 * apart });
    expect(typed).toMatchObject({ past: [a], future: [] });
  });

  it('are forgotten when another mapping comes from elsewhere, not when the same one comes back', () => {
    const steps = through([a, b], apart);
    expect(stepsTo(steps, structuredClone(b))).toBe(steps);
    expect(stepsTo(steps, c)).toEqual(noSteps);
  });

  it('are remembered only so far back', () => {
    const many = Array.from({ length: mostSteps + 10 }, (_each, at) => named(String(at)));
    const { past } = through(many, apart);
    expect(past).toHaveLength(mostSteps);
    expect(past[0]).toBe(many[9]);
  });
});

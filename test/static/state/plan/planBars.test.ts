import fc from 'fast-check';
import { barPieces } from '../../../../static/setup/src/state/plan/planBars';
import { planType } from '../scenes';

const pieces = (more: Parameters<typeof planType>[1]) => barPieces(planType('People', more), 240);

describe('the bar of a type', () => {
  it('is one piece where nothing differs, and none where there is nothing', () => {
    expect(pieces({ same: 5 })).toEqual([{ part: 'same', from: 0, long: 240 }]);
    expect(pieces({})).toEqual([]);
  });

  it('shows one of ten thousand', () => {
    const [created, same] = pieces({ created: 1, same: 9_999 });
    expect(created).toEqual({ part: 'created', from: 0, long: 3 });
    expect(same).toEqual({ part: 'same', from: 4, long: 236 });
  });

  it('is filled from end to end, in order, with no piece too short to see', () => {
    const count = fc.nat({ max: 100_000 });
    const type = fc.record({
      created: count,
      updated: count,
      same: count,
      gone: count,
      skipped: count,
      failed: count,
    });
    fc.assert(
      fc.property(type, (counts) => {
        const found = pieces(counts);
        const last = found.at(-1);
        if (last) expect(last.from + last.long).toBeCloseTo(240, 6);
        for (const { long } of found) expect(long).toBeGreaterThanOrEqual(2.9);
        found.slice(1).forEach((piece, at) => {
          const before = found[at];
          expect(piece.from).toBeCloseTo((before?.from ?? 0) + (before?.long ?? 0) + 1, 6);
        });
      }),
      { numRuns: 200 },
    );
  });
});

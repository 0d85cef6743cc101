import fc from 'fast-check';
import { drawnRows } from '../../../../static/setup/src/state/map/inView';

const rows = (count: number) => Array.from({ length: count }, () => 41);
const numbers = (drawn: ReturnType<typeof drawnRows>) =>
  drawn.flatMap((each) => (each.is === 'row' ? [each.number] : []));

describe('the rows that are drawn', () => {
  it('are all of them in a table of up to 30', () => {
    expect(numbers(drawnRows(rows(30), { from: 0, to: 10 }, []))).toHaveLength(30);
  });

  it('are those in view and some around them in a longer one', () => {
    const drawn = drawnRows(rows(200), { from: 4_100, to: 4_800 }, []);
    expect(numbers(drawn)).toHaveLength(37);
    expect(drawn[0]).toEqual({ is: 'gap', px: 90 * 41 });
    expect(numbers(drawn)[0]).toBe(90);
  });

  it('are also the opened one and the one with the focus, wherever they are', () => {
    const drawn = drawnRows(rows(200), { from: 0, to: 700 }, [120]);
    expect(numbers(drawn).at(-1)).toBe(120);
    expect(drawn.at(-1)).toEqual({ is: 'gap', px: 79 * 41 });
  });

  it('make with the gaps the same height wherever somebody looks', () => {
    const heights = fc.array(fc.integer({ min: 20, max: 400 }), { minLength: 31, maxLength: 120 });
    fc.assert(
      fc.property(heights, fc.nat(20_000), fc.array(fc.nat(130), { maxLength: 2 }), (each, from, kept) => {
        const drawn = drawnRows(each, { from, to: from + 700 }, kept);
        const height = drawn.reduce(
          (sum, one) => sum + (one.is === 'gap' ? one.px : (each[one.number] ?? 0)),
          0,
        );
        expect(height).toBe(each.reduce((sum, px) => sum + px, 0));
      }),
      { numRuns: 100 },
    );
  });
});

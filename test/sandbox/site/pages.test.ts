import fc from 'fast-check';
import { pageOf } from './pages';

describe('a long list in pages', () => {
  it('holds everything once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (all, size) => {
        const { pages } = pageOf(all, 1, size);
        const read = Array.from({ length: pages }, (_, at) => pageOf(all, at + 1, size).items).flat();
        expect(read).toEqual(all);
      }),
    );
  });

  it.each([
    ['nothing', Number.NaN, 1],
    ['a page before the first', -3, 1],
    ['a page after the last', 99, 3],
    ['half a page', 2.5, 2],
  ])('gives the nearest page to %s', (_, wanted, page) => {
    expect(pageOf(['a', 'b', 'c', 'd', 'e'], wanted, 2).page).toBe(page);
  });
});

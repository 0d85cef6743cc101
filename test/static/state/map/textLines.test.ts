import fc from 'fast-check';
import {
  changesTo,
  lineDifferences,
  type TextChange,
} from '../../../../static/setup/src/state/map/textLines';

const few = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 });
const applied = (text: string, changes: readonly TextChange[]): string =>
  changes.reduceRight((so, { from, to, insert }) => so.slice(0, from) + insert + so.slice(to), text);

describe('the lines of two texts', () => {
  it('stay, go and come; what went stands before what came in its place', () => {
    const signs = { same: ' ', added: '+', removed: '-' };
    const shown = (before: string, after: string) =>
      lineDifferences(before.split(' '), after.split(' ')).map(({ is, text }) => signs[is] + text);
    expect(shown('a b c', 'a x y c')).toEqual([' a', '-b', '+x', '+y', ' c']);
    expect(shown('a b c d', 'b c d e')).toEqual(['-a', ' b', ' c', ' d', '+e']);
    expect(shown('a', 'a')).toEqual([' a']);
  });

  it('give both texts back, and keep what both begin and end with', () => {
    fc.assert(
      fc.property(few, few, (before, after) => {
        const all = lineDifferences(before, after);
        expect(all.filter(({ is }) => is !== 'added').map(({ text }) => text)).toEqual(before);
        expect(all.filter(({ is }) => is !== 'removed').map(({ text }) => text)).toEqual(after);
        expect(lineDifferences([...before, 'x'], [...after, 'x']).at(-1)).toEqual({ is: 'same', text: 'x' });
      }),
    );
  });

  it('are told in a moment where two long texts have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 10_000 }, (_, at) => `${word} ${at}`);
    const began = performance.now();
    expect(lineDifferences(long('one'), long('other'))).toHaveLength(20_000);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('the changes from one text to another', () => {
  it('make it that text', () => {
    fc.assert(
      fc.property(few, few, (one, other) => {
        const [before, after] = [one.join('\n'), other.join('\n')];
        expect(applied(before, changesTo(before, after))).toBe(after);
      }),
      { numRuns: 300 },
    );
  });

  it('touch only the lines that differ', () => {
    expect(changesTo('a\nb\nc', 'a\nc')).toEqual([{ from: 1, to: 3, insert: '' }]);
    expect(changesTo('a\nc', 'a\nb\nc')).toEqual([{ from: 1, to: 1, insert: '\nb' }]);
    expect(changesTo('a\nb', 'b')).toEqual([{ from: 0, to: 2, insert: '' }]);
    expect(changesTo('b', 'a\nb')).toEqual([{ from: 0, to: 0, insert: 'a\n' }]);
    expect(changesTo('a\nb\nc', 'x\nb\ny')).toEqual([
      { from: 0, to: 1, insert: 'x' },
      { from: 3, to: 5, insert: '\ny' },
    ]);
    expect(changesTo('a', 'a')).toEqual([]);
  });
});

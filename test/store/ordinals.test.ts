import fc from 'fast-check';
import { Dictionary, packOrdinals, unpackOrdinals } from '../../src/store/ordinals';

const ordinals = fc.array(fc.nat({ max: 2_000_000 }), { maxLength: 200 });

describe('packed ordinals', () => {
  it('come back as the same set, ascending, in whatever order and however often they were given', () => {
    fc.assert(
      fc.property(ordinals, (given) => {
        const back = unpackOrdinals(packOrdinals([...given, ...given.slice(0, 3)]));
        expect(back).toEqual([...new Set(given)].sort((a, b) => a - b));
      }),
    );
  });

  it('are the same text for the same set', () => {
    fc.assert(
      fc.property(ordinals, (given) => {
        expect(packOrdinals([...given].reverse())).toBe(packOrdinals(new Set(given)));
      }),
    );
  });

  it.each<[number[], string]>([
    [[], ''],
    [[0], '0'],
    [[0, 1, 2], '0 1 1'],
    [[35, 36], 'z 1'],
    [[1_000_000], 'lfls'],
  ])('are as short as this: %j is "%s"', (given, packed) => {
    expect(packOrdinals(given)).toBe(packed);
    expect(unpackOrdinals(packed)).toEqual(given);
  });

  it('hold half a million memberships of a large org in a few megabytes', () => {
    // 50,000 people, 500 in each of 1,000 groups, spread as widely as can be.
    const group = (number: number) => Array.from({ length: 500 }, (_, at) => at * 100 + (number % 100));
    const packed = Array.from({ length: 1_000 }, (_, number) => packOrdinals(group(number)));
    expect(packed.join('\n').length).toBeLessThan(2_000_000);
  });
});

describe('a dictionary of people', () => {
  it('gives an id its place once and for all, new ones after the old', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (first, then) => {
        const people = new Dictionary(first);
        const places = first.map((id) => people.ordinal(id));
        const size = people.size;
        for (const id of then) people.ordinal(id);
        expect(first.map((id) => people.find(id))).toEqual(places);
        expect(people.from(0).slice(0, size)).toEqual([...new Set(first)]);
        expect(new Set(people.from(0)).size).toBe(people.size);
        expect(people.from(size)).toEqual([...new Set(then)].filter((id) => !first.includes(id)));
      }),
    );
  });

  it('read back from its ids is the same dictionary', () => {
    const people = new Dictionary(['b', 'a', 'b', '__proto__', 'constructor', '']);
    expect(people.from(0)).toEqual(['b', 'a', '__proto__', 'constructor', '']);
    const again = new Dictionary(people.from(0));
    for (const id of people.from(0)) expect(again.find(id)).toBe(people.find(id));
    expect(again.find('never seen')).toBeUndefined();
  });
});

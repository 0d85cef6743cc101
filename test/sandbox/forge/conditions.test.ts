import fc from 'fast-check';
import { groupHolds, holds, inOrder } from './conditions';

const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(undefined));

describe('conditions', () => {
  it.each([
    ['EQUAL_TO', 'NOT_EQUAL_TO'],
    ['EXISTS', 'NOT_EXISTS'],
    ['CONTAINS', 'NOT_CONTAINS'],
  ])('%s and %s never agree', (condition, opposite) => {
    fc.assert(
      fc.property(value, value, (has, asked) => {
        const judge = (name: string) =>
          holds({ a: has }, { property: 'a', condition: name, values: [asked] });
        expect(judge(condition)).toBe(!judge(opposite));
      }),
    );
  });

  it('an order compares only what is alike', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        if (typeof a === typeof b && a !== undefined)
          expect(Math.sign(inOrder(a, b))).toBe(-Math.sign(inOrder(b, a)) + 0);
        else expect(inOrder(a, b)).toBeNaN();
      }),
    );
  });

  it.each([
    { has: 3, is: 'GREATER_THAN', values: [3], so: false },
    { has: 3, is: 'GREATER_THAN_EQUAL_TO', values: [3], so: true },
    { has: 3, is: 'LESS_THAN', values: [3], so: false },
    { has: 3, is: 'LESS_THAN_EQUAL_TO', values: [3], so: true },
    { has: 3, is: 'BETWEEN', values: [3, 4], so: true },
    { has: 5, is: 'BETWEEN', values: [3, 4], so: false },
    { has: 'abc', is: 'BEGINS_WITH', values: ['ab'], so: true },
    { has: ['x', 'y'], is: 'CONTAINS', values: ['y'], so: true },
    { has: undefined, is: 'LESS_THAN', values: [3], so: false },
    { has: undefined, is: 'NOT_EQUAL_TO', values: [3], so: true },
  ])('$has $is $values: $so', ({ has, is, values, so }) => {
    expect(holds({ a: has }, { property: 'a', condition: is, values })).toBe(so);
  });

  it('that are none are refused, also by the name of something every object has', () => {
    for (const condition of ['LIKE', 'constructor', 'toString'])
      expect(() => holds({}, { property: 'a', condition, values: [1] })).toThrow('not supported');
    expect(() => holds({}, { property: 'a', condition: 'BETWEEN', values: [1] })).toThrow(
      'needs more values',
    );
    expect(() => groupHolds({}, { and: [] })).toThrow('cannot be empty');
    expect(() => groupHolds({}, { and: [], or: [] })).toThrow('exclude each other');
  });

  it('in a group hold all, or one', () => {
    const is = (one: number) => ({ property: 'a', condition: 'EQUAL_TO', values: [one] });
    expect([
      groupHolds({ a: 1 }, { and: [is(1), is(2)] }),
      groupHolds({ a: 1 }, { or: [is(1), is(2)] }),
    ]).toEqual([false, true]);
  });
});

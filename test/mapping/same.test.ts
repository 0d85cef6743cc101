import { isSame } from '../../src/mapping/same';

describe('two pieces of data', () => {
  it('are the same however they were written', () => {
    expect(isSame({ a: 1, b: [{ c: 2, d: undefined }] }, { b: [{ c: 2 }], a: 1 })).toBe(true);
  });

  it.each([
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: '1' }, { a: 1 }],
    [undefined, null],
    [{}, []],
  ])('are not the same: %j and %j', (one, other) => {
    expect(isSame(one, other)).toBe(false);
  });
});

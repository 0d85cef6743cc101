import type { Counters } from '../../src/assets/outcome';
import { countedOf, missingIn } from '../../src/sync/counted';

const counters = (more: Partial<Counters> = {}): Counters => ({
  ...{ rows: 0, created: 0, updated: 0, same: 0, duplicates: 0 },
  ...{ withoutLabel: 0, withoutIdentifier: 0, missingUpdated: 0, missingDeleted: 0, errors: 0 },
  ...more,
});
const codesOf = (more: Partial<Counters>, way: 'list' | 'rows' = 'list') =>
  countedOf('T', counters(more), way).problems.map(({ code }) => code);

describe('what Assets counted for a type', () => {
  it.each<[string, Partial<Counters>, string[]]>([
    ['nothing', {}, []],
    ['rows without a label or an identifier', { withoutLabel: 1, withoutIdentifier: 2 }, ['objects-refused']],
    ['rows that nothing became of', { rows: 5, created: 2, same: 2 }, ['objects-refused']],
    ['rows of one identifier', { rows: 3, same: 2, duplicates: 1 }, ['rows-doubled']],
    ['errors alone', { errors: 2 }, ['values-refused']],
    ['errors beside rows that made nothing', { errors: 2, withoutLabel: 1 }, ['objects-refused']],
    ['objects that it removed', { missingDeleted: 3 }, []],
  ])('%s', (_what, more, codes) => {
    const counted = countedOf('T', counters(more), 'list');
    expect(counted.problems.map(({ code }) => code)).toEqual(codes);
    expect(counted.isDistrusted).toBe(codes.length > 0);
  });

  it('is not doubled where several values travel in a row each', () => {
    expect(codesOf({ rows: 3, same: 1, duplicates: 2 }, 'rows')).toEqual([]);
  });
});

describe('objects that a run did not bring', () => {
  it('are told once for all types: those that Assets removed, and those that it changed', () => {
    const types = new Map([
      ['People', counters({ missingDeleted: 2 })],
      ['Groups', counters({ missingUpdated: 4 })],
      ['Devices', counters({ missingDeleted: 1, missingUpdated: 1 })],
    ]);
    expect(missingIn(types)).toEqual([
      { code: 'objects-removed', seen: { said: '2 of People and 1 of Devices' } },
      { code: 'objects-marked', seen: { said: '4 of Groups and 1 of Devices' } },
    ]);
  });

  it('are no problem where Assets leaves them alone', () => {
    expect(missingIn(new Map([['People', counters()]]))).toEqual([]);
  });
});

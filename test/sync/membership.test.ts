import fc from 'fast-check';
import { unpackOrdinals } from '../../src/store/ordinals';
import { readMember, writeMembers } from '../../src/sync/membership';

/** A group as its lines give it back. */
function back(lines: readonly string[]) {
  const read = lines.map(readMember);
  return {
    ids: [...new Set(read.map(({ id }) => id))],
    since: [...new Set(read.map(({ since }) => since))],
    members: read.flatMap(({ members }) => unpackOrdinals(members)),
  };
}

const up = (a: number, b: number) => a - b;

describe('the lines of a group', () => {
  it('add up to the group, in whatever order its members came', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9][\w.~-]{0,99}$/);
    const since = fc.option(fc.string({ minLength: 1 }));
    const members = fc.array(fc.nat({ max: 200_000 }), { maxLength: 50 });
    fc.assert(
      fc.property(id, since, members, (id, since, members) => {
        const lines = [...writeMembers(id, since, [...members, ...members])];
        expect(back(lines)).toEqual({ ids: [id], since: [since], members: [...new Set(members)].sort(up) });
      }),
    );
  });

  it('are one for a group without members, and keep when it last changed', () => {
    const lines = [...writeMembers('00g1', '2026-08-20T10:00:00.000Z', [])];
    expect(lines).toHaveLength(1);
    expect(back(lines)).toEqual({ ids: ['00g1'], since: ['2026-08-20T10:00:00.000Z'], members: [] });
  });

  it.each([
    [1, 1],
    [2_500, 1],
    [2_501, 2],
    [50_000, 20],
  ])('of a group of %i members are %i, none longer than a quarter of a shard', (members, count) => {
    const everybody = Array.from({ length: members }, (_, at) => at * 3).reverse();
    const lines = [...writeMembers('00g1', null, everybody)];
    expect(lines).toHaveLength(count);
    expect(back(lines)).toEqual({ ids: ['00g1'], since: [null], members: [...everybody].sort(up) });
    for (const line of lines) expect(line.length).toBeLessThan(8_000);
  });

  it('stand for a whole group: they are written when it was read to its end', () => {
    expect([...writeMembers('00g1', null, [1])].map((line) => readMember(line).whole)).toEqual([true]);
  });
});

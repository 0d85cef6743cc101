import { apply } from '../../src/mapping/apply';
import { defaultMapping } from '../../src/mapping/defaults';
import type { JsonObject } from '../../src/records/record';
import { aPerson, inGroups } from '../mapping/examples';
import { mapByHand } from './byHand';
import { mapByJsonata } from './byJsonata';
import { measure } from './measure';
import { peopleToMap } from './people';

const type = defaultMapping.types.find(({ kind }) => kind === 'users');
const byMapping = (person: Parameters<typeof apply>[0]) => {
  if (!type) throw new Error('the default mapping has no type for people');
  return apply(person, type);
};

describe('what is measured against one another', () => {
  const people = peopleToMap(60, 7);

  it('comes to the same rows', async () => {
    expect(people.some(({ raw }) => Array.isArray(raw.groups) && raw.groups.length > 1)).toBe(true);
    for (const person of people) {
      const applied = byMapping(person);
      expect(mapByHand(person)).toEqual(applied);
      expect(applied).toMatchObject({ is: 'row', row: await mapByJsonata(person) });
    }
  });

  it.each<[string, JsonObject]>([
    ['without a name or an id', { profile: {}, status: 'ACTIVE' }],
    ['of a state nobody knows', aPerson({}, { status: 'FROZEN' })],
    [
      'with values that nothing takes',
      aPerson({ email: 'none', title: {}, managerId: 'a"b' }, { created: 7 }),
    ],
    ['with a moment of another zone, and groups twice', aPerson({}, { groups: inGroups('b', 'a', 'b') })],
  ])('by hand has the same problems for somebody %s', (_what, raw) => {
    const person = { kind: 'users' as const, id: 'x', raw };
    expect(mapByHand(person)).toEqual(byMapping(person));
  });

  it('is measured in turns, as often as asked, after two rounds that do not count', async () => {
    const worked: string[] = [];
    const way = (name: 'a' | 'b') => ({
      name,
      work: () => {
        worked.push(name);
        return 1;
      },
    });
    const speeds = await measure([way('a'), way('b')], { rounds: 3, roundMs: 0.001 });
    expect(worked.slice(0, 1).concat(worked.slice(-1))).toEqual(['a', 'b']);
    expect(worked.length).toBeGreaterThanOrEqual(10);
    for (const { slowest, middle, quickest } of Object.values(speeds))
      expect(slowest <= middle && middle <= quickest && slowest > 0).toBe(true);
  });
});

import { check } from '../../../src/mapping/check/check';
import { faults } from '../../../src/mapping/check/faults';
import { faultsOfDrift } from '../../../src/mapping/check/faultsOfDrift';
import { defaultMapping } from '../../../src/mapping/defaults';
import { parseMapping } from '../../../src/mapping/mapping';
import { aSchema } from '../schemas';
import { grown, placeOf } from './grown';
import type { Ground } from './plant';
import { allGrown, plants } from './planted';

const found = ({ mapping, known, samples }: Ground) => check(mapping, known, samples);

describe('a check of a mapping', () => {
  it('finds nothing wrong with what is proposed, in an empty schema', () => {
    expect(check(defaultMapping, aSchema())).toEqual([]);
  });

  it('has a plant for every fault it can find', () => {
    const found = Object.keys(faults).filter((code) => !Object.hasOwn(faultsOfDrift, code));
    expect([...new Set(plants.map(({ code }) => code))].sort()).toEqual(found.sort());
  });

  it.each(plants.map((plant) => [plant.code, plant] as const))(
    'finds %s, at its line, and nothing else',
    (code, plant) => {
      const ground = grown(plant);
      const seen = found(ground);
      expect(seen.map((fault) => fault.code).sort()).toEqual([code, ...(plant.besides ?? [])].sort());
      const fault = seen.find((each) => each.code === code);
      expect(fault).toMatchObject({ ...placeOf(plant), level: faults[code].level });
      expect(fault?.line).toBe(plant.line);
      expect(`${fault?.sentence} ${fault?.remedy} ${fault?.button} ${fault?.clicks}`).not.toMatch(/\{\w+\}/);
    },
  );

  it('finds all of them in one pass, each at its line', () => {
    const { ground, places } = allGrown();
    const seen = found(ground).map(({ code, type, line }) => JSON.stringify({ code, type, line }));
    expect(places.filter((place) => !seen.includes(JSON.stringify(place)))).toEqual([]);
    expect(places.length).toBeGreaterThan(60);
  });

  it('says an error wherever the form of a mapping refuses it, and at no other place', () => {
    for (const plant of plants) {
      const ground = grown(plant);
      const isRefused = parseMapping(ground.mapping).is === 'no mapping';
      const errors = found(ground).filter(({ level }) => level === 'error');
      if (isRefused) expect([plant.code, errors.length > 0]).toEqual([plant.code, true]);
    }
  });
});

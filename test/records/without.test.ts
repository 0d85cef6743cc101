import fc from 'fast-check';
import type { JsonObject } from '../../src/records/record';
import { without } from '../../src/records/without';

const person: JsonObject = {
  id: '00u1',
  profile: { login: 'a', mobilePhone: '1', address: { city: 'x', street: 'y' } },
  groups: [
    { id: '1', name: 'one' },
    { id: '2', name: 'two' },
  ],
};

describe('a record without some fields', () => {
  it.each<[string[], JsonObject]>([
    [['profile.mobilePhone'], { ...person, profile: { login: 'a', address: { city: 'x', street: 'y' } } }],
    [
      ['profile.address.street'],
      { ...person, profile: { login: 'a', mobilePhone: '1', address: { city: 'x' } } },
    ],
    [['groups[].name'], { ...person, groups: [{ id: '1' }, { id: '2' }] }],
    [['groups', 'profile'], { id: '00u1' }],
    [['nothing', 'profile.nobody', 'id.deeper', 'groups.name', '__proto__', ''], person],
  ])('lacks %j and nothing else', (paths, left) => {
    expect(without(person, paths)).toEqual(left);
  });

  it('leaves the record it was given as it was', () => {
    const before = JSON.stringify(person);
    without(person, ['profile.login', 'groups[].id']);
    expect(JSON.stringify(person)).toBe(before);
  });

  it('never throws and never brings anything in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.string()), (raw, paths) => {
        const left = without(raw as JsonObject, paths);
        for (const name of Object.keys(left)) expect(Object.keys(raw)).toContain(name);
      }),
      { numRuns: 200 },
    );
  });
});

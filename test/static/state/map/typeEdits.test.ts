import { defaultMapping } from '../../../../src/mapping/defaults';
import { parseMapping, type Mapping } from '../../../../src/mapping/mapping';
import {
  movedType,
  typesOf,
  withConditions,
  withMode,
  withNewType,
  withoutType,
  withTest,
} from '../../../../static/setup/src/state/map/typeEdits';

const robots = [{ path: 'profile.userType', test: 'is' as const, values: ['robot'] }];
const { mapping: two, key } = withNewType(defaultMapping, 'users', { name: 'Service account', when: robots });
const names = (mapping: Mapping) => typesOf(mapping, 'users').map(({ type }) => type);

describe('a second type of a kind', () => {
  it('stands before the one that takes all others, with the lines that every object needs', () => {
    expect(names(two)).toEqual(['Service account', 'Okta User']);
    const added = two.types.find((type) => type.key === key);
    expect(added?.lines.map(({ attribute }) => attribute)).toEqual(['Name', 'Okta ID', 'Status']);
    expect(added?.when).toEqual(robots);
    expect(parseMapping(two).is).toBe('mapping');
  });

  it('may change places with its neighbour, and goes no further', () => {
    const down = movedType(two, key, 1);
    expect(names(down)).toEqual(['Okta User', 'Service account']);
    expect(movedType(down, key, 1)).toBe(down);
    expect(movedType(down, key, -1)).toEqual(two);
  });

  it('takes other records once its conditions are others, and all of them without any', () => {
    const filled = [{ path: 'profile.manager', test: 'empty' as const }];
    expect(withConditions(two, key, filled).types.find((type) => type.key === key)?.when).toEqual(filled);
    expect(withConditions(two, key, []).types.find((type) => type.key === key)).not.toHaveProperty('when');
  });

  it('may only create or only update', () => {
    const only = withMode(two, key, 'create only');
    expect(only.types.find((type) => type.key === key)?.write).toBe('create only');
    expect(withMode(only, key, 'create and update')).toEqual(two);
  });
});

describe('a type that is removed', () => {
  it('is gone, and the mapping is as before it', () => {
    expect(withoutType(two, key)).toEqual(defaultMapping);
  });

  it('is found by name from then on, by those that refer to it', () => {
    const left = withoutType(two, 'user');
    const users = left.types
      .find((type) => type.key === 'device')
      ?.lines.find(({ attribute }) => attribute === 'Users');
    expect(users).toMatchObject({ refersTo: { objectType: 'Okta User', by: ['Okta ID'] } });
    expect(parseMapping(left).is).toBe('mapping');
  });

  it('stays when it is the last of its kind', () => {
    expect(withoutType(defaultMapping, 'user')).toBe(defaultMapping);
  });
});

describe('a condition', () => {
  it('holds texts only where its test asks for them', () => {
    const asked = { path: 'status', test: 'is' as const, values: ['ACTIVE'] };
    expect(withTest(asked, 'empty')).toEqual({ path: 'status', test: 'empty' });
    expect(withTest(asked, 'contains')).toEqual({ ...asked, test: 'contains' });
    expect(withTest({ path: 'status', test: 'filled' }, 'is')).toEqual({
      path: 'status',
      test: 'is',
      values: [''],
    });
  });
});

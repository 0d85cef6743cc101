// Which expression a list is asked for by, and what can be told of one without asking Okta.
import fc from 'fast-check';
import {
  among,
  attributesIn,
  devicesNamed,
  isClosed,
  isLikeId,
  peopleNamed,
  searchOf,
} from '../../src/okta/search';
import { WHO } from '../sandbox/okta/search';

const states = ['ACTIVE', 'STAGED'];

describe('the search of a list', () => {
  it.each([
    [{ users: { statuses: states } }, 'status eq "ACTIVE" or status eq "STAGED"'],
    [{ users: { search: ' profile.city sw "Br" ' } }, 'profile.city sw "Br"'],
    [
      { users: { statuses: states, search: 'profile.city sw "Br" or profile.city sw "Pr"' } },
      '(status eq "ACTIVE" or status eq "STAGED") and (profile.city sw "Br" or profile.city sw "Pr")',
    ],
    [{ users: { statuses: [], search: '  ' } }, undefined],
    [{ devices: { statuses: states } }, undefined],
    [{}, undefined],
    [undefined, undefined],
  ])('of people under %j is %s', (filters, search) => {
    expect(searchOf('users', filters)).toBe(search);
  });

  it('is that of the kind, and groups have none', () => {
    const filters = { users: { statuses: ['ACTIVE'] }, devices: { statuses: ['SUSPENDED'] } };
    expect(searchOf('devices', filters)).toBe('status eq "SUSPENDED"');
    expect(searchOf('groups', filters)).toBeUndefined();
  });

  it('can be narrowed to some records', () => {
    expect(among(['a', 'b'], undefined)).toBe('id eq "a" or id eq "b"');
    expect(among(['a'], 'status pr')).toBe('(status pr) and (id eq "a")');
  });

  it('finds people by any of their names, by both in either order, and by a pasted id', () => {
    expect(peopleNamed('Ann')).toBe(
      ['displayName', 'firstName', 'lastName', 'email', 'login']
        .map((name) => `profile.${name} sw "Ann"`)
        .join(' or '),
    );
    expect(peopleNamed('Ann  van Dam')).toContain(
      '(profile.firstName sw "Ann" and profile.lastName sw "van Dam") or (profile.lastName sw "Ann" and profile.firstName sw "van Dam")',
    );
    expect(peopleNamed('00u1ZgZpF010CEEHe5d7')).toContain('id eq "00u1ZgZpF010CEEHe5d7"');
    expect(devicesNamed('Mac')).toBe('profile.displayName sw "Mac"');
    expect([isLikeId('00u1ZgZpF010CEEHe5d7'), isLikeId('Ann')]).toEqual([true, false]);
  });

  it('says what it says, whatever text is looked for', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(isClosed(peopleNamed(text))).toBe(true);
        expect(() => WHO.userSearch(peopleNamed(text))).not.toThrow();
        expect(() => WHO.deviceSearch(devicesNamed(text))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

describe('an expression that somebody typed', () => {
  it.each([
    ['status eq "ACTIVE"', true],
    ['(status eq "ACTIVE")', true],
    ['profile.title eq "a) or (b"', true],
    ['profile.title eq "say \\"hi\\""', true],
    ['status eq "ACTIVE") or (status pr', false],
    ['(status pr', false],
    ['status pr)', false],
    ['profile.title eq "open', false],
    ['profile.title eq "a\\"', false],
    ['', true],
  ])('%s is closed: %s', (search, closed) => {
    expect(isClosed(search)).toBe(closed);
  });

  it.each([
    ['profile.departement eq "Sales"', ['profile.departement']],
    ['(status eq "A" or id eq "or") and profile.x pr', ['status', 'id', 'profile.x']],
    ['profile.title sw "status eq" and profile.title pr', ['profile.title']],
    ['profile.title eq "unclosed status eq', ['profile.title']],
    ['nonsense', []],
  ])('%s names %j', (search, names) => {
    expect(attributesIn(search)).toEqual(names);
  });

  it('is looked through in no time, however long and strange', () => {
    const began = performance.now();
    for (const sign of ['a', '"', '(', '.', 'a.', '\\', ' ', 'or '])
      for (const look of [isClosed, attributesIn]) look(sign.repeat(10_000).slice(0, 10_000));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

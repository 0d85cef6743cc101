import fc from 'fast-check';
import { accountLines, apply, hashed, markText, rowLines } from '../../src/mapping/apply';
import { defaultMapping } from '../../src/mapping/defaults';
import type { Line } from '../../src/mapping/mapping';
import { mappingProblems } from '../../src/mapping/problems';
import type { Json, JsonObject } from '../../src/records/record';
import { aPerson, applied, inGroups, rowOf, typeOf, typeWith } from './examples';

describe('a person by the default mapping', () => {
  it('becomes a row with every mapped attribute, in plain forms', () => {
    expect(
      rowOf('users', aPerson({ displayName: 'Ada Lovelace', managerId: '00u9', manager: 'Bob' })),
    ).toEqual({
      name: 'Ada Lovelace',
      id: '00u1',
      status: 'Active',
      login: 'ada@example.com',
      email: 'ada@example.com',
      firstName: null,
      lastName: null,
      title: null,
      department: null,
      manager: '00u9',
      groups: ['00g1', '00g2'],
      created: '2023-02-14T08:15:30Z',
      lastLogin: null,
      lastUpdated: '2026-08-18T21:04:11Z',
      presenceChanged: null,
      link: 'https://acme-admin.okta.com/admin/user/profile/view/00u1',
    });
  });

  it('is told apart by what was filled, line by line', () => {
    const result = applied('users', aPerson({ displayName: 'Ada', title: ' ' }));
    const lines = typeOf('users').lines;
    const empty = lines.filter((_line, at) => result.is === 'row' && result.filled[at] === false);
    expect(empty.map((line) => line.attribute)).toEqual([
      'First name',
      'Last name',
      'Title',
      'Department',
      'Manager',
      'Last login',
      'Presence changed',
    ]);
  });

  it.each<[string, JsonObject, string]>([
    ['the display name', { displayName: '山田 太郎', firstName: 'Taro' }, '山田 太郎'],
    ['first and last name', { displayName: '', firstName: 'יעל', lastName: 'כהן' }, 'יעל כהן'],
    ['the only name there is', { displayName: null, lastName: 'Aubigné' }, 'Aubigné'],
    ['the login', { firstName: '  ' }, 'ada@example.com'],
    ['a name as it was written', { displayName: ' "Ada"\n<b> ' }, ' "Ada"\n<b> '],
  ])('is named by %s', (_what, profile, name) => {
    expect(rowOf('users', aPerson(profile)).name).toBe(name);
  });

  it.each<[string, JsonObject, Json]>([
    ['managerId before manager', { managerId: 'x@example.com', manager: 'Bob' }, 'x@example.com'],
    ['manager where managerId is blank', { managerId: ' ', manager: "d'Aubigné, Luc" }, "d'Aubigné, Luc"],
    ['a number as text', { managerId: 4711 }, '4711'],
    ['nobody', { managerId: null }, null],
  ])('has %s', (_what, profile, manager) => {
    expect(rowOf('users', aPerson(profile)).manager).toBe(manager);
  });

  it.each(['a "quoted" boss', 'EXAMPLE\\boss', 'boss\u0000', 'b'.repeat(256)])(
    'has no manager where the value could break a query: %j',
    (managerId) => {
      const result = applied('users', aPerson({ managerId, manager: 'Bob' }));
      expect(result).toMatchObject({ is: 'row', row: { manager: null } });
      expect(result.problems).toEqual([
        {
          code: 'unsafe-reference',
          seen: {
            type: 'Okta User',
            id: '00u1',
            attribute: 'Manager',
            path: 'profile.managerId',
            found: 'a text',
            length: managerId.length,
          },
        },
      ]);
    },
  );

  it.each(['FROZEN', null, 7, { state: 'ACTIVE' }, 'constructor', '__proto__'])(
    'whose state is %j is Unknown, and that is a problem',
    (status) => {
      const result = applied('users', aPerson({}, { status }));
      expect(result).toMatchObject({ is: 'row', row: { status: 'Unknown' } });
      expect(result.problems.map((problem) => problem.code)).toEqual(['unknown-status']);
    },
  );

  it('is no row without a name or an id', () => {
    const result = applied('users', { id: ' ', status: 'ACTIVE', profile: {} });
    expect(result.is).toBe('no row');
    expect(result.problems.map((problem) => problem.code)).toEqual(['no-label', 'no-identifier']);
  });

  it('has no link where the console is not known', () => {
    expect(rowOf('users', aPerson({}, { org: null })).link).toBeNull();
  });
});

describe('a group id that could not be searched for among others', () => {
  it('is left out, told once, and the other groups stay', () => {
    const result = applied('users', aPerson({}, { groups: inGroups('00g2', 'a,b', 'c"d', '00g1') }));
    expect(result).toMatchObject({ is: 'row', row: { groups: ['00g1', '00g2'] } });
    expect(result.problems.map((problem) => problem.code)).toEqual(['unsafe-reference']);
  });
});

describe('groups and devices by the default mapping', () => {
  it.each<[string, JsonObject, Json]>([
    ["Okta's own figure", { _embedded: { stats: { usersCount: 0 } }, membersCounted: 3 }, 0],
    ['the members counted where Okta gave none', { membersCounted: 3 }, 3],
    ['nothing where nobody counted', {}, null],
  ])('a group has %s', (_what, more, members) => {
    expect(rowOf('groups', { id: '00g1', profile: { name: 'VPN' }, ...more })).toMatchObject({
      name: 'VPN',
      members,
      status: 'Active',
    });
  });

  it('a device has every user it is enrolled for, each once, and no other kind of user', () => {
    const users = [
      { user: { id: '00u2' } },
      { user: null },
      {},
      null,
      { user: { id: '00u1' } },
      { user: { id: '00u2' } },
    ];
    expect(
      rowOf('devices', {
        id: 'guo1',
        status: 'UNSUSPENDED',
        profile: { displayName: 'K' },
        _embedded: { users },
      }),
    ).toMatchObject({ status: 'Active', users: ['00u1', '00u2'] });
  });
});

describe('one value', () => {
  const reads = (
    line: Pick<Line, 'many'> & { as: 'text' | 'integer' | 'number' | 'boolean' | 'moment' | 'email' | 'url' },
    value: Json,
  ) => {
    const type = typeWith({ attribute: 'A', key: 'a', from: { path: 'a' }, ...line });
    const result = apply({ kind: 'users', id: '1', raw: { id: '1', name: 'n', a: value } }, type);
    return [
      result.is === 'row' ? result.row.a : undefined,
      ...result.problems.map((problem) => problem.code),
    ];
  };

  it.each<[Parameters<typeof reads>[0]['as'], Json, unknown[]]>([
    ['text', 0, ['0']],
    ['text', false, ['false']],
    ['text', {}, [null, 'not-text']],
    ['text', ['x'], ['x']],
    ['text', ['x', 'y'], [null, 'several-values']],
    ['text', [['x']], [null, 'not-text']],
    ['integer', '12', [12]],
    ['integer', 1.5, [null, 'not-a-number']],
    ['integer', 2 ** 60, [null, 'not-a-number']],
    ['number', '1.50', [1.5]],
    ['number', '1e9', [null, 'not-a-number']],
    ['boolean', 'true', [true]],
    ['boolean', false, [false]],
    ['boolean', 'yes', [null, 'not-yes-or-no']],
    ['moment', '2024-02-29T23:59:59.999Z', ['2024-02-29T23:59:59Z']],
    ['moment', '2024-01-01T00:00:00-0530', ['2024-01-01T05:30:00Z']],
    ['moment', '1969-12-31T23:59:59.900Z', ['1969-12-31T23:59:59Z']],
    ['moment', '2023-02-29T00:00:00Z', [null, 'not-a-moment']],
    ['moment', '2023-02-14T24:61:00Z', [null, 'not-a-moment']],
    ['moment', '2023-02-14T08:15:30', [null, 'not-a-moment']],
    ['moment', '9999-12-31T23:59:59-01:00', [null, 'not-a-moment']],
    ['moment', 1676362530000, [null, 'not-a-moment']],
    ['email', 'facilities+badge@example', ['facilities+badge@example']],
    ['email', 'not an address', [null, 'not-an-email']],
    ['url', 'HTTPS://example.com/ä?x=1', ['HTTPS://example.com/ä?x=1']],
    ['url', 'javascript:alert(1)', [null, 'not-a-url']],
  ])('as %s: %j is read as %j', (as, value, expected) => {
    expect(reads({ as }, value)).toEqual(expected);
  });

  it('is one of several where several may be, and a bad one does not sink the others', () => {
    expect(reads({ as: 'integer', many: true }, [3, 'x', 1, {}, 3])).toEqual([[1, 3], 'not-a-number']);
  });
});

describe('a problem', () => {
  it('never holds the value, only its kind and length', () => {
    const secret = 'not an address but private';
    const { problems } = applied('users', aPerson({ email: secret, displayName: 'Private Person' }));
    expect(problems).toMatchObject([
      { code: 'not-an-email', seen: { found: 'a text', length: secret.length } },
    ]);
    expect(JSON.stringify(problems)).not.toMatch(/private/i);
  });

  it('fills every placeholder of its sentence', () => {
    const kinds = fc.constantFrom<'users' | 'groups' | 'devices'>('users', 'groups', 'devices');
    fc.assert(
      fc.property(kinds, fc.dictionary(fc.string(), fc.jsonValue()), (kind, root) => {
        for (const { code, seen } of applied(kind, root as JsonObject).problems)
          for (const [, name] of mappingProblems[code].sentence.matchAll(/\{(\w+)\}/g))
            expect(Object.keys(seen)).toContain(name);
      }),
    );
  });
});

describe('any JSON', () => {
  const root = (value: fc.Arbitrary<unknown>) =>
    fc.record(
      {
        id: value,
        status: value,
        created: value,
        groups: value,
        org: value,
        profile: fc.oneof(
          value,
          fc.record(
            { displayName: value, managerId: value, email: value, name: value },
            { requiredKeys: [] },
          ),
        ),
        _embedded: fc.oneof(value, fc.record({ users: value, stats: value })),
      },
      { requiredKeys: [] },
    );

  it('becomes a whole row or none, and nothing throws', () => {
    fc.assert(
      fc.property(root(fc.jsonValue()), fc.constantFrom(...defaultMapping.types), (raw, type) => {
        const result = apply({ kind: type.kind, id: 'x', raw: raw as JsonObject }, type);
        if (result.is === 'row') {
          expect(Object.keys(result.row)).toEqual(type.lines.map((line) => line.key));
          expect(result.filled).toHaveLength(type.lines.length);
          result.filled.forEach((filled, at) => {
            expect(result.row[type.lines[at]?.key ?? ''] === null).toBe(!filled);
          });
        } else expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the hash of a row', () => {
  const type = typeOf('users');
  const text = (raw: JsonObject) => hashed(rowOf('users', raw), type);

  it('is blind to the last login, the last update and the order of groups', () => {
    const later = aPerson(
      {},
      { lastLogin: '2026-01-01T00:00:00Z', lastUpdated: null, groups: inGroups('00g1', '00g2') },
    );
    expect(text(later)).toBe(text(aPerson()));
  });

  it('is blind to what the app fills itself', () => {
    expect(hashed({ ...rowOf('users', aPerson()), presenceChanged: '2026-01-01T00:00:00Z' }, type)).toBe(
      text(aPerson()),
    );
  });

  it.each<[string, JsonObject]>([
    ['a name', aPerson({ displayName: 'Ada' })],
    ['a state', aPerson({}, { status: 'SUSPENDED' })],
    ['a group', aPerson({}, { groups: inGroups('00g1') })],
    ['no group', aPerson({}, { groups: [] })],
  ])('sees %s change', (_what, raw) => {
    expect(text(raw)).not.toBe(text(aPerson()));
  });
});

describe('the lines of a row', () => {
  const line = (key: string, more: Partial<Line>): Line =>
    ({ attribute: key.toUpperCase(), key, as: 'text', from: { path: key }, ...more }) as Line; // none is a reference
  const plain = typeWith(line('a', {}));
  const type = {
    ...plain,
    lines: [
      line('off', { off: true }),
      ...plain.lines,
      line('who', { as: 'account' }),
      line('synced', { as: 'moment', from: { own: 'last synced' } }),
      line('gone', { as: 'moment', from: { own: 'presence changed' } }),
      line('last', {}),
    ],
  };
  const now = '2026-11-20T08:00:00.500Z';
  const raw = { id: '1', name: 'n', a: 'x', who: 'ada@example.com', last: null, org: { now } };
  const result = apply({ kind: 'users', id: '1', raw }, type);

  it('are those not turned off, but for accounts', () => {
    expect(rowLines(type).map(({ key }) => key)).toEqual(['name', 'id', 'a', 'synced', 'gone', 'last']);
    expect(accountLines(type).map(({ key }) => key)).toEqual(['who']);
    expect(accountLines({ ...type, lines: [line('who', { as: 'account', off: true })] })).toEqual([]);
  });

  it('are what a row and its marks are made of, with the moment of the run', () => {
    expect(result).toEqual({
      is: 'row',
      id: '1',
      row: { name: 'n', id: '1', a: 'x', synced: '2026-11-20T08:00:00Z', gone: null, last: null },
      filled: [true, true, true, true, false, false],
      problems: [],
    });
  });

  it('are in the hash, but for those that the app fills; each has a text for its mark', () => {
    if (result.is !== 'row') throw new Error('no row');
    expect(hashed(result.row, type)).toBe('[["name","n"],["id","1"],["a","x"],["last",null]]');
    expect(rowLines(type).map((each) => markText(result.row, each))).toEqual([
      '"n"',
      '"1"',
      '"x"',
      '"2026-11-20T08:00:00Z"',
      'null',
      'null',
    ]);
  });

  it('may be called as what every object has', () => {
    const odd = typeWith(line('constructor', { from: { path: 'a' } }));
    expect(apply({ kind: 'users', id: '1', raw: { id: '1', name: 'n' } }, odd)).toMatchObject({
      is: 'row',
      row: { constructor: null },
    });
  });
});

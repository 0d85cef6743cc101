import { apply } from '../../src/mapping/apply';
import type { TypeMapping } from '../../src/mapping/mapping';
import { GONE, otherStatus, statesOf, statusesOf, statusOf, UNKNOWN } from '../../src/mapping/statuses';
import type { Json } from '../../src/records/record';
import { aPerson, typeOf } from './examples';

describe('statuses', () => {
  it.each([
    ['STAGED', 'Staged', 'pending'],
    ['PROVISIONED', 'Provisioned', 'pending'],
    ['ACTIVATING', 'Activating', 'pending'],
    ['ACTIVE', 'Active', 'active'],
    ['RECOVERY', 'Recovery', 'pending'],
    ['PASSWORD_EXPIRED', 'Password expired', 'pending'],
    ['LOCKED_OUT', 'Locked out', 'pending'],
    ['SUSPENDED', 'Suspended', 'inactive'],
    ['DEPROVISIONED', 'Deprovisioned', 'inactive'],
  ])('a person who is %s in Okta is %s (%s)', (state, name, category) => {
    expect(statusOf(typeOf('users'), state)).toMatchObject({ name, category });
  });

  it('tells the states of a person apart, each by a name of its own', () => {
    expect(new Set(statusesOf(typeOf('users')).map((status) => status.name)).size).toBe(11);
  });

  it.each([
    ['CREATED', 'Device created'],
    ['ACTIVE', 'Active'],
    ['SUSPENDED', 'Suspended'],
    ['UNSUSPENDED', 'Active'],
    ['DEACTIVATED', 'Deactivated'],
  ])('a device that is %s in Okta is %s', (state, name) => {
    expect(statusOf(typeOf('devices'), state)?.name).toBe(name);
  });

  it('names the states that have a status, with those that a type adds, but not the one for all others', () => {
    const added = [
      { state: 'FROZEN', name: 'Frozen', category: 'inactive' as const },
      { state: '*', name: 'Odd', category: 'pending' as const },
    ];
    expect(statesOf({ ...typeOf('groups'), statuses: added })).toEqual(['ACTIVE', 'FROZEN']);
  });

  it('knows no state that is not in its table', () => {
    expect(
      ['active', '', 'constructor', '__proto__'].map((state) => statusOf(typeOf('users'), state)),
    ).toEqual(Array(4).fill(undefined));
  });

  it('has names that Assets takes, and on every kind Gone and Unknown', () => {
    for (const kind of ['users', 'groups', 'devices'] as const) {
      const statuses = statusesOf(typeOf(kind));
      expect(statuses).toEqual(expect.arrayContaining([GONE, UNKNOWN]));
      for (const { name } of statuses) expect(name).toMatch(/^[a-zA-Z0-9 -]{2,30}$/);
    }
    expect([GONE.category, UNKNOWN.category]).toEqual(['inactive', 'pending']);
  });
});

describe("a type's own statuses", () => {
  const type: TypeMapping = {
    ...typeOf('users'),
    statuses: [
      { state: 'LOCKED_OUT', name: 'Needs help', category: 'active' },
      { state: 'RECOVERY', name: 'Active', category: 'pending' },
      { state: 'vollzeit', name: 'Full time', category: 'active' },
    ],
  };
  const others: TypeMapping = {
    ...type,
    statuses: [{ state: '*', name: 'Elsewhere', category: 'inactive' }],
  };

  it('stand on top of those that are proposed', () => {
    const names = ['LOCKED_OUT', 'vollzeit', 'ACTIVE', 'Vollzeit', '*'].map(
      (state) => statusOf(type, state)?.name,
    );
    expect(names).toEqual(['Needs help', 'Full time', 'Active', undefined, undefined]);
    expect(otherStatus(type)).toBe(UNKNOWN);
  });

  it('may name one for every state that is in no table', () => {
    const names = ['LOCKED_OUT', 'FROZEN', '*', 'constructor'].map((state) => statusOf(others, state)?.name);
    expect(names).toEqual(['Locked out', 'Elsewhere', 'Elsewhere', 'Elsewhere']);
    expect(otherStatus(others).category).toBe('inactive');
  });

  it('are told with the rest, each name once, those replaced no more', () => {
    const names = statusesOf(type).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Needs help', 'Full time', 'Active', 'Gone', 'Unknown']));
    expect(names).not.toContain('Locked out');
    expect(names).not.toContain('Recovery');
    expect(new Set(names).size).toBe(names.length);
    expect(statusesOf(type).find(({ name }) => name === 'Active')?.category).toBe('active');
    const elsewhere = statusesOf(others).map(({ name }) => name);
    expect([elsewhere.includes('Elsewhere'), elsewhere.includes('Unknown')]).toEqual([true, false]);
  });

  it('reach an object: known, unknown, missing', () => {
    const landed = (of: TypeMapping, status: Json) => {
      const applied = apply({ kind: 'users', id: '1', raw: { ...aPerson(), status } }, of);
      return applied.is === 'row' ? [applied.row.status, ...applied.problems.map(({ code }) => code)] : [];
    };
    expect(landed(type, 'LOCKED_OUT')).toEqual(['Needs help']);
    expect(landed(type, 'FROZEN')).toEqual(['Unknown', 'unknown-status']);
    expect(landed(others, 'FROZEN')).toEqual(['Elsewhere']);
    expect(landed(others, null)).toEqual(['Elsewhere']);
    expect(landed(others, { state: 'ACTIVE' })).toEqual(['Elsewhere', 'unknown-status']);
  });
});

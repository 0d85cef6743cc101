import { GONE, statesOf, statusesOf, statusOf, UNKNOWN } from '../../src/mapping/statuses';
import { typeOf } from './examples';

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

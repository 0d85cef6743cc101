import { called } from '../../src/records/called';
import type { JsonObject, Kind } from '../../src/records/record';

const is = (kind: Kind, raw: JsonObject) => called(kind, { id: '0id1', raw });
const person = (profile: Record<string, string>) => is('users', { profile });

describe('what a record is called', () => {
  it.each<[string, Kind, JsonObject, string, string]>([
    [
      'display name',
      'users',
      { displayName: '王小明', email: 'b@example.com', city: '上海' },
      '王小明',
      'b@example.com',
    ],
    [
      'both names',
      'users',
      { firstName: 'Ada', lastName: 'Lovelace', login: 'c@example.com' },
      'Ada Lovelace',
      'c@example.com',
    ],
    [
      'one of them',
      'users',
      { lastName: ' Ng ', login: 'ng', email: 'ng@example.com' },
      'Ng',
      'ng@example.com',
    ],
    ['login', 'users', { displayName: ' ', login: 'a@example.com' }, 'a@example.com', ''],
    ['name of a group', 'groups', { name: 'Staff', description: 'All of them' }, 'Staff', 'All of them'],
    [
      'name of a device',
      'devices',
      { displayName: 'Mac 7', serialNumber: 'C02', platform: 'MACOS' },
      'Mac 7',
      'C02',
    ],
    ['serial number', 'devices', { serialNumber: 'C02', platform: 'MACOS' }, 'C02', 'MACOS'],
    ['number', 'devices', { displayName: 7 }, '7', ''],
    ['id', 'devices', { displayName: { en: 'Mac' } }, '0id1', ''],
  ])('is its %s where that is the best there is', (...[, kind, profile, name, detail]) => {
    expect(is(kind, { profile })).toEqual({ name, detail });
  });

  it('tells groups without a description apart by their type', () => {
    expect(is('groups', { profile: { name: 'Staff' }, type: 'OKTA_GROUP' }).detail).toBe('OKTA_GROUP');
  });

  it('is cut where it is endless, between signs and not within one', () => {
    expect(person({ displayName: 'w'.repeat(5_000) }).name).toBe(`${'w'.repeat(80)}…`);
    expect(person({ displayName: '𝒜'.repeat(5_000) }).name).toBe(`${'𝒜'.repeat(80)}…`);
    expect(person({ displayName: 'w'.repeat(80) }).name).toBe('w'.repeat(80));
  });
});

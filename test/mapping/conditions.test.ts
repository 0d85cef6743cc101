import type { Condition } from '../../src/mapping/condition';
import { typeFor } from '../../src/mapping/conditions';
import type { TypeMapping } from '../../src/mapping/mapping';
import type { Json, JsonObject } from '../../src/records/record';
import { typeWith } from './examples';

const person = (raw: JsonObject) => ({ kind: 'users' as const, id: '1', raw });
const typed = (type: string, ...when: Condition[]): TypeMapping => ({
  ...typeWith({ attribute: 'A', key: 'a', as: 'text', from: { path: 'a' } }),
  type,
  ...(when.length > 0 ? { when } : {}),
});
const isTaken = (raw: JsonObject, ...when: Condition[]) =>
  typeFor(person(raw), [typed('T', ...when)]) !== undefined;

describe('a condition', () => {
  it.each<[Condition['test'], string[], Json, boolean]>([
    ['is', ['Sales'], 'sales', true],
    ['is', ['Sales', 'Support'], ' SUPPORT ', true],
    ['is', ['Sales'], 'Sales EMEA', false],
    ['is', ['Sales'], ['Support', 'Sales'], true],
    ['is', ['Sales'], null, false],
    ['is', ['Sales'], { name: 'Sales' }, false],
    ['is', ['7'], 7, true],
    ['is', ['true'], true, true],
    ['is', [''], '', false],
    ['is', ['constructor'], 'Sales', false],
    ['is not', ['Sales'], 'sales', false],
    ['is not', ['Sales', 'Support'], 'Support', false],
    ['is not', ['Sales'], 'Support', true],
    ['is not', ['Sales'], null, true],
    ['is not', ['Sales'], ['Support', 'Sales'], false],
    ['is not', ['Sales'], { name: 'Sales' }, true],
    ['starts with', ['svc-', 'bot'], 'SVC-Backup', true],
    ['starts with', ['svc-'], 'my svc-backup', false],
    ['starts with', ['svc-'], ['ada', 'svc-1'], true],
    ['starts with', [''], 'anything', false],
    ['contains', ['b.c'], 'a.B.C.d', true],
    ['contains', ['(a+)+$'], 'a'.repeat(100_000), false],
    ['contains', [' '], 'two words', true],
    ['contains', ['x'], ['a', { x: 1 }], false],
    ['filled', [], 0, true],
    ['filled', [], false, true],
    ['filled', [], { a: 1 }, true],
    ['filled', [], ' ', false],
    ['filled', [], [], false],
    ['filled', [], null, false],
    ['empty', [], ' ', true],
    ['empty', [], ['', null], true],
    ['empty', [], [''], true],
    ['empty', [], 'x', false],
  ])('%s %j: %j is %s', (...[test, values, value, expected]) => {
    const condition = { path: 'a', test, ...(values.length > 0 ? { values } : {}) };
    expect(isTaken({ a: value }, condition)).toBe(expected);
  });

  it.each<[Condition['test'], boolean]>([
    ['is', false],
    ['is not', true],
    ['starts with', false],
    ['contains', false],
  ])('%s that names no values is %s for every record', (test, expected) => {
    expect(isTaken({ a: 'x' }, { path: 'a', test })).toBe(expected);
  });

  it('reads no more than a path reads', () => {
    for (const path of ['__proto__', 'constructor.prototype', 'a.999999999', '.'.repeat(500)])
      expect(isTaken({ a: ['x'] }, { path, test: 'filled' })).toBe(false);
  });

  it('may ask for every item of a list', () => {
    const inVpn: Condition = { path: 'groups[].name', test: 'is', values: ['VPN'] };
    expect(isTaken({ groups: [{ id: '1' }, { id: '2', name: 'vpn' }] }, inVpn)).toBe(true);
    expect(isTaken({ groups: [] }, inVpn)).toBe(false);
  });
});

describe('the type of a record', () => {
  const service: Condition = { path: 'profile.login', test: 'starts with', values: ['svc-'] };
  const types = [
    typed('Service account', service, { path: 'status', test: 'is not', values: ['DEPROVISIONED'] }),
    typed('Staff'),
    typed('Nobody'),
  ];
  const typeOf = (login: string, status = 'ACTIVE') =>
    typeFor(person({ profile: { login }, status }), types)?.type;

  it('is the first whose conditions all hold', () => {
    expect([typeOf('svc-backup'), typeOf('ada'), typeOf('svc-old', 'DEPROVISIONED')]).toEqual([
      'Service account',
      'Staff',
      'Staff',
    ]);
  });

  it('is none where none fits, and never one of another kind', () => {
    expect(typeFor(person({}), types.slice(0, 1))).toBeUndefined();
    expect(typeFor({ kind: 'devices', id: '1', raw: {} }, types)).toBeUndefined();
    expect(typeFor(person({}), [])).toBeUndefined();
  });
});

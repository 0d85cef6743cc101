import type { Mapping } from '../../../../src/mapping/mapping';
import { filling } from '../../../mapping/schemas';
import {
  anotherOf,
  comesTo,
  fullestFirst,
  offered,
} from '../../../../static/setup/src/state/map/sampleChoice';

const person = (id: string, profile: Record<string, string>) => ({ id, raw: { id, profile } });
const bare = person('00u1', { login: 'a@example.com' });
const full = person('00u2', {
  login: 'b@example.com',
  displayName: '王小明',
  email: 'b@example.com',
  city: '上海',
});
const half = person('00u3', { firstName: 'Ada', lastName: 'Lovelace', login: 'c@example.com' });

describe('the samples on offer', () => {
  const atHand = [bare, full, half];
  const idsFor = (typed: string, ...found: string[]) =>
    offered(
      'users',
      { atHand, found: found.map((id) => ({ id, name: 'Grace Hopper', detail: 'g@example.com' })) },
      typed,
    ).map(({ id }) => id);

  it('are those at hand whose name or detail has what is typed', () => {
    expect(idsFor(' lovel')).toEqual(['00u3']);
    expect(idsFor('EXAMPLE.com')).toEqual(['00u1', '00u2', '00u3']);
  });

  it('are those too that Okta found, by whatever it found them, each once', () => {
    expect(idsFor('00u9', '00u9')).toEqual(['00u9']);
    expect(idsFor('lovel', '00u3', '00u9')).toEqual(['00u3', '00u9']);
  });

  it('are a dozen before anything is typed', () => {
    const many = Array.from({ length: 40 }, (_, at) => person(`00u${at}`, {}));
    expect(offered('users', { atHand: many, found: [] }, ' ')).toHaveLength(12);
    expect(offered('users', { atHand: many, found: [] }, '00u')).toHaveLength(40);
  });
});

describe('another sample', () => {
  it('is the next fullest, and after the last the first', () => {
    const samples = [bare, half, full];
    expect(fullestFirst(samples).map(({ id }) => id)).toEqual(['00u2', '00u3', '00u1']);
    expect(anotherOf(samples, undefined)?.id).toBe('00u2');
    expect(anotherOf(samples, '00u2')?.id).toBe('00u3');
    expect(anotherOf(samples, '00u1')?.id).toBe('00u2');
    expect(anotherOf(samples, 'somebody that was searched for')?.id).toBe('00u2');
  });

  it('is not to be had where there is no other', () => {
    expect(anotherOf([bare], '00u1')).toBeUndefined();
    expect(anotherOf([], undefined)).toBeUndefined();
  });
});

describe('a sample', () => {
  const inOslo = filling('Oslo', [], {
    ...{ key: 'oslo', when: [{ path: 'profile.city', test: 'is', values: ['Oslo'] }] },
  });
  const others = filling('Others', [], { key: 'others' });
  const mapping: Mapping = {
    ...{ version: 1, types: [inOslo, others] },
    filters: { users: { statuses: ['ACTIVE'] } },
  };
  const from = (city: string, status = 'ACTIVE') => ({
    id: 'a',
    raw: { id: 'a', status, profile: { city } },
  });

  it('comes to the one type that takes it', () => {
    expect(comesTo(inOslo, from('Oslo'), mapping)).toBe(true);
    expect(comesTo(others, from('Oslo'), mapping)).toBe(false);
    expect(comesTo(inOslo, from('Rome'), mapping)).toBe(false);
    expect(comesTo(others, from('Rome'), mapping)).toBe(true);
  });

  it('comes nowhere where no filter lets it in', () => {
    expect(comesTo(inOslo, from('Oslo', 'STAGED'), mapping)).toBe(false);
  });
});

import { anotherOf, fullestFirst } from '../../../../static/setup/src/state/map/sampleChoice';

const person = (id: string, profile: Record<string, string>) => ({ id, raw: { id, profile } });
const bare = person('00u1', { login: 'a@example.com' });
const full = person('00u2', {
  login: 'b@example.com',
  displayName: '王小明',
  email: 'b@example.com',
  city: '上海',
});
const half = person('00u3', { firstName: 'Ada', lastName: 'Lovelace', login: 'c@example.com' });

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

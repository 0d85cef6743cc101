import { allowanceOf, readAllowance } from '../../../../static/setup/src/state/plan/allowance';
import { planMade, planType } from '../scenes';

const of = (created: number, allowance: { used?: number; ofThisImport: number; allowed: number }) =>
  allowanceOf(planMade({ types: [planType('People', { created })], allowance }));

describe('the allowance of objects', () => {
  it('counts what others hold, what this import holds and what it adds', () => {
    expect(allowanceOf(planMade())).toEqual({
      ...{ holds: 1_478, adds: 20, allowed: 50_000, after: 41_300, level: 'free', rest: 39_802 },
    });
  });

  it('leaves out what cannot be read', () => {
    const seen = of(20, { ofThisImport: 100, allowed: 50_000 });
    expect(seen).toEqual({ holds: 100, adds: 20, allowed: 50_000, after: 120, level: 'free' });
  });

  it.each([
    [9, 'free'],
    [10, 'near'],
    [20, 'near'],
    [21, 'over'],
  ])('with %i more of 80 of 100 is %s', (created, level) => {
    expect(of(created, { used: 80, ofThisImport: 0, allowed: 100 }).level).toBe(level);
  });

  it.each([
    ['60000', 60_000],
    [' 60,000 ', 60_000],
    ['1.500.000', 1_500_000],
    ['60 000', 60_000],
    ['60\u202f000', 60_000],
    ['100,000,000', 100_000_000],
  ])('is typed as %j', (text, objects) => {
    expect(readAllowance(text)).toBe(objects);
  });

  it.each(['', '0', '-5', '1.5', '60,00', '60k', '100,000,001', '9'.repeat(400), '1e9'])(
    'is not %j',
    (text) => {
      expect(readAllowance(text)).toBeUndefined();
    },
  );
});

import { nearest } from '../../src/mapping/nearest';

const known = ['id', 'status', 'profile.department', 'profile.displayName', 'profile.city', 'profile.state'];

describe('the name that was meant', () => {
  it.each([
    ['profile.departement', 'profile.department'],
    ['department', 'profile.department'],
    ['profile.Department', 'profile.department'],
    ['displayname', 'profile.displayName'],
    ['profile.ctiy', 'profile.city'],
    ['stauts', 'status'],
    ['profile.stat', 'profile.state'],
  ])('for %s is %s', (written, meant) => {
    expect(nearest(written, known)).toBe(meant);
  });

  it.each(['profile.costCenter', 'x', '', 'profile.', 'y'.repeat(5_000)])('is none for %.20s', (written) => {
    expect(nearest(written, known)).toBeUndefined();
  });
});

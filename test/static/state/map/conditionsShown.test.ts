import { conditionsShown } from '../../../../static/setup/src/state/map/conditionsShown';

describe('which records a type takes', () => {
  it('is told in a few words', () => {
    expect(
      conditionsShown([
        { path: 'profile.userType', test: 'is', values: ['robot', 'service', ''] },
        { path: 'profile.department', test: 'filled' },
      ]),
    ).toBe('userType is “robot” or “service” and department is filled');
    expect(conditionsShown([{ path: 'status', test: 'is not', values: ['ACTIVE'] }])).toBe(
      'status is not “ACTIVE”',
    );
    expect(conditionsShown([])).toBe('');
  });
});

import { defaultMapping } from '../../../../src/mapping/defaults';
import { typeOf } from '../../../mapping/examples';
import { boxCount } from '../../../../static/setup/src/state/map/pictureCounts';
import { withNewType } from '../../../../static/setup/src/state/map/typeEdits';

const sample = { id: '00u1', raw: {} };
const lastGood = { endedAt: 0, nextAt: 1, read: { users: 1_612, groups: 84, devices: 733 } };
const count = (more: Partial<Parameters<typeof boxCount>[1]>) =>
  boxCount(typeOf('users'), { mapping: defaultMapping, lastGood: undefined, samples: {}, ...more });

describe('the count in a box', () => {
  it('is what the last good run read', () => {
    expect(count({ lastGood })).toBe('1,612');
  });

  it('is what a page of records holds before that, or more', () => {
    expect(count({ samples: { users: { samples: [sample], more: false } } })).toBe('1');
    expect(
      count({ samples: { users: { samples: Array.from({ length: 200 }, () => sample), more: true } } }),
    ).toBe('> 200');
  });

  it('is left out where nobody knows it', () => {
    expect(count({})).toBe('');
    const when = [{ path: 'profile.userType', test: 'filled' as const }];
    const { mapping } = withNewType(defaultMapping, 'users', { name: 'Robot', when });
    expect(count({ lastGood, mapping })).toBe('');
  });
});

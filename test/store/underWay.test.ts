import { together, withoutKinds, type UnderWay } from '../../src/store/underWay';

const title: UnderWay = { users: { People: { filled: ['title'], changed: [] } } };

describe('what rows may have changed', () => {
  it('adds up by type and line', () => {
    const more: UnderWay = {
      users: { People: { filled: ['email'], changed: ['title'] }, Staff: { filled: [], changed: ['login'] } },
      groups: { Groups: { filled: ['name'], changed: [] } },
    };
    expect(together(title, more)).toEqual({
      users: {
        People: { filled: ['title', 'email'], changed: ['title'] },
        Staff: { filled: [], changed: ['login'] },
      },
      groups: { Groups: { filled: ['name'], changed: [] } },
    });
  });

  it('is the very same where nothing is new, so that nobody stores it again', () => {
    const all = together(title, { users: { People: { filled: [], changed: ['email'] } } });
    expect(together(all, title)).toBe(all);
    expect(together(title, {})).toBe(title);
  });

  it('ends with the kinds that a good run has read', () => {
    const all = together(title, { devices: { Laptops: { filled: ['model'], changed: [] } } });
    expect(withoutKinds(all, ['users', 'groups'])).toEqual({
      devices: { Laptops: { filled: ['model'], changed: [] } },
    });
    expect(withoutKinds(title, ['users'])).toEqual({});
  });
});

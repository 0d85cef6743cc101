import type { Filters } from '../../../src/mapping/filters';
import { codeOf, token, valueOf, withDoors, type Doors } from '../../doors/aSite';

const counted = (setting: Parameters<typeof withDoors>[0], play: (doors: Doors) => Promise<void>) =>
  withDoors(setting, async (doors) => {
    await doors.site.connect(token);
    await play(doors);
  });
const count = async (as: Doors['as'], kind: string, filters: Filters) =>
  valueOf<{ count: number; more: boolean }>(await as('manager', 'countRecords', { kind, filters }));

describe('a count', () => {
  it('is that of one page, and beyond it only that there is more', () =>
    counted({ size: { people: 230, groups: 14, devices: 20 } }, async ({ as, org, okta }) => {
      expect(await count(as, 'users', {})).toEqual({ count: 200, more: true });
      const asked = okta.requests.all;
      const locked = [...org.people].filter(({ status }) => status === 'LOCKED_OUT').length;
      expect(await count(as, 'users', { users: { statuses: ['LOCKED_OUT'] } })).toEqual({
        count: locked,
        more: false,
      });
      expect(await count(as, 'groups', { groups: { types: ['OKTA_GROUP'] } })).toEqual({
        count: [...org.groups].filter(({ type }) => type === 'OKTA_GROUP').length,
        more: false,
      });
      expect(await count(as, 'devices', {})).toEqual({ count: 20, more: false });
      expect(okta.requests.all - asked).toBe(3);
    }));

  it('passes over a page that came empty', () =>
    counted({ okta: { pageTooLarge: '100' } }, async ({ as, org }) => {
      expect(await count(as, 'users', {})).toEqual({ count: org.people.size, more: false });
    }));

  it.each([
    ['users', 'profile.departement eq "x"', /perhaps profile\.department is meant/],
    ['users', 'department eq "x"', /perhaps profile\.department is meant/],
    ['users', 'profile.Badgenumber eq 7', /perhaps profile\.badgeNumber is meant/],
    ['users', 'profile.zodiac eq "x"', /there is no field profile\.zodiac/],
    ['users', 'profile.title co "x"', /a condition reads/],
    ['users', 'status ne "ACTIVE"', /a condition reads/],
    ['users', 'status eq "ACTIVE") or (status pr', /a condition reads/],
    ['users', 'nonsense', /a condition reads/],
    ['devices', 'profile.plattform eq "MACOS"', /perhaps profile\.platform is meant/],
  ])(
    'of %s by a search that Okta does not take is refused, with what was meant: %s',
    (...[kind, search, hint]) =>
      counted({}, async ({ as }) => {
        const filters = { [kind]: { search, statuses: ['ACTIVE'] } };
        const answer = await as('manager', 'countRecords', { kind, filters });
        expect(answer).toMatchObject({ is: 'refused', problem: { code: 'bad-search' } });
        if (answer.is !== 'refused') return;
        expect(answer.problem.sentence).toMatch(/^Okta does not accept this search: .+[^.]\.$/);
        expect(answer.problem.remedy).toMatch(hint);
      }),
  );

  it('knows the fields of every org where the schema may not be read', () =>
    counted({ okta: { schemaRight: 'refused' } }, async ({ as }) => {
      const filters = { users: { search: 'profile.departement eq "x"' } };
      expect(await as('manager', 'countRecords', { kind: 'users', filters })).toMatchObject({
        problem: { remedy: 'Correct the search: perhaps profile.department is meant.' },
      });
    }));

  it('is refused where Okta does not answer, or not for this', () =>
    counted({ okta: { engine: 'classic-404' } }, async ({ as, okta }) => {
      expect(codeOf(await as('manager', 'countRecords', { kind: 'devices', filters: {} }))).toBe(
        'devices-not-available',
      );
      okta.failures(() => 'reset');
      expect(codeOf(await as('manager', 'countRecords', { kind: 'users', filters: {} }))).toBe('unreachable');
    }));

  it('needs a connection', () =>
    withDoors({}, async ({ as }) => {
      expect(codeOf(await as('manager', 'countRecords', { kind: 'users', filters: {} }))).toBe('not-set-up');
    }));
});

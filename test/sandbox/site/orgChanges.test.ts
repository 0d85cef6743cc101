import { inventOrg, type Org } from '../okta/org';
import { changeOrg } from './orgChanges';
import { ordinaryGroups, viewPeople } from './orgView';

const anOrg = (): Org =>
  inventOrg({ people: 30, groups: 6, devices: 5, seed: 3, now: () => Date.UTC(2026, 10, 20) });
const firstOf = (org: Org) => viewPeople(org, { search: '', page: 1 }).items[0];
const person = (org: Org, id: string) =>
  viewPeople(org, { search: '', page: 99 })
    .items.concat(viewPeople(org, { search: '', page: 1 }).items)
    .find((each) => each.id === id);

describe('what may be done to the org by hand', () => {
  it('renames, moves, deactivates, brings back, equips and deletes a person, and says so', () => {
    const org = anOrg();
    const id = firstOf(org)?.id ?? '';
    const [from = '', to = ''] = ordinaryGroups(org)
      .map((group) => group.id)
      .slice(-2);
    const isIn = (group: string) => org.groupsOf(id).includes(group);

    expect(changeOrg(org, 'rename', { person: id, first: 'Ada', last: '<b>Byron</b>' })).toMatch(
      /is now called Ada <b>Byron<\/b>\.$/,
    );
    if (!isIn(from)) changeOrg(org, 'join', { person: id, group: from });
    if (isIn(to)) changeOrg(org, 'leave', { person: id, group: to });
    expect(changeOrg(org, 'move', { person: id, from, to })).toMatch(/^Ada .* moved from .* to /);
    expect([isIn(from), isIn(to)]).toEqual([false, true]);

    changeOrg(org, 'deactivate', { person: id });
    expect(person(org, id)?.status).toBe('DEPROVISIONED');
    changeOrg(org, 'activate', { person: id });
    expect(person(org, id)?.status).toBe('ACTIVE');

    const before = person(org, id)?.devices.length ?? 0;
    changeOrg(org, 'give', { person: id });
    const devices = person(org, id)?.devices ?? [];
    expect(devices).toHaveLength(before + 1);
    changeOrg(org, 'take', { person: id, device: devices.at(-1)?.id });
    expect(person(org, id)?.devices).toHaveLength(before);

    expect(changeOrg(org, 'delete', { person: id })).toBe(
      'Ada <b>Byron</b> is deleted: Okta no longer knows them.',
    );
    expect(org.people.get(id)).toBeUndefined();
  });

  it('hires fifty under logins that are free, again and again', () => {
    const org = anOrg();
    for (let times = 1; times <= 3; times += 1)
      expect(changeOrg(org, 'hire', {})).toBe(`50 people were hired: the org has ${30 + 50 * times}.`);
    const logins = [...org.people].map(({ profile }) => profile.login);
    expect(new Set(logins).size).toBe(180);
  });

  it.each([
    {
      what: 'a change nobody knows',
      change: 'promote',
      input: {},
      words: 'There is no change called promote.',
    },
    { what: 'an inherited name', change: 'constructor', input: {}, words: 'no change called constructor.' },
    {
      what: 'a person who is not there',
      change: 'deactivate',
      input: { person: '00u' },
      words: 'There is no 00u in',
    },
    { what: 'no person', change: 'delete', input: null, words: 'expected object' },
    { what: 'a number for a person', change: 'delete', input: { person: 7 }, words: 'expected string' },
    {
      what: 'an empty name',
      change: 'rename',
      input: { person: '00u', first: ' ', last: 'B' },
      words: 'Too small',
    },
  ])('refuses $what in words', ({ change, input, words }) => {
    const org = anOrg();
    const version = org.version;
    expect(() => changeOrg(org, change, input)).toThrow(words);
    expect(org.version).toBe(version);
  });

  it('keeps everybody in Everyone', () => {
    const org = anOrg();
    const id = firstOf(org)?.id ?? '';
    const everyone = org.everyone?.id ?? '';
    expect(firstOf(org)?.groups.find((group) => group.id === everyone)?.mayLeave).toBe(false);
    expect(() => changeOrg(org, 'leave', { person: id, group: everyone })).toThrow('Okta alone decides');
  });
});

import type { MappingView, Questions } from '../../../src/contract';
import { defaultMapping } from '../../../src/mapping/defaults';
import type { Filters } from '../../../src/mapping/filters';
import { kinds } from '../../../src/okta/resources';
import { called } from '../../../src/records/called';
import { readPath } from '../../../src/records/path';
import { isEveryone } from '../../sandbox/okta/directory';
import { codeOf, token, valueOf, withDoors, type Doors } from '../../doors/aSite';

type Samples = Questions['getSamples']['gives'];
const samples = async (as: Doors['as'], kind: string, filters?: Filters) =>
  valueOf<Samples>(await as('manager', 'getSamples', { kind, ...(filters ? { filters } : {}) }));
const idsOf = ({ samples: all }: Samples) => all.map(({ id }) => id).sort();

/** An org that is connected. */
const connected = (setting: Parameters<typeof withDoors>[0], play: (doors: Doors) => Promise<void>) =>
  withDoors(setting, async (doors) => {
    await doors.site.connect(token);
    await play(doors);
  });

describe('samples', () => {
  it('are the first page of a kind, with the org beside each', () =>
    connected({ size: { people: 230 } }, async ({ as, org }) => {
      const found = await samples(as, 'users');
      expect([found.samples.length, found.more]).toEqual([200, true]);
      expect(found.samples[0]).toMatchObject({
        id: org.people.ids[0],
        raw: { org: { host: 'sandbox.okta.com', admin: 'sandbox-admin.okta.com' } },
      });
      expect(JSON.stringify(found)).not.toContain('"credentials"');
      const devices = await samples(as, 'devices');
      expect(devices.more).toBe(false);
      expect(devices.samples.every(({ raw }) => '_embedded' in raw)).toBe(true);
    }));

  it('pass the filters: states and search of people and devices, type and name of groups', () =>
    connected({ size: { people: 60, groups: 14, devices: 20 } }, async ({ as, org }) => {
      const people = [...org.people];
      const active = people.filter(({ status }) => status === 'ACTIVE').map(({ id }) => id);
      expect(idsOf(await samples(as, 'users', { users: { statuses: ['ACTIVE'] } }))).toEqual(active.sort());
      const both = {
        statuses: ['ACTIVE'],
        search: 'profile.department eq "Support" or profile.department eq "Výroba"',
      };
      const wanted = people.filter(
        ({ status, profile }) =>
          status === 'ACTIVE' && ['Support', 'Výroba'].includes(String(profile.department)),
      );
      expect(wanted.length).toBeGreaterThan(2);
      expect(idsOf(await samples(as, 'users', { users: both }))).toEqual(wanted.map(({ id }) => id).sort());
      const macs = [...org.devices].filter(({ profile }) => profile.platform === 'MACOS');
      const search = 'profile.platform eq "MACOS"';
      expect(idsOf(await samples(as, 'devices', { devices: { search } }))).toEqual(
        macs.map(({ id }) => id).sort(),
      );
      const filter = { types: ['BUILT_IN' as const], names: [{ test: 'is not' as const, text: 'everyone' }] };
      const groups = await samples(as, 'groups', { groups: filter });
      expect(groups.samples.map(({ raw }) => readPath(raw, 'profile.name')[0])).toEqual([
        'Okta Administrators',
      ]);
      const empty = [...org.groups].filter(({ id }) => org.members(id).length === 0).map(({ id }) => id);
      expect(empty.length).toBeGreaterThan(0);
      const filled = idsOf(await samples(as, 'groups', { groups: { skipEmpty: true } }));
      expect(filled.filter((id) => empty.includes(id))).toEqual([]);
      expect(filled.length).toBe(org.groups.size - empty.length);
    }));

  it('may be people of some groups only, under states and search too, and are shown like all others', () =>
    connected({ size: { people: 60, groups: 14 } }, async ({ as, org }) => {
      const [one = '', two = ''] = [...org.groups]
        .filter((group) => !isEveryone(group) && org.members(group.id).length > 2)
        .map(({ id }) => id);
      const inGroups = [one, two];
      const members = new Set([...org.members(one), ...org.members(two)]);
      expect(idsOf(await samples(as, 'users', { users: { inGroups } }))).toEqual([...members].sort());
      const found = await samples(as, 'users', {
        users: { inGroups, statuses: ['ACTIVE'], search: 'profile.city pr' },
      });
      const active = [...org.people].filter(({ id, status }) => members.has(id) && status === 'ACTIVE');
      expect([idsOf(found), found.more]).toEqual([active.map(({ id }) => id).sort(), false]);
      expect(JSON.stringify(found)).not.toContain('"credentials"');
      const gone = await samples(as, 'users', { users: { inGroups: [one, '00gDeletedDeletedDele'] } });
      expect(idsOf(gone)).toEqual([...org.members(one)].sort());
    }));

  it('are without the fields that are left out, by the filters given or those at work', () =>
    connected({}, async ({ as }) => {
      const leaveOut = ['profile.mobilePhone', 'profile.city'];
      const filters: Filters = { users: { leaveOut } };
      const held = (found: Samples) =>
        found.samples.filter(({ raw }) => leaveOut.some((path) => readPath(raw, path).length > 0));
      expect(held(await samples(as, 'users')).length).toBeGreaterThan(3);
      expect(held(await samples(as, 'users', filters))).toEqual([]);
      await as('manager', 'keepDraft', { mapping: { ...defaultMapping, filters } });
      expect(held(await samples(as, 'users'))).toEqual([]);
      expect(held(await samples(as, 'users', {})).length).toBeGreaterThan(3);
      const [first] = (await samples(as, 'users')).samples;
      const one = await as('manager', 'getSample', { kind: 'users', id: first?.id });
      expect(held({ samples: [valueOf(one)], more: false })).toEqual([]);
      await as('manager', 'saveMapping', { mapping: { ...defaultMapping, filters } });
      const { draft } = valueOf<MappingView>(await as('manager', 'getMapping'));
      expect([draft, held(await samples(as, 'users'))]).toEqual([undefined, []]);
    }));

  it('fit into one answer, however much people write', () =>
    connected({ size: { people: 200 }, okta: { values: 'long' } }, async ({ as, org }) => {
      const long = 'x'.repeat(40_000);
      for (const id of org.people.ids.slice(0, 180)) org.rename(id, { postalAddress: long, skills: [long] });
      const found = await samples(as, 'users');
      expect(JSON.stringify(found).length).toBeLessThan(4_500_000);
      expect(found.samples.length).toBe(200);
      expect(found.samples[0]?.raw).not.toHaveProperty('_links');
    }));

  it('say that there is more where even that is too much', () =>
    connected({ size: { people: 60 } }, async ({ as, org }) => {
      const many = Array.from({ length: 80 }, () => 'y'.repeat(1_900));
      for (const id of org.people.ids) org.rename(id, { skills: many });
      const found = await samples(as, 'users');
      expect(JSON.stringify(found).length).toBeLessThan(4_500_000);
      expect(found).toMatchObject({ more: true, samples: { length: 15 } });
    }));

  it.each([
    ['role', 'none', 'devices', 'kind-refused'],
    ['engine', 'classic-401', 'devices', 'devices-not-available'],
    ['token', 'refused', 'users', 'token-refused'],
    ['maintenance', 'always', 'groups', 'maintenance'],
  ])('are refused in words with %s %s', (...[name, value, kind, code]) =>
    connected({ okta: { [name]: value } }, async ({ as }) => {
      expect(codeOf(await as('manager', 'getSamples', { kind }))).toBe(code);
    }),
  );

  it('need a connection', () =>
    withDoors({}, async ({ as }) => {
      const [kind, id] = ['users', '00u1'];
      expect(codeOf(await as('manager', 'getSamples', { kind }))).toBe('not-set-up');
      expect(codeOf(await as('manager', 'getSample', { kind, id }))).toBe('not-set-up');
      expect(codeOf(await as('manager', 'findRecords', { kind, text: 'a' }))).toBe('not-set-up');
    }));
});

describe('one sample', () => {
  it('of a person has their groups by id and name, without Everyone', () =>
    connected({}, async ({ as, org }) => {
      for (const id of org.people.ids) {
        const { raw } = valueOf<Samples['samples'][number]>(
          await as('manager', 'getSample', { kind: 'users', id }),
        );
        const groups = org
          .groupsOf(id)
          .map((group) => org.groups.must(group))
          .filter((group) => !isEveryone(group));
        expect(raw.groups).toEqual(groups.map((group) => ({ id: group.id, name: group.profile.name })));
      }
    }));

  it('of a person has only those groups of which objects come in', () =>
    connected({ size: { people: 40, groups: 14 } }, async ({ as, org }) => {
      const groupsNow = async () => {
        const ids = new Set<unknown>();
        for (const id of org.people.ids) {
          const one = valueOf<Samples['samples'][number]>(
            await as('manager', 'getSample', { kind: 'users', id }),
          );
          for (const group of readPath(one.raw, 'groups[].id')) ids.add(group);
        }
        return [...ids].map((id) => org.groups.must(String(id)));
      };
      expect(new Set((await groupsNow()).map(({ type }) => type)).size).toBeGreaterThan(1);
      const filters: Filters = { groups: { types: ['OKTA_GROUP'] } };
      const draft = { mapping: { ...defaultMapping, filters } };
      const { savedAt } = valueOf<{ savedAt: number }>(await as('manager', 'keepDraft', draft));
      expect(new Set((await groupsNow()).map(({ type }) => type))).toEqual(new Set(['OKTA_GROUP']));
      const [first] = await groupsNow();
      const when = [{ path: 'profile.name', test: 'is' as const, values: [String(first?.profile.name)] }];
      const types = defaultMapping.types.map((type) => (type.kind === 'groups' ? { ...type, when } : type));
      await as('manager', 'keepDraft', { mapping: { ...defaultMapping, types }, over: savedAt });
      expect((await groupsNow()).map(({ id }) => id)).toEqual([first?.id]);
    }));

  it('of a group has its figures, of a device its people, as in their lists', () =>
    connected({}, async ({ as, org }) => {
      for (const [kind, id] of [
        ['groups', org.groups.ids[1]],
        ['devices', org.devices.ids[0]],
      ] as const) {
        const one = valueOf<Samples['samples'][number]>(await as('manager', 'getSample', { kind, id }));
        const { samples: all } = await samples(as, kind);
        const listed = all.find((each) => each.id === id);
        expect(readPath(one.raw, '_embedded')).toEqual(readPath(listed?.raw ?? {}, '_embedded'));
      }
    }));

  it('that Okta does not have is refused', () =>
    connected({}, async ({ as }) => {
      expect(codeOf(await as('manager', 'getSample', { kind: 'users', id: '00uNobodyNobodyNobod' }))).toBe(
        'record-gone',
      );
    }));
});

describe('finding records', () => {
  const find = async (as: Doors['as'], kind: string, text: string) =>
    valueOf<Questions['findRecords']['gives']>(await as('manager', 'findRecords', { kind, text }));

  it('finds people by first, last and whole name, login, mail address and id, those who left too', () =>
    connected({ size: { people: 60 } }, async ({ as, org }) => {
      for (const { id, profile } of [...org.people].slice(-20)) {
        const { firstName, lastName, login, email } = profile;
        const texts = [
          login,
          email,
          id,
          lastName ?? login,
          `${String(firstName ?? '')} ${String(lastName ?? '')}`,
        ];
        for (const text of texts) {
          const wanted = String(text).trim();
          if (wanted.length < 3) continue;
          expect((await find(as, 'users', wanted)).map((each) => each.id)).toContain(id);
        }
      }
      const person = [...org.people].find(({ profile }) => profile.displayName);
      const [found] = await find(as, 'users', String(person?.profile.email));
      expect(found).toEqual({
        id: person?.id,
        name: person?.profile.displayName,
        detail: person?.profile.email,
      });
    }));

  it('finds groups and devices by their names and ids, twenty at most', () =>
    connected({ size: { groups: 60, devices: 60 } }, async ({ as, org }) => {
      expect(await find(as, 'groups', 'everyONE')).toMatchObject([{ name: 'Everyone' }]);
      const [group] = [...org.groups].slice(-1);
      expect(await find(as, 'groups', group?.id ?? '')).toMatchObject([{ id: group?.id }]);
      const [device] = [...org.devices].slice(-1);
      expect(await find(as, 'devices', String(device?.profile.displayName))).toMatchObject([
        { id: device?.id },
      ]);
      expect(await find(as, 'devices', device?.id ?? '')).toMatchObject([{ id: device?.id }]);
      expect((await find(as, 'devices', 'K')).length).toBeGreaterThan(5);
      expect((await find(as, 'groups', 'O')).length).toBeLessThanOrEqual(20);
    }));

  it('calls a record as the page does that then shows it', () =>
    connected({ size: { people: 40, groups: 12, devices: 20 } }, async ({ as, org }) => {
      const unlike: unknown[] = [];
      for (const kind of kinds)
        for (const id of org[kind === 'users' ? 'people' : kind].ids.slice(-12)) {
          const shown = valueOf<Samples['samples'][number]>(await as('manager', 'getSample', { kind, id }));
          const found = (await find(as, kind, id)).find((each) => each.id === id);
          const wanted = { id, ...called(kind, shown) };
          if (JSON.stringify(found) !== JSON.stringify(wanted)) unlike.push([found, wanted]);
        }
      expect(unlike).toEqual([]);
    }));

  it('finds nobody for nothing, and takes any text', () =>
    connected({}, async ({ as, okta }) => {
      const asked = okta.requests.all;
      expect(await find(as, 'users', '  ')).toEqual([]);
      expect(okta.requests.all).toBe(asked);
      for (const text of ['"', '\\', 'a" or status pr or profile.city eq "', '(', '%', 'ě'.repeat(200)])
        for (const kind of ['users', 'groups', 'devices']) expect(await find(as, kind, text)).toEqual([]);
    }));
});

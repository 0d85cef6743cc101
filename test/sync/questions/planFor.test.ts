// What a few chosen records would become, held against what the run after it makes of them.
import type { ObjectChange, Questions } from '../../../src/contract';
import { defaultMapping } from '../../../src/mapping/defaults';
import type { Line, Mapping, TypeMapping } from '../../../src/mapping/mapping';
import type { DumpedObject } from '../../sandbox/assets/dump';
import { pressImport, toTheEnd } from '../../sandbox/drive';
import { aDayGoesBy } from '../../stories/changes';
import { codeOf, token, valueOf, withDoors, type Doors } from '../../doors/aSite';

type Kind = 'users' | 'groups' | 'devices';
type Named = { kind: Kind; id: string };

async function planFor(as: Doors['as'], records: Named[], mapping?: Mapping): Promise<ObjectChange[]> {
  const found: ObjectChange[] = [];
  for (let at = 0; at < records.length; at += 10) {
    const takes = { records: records.slice(at, at + 10), ...(mapping ? { mapping } : {}) };
    const answer = await as('manager', 'planFor', takes);
    found.push(...valueOf<Questions['planFor']['gives']>(answer).objects);
  }
  return found;
}
const one = async (as: Doors['as'], record: Named, mapping?: Mapping) =>
  (await planFor(as, [record], mapping))[0];
const at = (object: ObjectChange | undefined, attribute: string) =>
  object?.attributes.find((each) => each.attribute === attribute);
const everything = ({ people, groups, devices }: Doors['org']): Named[] => [
  ...people.ids.map((id): Named => ({ kind: 'users', id })),
  ...groups.ids.map((id): Named => ({ kind: 'groups', id })),
  ...devices.ids.map((id): Named => ({ kind: 'devices', id })),
];
const run = async ({ site }: Doors) => {
  await pressImport(site);
  return toTheEnd(site);
};
const change = (kind: Kind, by: (type: TypeMapping) => TypeMapping): Mapping => ({
  ...defaultMapping,
  types: defaultMapping.types.map((type) => (type.kind === kind ? by(type) : type)),
});
const lines = (by: (line: Line) => Line) => (type: TypeMapping) => ({ ...type, lines: type.lines.map(by) });

const size = { people: 60, groups: 14, devices: 20 };
const idIn = ({ attributes }: DumpedObject) => String(attributes['Okta ID']);

/** The objects of dumps by their Okta ids, and what each was ever called. */
function dumped(...dumps: DumpedObject[][]) {
  const names = new Map<string, Set<string>>();
  for (const object of dumps.flat())
    names.set(idIn(object), (names.get(idIn(object)) ?? new Set()).add(String(object.attributes.Name)));
  return { names, byId: dumps.map((dump) => new Map(dump.map((object) => [idIn(object), object]))) };
}

/** The values of an attribute in a dump as texts; links by the names of their objects. */
function textsIn(object: DumpedObject | undefined, attribute: string): string[] {
  const value = object?.attributes[attribute];
  return value === undefined ? [] : [value].flat().map(String);
}

describe('records of an org before the first run', () => {
  it('are to be created with what then lands, links among them by name', () =>
    withDoors({ size }, async (doors) => {
      const { site, as, org } = doors;
      await site.setUp(token);
      const planned = await planFor(as, everything(org));
      await run(doors);
      const { names, byId } = dumped(site.assets.dump().objects);
      expect(new Set(planned.map(({ fate }) => fate))).toEqual(new Set(['create']));
      for (const { id, name, attributes } of planned) {
        const object = byId[0]?.get(id);
        expect(name).toBe(object?.attributes.Name);
        for (const { attribute, before, after } of attributes) {
          expect(before).toEqual([]);
          const landed = textsIn(object, attribute).map((text) => [...(names.get(text) ?? [text])][0]);
          const isLink = ['Manager', 'Groups', 'Users'].includes(attribute);
          expect([id, attribute, [...after].sort()]).toEqual([
            id,
            attribute,
            (isLink ? landed : textsIn(object, attribute)).sort(),
          ]);
        }
      }
    }));
});

describe('records of a still org', () => {
  it('stay the same after a run, every attribute of them', () =>
    withDoors({ size }, async (doors) => {
      await doors.site.setUp(token);
      await run(doors);
      const planned = await planFor(doors.as, everything(doors.org));
      expect(planned.flatMap((object) => object.attributes.filter(({ isChanged }) => isChanged))).toEqual([]);
      expect(new Set(planned.map(({ fate }) => fate))).toEqual(new Set(['same']));
    }));
});

describe('records after a day of changes', () => {
  it.each([{}, { empties: 'cleared' }, { writing: 'closed' }, { milliseconds: 'accepted' }])(
    'have the old and new values of the dumps before and after the run, with %j',
    (assets) =>
      withDoors({ size, assets }, async (doors) => {
        const { site, as, org, clock } = doors;
        await site.setUp(token);
        await run(doors);
        // Where nothing may be cleared, a first run that tries finds it out.
        const before = site.assets.dump().objects;
        await clock.sleep(86_400_000);
        const day = aDayGoesBy(org);
        if ('writing' in assets) {
          await run(doors);
          org.rename(day.renamed, { title: null });
        }
        const held = 'writing' in assets ? site.assets.dump().objects : before;
        const planned = await planFor(as, everything(org));
        await run(doors);
        const after = site.assets.dump().objects;
        const { names, byId } = dumped(held, after);
        const [then, now] = byId;
        const counts = new Set<string>();
        for (const { id, fate, attributes } of planned) {
          counts.add(fate);
          expect([id, fate === 'create']).toEqual([id, !then?.has(id)]);
          const isSame = JSON.stringify(then?.get(id)) === JSON.stringify(now?.get(id));
          if (fate !== 'create') expect([id, fate]).toEqual([id, isSame ? 'same' : 'change']);
          for (const each of attributes) {
            const [old, young] = [then, now].map((dump) => textsIn(dump?.get(id), each.attribute));
            const called = (texts: string[] = []) =>
              texts.map((text) =>
                names.has(text) && each.attribute !== 'Okta ID' ? names.get(text) : new Set([text]),
              );
            const fits = (shown: readonly string[], texts: string[] | undefined) =>
              shown.length === (texts ?? []).length &&
              called(texts).every((all) => shown.some((text) => all?.has(text)));
            expect({
              id,
              each,
              old,
              young,
              fits: fits(each.before ?? [], old) && fits(each.after, young),
            }).toMatchObject({
              fits: true,
            });
            expect({ each, old, young }).toMatchObject({
              each: { isChanged: JSON.stringify(old) !== JSON.stringify(young) },
            });
          }
        }
        if (!('writing' in assets)) expect(counts).toEqual(new Set(['create', 'change', 'same']));
      }),
    60_000,
  );

  it('that Okta has no more are gone, and those it never had are nothing', () =>
    withDoors({ size }, async (doors) => {
      const { site, as, org } = doors;
      await site.setUp(token);
      await run(doors);
      const { gone } = aDayGoesBy(org);
      const planned = await planFor(as, [
        { kind: 'users', id: gone.person },
        { kind: 'groups', id: gone.group },
        { kind: 'devices', id: gone.device },
        { kind: 'users', id: '00uNobodyNobodyNobod' },
      ]);
      expect(planned.map(({ fate, type }) => [fate, type])).toEqual([
        ['gone', 'Okta User'],
        ['gone', 'Okta Group'],
        ['gone', 'Okta Device'],
        ['skip', undefined],
      ]);
      expect(planned[0]?.name).not.toBe(gone.person);
      expect(planned.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(
        Array<string>(4).fill('record-gone'),
      );
    }));
});

describe('a draft', () => {
  it('is planned in the place of what is live', () =>
    withDoors({}, async (doors) => {
      const { site, as, org } = doors;
      await site.setUp(token);
      await run(doors);
      const person = [...org.people].find(({ profile }) => typeof profile.title === 'string');
      const record: Named = { kind: 'users', id: person?.id ?? '' };
      const louder = change(
        'users',
        lines((line) => (line.key === 'title' ? { ...line, changes: [{ do: 'upper' }] } : line)),
      );
      expect((await one(as, record))?.fate).toBe('same');
      const object = await one(as, record, louder);
      const title = String(person?.profile.title);
      expect(object?.fate).toBe('change');
      expect(object?.attributes.filter(({ isChanged }) => isChanged)).toEqual([
        { attribute: 'Title', before: [title], after: [title.toUpperCase()], isChanged: true },
      ]);
    }));

  it('is planned before anything is live, and something must be', () =>
    withDoors({}, async ({ site, as, org }) => {
      await site.connect(token);
      const record: Named = { kind: 'users', id: org.people.ids[0] ?? '' };
      expect((await one(as, record, defaultMapping))?.fate).toBe('create');
      expect(codeOf(await as('manager', 'planFor', { records: [record] }))).toBe('not-set-up');
    }));

  it('leaves lines that are turned off and empty values that are kept as they are', () =>
    withDoors({}, async (doors) => {
      const { site, as, org } = doors;
      await site.setUp(token);
      await run(doors);
      const person = [...org.people].find(({ profile }) => typeof profile.title === 'string');
      const record: Named = { kind: 'users', id: person?.id ?? '' };
      org.rename(record.id, { title: null, department: 'Elsewhere' });
      const mapping = change('users', (type) => ({
        ...type,
        lines: type.lines.map((line): Line => {
          if (line.key === 'title') return { ...line, empty: 'keep' };
          return line.key === 'department' ? { ...line, off: true } : line;
        }),
      }));
      const object = await one(as, record, mapping);
      expect(at(object, 'Title')).toMatchObject({ after: [person?.profile.title], isChanged: false });
      expect(at(object, 'Department')).toBeUndefined();
      expect(at(await one(as, record), 'Title')).toMatchObject({ after: [], isChanged: true });
    }));
});

describe('a record that goes nowhere', () => {
  const first = ({ people }: Doors['org']): Named => ({ kind: 'users', id: people.ids[0] ?? '' });

  it('says which filter, condition or value keeps it out', () =>
    withDoors({ size }, async ({ site, as, org }) => {
      await site.setUp(token);
      const groups = org.groups.ids.filter((id) => org.members(id).length === 0);
      const record = first(org);
      const cases: [Named, Mapping, string][] = [
        [record, { ...defaultMapping, filters: { users: { statuses: ['STAGED'] } } }, 'filtered-out'],
        [
          record,
          { ...defaultMapping, filters: { users: { search: 'profile.city eq "Nowhere"' } } },
          'filtered-out',
        ],
        [record, { ...defaultMapping, filters: { users: { inGroups: [groups[0] ?? ''] } } }, 'filtered-out'],
        [
          { kind: 'groups', id: groups[0] ?? '' },
          { ...defaultMapping, filters: { groups: { skipEmpty: true } } },
          'filtered-out',
        ],
        [
          { kind: 'devices', id: org.devices.ids[0] ?? '' },
          { ...defaultMapping, filters: { devices: { search: 'status eq "NONE"' } } },
          'filtered-out',
        ],
        [
          record,
          change('users', (type) => ({ ...type, when: [{ path: 'status', test: 'is', values: ['GONE'] }] })),
          'no-type',
        ],
        [
          record,
          change(
            'users',
            lines((line) => (line.key === 'name' ? { ...line, from: { path: 'nothing' } } : line)),
          ),
          'no-label',
        ],
      ];
      for (const [named, mapping, code] of cases) {
        const object = await one(as, named, mapping);
        expect([code, object?.fate, object?.problems.map((problem) => problem.code)]).toEqual([
          code,
          'skip',
          [code],
        ]);
        expect(object?.name).not.toBe(named.id);
      }
      const passing: Mapping = {
        ...defaultMapping,
        filters: {
          users: {
            statuses: ['ACTIVE'],
            search: 'profile.city pr',
            inGroups: org.groupsOf(record.id).slice(1, 2),
          },
        },
      };
      expect((await one(as, record, passing))?.fate).toBe('create');
    }));

  it('may have an object that the type leaves alone', () =>
    withDoors({}, async (doors) => {
      const { site, as, org } = doors;
      await site.setUp(token);
      const record = first(org);
      const written = (write: TypeMapping['write']) => change('users', (type) => ({ ...type, write }));
      expect((await one(as, record, written('create only')))?.fate).toBe('create');
      expect(await one(as, record, written('update only'))).toMatchObject({
        fate: 'skip',
        problems: [{ code: 'left-alone' }],
      });
      await run(doors);
      expect(await one(as, record, written('create only'))).toMatchObject({
        fate: 'skip',
        problems: [{ code: 'left-alone' }],
      });
      expect((await one(as, record, written('update only')))?.fate).toBe('same');
    }));
});

describe('where Assets does not let anybody look', () => {
  it('nothing is said of what is there, and of what would come all', () =>
    withDoors({ assets: { objects: 'closed' } }, async (doors) => {
      const { site, as, org } = doors;
      await site.setUp(token);
      await run(doors);
      const [person] = [...org.people].filter(({ profile }) => profile.managerId);
      const object = await one(as, { kind: 'users', id: person?.id ?? '' });
      expect(object?.fate).toBe('unknown');
      expect(object?.attributes.every((each) => !('before' in each))).toBe(true);
      expect(at(object, 'Login')?.after).toEqual([person?.profile.login]);
      expect(at(object, 'Manager')?.after).toHaveLength(1);
    }));

  it('two objects of one identifier are said to be two', () =>
    withDoors({}, async (doors) => {
      const { site, as, org } = doors;
      await site.setUp(token);
      await run(doors);
      const [id = ''] = org.people.ids;
      const mapping = change(
        'users',
        lines((line) =>
          line.as === 'reference' ? line : { ...line, identifier: line.key === 'department' || undefined },
        ),
      );
      org.rename(org.people.ids[1] ?? '', { department: String(org.people.must(id).profile.department) });
      await run(doors);
      expect(await one(as, { kind: 'users', id }, mapping)).toMatchObject({
        fate: 'unknown',
        problems: [{ code: 'several-objects' }],
      });
    }));
});

describe('attributes of type User', () => {
  it('are told by the name of the account that is found, else left, and why', () =>
    withDoors({ size }, async (doors) => {
      const { site, as, org } = doors;
      await site.setUp(token);
      const account: Line = {
        attribute: 'Account',
        key: 'account',
        as: 'account',
        from: { path: 'profile.email' },
      };
      const mapping = change('users', (type) => ({ ...type, lines: [...type.lines, account] }));
      const planned = await planFor(
        as,
        everything(org).filter(({ kind }) => kind === 'users'),
        mapping,
      );
      const told = planned.map((object) => ({
        after: at(object, 'Account')?.after ?? [],
        why: object.problems.map(({ code }) => code).filter((code) => code.startsWith('account')),
      }));
      const found = told.filter(({ after }) => after.length > 0);
      expect(found.length).toBeGreaterThan(10);
      expect(
        found.every(
          ({ after, why }) => why.length === 0 && site.jira.people.some(({ name }) => name === after[0]),
        ),
      ).toBe(true);
      expect(told.filter(({ after }) => after.length === 0).every(({ why }) => why.length === 1)).toBe(true);
    }));
});

describe('an Okta that refuses', () => {
  it('is told once where it refuses everything, and for the record where it refuses that', () =>
    withDoors({ okta: { deviceRight: 'refused' } }, async ({ site, as, org, okta }) => {
      await site.setUp(token);
      const device: Named = { kind: 'devices', id: org.devices.ids[0] ?? '' };
      const person: Named = { kind: 'users', id: org.people.ids[0] ?? '' };
      expect(await planFor(as, [person, device])).toMatchObject([
        { fate: 'create' },
        { fate: 'unknown', problems: [{ code: 'record-refused' }] },
      ]);
      // What stands in the way of one is told to somebody who looks, for whom no run goes on.
      okta.failures(({ url }) => (url.includes(device.id) ? new Response('', { status: 500 }) : undefined));
      const [, failed] = await planFor(as, [person, device]);
      expect(failed).toMatchObject({ fate: 'unknown', problems: [{ code: 'okta-failed' }] });
      expect(failed?.problems[0]?.remedy).toContain('then try again');
      okta.failures(() => Response.json({ errorCode: 'E0000011' }, { status: 401 }));
      expect(codeOf(await as('manager', 'planFor', { records: [person, device] }))).toBe('token-refused');
    }));
});

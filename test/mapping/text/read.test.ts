// What OnLink users have: every line of its published examples, and lines like them, with the meaning they have there.

import fc from 'fast-check';
import type { Line, Mapping } from '../../../src/mapping/mapping';
import { readText, type Surroundings } from '../../../src/mapping/text/read';
import { writeText } from '../../../src/mapping/text/write';
import { anAttribute, aSchema, aType } from '../schemas';

const read = (lines: string[], about: Surroundings = {}) => readText(lines.join('\n'), about);
const mappingOf = (lines: string[], about: Surroundings = {}): Mapping => {
  const { mapping, faults } = read(lines, about);
  expect(faults.filter(({ level }) => level === 'error')).toEqual([]);
  if (!mapping) throw new Error('no mapping');
  return mapping;
};
const short = (line: Line) => ({
  [line.attribute]: 'path' in line.from ? line.from.path : line.from,
});
const notes = (lines: string[], about: Surroundings = {}) =>
  read(lines, about).faults.map(({ line, level, code }) => `${line} ${level} ${code}`);

const people = [
  'key:id=WorkerID',
  'map:profile.email=User',
  'map:profile.firstName=First Name',
  'map:profile.lastName=Last Name',
  'map:profile.managerId=Manager UserID',
  'map:profile.manager=Manager Name',
  'map:profile.department=Department',
];

describe('people with manager and department', () => {
  it('are read without a heading, found by their id', () => {
    const { types } = mappingOf(people);
    expect(types).toMatchObject([{ kind: 'users', type: 'Okta User', key: 'user', selector: 'users' }]);
    expect(types[0]?.lines.map(short)).toEqual([
      { WorkerID: 'id' },
      { User: 'profile.email' },
      { 'First Name': 'profile.firstName' },
      { 'Last Name': 'profile.lastName' },
      { 'Manager UserID': 'profile.managerId' },
      { 'Manager Name': 'profile.manager' },
      { Department: 'profile.department' },
    ]);
    expect(types[0]?.lines[0]).toMatchObject({ identifier: true, unique: true, label: true });
    expect(notes(people)).toEqual(['1 note shown-by-identifier']);
  });

  it('go to attributes as the schema has them: an account, and a department that somebody else fills', () => {
    const known = aSchema([
      aType('Okta User', [
        anAttribute('Name', { label: true }),
        anAttribute('User', { form: 'account' }),
        anAttribute('Department', { form: 'reference', target: 'Department' }),
      ]),
      aType('Department', [anAttribute('Title', { label: true })]),
    ]);
    const lines = mappingOf(people, { known }).types[0]?.lines ?? [];
    expect(lines[1]).toMatchObject({ attribute: 'User', as: 'account' });
    expect(lines[6]).toMatchObject({
      as: 'reference',
      from: { path: 'profile.department' },
      refersTo: { objectType: 'Department', by: ['Title'] },
    });
  });

  it('are searched for, and in the words of the admin', () => {
    for (const search of [
      'status eq "STAGED"',
      '(profile.userType eq "Employee" or profile.userType eq "Contingent Worker")',
    ])
      expect(mappingOf([...people, `config:search=${search}`]).filters).toEqual({ users: { search } });
  });

  it('are read page by page as we choose, and all of them, which is said', () => {
    const asked = [...people, 'config:page_size=500', 'config:data_limit=100'];
    expect(notes(asked).slice(1)).toEqual(['8 note our-pages', '9 note no-limit']);
    expect(read(asked).kept).toEqual([8, 9]);
    expect(writeText(mappingOf(asked)).text).toContain('config:page_size=500\nconfig:data_limit=100\n');
  });
});

describe('roles, groups and apps of people', () => {
  const lines = [
    'key:id=Username',
    'map:profile.firstName=Firstname',
    'map:profile.lastName=Lastname',
    'map:roles=Roles|Name=${roles}',
    'map:groups=Groups|Name=${groups}',
    'map:apps=Apps|Name=${apps}',
    'config:section=roles,groups,apps',
  ];

  it('are links to the groups by the id that Okta gives them; roles and apps come later', () => {
    expect(notes(lines)).toEqual([
      '1 note shown-by-identifier',
      '4 note later-links',
      '5 note groups-added',
      '5 note by-id',
      '6 note later-links',
      '7 note sections-later',
    ]);
    const { types } = mappingOf(lines);
    expect(types.map(({ type, key }) => [type, key])).toEqual([
      ['Okta Group', 'group'],
      ['Okta User', 'user'],
    ]);
    expect(types[1]?.lines.at(-1)).toMatchObject({
      attribute: 'Groups',
      as: 'reference',
      from: { path: 'groups[].id' },
      many: true,
      refersTo: { type: 'group', by: ['id'] },
    });
  });

  it('leaves the groups of the text as they are', () => {
    const { types } = mappingOf([
      ...lines,
      'Teams:',
      'key:id=Team ID',
      'map:profile.name=Name',
      'config:data_source=/api/v1/groups',
    ]);
    expect(types.map(({ type }) => type)).toEqual(['Okta User', 'Teams']);
    expect(types[0]?.lines.at(-1)).toMatchObject({ refersTo: { type: 'group', by: ['teamId'] } });
  });

  it('takes the groups of the mapping before, where the text has none', () => {
    const before = mappingOf(['Teams:', 'key:id=Team ID', 'config:data_source=/api/v1/groups']);
    const { types } = mappingOf(lines, { before });
    expect(types.map(({ type }) => type)).toEqual(['Teams', 'Okta User']);
  });

  it('goes by the names of groups where their id is in no line', () => {
    const { types } = mappingOf([
      ...lines,
      'Groups:',
      'key:profile.name=Name',
      'config:data_source=api/v1/groups',
    ]);
    expect(types[0]?.lines.at(-1)).toMatchObject({
      from: { path: 'groups[].name' },
      refersTo: { type: 'group', by: ['name'] },
    });
  });

  it('links to groups that somebody else fills by name, and makes those that are missing', () => {
    const known = aSchema([
      aType('Okta User', [anAttribute('Groups', { form: 'reference', target: 'Team' })]),
      aType('Team', []),
    ]);
    const { types } = mappingOf(lines, { known });
    expect(types).toHaveLength(1);
    expect(types[0]?.lines.at(-1)).toMatchObject({
      from: { path: 'groups[].name' },
      refersTo: { objectType: 'Team', by: ['Name'], create: true },
    });
  });

  it('are names where nothing is linked', () => {
    const text = ['key:id=Username', 'map:groups=Group names'];
    expect(mappingOf(text).types[0]?.lines[1]).toMatchObject({
      as: 'text',
      from: { path: 'groups[].name' },
      many: true,
    });
    expect(notes(text)).toContain('2 note by-name');
  });
});

describe('groups, apps and devices as lists of their own', () => {
  const groups = [
    'Groups:',
    'key:id=Group ID',
    'map:profile.name=Group Name',
    'map:profile.description=Group Desc',
    'config:data_source=api/v1/groups',
  ];
  const apps = ['Apps:', 'key:id=App ID', 'map:label=App Name', 'config:data_source=/api/v1/apps'];
  const devices = [
    'Devices:',
    '',
    'key:id=DeviceID',
    'map:profile.displayName=Device Name',
    'map:profile.platform=Device Platform',
    'map:profile.manufacturer=Device Manufacturer',
    'map:profile.model=Device Model',
    'map:profile.osVersion=Device OS Version',
    'map:_embedded.users.0.user.profile.firstName=First Name',
    'map:_embedded.users.0.user.profile.lastName=Last Name',
    'map:_embedded.users.0.user.profile.email=Email',
    'config:data_source=/api/v1/devices?limit=200&expand=userSummary',
  ];

  it('are groups', () => {
    const { types } = mappingOf(groups);
    expect(types).toMatchObject([{ kind: 'groups', type: 'Groups', key: 'group' }]);
    expect(types[0]?.lines.map(short)).toEqual([
      { 'Group ID': 'id' },
      { 'Group Name': 'profile.name' },
      { 'Group Desc': 'profile.description' },
    ]);
  });

  it('are devices with their first user', () => {
    const { types } = mappingOf(devices);
    expect(types).toMatchObject([{ kind: 'devices', type: 'Devices', key: 'device' }]);
    expect(types[0]?.lines.map(short)).toEqual([
      { DeviceID: 'id' },
      { 'Device Name': 'profile.displayName' },
      { 'Device Platform': 'profile.platform' },
      { 'Device Manufacturer': 'profile.manufacturer' },
      { 'Device Model': 'profile.model' },
      { 'Device OS Version': 'profile.osVersion' },
      { 'First Name': '_embedded.users.0.user.profile.firstName' },
      { 'Last Name': '_embedded.users.0.user.profile.lastName' },
      { Email: '_embedded.users.0.user.profile.email' },
    ]);
    expect(types[0]?.lines.at(-1)).toMatchObject({ as: 'email' });
    expect(notes(devices)).toEqual(['3 note shown-by-identifier']);
  });

  it.each([
    [
      'apps',
      '/api/v1/apps?limit=200',
      'Reading apps comes with a later version of this app. The block is kept.',
    ],
    [
      'roles',
      '/api/v1/iam/roles',
      'Reading roles comes with a later version of this app. The block is kept.',
    ],
    [
      'zones',
      '/api/v1/zones',
      'The list /api/v1/zones comes with a later version of this app. The block is kept.',
    ],
  ])('says of %s that they come later, and keeps the block', (_what, source, sentence) => {
    const block = ['Something:', 'key:id=App ID', 'map:label=App Name', `config:data_source=${source}`];
    const said = read([...people, '', ...block, '', ...groups]);
    expect(said.faults.find(({ line }) => line === 12)).toMatchObject({ level: 'note', sentence });
    expect(said.kept).toEqual([9, 10, 11, 12]);
    expect(said.mapping?.types.map(({ type }) => type)).toEqual(['Okta User', 'Groups']);
    const text = said.mapping ? writeText(said.mapping).text : '';
    expect(text).toContain(`\n\n${block.join('\n')}\n\nGroups:\n`);
    expect(readText(text).mapping).toEqual(said.mapping);
  });

  it('stand in one text together', () => {
    const { types } = mappingOf([...people, ...groups, ...apps, ...devices]);
    expect(types.map(({ type, kind }) => [type, kind])).toEqual([
      ['Okta User', 'users'],
      ['Groups', 'groups'],
      ['Devices', 'devices'],
    ]);
  });

  it('are nothing where only lists that come later are read', () => {
    expect(read(apps)).toMatchObject({ faults: [{ code: 'later-list' }], places: [], kept: [1, 2, 3, 4] });
    expect(read(apps).mapping).toBeUndefined();
  });

  it.each<[string, string]>([
    ['https://acme.okta.com/api/v1/devices/', 'devices'],
    ['/API/V1/Groups?after=x', 'groups'],
    ['users', 'no'],
  ])('are known by their address: %s', (source, kind) => {
    const { mapping } = read(['Things:', 'key:id=ID', `config:data_source=${source}`]);
    expect(mapping?.types[0]?.kind ?? 'no').toBe(kind);
  });

  it('take a search out of the address, and say what else of it is not used', () => {
    const lines = ['key:id=ID', 'config:data_source=/api/v1/users?search=status+eq+%22STAGED%22&limit=5'];
    expect(mappingOf(lines).filters).toEqual({ users: { search: 'status eq "STAGED"' } });
    const filtered = ['key:id=ID', 'config:data_source=/api/v1/users?filter=x&q=%'];
    expect(read(filtered).faults[1]).toMatchObject({ line: 2, sentence: 'Not used: filter, q.' });
    expect(read(filtered).kept).toEqual([2]);
  });
});

describe('a link written as in OnLink', () => {
  it('takes the value that stands in braces', () => {
    const { types } = mappingOf([
      'key:id=ID',
      'map:profile.login=Login',
      'map:profile.managerId=Manager|Login=${profile.manager}',
    ]);
    expect(types[0]?.lines[2]).toMatchObject({
      from: { path: 'profile.manager' },
      refersTo: { type: 'user', by: ['login'] },
    });
  });

  it('finds the type in the schema, and makes objects that are missing', () => {
    const known = aSchema([
      aType('People', [anAttribute('Site', { form: 'reference', target: 'Location' })]),
      aType('Location', []),
    ]);
    const lines = ['People:', 'key:id=ID', 'map:profile.city=Site|Name = "${profile.city}"'];
    expect(mappingOf(lines, { known }).types[0]?.lines[1]).toMatchObject({
      from: { path: 'profile.city' },
      refersTo: { objectType: 'Location', by: ['Name'], create: true },
    });
    expect(notes(lines, { known })).toContain('3 note makes-missing');
  });

  it('says what to write where the type is not known', () => {
    const { faults } = read(['key:id=ID', 'map:profile.city=Site|Name=${profile.city}']);
    expect(faults.at(-1)).toMatchObject({
      line: 2,
      level: 'error',
      sentence: 'Nothing says which object type Site links to.',
      remedy: 'Write the type as well: Site|Name of Location.',
    });
  });
});

describe('every line of OnLink', () => {
  const letters = 'abcXYZ019_.-'.split('');
  /** Lists of people stand for more than their path (above). */
  const path = fc
    .string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 })
    .filter((each) => !['groups', 'roles', 'apps'].includes(each));
  /** Any sign but a quotation mark and a backslash, which our names do not hold, and the | of a reference. */
  const name = fc
    .string({
      minLength: 1,
      maxLength: 12,
      unit: fc.oneof(
        fc.constantFrom(...'= #:,+${}`aB', ' of ', 'other ', ' + ', 'off:', 'label'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
    })
    .map((each) => each.trim())
    .filter((each) => /^[^"\\|\p{Cc}]{1,255}$/u.test(each));

  it('means a path and an attribute, and nothing else', () => {
    fc.assert(
      fc.property(path, name, fc.boolean(), (from, attribute, isKey) => {
        const line = `${isKey ? 'key' : 'map'}:${from}=${attribute}`;
        const { mapping, faults } = readText(`Things:\n${line}`);
        expect(faults.filter(({ level }) => level === 'error')).toEqual([]);
        const [read] = mapping?.types[0]?.lines ?? [];
        expect(read).toMatchObject({ attribute, from: { path: from }, ...(isKey && { identifier: true }) });
        for (const member of ['changes', 'write', 'empty', 'off', 'refersTo'])
          expect(read).not.toHaveProperty(member);
      }),
      { numRuns: 300 },
    );
  });

  it('means a link by one attribute where a | is in it', () => {
    fc.assert(
      fc.property(path, name, fc.tuple(name, path), (from, attribute, [by, list]) => {
        // Attributes that every invented type has already.
        fc.pre(!['name', 'key'].includes(attribute.toLowerCase()));
        const known = aSchema([
          aType('Things', [anAttribute(attribute, { form: 'reference', target: 'Place' })]),
        ]);
        const line = `map:${from}=${attribute}|${by}=\${${list}}`;
        const { mapping, faults } = readText(`Things:\n${line}`, { known });
        expect(faults.filter(({ level }) => level === 'error')).toEqual([]);
        expect(mapping?.types[0]?.lines[0]).toMatchObject({
          attribute,
          from: { path: list },
          refersTo: { objectType: 'Place', by: [by] },
        });
      }),
      { numRuns: 300 },
    );
  });
});

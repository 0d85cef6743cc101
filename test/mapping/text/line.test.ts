// The grammar, form by form: what each means, and that it is written so again.

import fc from 'fast-check';
import type { Line, Mapping } from '../../../src/mapping/mapping';
import { dateForms } from '../../../src/mapping/change';
import { readText } from '../../../src/mapping/text/read';
import { writeText } from '../../../src/mapping/text/write';
import { anyDraft } from './arbitrary';

const mappingOf = (text: string): Mapping => {
  const { mapping, faults } = readText(text);
  expect(faults.filter(({ level }) => level === 'error')).toEqual([]);
  if (!mapping) throw new Error('no mapping');
  return mapping;
};
/** A line below the heading of people, with an identifier and a name. */
const blockWith = (line: string) => `People:\nkey:id=Okta ID\nmap:profile.login=Name\n${line}\n`;
const lineOf = (line: string): Line | undefined => mappingOf(blockWith(line)).types[0]?.lines[2];
const sameAgain = (line: string) => expect(writeText(mappingOf(blockWith(line))).text).toBe(blockWith(line));

describe('what fills an attribute', () => {
  it.each<[string, Line['from']]>([
    ['map:profile.city=City', { path: 'profile.city' }],
    ['map:users.0.profile.email=City', { path: 'users.0.profile.email' }],
    [
      'map:profile.city, profile.state=City',
      { first: [{ path: 'profile.city' }, { path: 'profile.state' }] },
    ],
    ['map:profile.city,=City', { first: [{ path: 'profile.city' }] }],
    ['map:profile.zip + profile.city=City', { join: ['profile.zip', 'profile.city'], with: ' ' }],
    ['map:a +", "+ b +", "+ c=City', { join: ['a', 'b', 'c'], with: ', ' }],
    ['map:a +", "=City', { join: ['a'], with: ', ' }],
    ['map:a + b, c=City', { first: [{ join: ['a', 'b'], with: ' ' }, { path: 'c' }] }],
    ['map:"Berlin, Mitte = here | there"=City', { constant: 'Berlin, Mitte = here | there' }],
    ['map:""=City', { constant: '' }],
    ['map:"a \\"b\\" \\\\c"=City', { constant: 'a "b" \\c' }],
    ['map:"\\${a}"=City', { constant: '${a}' }],
    ['map:"two\\u{a}lines"=City', { constant: 'two\nlines' }],
    ['map:"Room ${profile.room}"=City', { template: 'Room ${profile.room}' }],
    ['map:template "plain"=City', { template: 'plain' }],
    ['map:`a path, with "signs"`=City', { path: 'a path, with "signs"' }],
    ['map:`groups`=City', { path: 'groups' }],
    ['map:presence changed=City', { own: 'presence changed' }],
    ['map:last synced=City', { own: 'last synced' }],
  ])('is read from %s', (line, from) => {
    expect(lineOf(line)?.from).toEqual(from);
    sameAgain(line);
  });

  it.each<[string, Line['from']]>([
    ['map:  profile.city  =  City  ', { path: 'profile.city' }],
    ['  map:profile.city=City', { path: 'profile.city' }],
    ['map:a+b=City', { join: ['a', 'b'], with: ' ' }],
    ['map:a + "-" + b=City', { join: ['a', 'b'], with: '-' }],
    ['map:"DOMAIN\\name"=City', { constant: 'DOMAIN\\name' }],
    ['map:"a \\n b"=City', { constant: 'a \\n b' }],
  ])('may stand otherwise: %s', (line, from) => {
    expect(lineOf(line)).toMatchObject({ attribute: 'City', from });
  });
});

describe('what is done to it', () => {
  it.each<[string, NonNullable<Line['changes']>]>([
    [
      'trim | lower | upper | capitals | digits',
      [{ do: 'trim' }, { do: 'lower' }, { do: 'upper' }, { do: 'capitals' }, { do: 'digits' }],
    ],
    [
      'split "," | item 2 | item -1',
      [
        { do: 'split', at: ',' },
        { do: 'item', number: 2 },
        { do: 'item', number: -1 },
      ],
    ],
    ['join ", "', [{ do: 'join', with: ', ' }]],
    ['replace "a=b" with ""', [{ do: 'replace', what: 'a=b', with: '' }]],
    [
      'before "/" | after "\\\\"',
      [
        { do: 'before', mark: '/' },
        { do: 'after', mark: '\\' },
      ],
    ],
    [
      'part from 2 length 3 | part from 4',
      [
        { do: 'part', from: 2, length: 3 },
        { do: 'part', from: 4 },
      ],
    ],
    ['lookup departments', [{ do: 'lookup', table: 'departments', otherwise: 'keep' }]],
    ['lookup departments else empty', [{ do: 'lookup', table: 'departments', otherwise: 'empty' }]],
    ['default "no | one"', [{ do: 'default', value: 'no | one' }]],
    ['number', [{ do: 'number', decimal: '.' }]],
    ['number ","', [{ do: 'number', decimal: ',' }]],
    ['yes if "Y", "true"', [{ do: 'yesno', yes: ['Y', 'true'] }]],
    ...dateForms.map((form): [string, NonNullable<Line['changes']>] => [
      `date ${form}`,
      [{ do: 'date', form }],
    ]),
  ])('is read from | %s', (steps, changes) => {
    expect(lineOf(`map:profile.x | ${steps}=X`)?.changes).toEqual(changes);
    sameAgain(`map:profile.x | ${steps}=X`);
  });

  it('makes a number of a number, a date of a date, and yes or no of those', () => {
    const form = (steps: string) => lineOf(`map:profile.x | ${steps}=X`)?.as;
    expect(form('number')).toBe('number');
    expect(form('date dd.MM.yyyy')).toBe('date');
    expect(form('date milliseconds')).toBe('moment');
    expect(form('trim | yes if "Y"')).toBe('boolean');
    expect(form('number | as integer')).toBe('integer');
  });
});

describe('what else a line says', () => {
  it.each<[string, Partial<Line>]>([
    ['as date', { as: 'date' }],
    ['account', { as: 'account' }],
    ['many', { many: true }],
    ['volatile', { volatile: true }],
    ['unique', { unique: true }],
    ['label', { label: true }],
    ['keep old', { empty: 'keep' }],
    ['write once', { write: 'first time' }],
    ['write when empty', { write: 'when empty' }],
    ['about "The \\"x\\"."', { description: 'The "x".' }],
    [
      'trim | as ip | many | write once | about "x"',
      { as: 'ip', many: true, write: 'first time', description: 'x' },
    ],
  ])('is read from | %s', (options, said) => {
    expect(lineOf(`map:profile.x | ${options}=X`)).toMatchObject(said);
    sameAgain(`map:profile.x | ${options}=X`);
  });

  it.each([
    ['as account', 'account'],
    ['keep empty', 'keep old'],
    ['status', 'as status'],
  ])('may be said otherwise: %s is %s', (one, other) => {
    expect(lineOf(`map:profile.x | ${one}=X`)).toEqual(lineOf(`map:profile.x | ${other}=X`));
  });

  it('takes back what would go without saying', () => {
    expect(lineOf('map:groups[].name | not many=X')).not.toHaveProperty('many');
    expect(lineOf('map:lastLogin | not volatile=Last login')).not.toHaveProperty('volatile');
    expect(lineOf('map:profile.title | about ""=Title')).not.toHaveProperty('description');
    const { lines = [] } = mappingOf('Aa:\nkey:id | not unique=ID\nmap:a | not label=Name\n').types[0] ?? {};
    expect(lines[0]).toMatchObject({ identifier: true, label: true });
    expect(lines[0]).not.toHaveProperty('unique');
  });

  it('turns a line off', () => {
    expect(lineOf('off:map:profile.x=X')).toMatchObject({ off: true, from: { path: 'profile.x' } });
    sameAgain('off:map:profile.x=X');
    sameAgain('off:key:profile.x=X');
  });
});

describe('names', () => {
  it.each(['A = B', 'A | B', 'A: B', 'A # B', 'A, B', ' A', 'A ', 'Head of unit', '=', 'ü = 部'])(
    'with signs of the text stand in quotes: %s',
    (name) => {
      expect(lineOf(`map:profile.x="${name}"`)?.attribute).toBe(name);
      sameAgain(`map:profile.x="${name}"`);
    },
  );

  it('of object types stand in quotes where they would be something else', () => {
    for (const name of ['map', 'A: B', 'A = B', 'C#']) {
      const text = `"${name}":\nkey:id=Okta ID\n`;
      expect(mappingOf(text).types[0]?.type).toBe(name);
      expect(writeText(mappingOf(text)).text).toBe(text);
    }
    expect(mappingOf('  Service accounts :\nkey:id=ID').types[0]?.type).toBe('Service accounts');
  });
});

describe('links', () => {
  const text = (line: string) =>
    `Okta Group:\nkey:id=Okta ID\nmap:profile.name=Name\n\nPeople:\nkey:id=Okta ID\nmap:profile.login=Name\nmap:profile.email=Email\n${line}\n`;
  const refersTo = (line: string) => {
    const read = mappingOf(text(line)).types[1]?.lines[3];
    return read?.as === 'reference' ? { ...read.refersTo, from: read.from } : read?.as;
  };
  const again = (line: string) => expect(writeText(mappingOf(text(line))).text).toBe(text(line));

  it.each<[string, object]>([
    ['map:groups[].id=Groups|Okta ID', { type: 'group', by: ['id'], from: { path: 'groups[].id' } }],
    ['map:profile.managerId=Boss|Name, Email', { type: 'user', by: ['name', 'email'] }],
    ['map:profile.city=City|Name of Okta Group', { type: 'group', by: ['name'] }],
    ['map:profile.city=City|Name, Code of Location', { objectType: 'Location', by: ['Name', 'Code'] }],
    ['map:profile.city | create missing=City|Name of Location', { objectType: 'Location', create: true }],
    ['map:profile.city=City|"Head of unit" of "A, B"', { objectType: 'A, B', by: ['Head of unit'] }],
    ['map:profile.city=City|Name of other People', { objectType: 'People', by: ['Name'] }],
    ['map:profile.city=City|#gone of #lost', { type: 'lost', by: ['gone'] }],
    ['map:profile.city=City|#gone of Okta Group', { type: 'group', by: ['gone'] }],
  ])('are read from %s', (line, target) => {
    expect(refersTo(line)).toMatchObject(target);
    again(line);
  });

  it('by the names of the groups beside a person find groups by name', () => {
    expect(refersTo('map:groups=Groups|Okta ID')).toMatchObject({
      by: ['id'],
      from: { path: 'groups[].id' },
    });
    expect(refersTo('map:groups=Groups|Name')).toMatchObject({
      by: ['name'],
      from: { path: 'groups[].name' },
    });
  });

  it('of devices go to people', () => {
    const { types } = mappingOf(
      'People:\nkey:id=Okta ID\nDevices:\nkey:id=Okta ID\nmap:_embedded.users[].user.id=Users|Okta ID',
    );
    expect(types[1]?.lines[1]).toMatchObject({ many: true, refersTo: { type: 'user', by: ['id'] } });
  });

  it('go without saying where they are as by default', () => {
    expect(refersTo('map:groups[].id=Groups')).toMatchObject({ type: 'group', by: ['id'] });
    expect(refersTo('map:groups[].id | as text=Groups')).toBe('text');
  });
});

describe('what is not a line of its own', () => {
  const whole = `# ours

Staff:
config:about="Who works here."
config:only=profile.userType is "Employee", "Intern" and profile.email filled
config:write=create only
config:statuses=ACTIVE, SUSPENDED
config:search=profile.department eq "Sales"
config:in_groups=00g1, 00g2
config:leave_out=profile.mobilePhone, \`odd path\`
key:id=Okta ID
map:profile.login=Name
# of finance
map:profile.costCenter | lookup centres=Cost centre
status:LOCKED_OUT=Locked out|pending
status:*=Unknown|inactive
# below

Teams:
config:data_source=/api/v1/groups
config:group_types=OKTA_GROUP
config:group_names=starts with "Team ", is not "Team X, old"
config:skip_empty=yes
key:id=Okta ID

config:devices.statuses=ACTIVE
table:centres=4410|Sales
table:centres=" 4411"|"a|b"
table:empty=
`;

  it('is a setting, a filter, a status, a table, a comment', () => {
    const mapping = mappingOf(whole);
    expect(mapping).toMatchObject({
      above: ['# ours', ''],
      types: [
        {
          description: 'Who works here.',
          when: [
            { path: 'profile.userType', test: 'is', values: ['Employee', 'Intern'] },
            { path: 'profile.email', test: 'filled' },
          ],
          write: 'create only',
          statuses: [
            { state: 'LOCKED_OUT', name: 'Locked out', category: 'pending' },
            { state: '*', name: 'Unknown', category: 'inactive' },
          ],
          below: ['# below'],
        },
        { kind: 'groups', type: 'Teams' },
      ],
      tables: [
        {
          name: 'centres',
          rows: [
            { from: '4410', to: 'Sales' },
            { from: ' 4411', to: 'a|b' },
          ],
        },
        { name: 'empty', rows: [] },
      ],
      filters: {
        users: {
          statuses: ['ACTIVE', 'SUSPENDED'],
          search: 'profile.department eq "Sales"',
          inGroups: ['00g1', '00g2'],
          leaveOut: ['profile.mobilePhone', 'odd path'],
        },
        groups: {
          types: ['OKTA_GROUP'],
          names: [
            { test: 'starts with', text: 'Team ' },
            { test: 'is not', text: 'Team X, old' },
          ],
          skipEmpty: true,
        },
        devices: { statuses: ['ACTIVE'] },
      },
    });
    expect(mapping.types[0]?.lines[2]?.above).toEqual(['# of finance']);
    expect(writeText(mapping).text).toBe(whole);
  });

  it('has its place, and so has every line', () => {
    const { places } = readText(whole);
    expect(places).toEqual(writeText(mappingOf(whole)).places);
    expect(places.slice(0, 3)).toEqual([
      { line: 3, is: 'heading', type: 'user' },
      { line: 4, is: 'setting', type: 'user', name: 'about' },
      { line: 5, is: 'setting', type: 'user', name: 'only' },
    ]);
    expect(places).toContainEqual({ line: 14, is: 'line', type: 'user', key: 'costCentre' });
    expect(places).toContainEqual({ line: 15, is: 'status', type: 'user', state: 'LOCKED_OUT' });
    expect(places.at(-1)).toEqual({ line: 29, is: 'table', table: 'empty' });
  });

  it.each(['profile.x is filled', 'profile.x filled'])('may be said so as well: config:only=%s', (only) => {
    expect(mappingOf(`Aa:\nconfig:only=${only}\nkey:id=ID`).types[0]?.when).toEqual([
      { path: 'profile.x', test: 'filled' },
    ]);
  });
});

describe('text that becomes a mapping and text again', () => {
  it('stays as it is from then on', () => {
    const word = fc.constantFrom(
      ...[
        'People:',
        'Groups:',
        'Things',
        '# c',
        '',
        'key:id=ID',
        'map:profile.email=Email',
        'map:a, b + c=D',
      ],
      ...[
        'map:groups=Groups|Name=${groups}',
        'map:roles=Roles',
        'config:page_size=1',
        'config:search=x pr',
        'Apps:',
      ],
      ...[
        'config:data_source=/api/v1/apps',
        'config:data_source=/api/v1/groups',
        'off:map:x=Y',
        'table:t=a|b',
      ],
      ...[
        'status:A=B b|active',
        'map:x=Y|Z',
        'map:x | trim=Name',
        'config:devices.search=y',
        'config:write=no',
      ],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (lines) => {
        const first = readText(lines.join('\n'));
        if (!first.mapping) return;
        const { text } = writeText(first.mapping);
        const again = readText(text).mapping;
        const last = again && writeText(again).text;
        // What was kept for a fault may be understood once another fault of the same text is mended by the writing.
        if (!first.faults.some(({ level }) => level === 'error')) {
          expect(again).toEqual(first.mapping);
          expect(last).toBe(text);
        }
        expect(readText(last ?? '').mapping).toEqual(again);
      }),
      { numRuns: 300 },
    );
  });

  it('is read the same with other ends of its lines, and without the last', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const { text } = writeText(draft);
        const { mapping } = readText(text);
        expect(readText(text.replaceAll('\n', '\r\n')).mapping).toEqual(mapping);
        expect(readText(text.slice(0, -1)).mapping).toEqual(
          text.endsWith('\n\n') ? expect.anything() : mapping,
        );
      }),
      { numRuns: 50 },
    );
  });
});

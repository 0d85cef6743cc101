// What the editor offers at a place, and which piece of the line it takes the place of.

import { defaultMapping } from '../../../src/mapping/defaults';
import { complete, type Offers } from '../../../src/mapping/text/complete';
import { readText } from '../../../src/mapping/text/read';
import { anAttribute, aSchema, aType } from '../schemas';

const offers: Offers = {
  fields: {
    users: [
      { path: 'profile.employeeNumber', detail: '588 of 612, for example 104417' },
      { path: 'profile.odd name' },
      { path: 'id' },
    ],
    devices: [{ path: 'profile.platform' }],
  },
  known: aSchema([
    aType('Okta User', [
      anAttribute('Cost centre', { form: 'integer' }),
      anAttribute('A, B'),
      anAttribute('Site', { form: 'reference', target: 'Location' }),
      anAttribute('Project', { form: 'other' }),
    ]),
    aType('Location', [anAttribute('Code')]),
  ]),
  mapping: { ...defaultMapping, tables: [{ name: 'departments', rows: [] }] },
};

/** What is offered at the | in a text (¦ here), with what would stand there after the first offer. */
const at = (marked: string) => {
  const lines = marked.split('\n');
  const line = lines.findIndex((each) => each.includes('¦'));
  const column = lines[line]?.indexOf('¦') ?? 0;
  const text = marked.replace('¦', '');
  const { from, to, options } = complete(text, { line: line + 1, column }, offers);
  const whole = text.split('\n')[line] ?? '';
  const after = (label: string) => {
    const option = options.find((each) => each.label === label);
    return option && whole.slice(0, from) + (option.insert ?? option.label) + whole.slice(to);
  };
  return { labels: options.map(({ label }) => label), options, after, replaced: whole.slice(from, to) };
};

describe('what may stand at a place', () => {
  it('is a path before the =, with what is known of it', () => {
    const { options, after, replaced } = at('map:profile.emp¦=Number');
    expect(replaced).toBe('profile.emp');
    expect(options).toContainEqual({
      label: 'profile.employeeNumber',
      detail: '588 of 612, for example 104417',
    });
    expect(after('profile.employeeNumber')).toBe('map:profile.employeeNumber=Number');
    expect(after('profile.odd name')).toBe('map:`profile.odd name`=Number');
    expect(after('last synced')).toBe('map:last synced=Number');
  });

  it('is a path after a comma, after a +, and within a template', () => {
    expect(at('map:id, ¦').after('id')).toBe('map:id, id');
    expect(at('map:id + pro¦').after('id')).toBe('map:id + id');
    expect(at('map:"No ${pro¦').after('id')).toBe('map:"No ${id');
    expect(at('map:"No ${id} ¦').labels).toEqual([]);
    expect(at('map:"No¦').labels).toEqual([]);
  });

  it('is a path of the kind of the block', () => {
    expect(at('Okta Device:\nmap:¦').labels).toContain('profile.platform');
    expect(at('Things:\nmap:¦\nconfig:data_source=/api/v1/devices').labels).toContain('profile.platform');
    expect(at('Okta Device:\nkey:id=ID\nOkta User:\nmap:¦').labels).toContain('id');
  });

  it('is a change or an option after a |, each of which can be read', () => {
    const { labels, after, options } = at('map:id | tr¦=Number');
    expect(after('trim')).toBe('map:id | trim=Number');
    expect(labels).toEqual(
      expect.arrayContaining([
        'lookup departments',
        'date dd.MM.yyyy',
        'as date',
        'keep old',
        'replace "a" with "b"',
      ]),
    );
    expect(options.every(({ detail }) => detail.endsWith('.') || detail.length > 10)).toBe(true);
    const plain = labels.filter((label) => label !== 'create missing');
    const broken = plain.filter(
      (label) => !readText(`key:id=ID\nmap:x | ${label.replace('…', 'x')}=X`).mapping?.types[0]?.lines[1],
    );
    expect(broken).toEqual([]);
  });

  it('is an attribute of the type behind the =, in quotes where it has to be', () => {
    const { labels, after, replaced } = at('map:id=Co¦');
    expect(replaced).toBe('Co');
    expect(labels).toEqual(['Name', 'Cost centre', 'A, B', 'Site']);
    expect(after('Cost centre')).toBe('map:id=Cost centre');
    expect(after('A, B')).toBe('map:id="A, B"');
    expect(at('Things:\nmap:id=¦').labels).toContain('Department');
  });

  it('is an attribute of the type that is linked to behind the |, and a type behind of', () => {
    expect(at('map:id=Site|C¦').labels).toEqual(['Key', 'Name', 'Code']);
    expect(at('map:id=Site|Code, N¦').after('Name')).toBe('map:id=Site|Code, Name');
    expect(at('map:id=Manager|¦').labels).toContain('Login');
    expect(at('map:id=Manager|Code of Lo¦').after('Location')).toBe('map:id=Manager|Code of Location');
    expect(at('map:id=Manager|Code of ¦').labels.filter((each) => each === 'Okta User')).toHaveLength(1);
  });

  it('is a setting of the kind, and what it may be set to', () => {
    expect(at('config:¦').labels).toEqual([
      ...['about', 'only', 'write', 'statuses', 'search', 'in_groups', 'leave_out', 'data_source'],
    ]);
    expect(at('Okta Group:\nconfig:sk¦').after('skip_empty')).toBe('config:skip_empty=');
    expect(at('config:wr¦=x').after('write')).toBe('config:write=x');
    expect(at('config:write=create ¦').after('create only')).toBe('config:write=create only');
    expect(at('config:statuses=ACTIVE, S¦').after('SUSPENDED')).toBe('config:statuses=ACTIVE, SUSPENDED');
    expect(at('config:data_source=¦').labels).toContain('/api/v1/groups');
    expect(at('config:only=pro¦').labels).toContain('id');
    expect(at('config:about=¦').labels).toEqual([]);
  });

  it('is a state and its status', () => {
    expect(at('status:LO¦').after('LOCKED_OUT')).toBe('status:LOCKED_OUT');
    expect(at('status:LOCKED_OUT=¦').after('Locked out|pending')).toBe(
      'status:LOCKED_OUT=Locked out|pending',
    );
  });

  it('is a directive or a heading where a line begins, and nothing in a comment', () => {
    expect(at('ma¦').after('map:')).toBe('map:');
    expect(at('¦').labels).toEqual(
      expect.arrayContaining(['config:', 'Location:', 'Okta User:', 'Okta Device:']),
    );
    expect(at('# pro¦').labels).toEqual([]);
    expect(at('table:x=¦').labels).toEqual([]);
  });

  it('is offered anywhere, also where there is no such place', () => {
    expect(complete('', { line: 7, column: 9 }, { fields: {} }).options.length).toBeGreaterThan(3);
    expect(
      complete('Apps:\nconfig:data_source=/api/v1/apps\nmap:', { line: 3, column: 4 }, { fields: {} }),
    ).toMatchObject({ from: 4, to: 4 });
  });
});

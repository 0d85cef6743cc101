import type { RepairInMapping } from '../../src/mapping/fault';
import type { Line, Mapping } from '../../src/mapping/mapping';
import { repaired } from '../../src/mapping/repairs';
import { aLine, anAttribute, aSchema, aType, filling, mappingOf, people } from './schemas';

const group = filling('Okta Group', [], { kind: 'groups', key: 'group', selector: 'groups' });
const mapping = mappingOf(
  group,
  filling('People', [
    aLine('Title', 'title', 'profile.title'),
    { ...aLine('Job', 'job', 'profile.job'), many: true, write: 'first time', empty: 'keep' },
    {
      ...{ attribute: 'Manager', key: 'manager', as: 'reference', from: { path: 'profile.manager' } },
      refersTo: { type: 'user', by: ['id', 'title'] },
    },
    {
      ...{ attribute: 'Site', key: 'site', as: 'reference', from: { path: 'profile.site' } },
      refersTo: { objectType: 'Site', by: ['Name'], create: true },
    },
  ]),
);
const schema = aSchema([
  people(
    anAttribute('title', { form: 'select' }),
    anAttribute('Job', { form: 'reference', target: 'Okta Group', most: -1 }),
    anAttribute('Manager', { form: 'text' }),
    anAttribute('Site', { form: 'reference', target: 'Office', most: 3 }),
  ),
  aType('Office', [anAttribute('Called', { label: true })]),
]);
const user = (of: Mapping) => of.types.find(({ key }) => key === 'user');
const line = (repair: RepairInMapping, key: string, known = schema): Line | undefined =>
  user(repaired(mapping, repair, known))?.lines.find((each) => each.key === key);
const at = (key: string) => ({ in: 'mapping', type: 'user', line: key }) as const;

describe('a repair in the mapping', () => {
  it('adds a change after those there are', () => {
    const once = repaired(mapping, { ...at('title'), do: 'add change', change: { do: 'trim' } });
    const twice = repaired(once, { ...at('title'), do: 'add change', change: { do: 'lower' } });
    expect(user(twice)?.lines[2]?.changes).toEqual([{ do: 'trim' }, { do: 'lower' }]);
  });

  it('fills another attribute under the key of that, and what refers to it follows', () => {
    const next = repaired(mapping, { ...at('title'), do: 'use attribute', attribute: 'Job title' });
    expect(user(next)?.lines[2]).toEqual({ ...aLine('Job title', 'jobTitle', 'profile.title') });
    expect(user(next)?.lines[4]).toMatchObject({ refersTo: { by: ['id', 'jobTitle'] } });
  });

  it('takes another type and keeps its key', () => {
    const repair: RepairInMapping = { in: 'mapping', do: 'use type', type: 'user', name: 'Staff' };
    expect(user(repaired(mapping, repair))).toMatchObject({ key: 'user', type: 'Staff' });
  });

  it('adds a line under a key of its own', () => {
    const add = aLine('E-mail', 'anything', 'profile.email');
    const next = user(repaired(mapping, { in: 'mapping', do: 'add line', type: 'user', add }));
    expect(next?.lines.at(-1)).toMatchObject({ attribute: 'E-mail', from: { path: 'profile.email' } });
    expect(new Set(next?.lines.map(({ key }) => key)).size).toBe(7);
  });

  it('removes a line, but not the last', () => {
    expect(line({ ...at('title'), do: 'remove line' }, 'title')).toBeUndefined();
    const one = mappingOf({ ...group, lines: group.lines.slice(0, 1) });
    expect(repaired(one, { in: 'mapping', do: 'remove line', type: 'group', line: 'name' })).toEqual(one);
  });

  it('removes the later of two lines that share a key', () => {
    const twice = mappingOf(filling('People', [aLine('A', 'a', 'one'), aLine('A', 'a', 'two')]));
    const next = repaired(twice, { ...at('a'), do: 'remove line' });
    expect(user(next)?.lines.map(({ from }) => from)).toContainEqual({ path: 'one' });
    expect(user(next)?.lines).toHaveLength(3);
  });

  it.each([
    ['title', 'job'],
    ['job', 'title'],
  ])('makes the later of two lines the fallback of the earlier: %s, %s', (one, other) => {
    const repair: RepairInMapping = { ...at(one), do: 'first filled', other };
    expect(line(repair, 'title')?.from).toEqual({
      first: [{ path: 'profile.title' }, { path: 'profile.job' }],
    });
    expect(line(repair, 'job')).toBeUndefined();
  });

  it('makes one line the label and the identifier, and no other', () => {
    for (const [mark, repair] of [
      ['label', { ...at('job'), do: 'only label' }],
      ['identifier', { ...at('job'), do: 'only identifier' }],
    ] as const) {
      const lines = user(repaired(mapping, repair))?.lines ?? [];
      expect(lines.filter((each) => each.as !== 'reference' && each[mark]).map(({ key }) => key)).toEqual([
        'job',
      ]);
      expect(lines[3]).not.toHaveProperty('many');
    }
  });

  it('turns off, lets hold many or one, writes always, makes none', () => {
    expect(line({ ...at('job'), do: 'turn off' }, 'job')).toHaveProperty('off', true);
    expect(line({ ...at('title'), do: 'hold many' }, 'title')).toHaveProperty('many', true);
    expect(line({ ...at('job'), do: 'hold one' }, 'job')).not.toHaveProperty('many');
    const always = line({ ...at('job'), do: 'write always' }, 'job');
    expect(always).toEqual({ ...aLine('Job', 'job', 'profile.job'), many: true });
    expect(line({ ...at('site'), do: 'make none' }, 'site')).toMatchObject({
      refersTo: { objectType: 'Site', by: ['Name'] },
    });
    expect(JSON.stringify(line({ ...at('site'), do: 'make none' }, 'site'))).not.toContain('create');
    const only = mappingOf({ ...group, write: 'create only' });
    expect(repaired(only, { in: 'mapping', do: 'write always', type: 'group' })).toEqual(mappingOf(group));
  });

  it('gives a status another name', () => {
    const statuses = [{ state: 'LOCKED_OUT', name: 'LOCKED_OUT', category: 'pending' as const }];
    const repair = {
      in: 'mapping',
      do: 'name status',
      type: 'group',
      state: 'LOCKED_OUT',
      name: 'Locked',
    } as const;
    expect(repaired(mappingOf({ ...group, statuses }), repair).types[0]?.statuses).toEqual([
      { state: 'LOCKED_OUT', name: 'Locked', category: 'pending' },
    ]);
  });

  it('takes a line that is turned off only where no other has its key', () => {
    const off = { ...aLine('A', 'a', 'one'), off: true as const };
    const [alone, beside] = [[off], [aLine('A', 'a', 'two'), off]].map((lines) =>
      user(repaired(mappingOf(filling('People', lines)), { ...at('a'), do: 'remove line' })),
    );
    expect(alone?.lines).toHaveLength(2);
    expect(beside?.lines[2]).toEqual(off);
  });

  it('changes nothing where the line or type is gone meanwhile', () => {
    expect(repaired(mapping, { ...at('nothing'), do: 'match type' }, schema)).toEqual(mapping);
    expect(repaired(mapping, { ...at('nothing'), do: 'use attribute', attribute: 'A' })).toEqual(mapping);
    expect(repaired(mapping, { in: 'mapping', type: 'no', do: 'use type', name: 'A' })).toEqual(mapping);
  });
});

describe('a line that has to match its attribute', () => {
  const matched = (key: string, known = schema) => line({ ...at(key), do: 'match type' }, key, known);

  it('takes its form, letter case aside', () => {
    expect(matched('title')).toEqual({ ...aLine('Title', 'title', 'profile.title'), as: 'select' });
  });

  it('refers to a type of the mapping by its identifier, and to another by the name of its objects', () => {
    expect(matched('job')).toMatchObject({
      as: 'reference',
      many: true,
      refersTo: { type: 'group', by: ['id'] },
    });
    expect(matched('site')).toMatchObject({ many: true, refersTo: { objectType: 'Office', by: ['Called'] } });
  });

  it('refers to nothing any more where the attribute is plain', () => {
    expect(matched('manager')).toEqual(aLine('Manager', 'manager', 'profile.manager'));
  });

  it('is text where an import cannot make its form, and a moment where the app fills it', () => {
    const odd = mappingOf(
      filling('New', [
        { ...aLine('Choice', 'choice', 'profile.a'), as: 'select' },
        { ...aLine('Seen', 'seen', ''), from: { own: 'last synced' } },
      ]),
    );
    const forms = ['choice', 'seen'].map(
      (key) =>
        user(repaired(odd, { ...at(key), do: 'match type' }, schema))?.lines.find((each) => each.key === key)
          ?.as,
    );
    expect(forms).toEqual(['text', 'moment']);
  });
});

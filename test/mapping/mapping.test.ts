import { defaultMapping } from '../../src/mapping/defaults';
import { draftForm, parseMapping, type Mapping } from '../../src/mapping/mapping';
import { typeWith } from './examples';

describe('the default mapping', () => {
  it('is a mapping, also when it was stored in between', () => {
    expect(parseMapping(JSON.parse(JSON.stringify(defaultMapping)))).toEqual({
      is: 'mapping',
      mapping: defaultMapping,
    });
  });

  it('has these attributes in this order', () => {
    const attributes = Object.fromEntries(
      defaultMapping.types.map((type) => [type.type, type.lines.map((line) => line.attribute)]),
    );
    expect(attributes).toEqual({
      'Okta Group': [
        'Name',
        'Okta ID',
        'Description',
        'Type',
        'Members',
        'Membership updated',
        'Status',
        'Presence changed',
      ],
      'Okta User': [
        'Name',
        'Okta ID',
        'Status',
        'Login',
        'Email',
        'First name',
        'Last name',
        'Title',
        'Department',
        'Manager',
        'Groups',
        'Created',
        'Last login',
        'Last updated',
        'Presence changed',
        'Link to Okta',
      ],
      'Okta Device': [
        'Name',
        'Okta ID',
        'Status',
        'Platform',
        'Manufacturer',
        'Model',
        'OS version',
        'Serial number',
        'Users',
        'Last updated',
        'Presence changed',
      ],
    });
  });
});

describe('a mapping that is wrong', () => {
  const problemsOf = (change: (mapping: Mapping) => unknown): string[] => {
    const read = parseMapping(change(structuredClone(defaultMapping)));
    return read.is === 'mapping' ? [] : read.problems.map(({ seen }) => `${seen.path}: ${seen.said}`);
  };
  const typed = (type: ReturnType<typeof typeWith>) => ({ version: 1, types: [type] });

  it.each<[string, (mapping: Mapping) => unknown, RegExp]>([
    ['is nothing', () => null, /object/],
    ['is of another version', (m) => ({ ...m, version: 2 }), /^version/],
    ['holds a member nobody knows', (m) => ({ ...m, script: 'x' }), /script/],
    ['has no types', (m) => ({ ...m, types: [] }), /^types/],
    ['names a type twice', (m) => ({ ...m, types: [...m.types, m.types[0]] }), /types.3.type: stands twice/],
    [
      'has a key that reaches the prototype',
      () => typed(typeWith({ attribute: 'A', key: '__proto__', as: 'text', from: { path: 'a' } })),
      /lines.2.key/,
    ],
    [
      'has a quote in an attribute',
      () => typed(typeWith({ attribute: 'A"', key: 'a', as: 'text', from: { path: 'a' } })),
      /lines.2.attribute/,
    ],
    [
      'fills one attribute twice, letter case aside',
      () => typed(typeWith({ attribute: 'NAME', key: 'a', as: 'text', from: { path: 'a' } })),
      /lines.2.attribute: stands twice/,
    ],
    [
      'has two labels',
      () => typed(typeWith({ attribute: 'A', key: 'a', as: 'text', from: { path: 'a' }, label: true })),
      /exactly one line is the label/,
    ],
    [
      'refers to a type that is not there',
      () =>
        typed(
          typeWith({
            attribute: 'A',
            key: 'a',
            as: 'reference',
            from: { path: 'a' },
            refersTo: { type: 'no', by: ['id'] },
          }),
        ),
      /names no type/,
    ],
    [
      'refers to a line that is not there',
      () =>
        typed(
          typeWith({
            attribute: 'A',
            key: 'a',
            as: 'reference',
            from: { path: 'a' },
            refersTo: { type: 'thing', by: ['mail'] },
          }),
        ),
      /names no line/,
    ],
    [
      'has a status of several values',
      () => typed(typeWith({ attribute: 'A', key: 'a', as: 'status', from: { path: 'a' }, many: true })),
      /hold one value/,
    ],
  ])('%s, and says where', (_what, change, said) => {
    expect(problemsOf(change).join('\n')).toMatch(said);
  });

  it('tells all its problems in one pass', () => {
    const bad = typeWith({ attribute: 'Name', key: 'name', as: 'text', from: { path: 'a' }, label: true });
    expect(problemsOf(() => typed(bad))).toHaveLength(3);
  });
});

describe('a mapping of an earlier release', () => {
  it('had the groups of a person as a list of ids, and means the same now', () => {
    const earlier = structuredClone(defaultMapping);
    const line = earlier.types.flatMap(({ lines }) => lines).find(({ key }) => key === 'groups');
    if (!line) throw new Error('no line for groups');
    line.from = { path: 'groups' };
    expect(parseMapping(earlier)).toEqual({ is: 'mapping', mapping: defaultMapping });
    const read = draftForm.safeParse(earlier);
    expect(read.data).toEqual(defaultMapping);
  });

  it('is otherwise left as it is', () => {
    const line = (more: object) => ({
      version: 1,
      types: [typeWith({ attribute: 'A', key: 'a', as: 'text', from: { path: 'groups' }, ...more })],
    });
    for (const mapping of [
      line({}),
      line({
        as: 'reference',
        from: { path: 'groups[].name' },
        refersTo: { objectType: 'Team', by: ['Name'] },
      }),
    ])
      expect(parseMapping(mapping)).toEqual({ is: 'mapping', mapping });
  });
});

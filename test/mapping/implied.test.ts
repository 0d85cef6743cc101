import { defaultMapping } from '../../src/mapping/defaults';
import { implied, impliedKind, impliedLabel, type Ground, type ShortLine } from '../../src/mapping/implied';
import type { KnownSchema } from '../../src/mapping/known';
import type { Line } from '../../src/mapping/mapping';
import { anAttribute, aSchema, aType } from './schemas';

const typeOf = (kind: 'users' | 'groups' | 'devices') => {
  const own = defaultMapping.types.find((each) => each.kind === kind);
  if (!own) throw new Error(kind);
  return own;
};
const ground = (kind: 'users' | 'groups' | 'devices', known?: KnownSchema): Ground => ({
  types: defaultMapping.types,
  own: typeOf(kind),
  known,
});
const goes = (attribute: string, path: string, known?: KnownSchema) =>
  implied(ground('users', known), { attribute, from: { path } });
const schema = (...attributes: Parameters<typeof anAttribute>[]) =>
  aSchema([
    aType(
      'Okta User',
      attributes.map((each) => anAttribute(...each)),
    ),
    aType('Site', [anAttribute('Code')]),
  ]);

describe('what goes without saying', () => {
  it('is for every default line the line itself', () => {
    for (const type of defaultMapping.types)
      for (const line of type.lines) {
        const short: ShortLine = {
          attribute: line.attribute,
          from: line.from,
          identifier: line.as !== 'reference' && line.identifier,
        };
        const said = implied(ground(type.kind), short);
        expect({
          as: said.as,
          many: said.many,
          volatile: said.volatile,
          description: said.description,
        }).toEqual({
          as: line.as,
          many: line.many === true,
          volatile: line.volatile === true,
          description: line.description,
        });
        expect(said.refersTo).toEqual(line.as === 'reference' ? line.refersTo : undefined);
      }
  });

  it.each<[string, string, Line['as']]>([
    ['status', 'State', 'status'],
    ['created', 'Joined', 'moment'],
    ['passwordChanged', 'Password changed', 'moment'],
    ['profile.email', 'E-Mail', 'email'],
    ['profile.secondEmail', 'Other mail', 'email'],
    ['profile.email', 'User', 'text'],
    ['profile.costCenter', 'Cost centre', 'text'],
    ['profile.created', 'Made', 'text'],
  ])('comes from the path where nothing else is known: %s as %s', (path, attribute, as) => {
    expect(goes(attribute, path).as).toBe(as);
  });

  it('comes from the schema before all else, where the attribute is there', () => {
    expect(goes('Cost centre', 'profile.costCenter', schema(['cost CENTRE', { form: 'integer' }])).as).toBe(
      'integer',
    );
    expect(goes('Email', 'profile.email', schema(['Email', { form: 'text' }])).as).toBe('text');
    expect(goes('Project', 'profile.x', schema(['Project', { form: 'other' }])).as).toBe('text');
    expect(goes('Made', 'created', schema(['Made', { form: 'text', system: true }])).as).toBe('moment');
  });

  it('is a link where the schema has one, by the name that objects are shown by', () => {
    const known = schema(['Office', { form: 'reference', target: 'Site' }]);
    expect(goes('Office', 'profile.city', known)).toMatchObject({
      as: 'reference',
      refersTo: { objectType: 'Site', by: ['Name'] },
    });
    const unknown = schema(['Office', { form: 'reference', target: 'Elsewhere' }]);
    expect(goes('Office', 'profile.city', unknown).refersTo).toEqual({
      objectType: 'Elsewhere',
      by: ['Name'],
    });
    expect(goes('Office', 'profile.city', schema(['Office', { form: 'reference' }])).as).toBe('text');
  });

  it('is a link to a type of this mapping by its id where an id is found, else by its name', () => {
    const known = schema(['Team', { form: 'reference', target: 'Okta Group' }]);
    expect(goes('Team', 'groups[].id', known).refersTo).toEqual({ type: 'group', by: ['id'] });
    expect(goes('Team', 'profile.team', known).refersTo).toEqual({ type: 'group', by: ['name'] });
  });

  it('is no link where what it would be found by is not there', () => {
    const bare: Ground = { types: [typeOf('users')], own: typeOf('users') };
    expect(implied(bare, { attribute: 'Groups', from: { path: 'groups[].id' } })).toMatchObject({
      as: 'text',
      many: true,
    });
    const own = { ...typeOf('users'), lines: typeOf('users').lines.filter(({ key }) => key === 'email') };
    const manager = typeOf('users').lines.find(({ key }) => key === 'manager');
    const left = manager && implied({ types: [own], own }, manager);
    expect(left?.refersTo).toEqual({ type: 'user', by: ['email'] });
  });

  it('is several values where every item of a list is taken and nothing makes one of them', () => {
    const many = (changes: ShortLine['changes'], path = 'groups[].name') =>
      implied(ground('users'), { attribute: 'X', from: { path }, changes }).many;
    expect(many([])).toBe(true);
    expect(many([{ do: 'join', with: ', ' }])).toBe(false);
    expect(many([{ do: 'item', number: 1 }])).toBe(false);
    expect(many([{ do: 'split', at: ',' }], 'profile.x')).toBe(true);
    expect(many([{ do: 'split', at: ',' }, { do: 'trim' }, { do: 'item', number: 1 }], 'profile.x')).toBe(
      false,
    );
    expect(many([], 'groups.0.name')).toBe(false);
  });

  it('is that what changes with every sign-in counts as no change alone', () => {
    expect(goes('Seen', 'lastLogin').volatile).toBe(true);
    expect(goes('Seen', 'created').volatile).toBe(false);
  });
});

describe('the name that objects are shown by', () => {
  const lines = (...attributes: string[]) =>
    attributes.map((attribute) => ({
      attribute,
      isIdentifier: attribute === 'ID',
      isBarred: attribute === 'Barred',
    }));
  it('is Name, else what the schema shows, else the identifier', () => {
    const known = aSchema([aType('Okta User', [anAttribute('Full name', { label: true })])]);
    expect(impliedLabel(ground('users', known), lines('ID', 'Full name', 'name'))).toBe(2);
    expect(impliedLabel(ground('users', known), lines('ID', 'Full name'))).toBe(1);
    expect(impliedLabel(ground('users'), lines('Full name', 'ID'))).toBe(1);
    expect(impliedLabel(ground('users'), lines('Full name'))).toBeUndefined();
    const barred = lines('Name', 'ID').map((line) => ({ ...line, isBarred: !line.isIdentifier }));
    expect(impliedLabel(ground('users'), barred)).toBe(1);
  });
});

describe('the kind of an object type', () => {
  it.each([
    ['Okta Group', 'groups'],
    ['groups', 'groups'],
    ['Devices', 'devices'],
    ['OKTA DEVICE', 'devices'],
    ['People', 'users'],
    ['Groups of users', undefined],
    ['Staff', undefined],
  ])('is told by its name: %s', (type, kind) => {
    expect(impliedKind(type)).toBe(kind);
  });
});

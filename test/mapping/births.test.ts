import { births } from '../../src/mapping/births';
import { defaultMapping } from '../../src/mapping/defaults';
import { aLine, anAttribute, aSchema, aType, filling, mappingOf } from './schemas';

describe('what a save makes', () => {
  it('is every type and attribute of the proposed mapping, in an empty schema', () => {
    const { types, made, statuses } = births(defaultMapping, aSchema());
    expect(types.map(({ name, home, attributes }) => [name, home, attributes.length])).toEqual([
      ['Okta Group', 'new', 8],
      ['Okta User', 'new', 16],
      ['Okta Device', 'new', 11],
    ]);
    expect(types.flatMap(({ attributes }) => attributes).every(({ fate }) => fate === 'added')).toBe(true);
    expect(made).toEqual([]);
    expect(statuses).toEqual(expect.arrayContaining(['Active', 'Locked out', 'Device created', 'Gone']));
  });

  it('says of each attribute what it holds, whether it holds many, and where it is filled from', () => {
    const [, user] = births(defaultMapping, aSchema()).types;
    const row = (name: string) => user?.attributes.find((each) => each.name === name);
    expect(row('Name')).toMatchObject({ holds: 'text', isMany: false, isLabel: true, isIdentifier: false });
    expect(row('Name')?.from).toBe(
      'profile.displayName, else profile.firstName and profile.lastName, else profile.login',
    );
    expect(row('Okta ID')).toMatchObject({ from: 'id', isIdentifier: true, isLabel: false });
    expect(row('Status')).toMatchObject({ holds: 'status', statuses: 11 });
    expect(row('Groups')).toMatchObject({ holds: 'reference', target: 'Okta Group', isMany: true });
    expect(row('Last login')).toMatchObject({ holds: 'date and time', from: 'lastLogin' });
  });

  it("uses what a customer's type has, under the names that Assets has, and adds the rest", () => {
    const people = aType('People', [
      anAttribute('E-mail', { form: 'email', most: -1 }),
      anAttribute('Status', { form: 'status', statuses: ['Active', 'Away'] }),
      anAttribute('Old'),
    ]);
    const mapping = mappingOf(
      filling('PEOPLE', [
        { ...aLine('e-mail', 'mail', 'profile.email'), as: 'email' },
        { ...aLine('Status', 'status', 'status'), as: 'status' },
        { ...aLine('Old', 'old', 'profile.old'), off: true },
      ]),
    );
    const { types, statuses } = births(
      mapping,
      aSchema([people], { statuses: [{ name: 'Gone', category: 'inactive' }] }),
    );
    expect(types[0]).toMatchObject({ name: 'People', home: 'yours', type: 'user' });
    expect(types[0]?.attributes.map(({ name, fate }) => [name, fate])).toEqual([
      ['Name', 'used'],
      ['Okta ID', 'added'],
      ['E-mail', 'used'],
      ['Status', 'used'],
    ]);
    expect(types[0]?.attributes[2]).toMatchObject({ holds: 'mail address', isMany: true });
    expect(types[0]?.attributes[3]).toMatchObject({ statuses: 2 });
    expect(statuses).toContain('Unknown');
    expect(statuses).not.toContain('Gone');
    expect(statuses).not.toContain('Active');
  });

  it('says that a type was made by this import before', () => {
    const ours = aType('Okta User', [], { isOurs: true });
    expect(births(mappingOf(filling('Okta User')), aSchema([ours])).types[0]?.home).toBe('ours');
  });

  it('makes types for the objects that references miss, each once, and none that is there', () => {
    const to = (attribute: string, key: string, objectType: string) => ({
      ...{ attribute, key, as: 'reference' as const, from: { path: 'profile.a' } },
      refersTo: { objectType, by: ['Called', 'Code'], create: true as const },
    });
    const mapping = mappingOf(
      filling('People', [
        to('A', 'a', 'Area'),
        to('B', 'b', 'AREA'),
        to('C', 'c', 'Site'),
        to('D', 'd', 'People'),
      ]),
    );
    expect(births(mapping, aSchema([aType('Site', [])])).made).toEqual([{ name: 'Area', label: 'Called' }]);
  });
});

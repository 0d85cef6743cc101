import fc from 'fast-check';
import { defaultMapping } from '../../src/mapping/defaults';
import { lineKey, typeKey, typeSelector } from '../../src/mapping/keys';

const FORM = /^[a-z][a-zA-Z0-9]{0,39}$/;
const kind = fc.constantFrom('users' as const, 'groups' as const, 'devices' as const);
/** Names as people give them, and what else the form of a name lets through. */
const name = fc.oneof(
  fc
    .array(fc.constantFrom('Cost', 'centre', 'OS', 'Id', '2', 'größe', '部門', '-', '/', ' '), {
      minLength: 1,
      maxLength: 5,
    })
    .map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 255 }),
);

describe('the key of a line', () => {
  it('is that of the default line for an attribute of that name, letter case aside', () => {
    for (const type of defaultMapping.types)
      for (const line of type.lines) {
        expect(lineKey(type.kind, line.attribute)).toBe(line.key);
        expect(lineKey(type.kind, line.attribute.toUpperCase())).toBe(line.key);
      }
  });

  it.each([
    ['Cost centre', 'costCentre'],
    ['COST CENTRE', 'costCentre'],
    ['VIP', 'vip'],
    ['Phone2', 'phone2'],
    ['Last password change', 'lastPasswordChange'],
  ])('is made of plain words: %s', (attribute, key) => {
    expect(lineKey('users', attribute)).toBe(key);
  });

  it.each(['Phone 2', 'Cost  centre', 'Cost-centre', 'Größe', '部門', '2nd mail', 'a'.repeat(41), ' ', '🙂'])(
    'has a hash where words would not do: %s',
    (attribute) => {
      expect(lineKey('users', attribute)).toMatch(/\d{10}$/);
      expect(lineKey('users', attribute)).toMatch(FORM);
    },
  );

  it('leaves the keys of the default lines to those', () => {
    expect(lineKey('users', 'Link')).not.toBe('link');
    expect(lineKey('users', 'Id')).not.toBe('id');
    expect(lineKey('users', 'Firstname').toLowerCase()).not.toBe('firstname');
    expect(lineKey('groups', 'Link')).toBe('link');
  });

  it('tells names apart that differ in their blanks alone, when told what is taken', () => {
    const taken = [lineKey('users', 'Cost centre')];
    expect(lineKey('users', 'Costcentre')).toBe('costcentre');
    expect(lineKey('users', 'Costcentre', taken)).toMatch(/^costcentre\d{10}$/);
  });

  it('stays the same for good, for it is in what was stored', () => {
    expect(lineKey('users', '部門')).toBe('name2587328757');
    expect(lineKey('users', 'Phone 2')).toBe('phone20413758973');
  });

  it('has the form of a key, the same one for every letter case, another one for another name', () => {
    fc.assert(
      fc.property(kind, fc.uniqueArray(name, { selector: (each) => each.toLowerCase() }), (of, names) => {
        const keys: string[] = [];
        for (const each of names) {
          const key = lineKey(of, each, keys);
          expect(key).toMatch(FORM);
          expect(keys.map((other) => other.toLowerCase())).not.toContain(key.toLowerCase());
          expect(lineKey(of, each.toLowerCase(), keys)).toBe(key);
          keys.push(key);
        }
      }),
    );
  });
});

describe('the key of an object type', () => {
  it('is the same word for the first type of a kind, whatever it is called', () => {
    expect(typeKey('users', 'Staff', ['group'])).toBe('user');
    expect(typeKey('groups', 'Team', [])).toBe('group');
    expect(typeKey('devices', 'Laptop', ['user'])).toBe('device');
    expect(typeSelector('devices', 'Laptop', ['users'])).toBe('devices');
  });

  it('comes from the name for the others', () => {
    expect(typeKey('users', 'Service account', ['user'])).toBe('serviceAccount');
    expect(typeSelector('users', 'Service account', ['users'])).toBe('serviceAccount');
    expect(typeKey('users', 'Device', ['user'])).toMatch(/^device\d{10}$/);
  });

  it('is never one that is taken', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, name)), (types) => {
        const keys: string[] = [];
        for (const [of, type] of types) {
          const key = typeKey(of, type, keys);
          expect(key).toMatch(FORM);
          expect(keys.map((other) => other.toLowerCase())).not.toContain(key.toLowerCase());
          keys.push(key);
        }
      }),
    );
  });
});

import { defaultMapping } from '../../../../src/mapping/defaults';
import { parseMapping, type Line, type Mapping } from '../../../../src/mapping/mapping';
import {
  duplicated,
  freeKey,
  lineAt,
  moved,
  turned,
  typeOf,
  withLine,
  withNewLine,
  withoutLine,
} from '../../../../static/setup/src/state/map/mapLines';

const numberOf = (mapping: Mapping, type: string, attribute: string): number =>
  typeOf(mapping, type)?.lines.findIndex((line) => line.attribute === attribute) ?? -1;
const placeOf = (attribute: string, type = 'user') => ({
  type,
  at: numberOf(defaultMapping, type, attribute),
});
const lineOf = (mapping: Mapping, attribute: string, type = 'user'): Line => {
  const line = lineAt(mapping, { type, at: numberOf(mapping, type, attribute) });
  if (!line) throw new Error(`No line fills ${attribute}.`);
  return line;
};
const isWhole = (mapping: Mapping) => parseMapping(mapping).is;

describe('a changed line', () => {
  it('takes the place of the one before', () => {
    const changed = withLine(defaultMapping, placeOf('Email'), {
      ...lineOf(defaultMapping, 'Email'),
      changes: [{ do: 'lower' }],
    });
    expect(lineOf(changed, 'Email').changes).toEqual([{ do: 'lower' }]);
    expect(lineOf(changed, 'Email').key).toBe('email');
    expect(isWhole(changed)).toBe('mapping');
  });

  it('has another key when it fills another attribute, and what refers to it follows', () => {
    const changed = withLine(defaultMapping, placeOf('Login'), {
      ...lineOf(defaultMapping, 'Login'),
      attribute: 'User name',
    });
    expect(lineOf(changed, 'User name').key).toBe('userName');
    expect(lineOf(changed, 'Manager')).toMatchObject({ refersTo: { by: ['id', 'userName', 'email'] } });
    expect(isWhole(changed)).toBe('mapping');
  });

  it('is the only label when it becomes the label', () => {
    const login = lineOf(defaultMapping, 'Login');
    if (login.as === 'reference') throw new Error('Login refers to nothing.');
    const changed = withLine(defaultMapping, placeOf('Login'), { ...login, label: true });
    const labels = typeOf(changed, 'user')?.lines.filter((line) => line.as !== 'reference' && line.label);
    expect(labels?.map(({ attribute }) => attribute)).toEqual(['Login']);
    expect(isWhole(changed)).toBe('mapping');
  });

  it('changes nothing where there is no such line', () => {
    const line = lineOf(defaultMapping, 'Email');
    expect(withLine(defaultMapping, { type: 'user', at: 99 }, line)).toBe(defaultMapping);
    expect(withLine(defaultMapping, { type: 'nobody', at: 0 }, line)).toBe(defaultMapping);
  });
});

describe('a new line', () => {
  const city: Line = { key: 'any', attribute: 'City', as: 'text', from: { path: 'profile.city' } };

  it('stands at the end, with a key of its own', () => {
    const { mapping, place } = withNewLine(defaultMapping, { type: 'user' }, city);
    expect(lineAt(mapping, place)).toEqual({ ...city, key: 'city' });
    expect(place.at).toBe((typeOf(mapping, 'user')?.lines.length ?? 0) - 1);
    expect(isWhole(mapping)).toBe('mapping');
  });

  it('for an attribute that another line fills has another key, so that both can be told apart', () => {
    const { mapping, place } = withNewLine(defaultMapping, { type: 'user' }, { ...city, attribute: 'Email' });
    expect(lineAt(mapping, place)?.key).not.toBe('email');
  });

  it('comes back to where it was after it was removed', () => {
    const place = placeOf('Title');
    const line = lineOf(defaultMapping, 'Title');
    const without = withoutLine(defaultMapping, place);
    expect(numberOf(without, 'user', 'Title')).toBe(-1);
    expect(withNewLine(without, place, line).mapping).toEqual(defaultMapping);
  });
});

describe('a copy of a line', () => {
  it('stands beneath it, for an attribute of another name, and is neither label nor identifier', () => {
    const { mapping, place } = duplicated(defaultMapping, placeOf('Okta ID'));
    expect(place.at).toBe(placeOf('Okta ID').at + 1);
    expect(lineAt(mapping, place)).toMatchObject({ attribute: 'Okta ID 2', from: { path: 'id' } });
    expect(lineAt(mapping, place)).not.toHaveProperty('identifier');
    expect(lineAt(mapping, place)).not.toHaveProperty('unique');
    expect(isWhole(mapping)).toBe('mapping');
    expect(lineAt(duplicated(mapping, placeOf('Okta ID')).mapping, place)?.attribute).toBe('Okta ID 3');
  });
});

describe('a line that moves', () => {
  it('takes the number of another, which makes way', () => {
    const before = typeOf(defaultMapping, 'user')?.lines.map(({ key }) => key) ?? [];
    const { mapping, place } = moved(defaultMapping, { type: 'user', at: 3 }, 5);
    const after = typeOf(mapping, 'user')?.lines.map(({ key }) => key) ?? [];
    expect(place).toEqual({ type: 'user', at: 5 });
    expect(after[5]).toBe(before[3]);
    expect([...after].sort()).toEqual([...before].sort());
    expect(moved(mapping, place, 3).mapping).toEqual(defaultMapping);
  });
});

describe('a line turned off', () => {
  it('is as it was when it is turned on again', () => {
    const line = lineOf(defaultMapping, 'Email');
    expect(turned(line, true).off).toBe(true);
    expect(turned(turned(line, true), false)).toEqual(line);
  });
});

describe('a key', () => {
  it('is never longer than a key may be', () => {
    const type = typeOf(defaultMapping, 'user');
    if (!type) throw new Error('There are no users.');
    const long = 'x'.repeat(200);
    const twice = {
      ...type,
      lines: [...type.lines, { ...lineOf(defaultMapping, 'Email'), key: freeKey(type, long) }],
    };
    expect(freeKey(twice, long)).toMatch(/^[a-z][a-zA-Z0-9]{0,39}$/);
    expect(freeKey(twice, long)).not.toBe(freeKey(type, long));
  });
});

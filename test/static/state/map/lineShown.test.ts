import { defaultMapping } from '../../../../src/mapping/defaults';
import type { Line } from '../../../../src/mapping/mapping';
import { typeOf } from '../../../mapping/examples';
import { anAttribute } from '../../../mapping/schemas';
import { chipsOf, fieldShown, formShown, writeNote } from '../../../../static/setup/src/state/map/lineShown';

const line: Line = { attribute: 'City', key: 'city', as: 'text', from: { path: 'profile.city' } };
const titles: Record<string, string> = { 'profile.firstName': 'First name', 'profile.lastName': 'Last name' };
const shown = (each: Line) => fieldShown(each, defaultMapping, (path) => titles[path]);
const chips = (each: Line) => chipsOf(each, defaultMapping, 9).map(({ text }) => text);
const named = (attribute: string): Line => {
  const found = typeOf('users').lines.find((each) => each.attribute === attribute);
  if (!found) throw new Error(`No line fills ${attribute}.`);
  return found;
};

describe('where a line comes from, in a few words', () => {
  it('is its path, and beneath it what else counts', () => {
    expect(shown(line)).toEqual({ path: 'profile.city', isCode: true, beneath: [] });
    expect(shown(named('Name'))).toEqual({
      path: 'profile.displayName',
      isCode: true,
      beneath: ['else First name + Last name, profile.login'],
    });
    expect(shown(named('Manager')).beneath).toEqual([
      'else profile.manager',
      'Okta User by Okta ID, Login or Email',
    ]);
    expect(shown({ ...line, as: 'account' }).beneath).toEqual(['Atlassian account, exact match']);
    expect(shown({ ...line, from: { constant: 'Oslo' } })).toMatchObject({
      path: '“Oslo”',
      beneath: ['always the same'],
    });
    expect(shown({ ...line, from: { own: 'last synced' } })).toMatchObject({ isCode: false });
  });

  it('names a target that is no longer there by its key', () => {
    const lost: Line = { ...line, as: 'reference', refersTo: { type: 'ghost', by: ['id'] } };
    expect(shown(lost).beneath).toEqual(['ghost by id']);
    const elsewhere: Line = { ...line, as: 'reference', refersTo: { objectType: 'Site', by: ['Code'] } };
    expect(shown(elsewhere).beneath).toEqual(['Site by Code']);
    const made: Line = { ...elsewhere, refersTo: { objectType: 'Site', by: ['Code'], create: true } };
    expect(shown(made).beneath).toEqual(['Site by Code, made where there is none']);
  });
});

describe('the chips of a line', () => {
  it('are its changes in their order, with the length of a table', () => {
    expect(chips(line)).toEqual([]);
    expect(
      chips({ ...line, changes: [{ do: 'trim' }, { do: 'lookup', table: 'none', otherwise: 'keep' }] }),
    ).toEqual(['Trim', 'Look up: 0 names']);
    expect(chips(named('Manager'))).toEqual(['First filled', 'First match']);
    expect(chips(named('Status'))).toEqual(['Status table: 9']);
  });

  it('say also when it writes less than always', () => {
    expect(chips({ ...line, write: 'first time', empty: 'keep' })).toEqual([
      'First time only',
      'Keeps what Assets has',
    ]);
    expect(chips({ ...line, write: 'every time' })).toEqual([]);
  });
});

describe('the attribute of a line', () => {
  it('is unique where Assets has it so, or the line makes it so', () => {
    expect(formShown(line, anAttribute('City', { unique: true }), true)).toBe('Text, unique');
    expect(formShown(line, anAttribute('City'), true)).toBe('Text');
    expect(formShown(named('Okta ID'), undefined, true)).toBe('Text, unique, new');
    expect(formShown(named('Groups'), undefined, false)).toBe('Reference, holds many');
  });
});

describe('the value that will land', () => {
  it('has it beside it where an object that is there may keep its own', () => {
    expect(writeNote(line)).toBeUndefined();
    expect(writeNote({ ...line, write: 'every time' })).toBeUndefined();
    expect(writeNote({ ...line, write: 'first time' })).toBe('first time only');
    expect(writeNote({ ...line, write: 'when empty' })).toBe('only where Assets has none');
    expect(writeNote({ ...line, write: 'first time', off: true })).toBeUndefined();
  });
});

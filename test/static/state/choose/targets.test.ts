import { defaultMapping } from '../../../../src/mapping/defaults';
import type { KnownAttribute, KnownSchema } from '../../../../src/mapping/known';
import { parseMapping, type TypeMapping } from '../../../../src/mapping/mapping';
import type { OktaRecord } from '../../../../src/records/record';
import { turnedOff } from '../../../../static/setup/src/state/choose/chosen';
import { goingToOwn, linesForOwn } from '../../../../static/setup/src/state/choose/ownType';
import {
  goingTo,
  isOwnType,
  nameFault,
  newName,
  proposedLines,
} from '../../../../static/setup/src/state/choose/targets';

const attribute = (name: string, more: Partial<KnownAttribute> = {}): KnownAttribute => ({
  ...{ name, form: 'text', most: 1, least: 0, label: false, unique: false, system: false },
  ...more,
});
const people = {
  name: 'People',
  isOurs: false,
  attributes: [
    attribute('Key', { system: true }),
    attribute('Full name', { label: true }),
    attribute('email', { form: 'email' }),
    attribute('Title', { form: 'select' }),
    attribute('State', { form: 'status' }),
    attribute('Groups', { form: 'other' }),
  ],
};
const schema: KnownSchema = {
  name: 'IT',
  description: '',
  types: [
    people,
    { name: 'Okta Group', isOurs: true, attributes: [] },
    { name: 'okta user', isOurs: false, attributes: [] },
  ],
  statuses: [],
  may: {
    ...{ readTypes: true, readStatuses: true, changeAttributes: true },
    ...{ readObjects: true, writeObjects: true, readAccounts: true },
  },
};
const [users] = defaultMapping.types.filter(({ kind }) => kind === 'users');
if (!users) throw new Error('The default mapping has no people.');

describe('the name of an object type', () => {
  it.each([
    [' ', 'empty'],
    ['x'.repeat(256), 'long'],
    ['a "b"', 'sign'],
    ['OKTA GROUP', 'double'],
    ['Okta User', undefined],
    ['Staff', undefined],
  ])('%j is %s', (name, fault) => {
    expect(nameFault({ mapping: defaultMapping }, 'user', name)).toBe(fault);
  });

  it('is not that of a type of theirs, where those are known', () => {
    expect(nameFault({ mapping: defaultMapping, schema }, 'user', ' people')).toBe('theirs');
    expect(nameFault({ mapping: defaultMapping, schema }, 'user', 'People of Okta')).toBeUndefined();
    expect(nameFault({ mapping: defaultMapping }, 'user', 'People')).toBeUndefined();
  });

  it('is proposed so that no type of the customer’s is meant by it', () => {
    expect(newName('users', schema, defaultMapping)).toBe('Okta User 2');
    expect(newName('groups', schema, defaultMapping)).toBe('Okta Group');
    expect(newName('devices', undefined, defaultMapping)).toBe('Okta Device');
  });

  it('says whose type it is', () => {
    expect(isOwnType(schema, { type: 'PEOPLE' })).toBe(true);
    expect(isOwnType(schema, { type: 'Okta Group' })).toBe(false);
    expect(isOwnType(schema, { type: 'Staff' })).toBe(false);
  });
});

describe('a type of the customer’s', () => {
  const lines = linesForOwn(users, people, { mapping: defaultMapping, schema });

  it('gets the lines whose attributes it has, in its forms, with label, status and identifier', () => {
    expect(lines.map(({ attribute: name, as }) => [name, as])).toEqual([
      ['Full name', 'text'],
      ['State', 'status'],
      ['Okta ID', 'text'],
      ['Email', 'email'],
      ['Title', 'select'],
    ]);
    expect(lines.flatMap((line) => (line.as !== 'reference' && line.label ? [line.attribute] : []))).toEqual([
      'Full name',
    ]);
  });

  it('gets a status of its own where its own does not take ours', () => {
    const attributes = people.attributes.map((each) =>
      each.form === 'status' ? { ...each, statuses: ['Active', 'Left'] } : each,
    );
    const found = linesForOwn(users, { ...people, attributes }, { mapping: defaultMapping, schema });
    expect(found.find(({ as }) => as === 'status')?.attribute).toBe('Status');
  });

  it('makes a mapping that can be saved', () => {
    const moved = goingTo(defaultMapping, 'user', { name: people.name, lines });
    expect(parseMapping(moved).is).toBe('mapping');
    expect(moved.types.find(({ key }) => key === 'user')?.type).toBe('People');
  });

  it('keeps what was typed for an attribute that it has', () => {
    const typed: TypeMapping = {
      ...users,
      lines: users.lines.map((line) =>
        line.key === 'title' ? { ...line, from: { path: 'profile.job' } } : line,
      ),
    };
    const found = linesForOwn(typed, people, { mapping: defaultMapping, schema });
    expect(found.find(({ attribute: name }) => name === 'Title')?.from).toEqual({ path: 'profile.job' });
  });

  it('gets lines that are suggested for its other attributes, and is still referred to', () => {
    const to = {
      ...people,
      attributes: [
        ...people.attributes,
        attribute('Employee number', { unique: true }),
        attribute('Manager', { form: 'reference', target: 'People' }),
        attribute('Shoe size'),
      ],
    };
    const known = { ...schema, types: [to] };
    const fields = [
      { path: 'profile.employeeNumber', title: 'Employee number', type: 'string', isCustom: false },
    ];
    const samples = ['1', '2', '3'].map((id): OktaRecord => ({
      kind: 'users',
      id,
      raw: { id, profile: { employeeNumber: `00${id}` } },
    }));
    const moved = goingToOwn(defaultMapping, users, { to, schema: known, fields, samples });
    const found = moved.types.find(({ key }) => key === 'user')?.lines ?? [];
    expect(found.find(({ attribute: name }) => name === 'Employee number')?.from).toEqual({
      path: 'profile.employeeNumber',
    });
    expect(found.map(({ attribute: name }) => name)).not.toContain('Shoe size');
    expect(found.find(({ attribute: name }) => name === 'Manager')).toMatchObject({
      refersTo: { type: 'user', by: ['id', 'email'] },
    });
    expect(parseMapping(moved).is).toBe('mapping');
  });
});

it('lines are proposed only for kinds that come in', () => {
  const names = (mapping = defaultMapping) =>
    proposedLines(mapping, 'users').map(({ attribute: name }) => name);
  expect(names()).toContain('Groups');
  expect(names(turnedOff(defaultMapping, 'groups'))).not.toContain('Groups');
});

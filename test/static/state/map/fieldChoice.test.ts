import type { Field } from '../../../../src/contract';
import { defaultMapping } from '../../../../src/mapping/defaults';
import { aPerson, typeOf } from '../../../mapping/examples';
import {
  attributeFor,
  fieldOptions,
  fieldsFor,
  lineFor,
  unusedFields,
} from '../../../../static/setup/src/state/map/fieldChoice';

const field = (path: string, title: string, more: Partial<Field> = {}): Field => ({
  ...{ path, title, type: 'string', isCustom: false },
  ...more,
});
const fields = [
  field('profile.email', 'Primary email', { format: 'email' }),
  field('profile.employeeNumber', 'Employee number', { isCustom: true }),
  field('profile.city', 'City'),
  field('profile.desk', 'Address of the desk phone', { format: 'ipv6' }),
];
const sample = (id: string, profile: Record<string, string | number>, root = {}) => ({
  id,
  raw: aPerson(profile, { id, ...root }),
});
const samples = [
  sample(
    '00u1',
    { employeeNumber: '104417', floor: 3 },
    {
      groups: [
        { id: '00g1', name: 'Staff' },
        { id: '00g2', name: 'All' },
      ],
    },
  ),
  sample(
    '00u2',
    { employeeNumber: ' ', 'odd.name': 'x' },
    { groups: [], _links: { self: { href: 'https://…' } } },
  ),
];
const options = fieldOptions([typeOf('users')], fields, samples);
const option = (path: string) => {
  const found = options.find((each) => each.path === path);
  if (!found) throw new Error(`${path} is not offered.`);
  return found;
};

describe('the fields to choose from', () => {
  it('say how often they are filled, and with what', () => {
    expect(option('profile.employeeNumber')).toMatchObject({
      ...{
        title: 'Employee number',
        isCustom: true,
        filled: 1,
        records: 2,
        example: '104417',
        isUsed: false,
      },
    });
    expect(option('profile.city')).toMatchObject({ filled: 0 });
    expect(option('profile.city')).not.toHaveProperty('example');
  });

  it('are also those that stand in records alone, every item of a list by one path', () => {
    expect(option('groups[].name')).toMatchObject({ filled: 1, isMany: true, example: 'Staff' });
    expect(option('status')).toMatchObject({ filled: 2, isUsed: true });
  });

  it('are none that cannot be written, or that nobody maps', () => {
    expect(options.filter(({ path }) => /odd|_links/.test(path))).toEqual([]);
  });

  it('are found by every word typed, those first that are filled and not used', () => {
    expect(fieldsFor(options, 'employee NUM').map(({ path }) => path)).toEqual(['profile.employeeNumber']);
    const first = fieldsFor(options, 'profile')[0];
    expect(first?.path).toBe('profile.employeeNumber');
    expect(fieldsFor(options, 'no such field')).toEqual([]);
  });

  it('count as not used as long as they are in Okta’s own list', () => {
    expect(unusedFields(options)).toBe(3);
  });
});

describe('a line for a field', () => {
  const ground = { mapping: defaultMapping, type: typeOf('users'), schema: undefined };

  it('takes the form that the field has', () => {
    expect(lineFor(option('profile.email'), 'Mail', ground)).toMatchObject({
      attribute: 'Mail',
      as: 'email',
      from: { path: 'profile.email' },
    });
    expect(lineFor(option('profile.desk'), 'Desk', ground).as).toBe('ip');
    expect(lineFor(option('created'), 'Since', ground).as).toBe('moment');
    expect(lineFor(option('profile.floor'), 'Floor', ground).as).toBe('integer');
    expect(lineFor(option('groups[].name'), 'Teams', ground)).toMatchObject({ as: 'text', many: true });
  });

  it('is for an attribute of the field’s title, or of the last name in its path', () => {
    expect(attributeFor(option('profile.employeeNumber'))).toBe('Employee number');
    expect(attributeFor(option('lastUpdated'))).toBe('Last updated');
    expect(attributeFor({ ...option('status'), path: 'users[].0.cost_centerCode' })).toBe('Cost center code');
  });
});

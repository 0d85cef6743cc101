import { defaultMapping } from '../../../../src/mapping/defaults';
import type { KnownAttribute, KnownSchema } from '../../../../src/mapping/known';
import type { Line } from '../../../../src/mapping/mapping';
import { typeOf } from '../../../mapping/examples';
import {
  attributeOptions,
  fitted,
  targetNamed,
  withForm,
} from '../../../../static/setup/src/state/map/attributeChoice';

const attribute = (name: string, more: Partial<KnownAttribute> = {}): KnownAttribute => ({
  ...{ name, form: 'text', most: 1, least: 0, label: false, unique: false, system: false },
  ...more,
});
const schema: KnownSchema = {
  ...{ name: 'IT', description: '', statuses: [] },
  types: [
    {
      name: 'okta user',
      isOurs: true,
      attributes: [
        attribute('Key', { system: true }),
        attribute('Email', { form: 'email' }),
        attribute('Sites', { form: 'reference', most: -1, target: 'Site' }),
        attribute('Boss', { form: 'reference', target: 'OKTA USER' }),
        attribute('Project', { form: 'other' }),
      ],
    },
    { name: 'Site', isOurs: false, attributes: [attribute('Code'), attribute('Title', { label: true })] },
  ],
  may: {
    ...{ readTypes: true, readStatuses: true, changeAttributes: true },
    ...{ readObjects: true, writeObjects: true, readAccounts: true },
  },
};
const ground = { mapping: defaultMapping, type: typeOf('users'), schema };
const city: Line = { attribute: 'City', key: 'city', as: 'text', from: { path: 'profile.city' } };

describe('the attributes to choose from', () => {
  it('are those that something can be mapped to, first those that no line fills', () => {
    expect(attributeOptions(ground).map(({ name, isTaken }) => [name, isTaken])).toEqual([
      ['Sites', false],
      ['Boss', false],
      ['Email', true],
    ]);
  });

  it('are none where the schema is not known', () => {
    expect(attributeOptions({ ...ground, schema: undefined })).toEqual([]);
  });
});

describe('a line for an attribute', () => {
  it('takes the form, the number of values and the target that the schema has', () => {
    expect(fitted(city, 'Email', ground)).toMatchObject({ attribute: 'Email', as: 'email' });
    expect(fitted(city, 'Sites', ground)).toMatchObject({
      as: 'reference',
      many: true,
      refersTo: { objectType: 'Site', by: ['Title'] },
    });
    expect(fitted(city, 'Boss', ground)).toMatchObject({ refersTo: { type: 'user', by: ['id'] } });
  });

  it('stays as it is for a new one, and for one that nothing can be mapped to', () => {
    expect(fitted(city, 'Town', ground)).toEqual({ ...city, attribute: 'Town' });
    expect(fitted(city, 'Project', ground)).toEqual({ ...city, attribute: 'Project' });
  });

  it('loses what belongs to the other form, and only that', () => {
    const reference = withForm({ ...city, unique: true }, 'reference', ground);
    expect(reference).not.toHaveProperty('unique');
    expect(withForm(reference, 'text', ground)).toEqual(city);
  });
});

describe('the target of a reference', () => {
  it('is found by its identifier in this import, and by its label elsewhere', () => {
    expect(targetNamed('okta group', ground)).toEqual({ type: 'group', by: ['id'] });
    expect(targetNamed('site', ground)).toEqual({ objectType: 'Site', by: ['Title'] });
    expect(targetNamed('Nobody knows it', ground)).toEqual({ objectType: 'Nobody knows it', by: ['Name'] });
  });
});

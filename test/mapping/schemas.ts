// Object schemas of invented customers, for the tests of what a mapping meets there.
import type { KnownAttribute, KnownSchema, KnownType } from '../../src/mapping/known';
import type { Line, Mapping, TypeMapping } from '../../src/mapping/mapping';

export const anAttribute = (name: string, more: Partial<KnownAttribute> = {}): KnownAttribute => ({
  ...{ name, form: 'text', most: 1, least: 0, label: false, unique: false, system: false },
  externalId: `cmdb::externalId/${name}`,
  ...more,
});

/** A type with a label called Name and Assets' own attributes. */
export const aType = (
  name: string,
  attributes: KnownAttribute[],
  more: Partial<KnownType> = {},
): KnownType => ({
  name,
  isOurs: false,
  externalId: `cmdb::externalId/${name}`,
  attributes: [
    anAttribute('Key', { system: true, least: 1, externalId: `cmdb::externalId/${name}/Key` }),
    ...(attributes.some(({ label }) => label)
      ? []
      : [anAttribute('Name', { label: true, least: 1, externalId: `cmdb::externalId/${name}/Name` })]),
    ...attributes.map((each) => ({ ...each, externalId: `cmdb::externalId/${name}/${each.name}` })),
  ],
  ...more,
});

export const everything: KnownSchema['may'] = {
  ...{ readTypes: true, readStatuses: true, changeAttributes: true },
  ...{ readObjects: true, writeObjects: true, readAccounts: true },
};

export const aSchema = (types: KnownType[] = [], more: Partial<KnownSchema> = {}): KnownSchema => ({
  name: 'Company',
  description: 'What we have.',
  types,
  statuses: [],
  may: everything,
  ...more,
});

/** A type of people with one attribute of most forms. */
export const people = (...more: KnownAttribute[]): KnownType =>
  aType('People', [
    anAttribute('Okta ID', { unique: true }),
    anAttribute('Cost centre', { form: 'integer' }),
    anAttribute('Email', { form: 'email' }),
    ...more,
  ]);

/** A type that is filled from people, with a label and an identifier, and whatever else a test wants. */
export const filling = (type: string, lines: Line[] = [], more: Partial<TypeMapping> = {}): TypeMapping => ({
  ...{ kind: 'users', type, key: 'user', selector: 'users' },
  lines: [
    { attribute: 'Name', key: 'name', as: 'text', from: { path: 'profile.displayName' }, label: true },
    { attribute: 'Okta ID', key: 'id', as: 'text', from: { path: 'id' }, identifier: true },
    ...lines,
  ],
  ...more,
});

export const mappingOf = (...types: TypeMapping[]): Mapping => ({ version: 1, types });

export const aLine = (attribute: string, key: string, path: string): Line => ({
  ...{ attribute, key, as: 'text', from: { path } },
});

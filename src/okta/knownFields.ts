// The fields that records have in every org: those beside the profile, which no schema of Okta's lists, and the common ones.

import type { Kind } from './resources';
import type { ProfileField } from './schema';

type Told = readonly [
  path: string,
  title: string,
  more?: Partial<Pick<ProfileField, 'type' | 'format' | 'items'>>,
];

const moment = { format: 'date-time' } as const;
const mail = { format: 'email' } as const;
const list = { type: 'array', items: 'string' } as const;
const truth = { type: 'boolean' } as const;
const whole = { type: 'integer' } as const;

/** Beside the profile (Okta's OpenAPI document). What lists leave out on request, credentials, is not among them. */
const beside: Readonly<Record<Kind, readonly Told[]>> = {
  users: [
    ['id', 'Okta ID'],
    ['status', 'Status'],
    ['created', 'Created', moment],
    ['activated', 'Activated', moment],
    ['statusChanged', 'Status changed', moment],
    ['lastLogin', 'Last login', moment],
    ['lastUpdated', 'Last updated', moment],
    ['passwordChanged', 'Password changed', moment],
    ['type.id', 'User type ID'],
    ['realmId', 'Realm ID'],
  ],
  groups: [
    ['id', 'Okta ID'],
    ['type', 'Type'],
    ['created', 'Created', moment],
    ['lastUpdated', 'Last updated', moment],
    ['lastMembershipUpdated', 'Membership updated', moment],
    ['objectClass', 'Object class', list],
    ['_embedded.stats.usersCount', 'Members', whole],
    ['_embedded.stats.appsCount', 'Apps', whole],
    ['source.id', 'Source app ID'],
  ],
  devices: [
    ['id', 'Okta ID'],
    ['status', 'Status'],
    ['created', 'Created', moment],
    ['lastUpdated', 'Last updated', moment],
    ['_embedded.users[].user.id', 'Users, by Okta ID', list],
    ['_embedded.users[].user.profile.login', 'Users, by login', list],
    ['_embedded.users[].user.profile.email', 'Users, by email', list],
    ['_embedded.users[].user.profile.firstName', 'Users, first name', list],
    ['_embedded.users[].user.profile.lastName', 'Users, last name', list],
    ['_embedded.users[].managementStatus', 'Users, management status', list],
    ['_embedded.users[].screenLockType', 'Users, screen lock', list],
  ],
};

/** Of the profile. Okta has a schema for people and groups, none for devices. */
const profiles: Readonly<Record<Kind, readonly Told[]>> = {
  users: [
    ['login', 'Username'],
    ['firstName', 'First name'],
    ['lastName', 'Last name'],
    ['middleName', 'Middle name'],
    ['honorificPrefix', 'Honorific prefix'],
    ['honorificSuffix', 'Honorific suffix'],
    ['email', 'Primary email', mail],
    ['title', 'Title'],
    ['displayName', 'Display name'],
    ['nickName', 'Nickname'],
    ['profileUrl', 'Profile URL', { format: 'uri' }],
    ['secondEmail', 'Secondary email', mail],
    ['mobilePhone', 'Mobile phone'],
    ['primaryPhone', 'Primary phone'],
    ['streetAddress', 'Street address'],
    ['city', 'City'],
    ['state', 'State'],
    ['zipCode', 'Zip code'],
    ['countryCode', 'Country code', { format: 'country-code' }],
    ['postalAddress', 'Postal address'],
    ['preferredLanguage', 'Preferred language', { format: 'language-code' }],
    ['locale', 'Locale', { format: 'locale' }],
    ['timezone', 'Time zone', { format: 'timezone' }],
    ['userType', 'User type'],
    ['employeeNumber', 'Employee number'],
    ['costCenter', 'Cost center'],
    ['organization', 'Organization'],
    ['division', 'Division'],
    ['department', 'Department'],
    ['managerId', 'Manager ID'],
    ['manager', 'Manager'],
  ],
  groups: [
    ['name', 'Name'],
    ['description', 'Description'],
  ],
  devices: [
    ['displayName', 'Display name'],
    ['platform', 'Platform'],
    ['manufacturer', 'Manufacturer'],
    ['model', 'Model'],
    ['osVersion', 'OS version'],
    ['serialNumber', 'Serial number'],
    ['registered', 'Registered', truth],
    ['managed', 'Managed', truth],
    ['secureHardwarePresent', 'Secure hardware present', truth],
    ['diskEncryptionType', 'Disk encryption'],
    ['integrityJailbreak', 'Jailbroken', truth],
    ['udid', 'UDID'],
    ['sid', 'Windows SID'],
    ['imei', 'IMEI'],
    ['meid', 'MEID'],
    ['tpmPublicKeyHash', 'TPM public key hash'],
  ],
};

/** The fields beside the profile. */
export const fieldsBeside = (kind: Kind): ProfileField[] => beside[kind].map(field);

/** The profile's fields that every org has: what is offered where the schema cannot be read, or there is none. */
export const commonFields = (kind: Kind): ProfileField[] =>
  profiles[kind].map(([name, ...told]) => field([`profile.${name}`, ...told]));

function field([path, title, more]: Told): ProfileField {
  return { path, title, type: 'string', ...more, isCustom: false };
}

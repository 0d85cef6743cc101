// The mapping a new import begins with.
import type { Line, Mapping, TypeMapping } from './mapping';

const nameLine = (from: Line['from'], description: string): Line => ({
  attribute: 'Name',
  key: 'name',
  description,
  as: 'text',
  from,
  label: true,
});

const idLine: Line = {
  attribute: 'Okta ID',
  key: 'id',
  description: "Okta's own id, by which the object is found again.",
  as: 'text',
  from: { path: 'id' },
  identifier: true,
  unique: true,
};

const statusLine = (from: Line['from']): Line => ({
  attribute: 'Status',
  key: 'status',
  description: 'The state in Okta.',
  as: 'status',
  from,
});

const presenceLine: Line = {
  attribute: 'Presence changed',
  key: 'presenceChanged',
  description: 'When it was first missing in Okta, or came back.',
  as: 'moment',
  from: { own: 'presence changed' },
};

const text = (attribute: string, at: { key: string; path: string }, description: string): Line => ({
  attribute,
  key: at.key,
  description,
  as: 'text',
  from: { path: at.path },
});

const moment = (attribute: string, at: { key: string; path: string }, description: string): Line => ({
  ...text(attribute, at, description),
  as: 'moment',
});

const profile = (key: string) => ({ key, path: `profile.${key}` });
const root = (key: string) => ({ key, path: key });

const groups: TypeMapping = {
  kind: 'groups',
  type: 'Okta Group',
  key: 'group',
  selector: 'groups',
  description: 'Groups of the Okta org.',
  lines: [
    nameLine({ path: 'profile.name' }, 'The name of the group in Okta.'),
    idLine,
    // Okta allows 1,024 characters; how many a text of Assets takes is not documented.
    { ...text('Description', profile('description'), 'The description in Okta.'), as: 'textarea' },
    text('Type', root('type'), 'OKTA_GROUP, APP_GROUP or BUILT_IN.'),
    {
      attribute: 'Members',
      key: 'members',
      description: 'How many people are in the group.',
      as: 'integer',
      // `membersCounted` is put beside Okta's own members where Okta gave no figure.
      from: { first: [{ path: '_embedded.stats.usersCount' }, { path: 'membersCounted' }] },
    },
    moment(
      'Membership updated',
      { key: 'membershipUpdated', path: 'lastMembershipUpdated' },
      'When somebody last joined or left, as Okta says.',
    ),
    // A group in Okta has no states.
    statusLine({ constant: 'ACTIVE' }),
    presenceLine,
  ],
};

const users: TypeMapping = {
  kind: 'users',
  type: 'Okta User',
  key: 'user',
  selector: 'users',
  description: 'People of the Okta org.',
  lines: [
    nameLine(
      {
        first: [
          { path: 'profile.displayName' },
          { join: ['profile.firstName', 'profile.lastName'], with: ' ' },
          { path: 'profile.login' },
        ],
      },
      'The display name, else first and last name, else the login.',
    ),
    idLine,
    statusLine({ path: 'status' }),
    text('Login', profile('login'), 'The name used to sign in.'),
    { ...text('Email', profile('email'), 'The primary mail address.'), as: 'email' },
    text('First name', profile('firstName'), 'The given name.'),
    text('Last name', profile('lastName'), 'The family name.'),
    text('Title', profile('title'), 'The job title.'),
    text('Department', profile('department'), 'The department.'),
    {
      attribute: 'Manager',
      key: 'manager',
      description: 'The person this one reports to.',
      as: 'reference',
      // Free text in Okta: an id, a login or a mail address, whichever the org keeps there.
      from: { first: [{ path: 'profile.managerId' }, { path: 'profile.manager' }] },
      refersTo: { type: 'user', by: ['id', 'login', 'email'] },
    },
    {
      attribute: 'Groups',
      key: 'groups',
      description: 'The groups this person is in, but Everyone.',
      as: 'reference',
      // The groups are put beside Okta's own members: a user record does not carry them.
      from: { path: 'groups[].id' },
      many: true,
      refersTo: { type: 'group', by: ['id'] },
    },
    moment('Created', root('created'), 'When the account was made in Okta.'),
    { ...moment('Last login', root('lastLogin'), 'The last sign-in.'), volatile: true },
    { ...moment('Last updated', root('lastUpdated'), 'The last change in Okta.'), volatile: true },
    presenceLine,
    {
      attribute: 'Link to Okta',
      key: 'link',
      description: "This person's page in the Okta admin console.",
      as: 'url',
      // `org` is put beside Okta's own members; the console has a host of its own.
      from: { template: 'https://${org.admin}/admin/user/profile/view/${id}' },
    },
  ],
};

const devices: TypeMapping = {
  kind: 'devices',
  type: 'Okta Device',
  key: 'device',
  selector: 'devices',
  description: 'Devices registered with the Okta org.',
  lines: [
    nameLine({ path: 'profile.displayName' }, 'The display name of the device.'),
    idLine,
    statusLine({ path: 'status' }),
    text('Platform', profile('platform'), 'ANDROID, IOS, MACOS, WINDOWS or CHROMEOS.'),
    text('Manufacturer', profile('manufacturer'), 'Who made it.'),
    text('Model', profile('model'), 'The model.'),
    text('OS version', profile('osVersion'), 'The version of its operating system.'),
    text('Serial number', profile('serialNumber'), "The maker's serial number."),
    {
      attribute: 'Users',
      key: 'users',
      description: 'The people enrolled on this device.',
      as: 'reference',
      from: { path: '_embedded.users[].user.id' },
      many: true,
      refersTo: { type: 'user', by: ['id'] },
    },
    { ...moment('Last updated', root('lastUpdated'), 'The last change in Okta.'), volatile: true },
    presenceLine,
  ],
};

/** People, groups and devices, each as a type of its own, linked with one another; those referred to first. */
export const defaultMapping: Mapping = { version: 1, types: [groups, users, devices] };

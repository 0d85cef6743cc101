// Records as official examples, production connectors and old orgs show them, against what Okta's documents promise.
import type { Recorded } from './recorded';

const at = '2026-08-20T10:00:00.000Z';
const links = {
  self: { href: 'https://sandbox.okta.com/x', hints: { allow: ['GET', 'PATCH'] } },
  logo: null,
};
const plain = { created: at, lastUpdated: at, _links: links };

/** People as official examples, production connectors and old orgs show them. */
const users: unknown[] = [
  // The documents promise an object for `profile`, `type` and `credentials`, and the enum has no ACTIVATING.
  {
    ...plain,
    id: '00uActivating000001',
    status: 'ACTIVATING',
    transitioningToStatus: null,
    profile: person('a', { secondEmail: '' }),
  },
  {
    ...plain,
    id: '00uNoPassword000002',
    status: 'ACTIVE',
    credentials: { password: null, provider: null },
    profile: person('b', { department: null, nickName: null }),
  },
  { ...plain, id: '00uNewState00000003', status: 'HIBERNATED', profile: person('c') },
  { ...plain, id: '00uNoState000000004', profile: person('d') },
  { ...plain, id: '00uNullState0000005', status: null, lastLogin: null, profile: person('e') },
  // Numbers and booleans where text is promised, lists where one value is, text where a moment is.
  {
    ...plain,
    id: '00uNumbers000000006',
    status: 'ACTIVE',
    created: 1_600_000_000,
    profile: person('f', { title: 7, department: false }),
  },
  {
    ...plain,
    id: '00uLists00000000007',
    status: 'ACTIVE',
    lastLogin: 'yesterday',
    profile: person('g', { title: ['a', 'b'], department: {} }),
  },
  { ...plain, id: '00uOneOfAList000008', status: 'ACTIVE', profile: person('h', { title: ['Only one'] }) },
  // Names.
  { ...plain, id: '00uLoginOnly0000009', status: 'STAGED', profile: { login: 'bot' } },
  {
    ...plain,
    id: '00uBlankNames000010',
    status: 'ACTIVE',
    profile: { login: 'blank@example.com', displayName: ' ', firstName: '', lastName: ' ' },
  },
  {
    ...plain,
    id: '00uLastNameOnly0011',
    status: 'ACTIVE',
    profile: { login: 'l@example.com', lastName: 'Только' },
  },
  {
    ...plain,
    id: '00uLetters000000012',
    status: 'ACTIVE',
    profile: person('i', { displayName: 'ก้อง 𝒳 "q" \\ \u0000 <b>&amp;' }),
  },
  { ...plain, id: '00uNoName0000000013', status: 'ACTIVE', profile: {} },
  { ...plain, id: '00uNoProfile0000014', status: 'ACTIVE', profile: null },
  { id: '00uNothing000000015' },
  // Addresses, managers, moments with another zone.
  {
    ...plain,
    id: '00uBadMail000000016',
    status: 'ACTIVE',
    profile: person('j', { email: 'not an address' }),
  },
  {
    ...plain,
    id: '00uManagerId0000017',
    status: 'ACTIVE',
    profile: person('k', { managerId: '00uNewState00000003' }),
  },
  {
    ...plain,
    id: '00uManagerMail00018',
    status: 'ACTIVE',
    profile: person('l', { managerId: '', manager: 'B@Example.com' }),
  },
  {
    ...plain,
    id: '00uManagerNobody019',
    status: 'ACTIVE',
    profile: person('m', { manager: 'Søren Ångström' }),
  },
  {
    ...plain,
    id: '00uManagerQuotes020',
    status: 'ACTIVE',
    profile: person('n', { manager: 'O"Hara \\ Sons' }),
  },
  {
    ...plain,
    id: '00uZone000000000021',
    status: 'ACTIVE',
    created: '2026-08-20T10:00:00+02:00',
    lastLogin: '2026-08-20T10:00:00.123456Z',
    profile: person('o'),
  },
  // No record at all.
  null,
  'a text',
  [],
  { id: 7, status: 'ACTIVE', profile: person('p') },
  { id: '../groups/00g1', status: 'ACTIVE', profile: person('q') },
  { status: 'ACTIVE', profile: person('r') },
];

const groups: unknown[] = [
  {
    ...plain,
    id: '00gEveryone00000001',
    type: 'BUILT_IN',
    profile: { name: 'Everyone', description: null },
    _embedded: { stats: { usersCount: 15 } },
  },
  {
    ...plain,
    id: '00gNoDescription002',
    type: 'OKTA_GROUP',
    profile: { name: 'No description', description: null },
    _embedded: { stats: { usersCount: 2, hasAdminPrivlege: false } },
  },
  {
    ...plain,
    id: '00gNoStats000000003',
    type: 'APP_GROUP',
    objectClass: null,
    source: null,
    profile: { name: 'No stats' },
  },
  {
    ...plain,
    id: '00gOddStats00000004',
    type: 'A_NEW_TYPE',
    profile: { name: 'Odd stats' },
    _embedded: { stats: { usersCount: null } },
  },
  {
    ...plain,
    id: '00gEmpty00000000005',
    type: 'OKTA_GROUP',
    lastMembershipUpdated: null,
    profile: { name: 'Empty' },
    _embedded: { stats: { usersCount: 0 } },
  },
  { ...plain, id: '00gNoType0000000006', profile: { name: 'Everyone' }, _embedded: null },
  { ...plain, id: '00gNoName0000000007', type: 'OKTA_GROUP', profile: { name: '' } },
];

const members: Recorded['members'] = {
  '00gNoDescription002': [
    { id: '00uActivating000001' },
    { id: '00uActivating000001', lastUpdated: at },
    { id: '00uNoState000000004' },
  ],
  '00gNoStats000000003': [{ id: '00uActivating000001', profile: null }, { id: '00uLoginOnly0000009' }, null],
  '00gOddStats00000004': [{ id: '00uStranger00000099' }, { id: '00uLetters000000012' }],
  '00gNoType0000000006': [{ id: '00uLists00000000007' }],
  '00gNoName0000000007': [{ id: '00uNumbers000000006' }],
};

const devices: unknown[] = [
  {
    ...plain,
    id: 'guoCreated000000001',
    status: 'CREATED',
    resourceAlternateId: null,
    profile: { displayName: 'Kiosk', platform: 'CHROMEOS', serialNumber: 'VMware-56 4d' },
    _embedded: { users: [] },
  },
  {
    ...plain,
    id: 'guoUsers00000000002',
    status: 'ACTIVE',
    profile: { displayName: 'Shared', platform: 'MACOS', osVersion: 15.5 },
    _embedded: {
      users: [
        pair('00uNoState000000004'),
        pair('00uActivating000001'),
        pair('00uActivating000001'),
        pair('00uStranger00000099'),
        { user: null },
        null,
      ],
    },
  },
  {
    ...plain,
    id: 'guoNoEmbedded000003',
    status: 'DEACTIVATED',
    profile: { displayName: 'Alone', platform: null },
  },
  {
    ...plain,
    id: 'guoOddEmbedded00004',
    status: 'A_NEW_STATE',
    profile: { displayName: 'Odd', platform: 'VISIONOS' },
    _embedded: { users: null },
  },
  { ...plain, id: 'guoNoName0000000005', status: 'ACTIVE', profile: { displayName: null, platform: 'IOS' } },
];

function person(name: string, more: object = {}): object {
  return {
    login: `${name}@example.com`,
    email: `${name}@example.com`,
    firstName: name.toUpperCase(),
    lastName: 'Odd',
    ...more,
  };
}

function pair(id: string): object {
  return { created: at, managementStatus: 'NOT_MANAGED', screenLockType: null, user: { id, realmId: null } };
}

/** An Okta full of them. */
export const oddRecords: Recorded = { users, groups, devices, members };

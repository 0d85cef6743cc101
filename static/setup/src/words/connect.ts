// Words of Connect.
import type { Tested } from '../answers';
import type { Field } from '../state/connect/connectDraft';
import { counted, listed, number } from '../state/counts';

const engines: Readonly<Record<Tested['engine'], string>> = {
  identity: 'Identity Engine.',
  classic: 'Classic Engine.',
  unknown: '',
};

export const connectWords = {
  title: 'Connect to Okta',
  sub: 'Tell us where your Okta is and give the app a key that can read it.',
  subStored: (host: string) => `This import reads ${host}.`,
  subTested: (readable: number, all: number) =>
    readable === all
      ? `Checked just now. All ${counted(all, 'kind')} can be read.`
      : `Checked just now. ${number(readable)} of ${counted(all, 'kind')} can be read.`,
  subFailed: 'The test did not succeed. The fields keep what you typed.',
  address: 'Okta address',
  addressHelp:
    'The address you sign in to, such as acme.okta.com. Preview, EMEA and government addresses work too.',
  addressPlaceholder: 'your-org.okta.com',
  mended: 'We took out “-admin”.',
  token: 'API token',
  tokenHelp:
    'Stored encrypted. Nobody can read it back, you included. Until you save, it is kept in this window only.',
  tokenStoredHelp: 'Leave it empty to go on with the stored token, as long as the address stays the same.',
  lacks: {
    address: 'Enter your Okta address.',
    token: 'Paste the API token here.',
  } satisfies Record<Field, string>,
  test: 'Test connection',
  testAgain: 'Test again',
  save: 'Save and continue',
  onward: (place: string) => `Continue to ${place}`,
  keep: 'Keep the stored connection',
  footUntested: 'Testing reads a few records and stores nothing.',
  footStored: (when: string) => `Address and token were saved ${when}.`,
  footTesting: 'Testing: address, key, kinds…',
  footTested: 'The token is stored encrypted when you save. It is never shown again.',
  footNothingNew: 'Address and token are stored already.',
  footFailed: 'Nothing was stored.',
  footSaving: 'Saving address and token…',
  stored: (host: string) => `Connected to ${host}`,
  storedText: 'The token is stored encrypted. Test the connection to see what it can read now.',
  changeAddress: 'Change address',
  replaceToken: 'Replace token',
  connected: (host: string) => `Connected to ${host}`,
  /** Stands before the owner's name. */
  belongsTo: 'The token belongs to',
  engine: (engine: Tested['engine']) => engines[engine],
  noOwner: 'Okta does not say whose token it is.',
  canRead: 'What this token can read',
  columns: {
    kind: 'Kind',
    can: 'Can be read',
    seen: 'Seen',
    missing: 'What is missing',
    grant: 'What to do',
  },
  yes: 'Yes',
  no: 'No',
  moreThan: (seen: number) => `more than ${number(seen)}`,
  rest: 'Missing rights never stop the rest: kinds that can’t be read are left as they are in Assets.',
  announceGood: (host: string, kinds: readonly string[]) =>
    `Connected to ${host}. ${kinds.length > 0 ? `${listed(kinds)} can be read.` : ''}`,
  announceSaved: 'Address and token are saved.',
  empty: 'Not connected yet',
  emptyText: 'Nobody has entered an Okta address and a token so far.',
} as const;

/** Where to find the token: each step as plain parts, `b` the ones in bold. */
export const tokenSteps: readonly (readonly (string | { b: string } | { code: string })[])[] = [
  [
    'Sign in to the Okta Admin Console with a ',
    { b: 'service account' },
    '. Its role: ',
    { b: 'Read-only Administrator' },
    '. The token stops working when its owner leaves.',
  ],
  [{ b: 'Security → API → Tokens → Create token' }],
  ['Name: ', { code: 'Assets import' }, '. API calls must originate from: ', { b: 'Any IP' }],
  ['Select ', { b: 'Create token' }, ' and copy the value. Okta shows it once.'],
];

export const helpWords = {
  title: 'Where to find the token',
  console: 'Open the Okta Admin Console',
  somebodyElse: 'Somebody else has the Okta rights?',
  note: 'Copy a note for your Okta administrator',
  noteText: 'with the exact clicks.',
  noteLabel: 'Note for your Okta administrator',
  copied: 'Copied.',
  notCopied: 'Your browser does not let us copy. Select the text and copy it.',
} as const;

export const adminNote = [
  'We want to bring people, groups and devices from Okta into Assets (Jira Service Management). The app only reads Okta.',
  'We need an API token:',
  '1. Sign in to the Okta Admin Console with a service account that has the role Read-only Administrator.',
  '2. Security → API → Tokens → Create token.',
  '3. Name: Assets import. API calls must originate from: Any IP.',
  '4. Copy the value (Okta shows it once) and hand it over in a safe way, with the address of the org, such as acme.okta.com.',
  'The token stops working when its owner is deactivated, or after 30 days in which nothing used it.',
].join('\n');

export const promiseWords = {
  bold: 'We only read Okta.',
  text: 'Every request is a GET. Nothing in Okta is created, changed or deleted.',
  see: 'See every request we make',
} as const;

/** Every path the app asks Okta for, with what it is for. */
export const requests: readonly { path: string; why: string }[] = [
  {
    path: '/.well-known/okta-organization',
    why: 'whether an Okta org lives at the address; without the token',
  },
  { path: '/api/v1/users/me', why: 'whose token it is' },
  { path: '/api/v1/users', why: 'people, 200 at a time' },
  { path: '/api/v1/groups', why: 'groups, 200 at a time, with the number of their members' },
  { path: '/api/v1/groups/{id}/users', why: 'the members of one group, 1,000 at a time' },
  { path: '/api/v1/devices', why: 'devices, 200 at a time, with their users' },
  { path: '/api/v1/users/{id}', why: 'one person, for a sample or a plan for chosen people' },
  { path: '/api/v1/users/{id}/groups', why: 'the groups of that one person' },
  { path: '/api/v1/groups/{id}', why: 'one group, for a sample' },
  { path: '/api/v1/devices/{id}', why: 'one device, for a sample' },
  { path: '/api/v1/devices/{id}/users', why: 'the users of that one device' },
  { path: '/api/v1/meta/types/user', why: 'which types of people there are' },
  { path: '/api/v1/meta/schemas/user/default', why: 'which fields people have' },
  { path: '/api/v1/meta/schemas/user/{id}', why: 'which fields people of another type have' },
  { path: '/api/v1/meta/schemas/group/default', why: 'which fields groups have' },
];

// Words of Choose.
import type { groupTypes, nameTests } from '../../../../src/mapping/filters';
import type { Kind } from '../answers';
import type { Count } from '../state/counts';
import { counted, listed, number } from '../state/counts';
import type { SearchTest } from '../state/choose/searchBuilder';
import type { NameFault } from '../state/choose/targets';

const people: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  users: ['user', 'users'],
  groups: ['group', 'groups'],
  devices: ['device', 'devices'],
};

export const chooseWords = {
  title: 'Choose what to bring in',
  sub: (on: number) =>
    `${counted(on, 'kind')} ${on === 1 ? 'is' : 'are'} on. Filters work at Okta, so what you leave out is never read.`,
  columns: { kind: 'Kind', objects: 'In Okta', calls: 'Calls' },
  notes: {
    users: 'With status, manager and groups',
    groups: 'With their members',
    devices: 'With every user of a device',
  } satisfies Record<Kind, string>,
  on: 'On',
  off: 'Off',
  total: 'Full run',
  totalNote: 'Kinds are read side by side.',
  totalTook: (took: string) => `Kinds are read side by side. The last plan took ${took}.`,
  count: (count: Count) => {
    if (count.is === 'exact') return number(count.value);
    return count.is === 'more' ? `more than ${number(count.than)}` : 'not counted';
  },
  countedAt: (when: string) => `last good run, ${when}`,
  countedNow: 'counted just now',
  last: 'At least one kind stays on.',
  left: (count: number, kind: Kind) =>
    `${counted(count, ...people[kind])} will no longer be updated. They stay in Assets as they are.`,
  offWith: (lines: readonly { type: string; attribute: string }[]) =>
    `Turned off with them: ${listed(lines.map(({ type, attribute }) => `${attribute} of ${type}`))}.`,
  unreadable: 'This token can’t read them.',
  seeConnect: 'See Connect',
  connectFirst: 'Connect first',
  noConnection: 'There is no connection yet. You can choose already; counts and runs need one.',
  filter: 'Filter',
  filters: (count: number) => counted(count, 'filter'),
  filterOf: (kind: string, count: number) =>
    count === 0 ? `Filter ${kind}` : `Filter ${kind}, ${counted(count, 'filter')} set`,
  onward: 'Continue to Map',
  figures: (objects: number, calls: number | undefined, took: string | undefined) =>
    [
      counted(objects, 'object'),
      ...(calls === undefined ? [] : [counted(calls, 'Okta call')]),
      ...(took === undefined ? [] : [`about ${took} a full run`]),
    ].join(' · '),
} as const;

export const filterWords = {
  which: (kind: Kind) => `Which ${people[kind][1]}`,
  match: (kind: Kind, count: number, of: number | undefined) =>
    of === undefined || of < count
      ? `${counted(count, ...people[kind])} ${count === 1 ? 'matches' : 'match'}`
      : `${number(count)} of ${counted(of, ...people[kind])} match`,
  matchMore: (kind: Kind, than: number) => `More than ${number(than)} ${people[kind][1]} match`,
  counting: 'Counting',
  countedNow: 'counted just now',
  notCounted: 'Not counted: the app does not answer.',
  noConnection: 'Connect first: the count comes from Okta.',
  status: 'Okta status',
  seenOf: (count: number) => `Figures are of the first ${number(count)} that Okta lists.`,
  statusAndSeen: (name: string, seen: number) => `${name}, ${number(seen)}`,
  lastStatus: 'At least one status stays ticked.',
  deprovisioned: (count: number) =>
    `Keep Deprovisioned ticked: it is how leavers get their status. Unticked, ${
      count === 0 ? 'leavers' : counted(count, 'object')
    } would stop being updated.`,
  statuses: {
    ACTIVE: 'Active',
    STAGED: 'Staged',
    PROVISIONED: 'Provisioned',
    RECOVERY: 'Recovery',
    PASSWORD_EXPIRED: 'Password expired',
    LOCKED_OUT: 'Locked out',
    SUSPENDED: 'Suspended',
    DEPROVISIONED: 'Deprovisioned',
    CREATED: 'Created',
    DEACTIVATED: 'Deactivated',
    UNSUSPENDED: 'Unsuspended',
  } as Readonly<Record<string, string>>,
  search: 'Okta search',
  asText: 'Edit as text',
  asConditions: 'Edit as conditions',
  onlyText: 'This search says more than the list of conditions can show.',
  field: 'Field',
  fieldPlaceholder: 'profile.department',
  test: 'Test',
  tests: {
    is: 'is',
    'is not': 'is not',
    'starts with': 'starts with',
    'is filled': 'is filled',
  } satisfies Record<SearchTest, string>,
  isNot: 'Okta has no “is not”: people without a value are left out, too.',
  value: 'Value',
  addCondition: 'Add condition',
  removeCondition: (at: number) => `Remove condition ${at}`,
  accepts: 'Okta accepts this search.',
  onlyMembers: 'Only members of',
  anyGroup: 'Any group',
  findGroup: 'Find a group by the start of its name',
  noGroup: 'Okta has no group whose name begins so.',
  unknownGroup: (id: string) => `Group ${id}`,
  neverRead: 'Never read these fields',
  addField: 'Add a field',
  neverHelp: 'They are taken out as soon as a record arrives: neither stored nor logged.',
  groupKinds: 'Kinds of groups',
  groupTypes: {
    OKTA_GROUP: 'Made in Okta',
    APP_GROUP: 'From an app or directory',
    BUILT_IN: 'Built in, such as Everyone',
  } satisfies Record<(typeof groupTypes)[number], string>,
  groupNames: 'Only groups whose name',
  nameTests: {
    'starts with': 'starts with',
    contains: 'contains',
    is: 'is',
    'starts not with': 'does not start with',
    'contains not': 'does not contain',
    'is not': 'is not',
  } satisfies Record<(typeof nameTests)[number], string>,
  namesAll: 'All of them must hold. Letter case does not count.',
  text: 'Text',
  addName: 'Add a rule',
  removeName: (at: number) => `Remove rule ${at}`,
  skipEmpty: 'Skip groups without members',
  namesAtApp: 'Groups are listed whole; these filters work here.',
} as const;

export const targetWords = {
  title: 'Where the objects go',
  sub: 'Let us build the object types, or fill the ones you already have. You can mix both. Nothing is created before you save.',
  choice: 'Object types',
  create: 'Create object types for me',
  createText: 'New types beside what you have. Nothing of yours is touched.',
  own: 'Use my own object types',
  ownText: 'Pick a type for each kind, or a new one. We suggest the lines.',
  columns: { kind: 'Kind', type: 'Goes to', onSave: 'What happens on Save' },
  some: 'where a condition holds',
  typeOf: (kind: string) => `Object type for ${kind}`,
  nameOf: (kind: string) => `Name of the object type for ${kind}`,
  isNew: (name: string) => `New: ${name}`,
  anotherNew: 'New…',
  yours: (name: string) => `${name} (yours)`,
  ours: (name: string) => `${name} (made by this import)`,
  suggested: (name: string) => `${name} (yours, suggested)`,
  noSchema:
    'Your object types can’t be listed, so type the name: a type of that name is used if there is one.',
  faults: {
    empty: 'Give the object type a name.',
    long: 'Use at most 255 characters.',
    sign: 'Leave out quotation marks and backslashes.',
    double: 'Two kinds can’t share an object type. Give one of them another name.',
    theirs:
      'You have an object type of that name. Pick it under “Use my own object types”, or give another name.',
  } satisfies Record<NameFault, string>,
  leaves: (type: string, objects: number) => `${type} keeps its ${counted(objects, 'object')} as they are.`,
  show: 'Show',
  hide: 'Hide',
  showFor: (kind: string) => ` what happens to ${kind} on Save`,
  made: (attributes: number, references: number) =>
    references === 0
      ? `Type with ${counted(attributes, 'attribute')}`
      : `Type with ${counted(attributes, 'attribute')}, ${counted(references, 'reference')}`,
  used: (attributes: number) => `${counted(attributes, 'attribute')} used`,
  added: (attributes: number) => `${number(attributes)} added`,
  birthColumns: { attribute: 'Attribute', type: 'Type', holds: 'Holds', from: 'Filled from' },
  reference: (target: string) => `Reference → ${target}`,
  holds: ({ isMany, statuses }: { isMany: boolean; statuses?: number }) =>
    statuses === undefined ? (isMany ? 'many' : 'one') : `one of ${number(statuses)}`,
  label: 'Label',
  identifier: 'Identifier',
  isAdded: 'Added',
  alsoMade: (types: readonly string[]) =>
    `Made as well, for objects that a reference misses: ${listed(types)}.`,
  statuses: (names: readonly string[]) => `New statuses: ${listed(names)}.`,
  why: (type: string, reason: string) => `${type} looks like their home. ${reason}`,
} as const;

export const severalWords = {
  title: 'Several values of one attribute',
  ways: { list: 'Together, in one row (proposed)', rows: 'In a row each' },
  help: 'Groups of a person, users of a device. Change it if objects show only one of several after a run, or if a line makes missing objects of several values. Saved at once; the next run uses it.',
  said: {
    list: 'Saved. Several values travel together.',
    rows: 'Saved. Several values travel in a row each.',
  },
} as const;

// Words of Map: its frame, the table of lines, and what is done with them.
import type { TypeMode } from '../state/map/typeEdits';
import type { WhenEmpty, WriteMode } from '../state/map/lineEdits';
import type { Kind } from '../answers';
import { kindWords } from '../../../../src/mapping/kindWords';
import type { KnownForm } from '../../../../src/mapping/known';
import type { LineGroup } from '../state/map/mapRows';
import type { Face } from '../state/map/mapPlace';
import { counted, number } from '../state/counts';

export const countedOf = (kind: Kind, count: number): string =>
  counted(count, kindWords[kind].one, kindWords[kind].several);

export const formNames: Readonly<Record<KnownForm, string>> = {
  text: 'Text',
  textarea: 'Long text',
  integer: 'Integer',
  number: 'Number',
  boolean: 'Yes or no',
  date: 'Date',
  time: 'Time',
  moment: 'Date and time',
  email: 'Email',
  url: 'Web address',
  ip: 'IP address',
  select: 'Select',
  status: 'Status',
  account: 'User',
  reference: 'Reference',
  other: 'Other',
};

export const groupNames: Readonly<Record<LineGroup, string>> = {
  'found by': 'Identifier and label',
  values: 'Values',
  references: 'References and accounts',
};

export const faceNames: Readonly<Record<Face, string>> = { table: 'Table', text: 'Text', picture: 'Picture' };

export const mapWords = {
  title: 'Map fields to attributes',
  subs: {
    table: 'Each line takes one Okta field to one attribute. The sample shows what will land.',
    text: 'The same mapping as text. What you type here shows in the table, and the other way round.',
    picture:
      'The object types of this import and how they refer to each other. Select one to open its lines.',
  } satisfies Record<Face, string>,
  kinds: 'Kind',
  faces: 'Show the mapping as',
  toLookAt: (count: number) => `${counted(count, 'problem')} to look at`,
  onward: 'Continue to Plan',
  find: 'Find a line',
  found: (count: number) => (count === 0 ? 'No line has these words' : `${counted(count, 'line')} found`),
  findNothing: 'No line has these words.',
  showAll: 'Show all lines',
  noSchema:
    'Assets does not show us the object types of this schema. You can map by name; what does not fit shows when you save.',
  sampleFields:
    'Fields are taken from a sample of records, since this credential may not read Okta’s own list.',
  toConnect: 'Go to Connect',
  table: (type: string) => `Lines of ${type}`,
  columns: {
    field: 'Okta field',
    changes: 'Changes',
    attribute: (type: string) => `Attribute of ${type}`,
    willHave: (name: string) => `${name} will have`,
    noSample: 'Sample',
  },
  holdsOne: 'holds one',
  holdsMany: 'holds many',
  several: 'several',
  unique: 'unique',
  isNew: 'new',
  identifier: 'Identifier',
  label: 'Label',
  off: 'Off',
  gone: 'when it went or came back',
  lastSynced: 'when the run began',
  byApp: 'filled by this app',
  always: 'always the same',
  elseFrom: (others: string) => `else ${others}`,
  foundBy: (type: string, by: string) => `${type} by ${by}`,
  makesMissing: 'made where there is none',
  account: 'Atlassian account, exact match',
  firstFilled: 'First filled',
  firstMatch: 'First match',
  lookup: (rows: number) => `Look up: ${counted(rows, 'name')}`,
  statusTable: (states: number) => `Status table: ${number(states)}`,
  writes: { 'when empty': 'Only when empty', 'first time': 'First time only' },
  /** Beside a value of the sample. */
  lands: { 'when empty': 'only where Assets has none', 'first time': 'first time only' },
  keeps: 'Keeps what Assets has',
  menu: (attribute: string) => `More for ${attribute}`,
  edit: 'Edit',
  close: 'Close',
  duplicate: 'Duplicate',
  up: 'Move up',
  down: 'Move down',
  turnOff: 'Turn off',
  turnOn: 'Turn on',
  remove: 'Remove',
  askRemove: (attribute: string) => `Remove the line for ${attribute}? Assets keeps what it has there.`,
  keep: 'Keep',
  removed: (attribute: string) => `The line for ${attribute} is removed.`,
  undo: 'Undo',
  undone: (attribute: string) => `The line for ${attribute} is back.`,
  moved: (attribute: string, at: number, count: number) =>
    `${attribute}, line ${number(at)} of ${number(count)}`,
  atEnd: (attribute: string, group: string) => `${attribute} can’t go further within ${group}.`,
  nowOff: (attribute: string) => `The line for ${attribute} is turned off.`,
  nowOn: (attribute: string) => `The line for ${attribute} is turned on.`,
  copied: (attribute: string) => `A line for ${attribute} was added.`,
  drag: 'Drag to move this line',
  addLine: 'Add line',
  lines: (count: number) => `${counted(count, 'line')}.`,
  unused: (count: number) => `${counted(count, 'Okta field is', 'Okta fields are')} not used.`,
  keys: 'Arrow keys go from line to line, Enter opens one, Alt with an arrow moves it, Delete removes it, / finds.',
  show: (count: number) => `Show ${number(count)}`,
  hide: 'Hide',
} as const;

export const sampleWords = {
  label: 'Sample',
  another: (kind: Kind) => `Another ${kindWords[kind].one}`,
  choose: (kind: Kind) => `Sample ${kindWords[kind].one}`,
  search: {
    users: 'Name or mail address begins with',
    groups: 'Name begins with',
    devices: 'Name begins with',
  } satisfies Record<Kind, string>,
  nobody: 'Nobody found.',
  notYet: (kind: Kind) => `What ${kindWords[kind].several} will have shows here once Okta answers.`,
  lookOnly: 'What a record will have is shown to those who may change this import.',
  none: (kind: Kind) => `Okta showed no ${kindWords[kind].several} that come here.`,
  empty: 'empty',
  keptEmpty: 'empty, Assets keeps its value',
  ofThisRun: 'the time of the run',
  notByItself: 'set when it goes or comes back',
  more: (count: number) => `and ${number(count)} more`,
  by: (attribute: string) => `by ${attribute}`,
  notFound: 'no such object',
  elsewhere: (name: string, type: string, hasOther: boolean) =>
    `${name} does not come to ${type}.${hasOther ? ' Another one is shown.' : ''}`,
  wasNotRead: 'This one could not be read from Okta. Another one is shown.',
} as const;

export const writeNames: Readonly<Record<WriteMode, string>> = {
  'every time': 'Every time',
  'when empty': 'Only when empty',
  'first time': 'First time only',
};

export const whenEmptyNames: Readonly<Record<WhenEmpty, string>> = {
  keep: 'Keep what Assets has',
  clear: 'Clear it',
  default: 'Use a default',
};

export const modeNames: Readonly<Record<TypeMode, string>> = {
  'create and update': 'Create and update',
  'create only': 'Create only',
  'update only': 'Update only',
};

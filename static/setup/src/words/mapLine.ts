// Words of an opened line of Map: where it comes from, what is changed on the way, where it goes.
import type { ChangeName } from '../../../../src/mapping/change';
import { counted, number } from '../state/counts';
import type { PieceKind } from '../state/map/sourceEdits';

export const pieceNames: Readonly<Record<PieceKind, string>> = {
  path: 'One field',
  join: 'Several fields, joined',
  template: 'Text with fields in it',
  constant: 'Always the same',
};

export const lineWords = {
  opened: (attribute: string) => `The line for ${attribute}`,
  from: 'From Okta',
  sourceKind: 'What is read',
  pieceField: (at: number) => `Okta field, choice ${number(at)}`,
  joinField: (at: number) => `Field ${number(at)} of those joined`,
  joinWith: 'between them',
  addField: 'Add a field',
  template: 'Text',
  templateHelp: 'A field stands in ${…}. Nothing is written when one of them is empty.',
  constant: 'Text',
  addFallback: 'Add a field for when this is empty',
  otherwise: 'else',
  removeFallback: (at: number) => `Remove choice ${number(at)}`,
  removeField: (at: number) => `Remove field ${number(at)}`,
  byApp: {
    'presence changed':
      'This app writes when the object went from Okta, or came back. Okta has no such field.',
    'last synced': 'This app writes when the run began that last looked at the object.',
  },
  to: 'To the attribute',
  attribute: 'Attribute',
  attributeNew: 'Assets has no such attribute. It is made when you save.',
  attributeUnknown: 'We may not read the schema, so we cannot tell whether Assets has it.',
  taken: 'filled already',
  form: 'Holds',
  formKept: (form: string) => `${form}, as Assets has it.`,
  many: 'Several values',
  unique: 'Unique',
  identifier: 'Identifier',
  label: 'Label',
  target: 'Refers to',
  by: 'Found by',
  byHelp: 'The first of these that fits counts.',
  addBy: 'Or by another attribute',
  removeBy: (name: string) => `No longer by ${name}`,
  create: 'Make the object where there is none',
  ofThisImport: 'this import',
  changes: 'Changes, in this order',
  noChanges: 'The value is written as Okta has it.',
  before: 'From Okta',
  addChange: 'Add a change',
  removeChange: (title: string) => `Remove ${title}`,
  changeUp: (title: string) => `Move ${title} up`,
  changeDown: (title: string) => `Move ${title} down`,
  nothing: 'nothing',
  andMore: (count: number) => `and ${number(count)} more`,
  empty: 'When Okta has no value',
  defaultValue: 'Default',
  write: 'Write',
  writeOff: 'Assets does not let us see its objects, and so not what is empty there. We write every time.',
  others: (seen: string) => `Other values seen (${seen})`,
  noOthers: 'No records to look at yet.',
  allValues: (count: number) => `All ${number(count)}`,
  fewer: 'Fewer',
  emptyValues: (count: number) => `empty ${number(count)}`,
  done: 'Done',
  faults: {
    empty: 'Write something here.',
    quotes: 'Assets takes no quotation marks or backslashes in names.',
    long: (most: number) => `At most ${number(most)} characters.`,
    number: 'Write a whole number.',
    status: '2 to 30 letters, digits, blanks and hyphens.',
  },
} as const;

/** What stands between and behind the fields of a change. */
export const argumentWords = {
  split: 'at each',
  join: 'with',
  item: 'number',
  itemHelp: '-1 is the last',
  what: 'each',
  with: 'by',
  before: 'before the first',
  after: 'after the first',
  from: 'from character',
  length: 'so many',
  all: 'all',
  form: 'written as',
  decimal: 'decimal sign',
  yes: 'yes for',
  yesHelp: 'commas between them',
  table: 'in',
  names: (count: number) => counted(count, 'name'),
  newTable: 'A new table',
  otherwise: 'if not found',
  keep: 'keep the value',
  empty: 'write nothing',
  value: 'value',
} as const;

export const dateNames = {
  'yyyy-MM-dd': '2026-02-14',
  'yyyy/MM/dd': '2026/02/14',
  yyyyMMdd: '20260214',
  'dd.MM.yyyy': '14.02.2026',
  'dd/MM/yyyy': '14/02/2026',
  'MM/dd/yyyy': '02/14/2026',
  seconds: 'seconds since 1970',
  milliseconds: 'milliseconds since 1970',
} as const;

export const lookupWords = {
  title: (name: string) => `Lookup table ${name}`,
  from: 'Okta has',
  to: 'Assets gets',
  fromAt: (at: number) => `Okta has, row ${number(at)}`,
  toAt: (at: number) => `Assets gets, row ${number(at)}`,
  remove: (at: number) => `Remove row ${number(at)}`,
  add: 'Add a row',
  paste: 'Paste two columns from a spreadsheet into any row.',
  pasted: (count: number) => `${counted(count, 'row')} pasted.`,
  more: (count: number) => `Show ${counted(count, 'more row', 'more rows')}`,
  fill: (count: number) => `Add the ${counted(count, 'value', 'values')} seen in Okta`,
  full: 'A table holds at most 1,000 rows.',
} as const;

export const statusWords = {
  state: 'Okta state',
  status: 'Assets status',
  category: 'Kind of status',
  gone: 'no longer in Okta',
  unknown: 'not known to us',
  others: 'every other state',
  nameFor: (state: string) => `Status for ${state}`,
  categoryFor: (state: string) => `Kind of status for ${state}`,
  categories: { active: 'active', inactive: 'inactive', pending: 'pending' },
  help: 'A status that Assets does not have yet is made when you save.',
  addState: 'Add a state',
  newState: 'Okta state to add',
  asProposed: 'As proposed',
} as const;

/** The order in which changes are offered, in groups of what they are for. */
export const changeGroups: readonly { title: string; names: readonly ChangeName[] }[] = [
  {
    title: 'Text',
    names: ['trim', 'lower', 'upper', 'capitals', 'digits', 'replace', 'before', 'after', 'part'],
  },
  { title: 'Several values', names: ['split', 'join', 'item'] },
  { title: 'Meaning', names: ['date', 'number', 'yesno', 'lookup'] },
];

export const addWords = {
  title: 'A new line',
  field: 'Okta field',
  attribute: 'Attribute',
  add: 'Add line',
  cancel: 'Cancel',
  added: (attribute: string) => `A line for ${attribute} was added.`,
  fieldHelp: 'Type a part of its name, or a path of your own.',
  lackField: 'Choose an Okta field.',
  lackAttribute: 'Choose an attribute, or write the name of a new one.',
  filled: (filled: number, seen: number) => `${number(filled)} of ${number(seen)}`,
  forExample: (value: string) => `for example ${value}`,
  never: 'empty for everybody we saw',
  custom: 'custom',
  used: 'used',
} as const;

export const suggestionWords = {
  sign: 'Suggestion',
  /** Stand before and behind the names. */
  fill: (attribute: string) => `Fill “${attribute}” from`,
  more: (count: number) => `${counted(count, 'more suggestion')}`,
  fewer: 'Only the first',
  add: 'Add line',
  notNow: 'Not now',
  addAll: (count: number) => `Add all ${number(count)}`,
  added: (attribute: string) => `A line for ${attribute} was added.`,
  addedAll: (count: number) => `${counted(count, 'line')} added.`,
  later: (attribute: string) => `${attribute} is not suggested again in this window.`,
} as const;

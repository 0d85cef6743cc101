// Words of Map about object types: which of a kind there are, and what each takes.
import type { Condition } from '../../../../src/mapping/condition';
import { number } from '../state/counts';

export const typeWords = {
  types: 'Object type',
  mine: 'your type',
  made: 'made by this import',
  isNew: 'new type',
  takes: (what: string) => `takes ${what}`,
  takesAll: 'takes all',
  takesRest: 'takes the rest',
  edit: 'Edit',
  done: 'Done',
  add: (kind: string) => `Add another object type for ${kind}`,
  name: 'Object type',
  nameHelp: 'One that Assets has, or the name of a new one.',
  renameOn: 'The name is chosen on Choose.',
  conditions: 'Which records it takes',
  conditionsHelp: 'All of these must hold. A record goes to the first object type that takes it.',
  noConditions: 'Every record that no object type before it took.',
  field: (at: number) => `Field of condition ${number(at)}`,
  test: (at: number) => `Test of condition ${number(at)}`,
  values: (at: number) => `Values of condition ${number(at)}, commas between them`,
  addCondition: 'Add a condition',
  removeCondition: (at: number) => `Remove condition ${number(at)}`,
  write: 'What a run may do',
  earlier: 'Ask it earlier',
  later: 'Ask it later',
  remove: 'Remove this object type',
  askRemove: (name: string) =>
    `Remove ${name} with its lines from this mapping? Its objects stay in Assets as they are.`,
  reallyRemove: 'Remove',
  keep: 'Keep',
  create: 'Add object type',
  cancel: 'Cancel',
  added: (name: string) => `${name} is added. It begins with the lines that every object needs.`,
  removed: (name: string) => `${name} is removed from this mapping.`,
  faults: {
    empty: 'Give the object type a name.',
    taken: 'This mapping has an object type of that name.',
    condition: 'Say which records it takes.',
  },
} as const;

export const testNames: Readonly<Record<Condition['test'], string>> = {
  is: 'is',
  'is not': 'is not',
  'starts with': 'starts with',
  contains: 'contains',
  filled: 'is filled',
  empty: 'is empty',
};

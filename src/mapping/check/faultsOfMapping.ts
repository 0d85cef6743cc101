// What can be wrong with a mapping by itself, whatever the customer's schema holds: words only.
import type { FaultWords } from './faultWords';

/** Placeholders are filled from what a check saw. */
export const faultsOfMapping = {
  'same-attribute': {
    level: 'error',
    sentence: 'Two lines fill {attribute}: only the last would win.',
    remedy: 'Remove one, or use the first that is filled.',
  },
  'same-key': {
    level: 'error',
    sentence: 'The line for {attribute} has the same inner name as another line of {type}.',
    remedy: 'Remove it and add it again.',
  },
  'same-type': {
    level: 'error',
    sentence: '{type} is filled twice: an import fills an object type once.',
    remedy: 'Choose another object type for one of the two, or make one of them with conditions.',
  },
  'same-type-key': {
    level: 'error',
    sentence: '{type} has the same inner name as another object type of the mapping.',
    remedy: 'Remove it and add it again.',
  },
  'no-label': {
    level: 'error',
    sentence: 'No line names the objects of {type}.',
    remedy: 'Make the line that holds their name the label.',
  },
  'two-labels': {
    level: 'error',
    sentence: '{type} has two labels, {other} and {attribute}: objects are shown by one.',
    remedy: 'Choose one of the two.',
  },
  'no-identifier': {
    level: 'error',
    sentence: 'No line tells the objects of {type} apart: a run would not find them again.',
    remedy: 'Make the line with the Okta id the identifier.',
  },
  'same-identifier': {
    level: 'error',
    sentence: 'The identifier of {type} is the same for every record: all would become one object.',
    remedy: 'Identify objects by the Okta id.',
  },
  'one-value-only': {
    level: 'error',
    sentence: '{attribute} is {role}, which holds one value; this line may give several.',
    remedy: 'Let the line give one value.',
  },
  'account-as': {
    level: 'error',
    sentence: '{attribute} is {role}, and accounts are only set when the objects are there.',
    remedy: 'Use a line that holds text, such as the mail address.',
  },
  'mail-identifier': {
    level: 'warning',
    sentence:
      '{attribute} as the identifier can make doubles: when a mail address or login changes, Assets sees a new {record}.',
    remedy: 'Identify by the Okta id, or keep it and accept that.',
  },
  'other-identifier': {
    level: 'warning',
    sentence:
      '{attribute} as the identifier can make doubles: when {source} changes, Assets sees a new {record}.',
    remedy: 'Identify by the Okta id, or keep it and accept that.',
  },
  'composite-identifier': {
    level: 'warning',
    sentence:
      '{attributes} together are the identifier: when one of them changes, Assets sees a new {record}, and where one is empty the record is left out.',
    remedy: 'Identify by the Okta id alone, or keep it and accept that.',
  },
  'identifier-moved': {
    level: 'warning',
    sentence: 'The objects of {type} that are there do not have this {attribute} yet: {outcome}.',
    remedy:
      'To keep them, let a line fill {attribute} so, run once, and make it the identifier then. A plan counts what happens.',
  },
  'no-id-line': {
    level: 'warning',
    sentence:
      'No line of {type} holds the Okta id, by which the app finds single objects: a value that goes away in Okta may stay in Assets.',
    remedy: 'Add a line with the Okta id; it need not be the identifier.',
  },
  'account-no-id': {
    level: 'warning',
    sentence:
      'No line of {type} holds the Okta id, by which the app finds the object whose {attribute} it sets.',
    remedy: 'Add a line with the Okta id; it need not be the identifier. Or turn the line off.',
  },
  'unique-groups': {
    level: 'warning',
    sentence:
      '{attribute} of {type} must be unique, but {records} of one group share what {path} holds: Assets takes the first of them.',
    remedy: 'Fill {attribute} from another field, or let it not be unique.',
  },
  'create-only-alone': {
    level: 'warning',
    sentence:
      'A run sends only new objects of {type}. Where Assets is set to remove missing objects, it would remove all others; the app cannot see that setting.',
    remedy: 'Look in Assets: Import → Edit mapping → {type} → Missing objects → Ignore.',
  },
  'bad-name': {
    level: 'error',
    sentence: '“{name}” cannot be a name: it {why}.',
    remedy: 'Choose another name.',
  },
  'bad-form': {
    level: 'error',
    sentence: 'A mapping cannot hold what stands at {path}: {said}.',
    remedy: 'Correct it, or remove it.',
  },
  'own-value': {
    level: 'error',
    sentence: '{attribute} is filled with a date and time by the app, and the line makes {form} of it.',
    remedy: 'Fill it as date and time.',
  },
  'reference-no-type': {
    level: 'error',
    sentence: '{attribute} refers to an object type that the mapping no longer has.',
    remedy: 'Choose what it refers to, or remove the line.',
  },
  'reference-no-line': {
    level: 'error',
    sentence: '{attribute} finds objects of {target} by a line that is not there or is turned off.',
    remedy: 'Choose by which attribute {target} is found; the Okta id is always right.',
  },
  'reference-unclear': {
    level: 'warning',
    sentence: '{attribute} finds objects of {target} by {by}, which several of them may share.',
    remedy: 'Find them by an identifier or a unique attribute.',
  },
  'reference-one-of-several': {
    level: 'warning',
    sentence: '{attribute} refers to {target}; what goes to {others} instead is not found.',
    remedy: 'Nothing, where that is meant. Else let all of them go to one object type.',
  },
  'no-table': {
    level: 'error',
    sentence: 'The change Look up for {attribute} names the table “{table}”, which is not there.',
    remedy: 'Add the table, or take the change out.',
  },
  'write-mode-unfit': {
    level: 'error',
    sentence: '{attribute} cannot be kept as Assets has it: {why}.',
    remedy: 'Write it every time.',
  },
  'list-in-rows': {
    level: 'warning',
    sentence:
      '{attribute} gives several values that are no links. Only links travel in a row each, so these travel together, and Assets may make one text of them.',
    remedy:
      'Look at an object after the next run. If it shows one text, let the line give one value, such as by the change Join.',
  },
  'all-conditional': {
    level: 'warning',
    sentence: 'Every object type for {kind} has conditions: {records} that meet none of them come nowhere.',
    remedy: 'Nothing, where that is meant. Else take the conditions off the last of them.',
  },
  unreachable: {
    level: 'warning',
    sentence: '{type} gets nothing: {earlier} stands before it and takes all {kind}.',
    remedy: 'Move it before {earlier}, or give {earlier} conditions.',
  },
  'left-out': {
    level: 'warning',
    sentence: '{attribute} is filled from {path}, which is left out as soon as it is read.',
    remedy: 'Take {left} out of what is never read, or remove the line.',
  },
  'left-out-needed': {
    level: 'error',
    sentence:
      '{attribute}, {role}, is filled from {path}, which is left out as soon as it is read: no {record} would come in.',
    remedy: 'Take {left} out of what is never read, or fill {attribute} from another field.',
  },
  'left-out-choice': {
    level: 'error',
    sentence: 'Which {records} go to {type} is told by {path}, which is left out as soon as it is read.',
    remedy: 'Take {left} out of what is never read, or choose {records} by another field.',
  },
  'unknown-field': {
    level: 'warning',
    sentence: '{attribute} is filled from {path}. Okta tells of no such field of {records}{seen}.',
    remedy: 'Choose a field that is there, or remove the line.',
  },
  'unclosed-field': {
    level: 'warning',
    sentence: '“{text}” in {attribute} has no } behind it, so it is written as it stands.',
    remedy: 'Put the } behind the name of the field.',
  },
  'blank-condition': {
    level: 'error',
    sentence: 'Which {records} go to {type} is told by comparing {path} with nothing.',
    remedy: 'Give a text to compare it with, or ask whether it is filled or empty.',
  },
  'status-name': {
    level: 'error',
    sentence:
      '“{name}” cannot be a status: 2 to 30 letters, digits and hyphens make one, with blanks between them.',
    remedy: 'Choose another name for the state {state}.',
  },
  'state-twice': {
    level: 'warning',
    sentence: 'The state {state} has two statuses in {type}: the last counts.',
    remedy: 'Remove one of them.',
  },
  'status-two-kinds': {
    level: 'warning',
    sentence: 'The status {name} is {one} for one state and {other} for another: Assets has it once.',
    remedy: 'Choose one kind of status for it.',
  },
} as const satisfies Record<string, FaultWords>;

// What can be wrong with a mapping in the customer's schema: words only.
import type { FaultWords } from './faultWords';

/** Placeholders are filled from what a check saw. */
export const faultsOfSchema = {
  'label-without-line': {
    level: 'error',
    sentence: '{attribute}, which names the objects of {type}, has no line.',
    remedy: 'Add a line that fills it.',
  },
  'other-label': {
    level: 'error',
    sentence: '{type} shows its objects by {label}, not by {attribute}, and only Assets can change that.',
    remedy: 'Make the line for {label} the label.',
  },
  required: {
    level: 'error',
    sentence: '{attribute}, a required attribute of {type}, has no line: Assets refuses objects without it.',
    remedy: 'Add a line or a constant.',
  },
  'system-attribute': {
    level: 'error',
    sentence: 'Assets fills {attribute} itself: an import cannot.',
    remedy: 'Fill an attribute of another name.',
  },
  'hidden-type': {
    level: 'error',
    sentence: 'Assets does not show {type} to imports, so nothing can be put there.',
    remedy: 'Choose another object type.',
  },
  'hidden-attribute': {
    level: 'error',
    sentence: 'Assets does not show {attribute} of {type} to imports, so it cannot be filled.',
    remedy: 'Fill another attribute, or turn the line off.',
  },
  'unfillable-attribute': {
    level: 'error',
    sentence:
      '{attribute} of {type} holds something that cannot be filled from Okta, such as a group or a project.',
    remedy: 'Fill another attribute, or turn the line off.',
  },
  'other-form': {
    level: 'error',
    sentence: '{attribute} of {type} holds {form}, the line makes {given}.',
    remedy: 'Fill it as {form}, or fill another attribute.',
  },
  'other-target': {
    level: 'error',
    sentence: '{attribute} of {type} refers to {target}, the line refers to {given}.',
    remedy: 'Refer to {target}, or fill another attribute.',
  },
  'holds-one': {
    level: 'error',
    sentence: '{attribute} of {type} holds one value, the line gives several: the others would be dropped.',
    remedy: 'Let {attribute} hold many, or let the line give one value.',
  },
  'near-attribute': {
    level: 'warning',
    sentence: '{type} has {other}; a new attribute {attribute} would stand beside it.',
    remedy: 'Use {other}, or keep both.',
  },
  'near-type': {
    level: 'warning',
    sentence: 'The schema has {other}; a new object type {type} would stand beside it.',
    remedy: 'Use {other}, or keep both.',
  },
  'child-type': {
    level: 'warning',
    sentence: '{type} stands below {parent}: Assets wants a child type filled by no more than one import.',
    remedy: 'Nothing, where no other import fills it.',
  },
  'new-select': {
    level: 'error',
    sentence: '{attribute} is new, and an import cannot give a choice its options.',
    remedy: 'Fill it as text, or make the choice in Assets first.',
  },
  'new-account': {
    level: 'error',
    sentence: '{type} has no attribute {attribute}, and an import cannot make one for Atlassian accounts.',
    remedy: 'Add an attribute of the type User in Assets first, or turn the line off.',
  },
  'account-hidden': {
    level: 'error',
    sentence: 'Attributes for Atlassian accounts are hidden from the app, so {attribute} cannot be set.',
    remedy: 'Ask a site administrator to let the app read object types and attributes, or turn the line off.',
  },
  'account-refused': {
    level: 'error',
    sentence: 'The app may not look up Atlassian accounts, so {attribute} cannot be set.',
    remedy: 'Ask a site administrator to let the app read users, or turn the line off.',
  },
  'account-unset': {
    level: 'warning',
    sentence:
      'Assets did not let the last run change objects, and an account is set no other way, so {attribute} stays as it is.',
    remedy: 'Ask a site administrator to let the app write objects, or turn the line off.',
  },
  'needs-account': {
    level: 'error',
    sentence: '{attribute} of {type} holds an Atlassian account, the line makes {given}.',
    remedy: 'Fill it with the account that belongs to the mail address or login.',
  },
  'not-an-account': {
    level: 'error',
    sentence: '{attribute} of {type} holds {form}, and the line looks up an Atlassian account.',
    remedy: 'Fill it as {form}, or fill an attribute of the type User.',
  },
  'target-missing': {
    level: 'error',
    sentence: '{attribute} refers to {target}, which the schema does not have.',
    remedy: 'Choose another object type, make it in Assets, or let missing objects be made.',
  },
  'target-attribute-missing': {
    level: 'error',
    sentence: '{attribute} finds objects of {target} by {by}, which {target} does not have.',
    remedy: 'Choose an attribute of {target}.',
  },
  'target-unclear': {
    level: 'warning',
    sentence: '{attribute} finds objects of {target} by {by}, which several of them may share.',
    remedy: 'Find them by their name or a unique attribute.',
  },
  'stub-filled': {
    level: 'error',
    sentence: '{attribute} makes missing objects of {target}, which this mapping fills itself.',
    remedy: 'Leave them to the lines of {target}.',
  },
  'stub-twice': {
    level: 'error',
    sentence:
      '{attribute} makes missing objects of {target}, and so does {other}: an import fills an object type once.',
    remedy: 'Let one of the two make them.',
  },
  'stub-nameless': {
    level: 'error',
    sentence:
      '{attribute} makes objects of {target} by {by}, but they are named by {label}: Assets skips objects without a name.',
    remedy: 'Find them by {label}, or make no objects.',
  },
  'stub-incomplete': {
    level: 'error',
    sentence: '{attribute} makes objects of {target} with nothing but {by}; {required} is required too.',
    remedy: 'Make no objects, or let {required} be empty in Assets.',
  },
  'stub-of-many': {
    level: 'warning',
    sentence:
      '{attribute} gives several values, and missing objects of {target} are only made where each travels in a row of its own.',
    remedy: 'Nothing, where they are there already. Else let several values travel in a row each, on Choose.',
  },
  'status-not-allowed': {
    level: 'error',
    sentence: '{attribute} of {type} does not allow {statuses}: Assets would drop them without a word.',
    remedy: 'Allow them, or choose other statuses for those states.',
  },
  'status-to-come': {
    level: 'warning',
    sentence:
      '{attribute} of {type} does not allow {statuses} yet: saving makes them, and only then they can be allowed.',
    remedy: 'Save, then allow them here.',
  },
  'unique-name': {
    level: 'warning',
    sentence: '{attribute} of {type} must be unique: of two {records} with one name Assets takes the first.',
    remedy: 'Turn uniqueness off in Assets, or add something that differs to the name.',
  },
  'objects-unread': {
    level: 'error',
    sentence:
      '{attribute} cannot be kept as Assets has it: the app may not read objects, and a row says every value anew.',
    remedy: 'Write it every time, or ask a site administrator to let the app read objects.',
  },
  'mode-unread': {
    level: 'error',
    sentence: '{mode} cannot be told apart for {type}: the app may not look whether an object is there.',
    remedy: 'Create and update, or ask a site administrator to let the app read objects.',
  },
} as const satisfies Record<string, FaultWords>;

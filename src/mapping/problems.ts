// Each way a record fails to become a row, with its remedy.

/** Placeholders are filled from `seen`; `type`, `id`, `attribute` and `path` are in every one that a record caused. */
export const mappingProblems = {
  'not-text': {
    sentence: 'A text was expected for {attribute} at {path}, but Okta has {found}.',
    remedy: 'Choose a deeper path, or one item of the list.',
  },
  'not-a-number': {
    sentence: 'A number was expected for {attribute} at {path}, but Okta has {found}.',
    remedy: 'Correct the value in Okta, or import the attribute as text.',
  },
  'not-yes-or-no': {
    sentence: 'Yes or no was expected for {attribute} at {path}, but Okta has {found}.',
    remedy: 'Correct the value in Okta, or import the attribute as text.',
  },
  'not-a-moment': {
    sentence: 'A date with time and zone was expected for {attribute} at {path}, but Okta has {found}.',
    remedy: 'Correct the value in Okta, or import the attribute as text.',
  },
  'not-a-date': {
    sentence: 'A date was expected for {attribute} at {path}, but Okta has {found}.',
    remedy: 'Add the change Date with the form Okta has, or import the attribute as text.',
  },
  'not-a-time': {
    sentence: 'A time of day was expected for {attribute} at {path}, but Okta has {found}.',
    remedy: 'Correct the value in Okta, or import the attribute as text.',
  },
  'not-an-ip': {
    sentence: 'An IP address was expected for {attribute} at {path}, but Okta has {found}.',
    remedy: 'Correct the value in Okta, or import the attribute as text.',
  },
  'not-an-email': {
    sentence: 'A mail address was expected for {attribute} at {path}, but Okta has {found}.',
    remedy: 'Correct the address in Okta, or import the attribute as text.',
  },
  'not-a-url': {
    sentence: 'A web address was expected for {attribute} at {path}, but Okta has {found}.',
    remedy: 'Correct the address in Okta, or import the attribute as text.',
  },
  'not-an-account': {
    sentence:
      'A mail address, login or account id was expected for {attribute} at {path}, but Okta has {found}.',
    remedy: 'Correct the value in Okta, or fill the attribute from another field.',
  },
  'too-long': {
    sentence: 'The text for {attribute} at {path} is longer than 100,000 characters.',
    remedy: 'Fill the attribute from another field, or shorten the text in Okta.',
  },
  'too-many-parts': {
    sentence: 'The text for {attribute} at {path} falls into {parts} parts, more than 1,000.',
    remedy: 'Split it at another mark, or fill the attribute from another field.',
  },
  'too-much-to-change': {
    sentence:
      'The changes for {attribute} at {path} handle more than {most} characters for one record, step by step.',
    remedy: 'Take changes out of the mapping, or fill the attribute from another field.',
  },
  'no-table': {
    sentence:
      'The table {table}, in which the value for {attribute} is looked up, is not part of the mapping.',
    remedy: 'Add the table, or take the change Look up out of the line.',
  },
  'several-values': {
    sentence: 'One value was expected for {attribute} at {path}, but Okta has {values}.',
    remedy: 'Let the attribute hold several values, or choose one item of the list.',
  },
  'unsafe-reference': {
    sentence: 'The value for {attribute} at {path} has a character that cannot be searched for in Assets.',
    remedy: 'Remove the quotation mark or backslash from the value in Okta.',
  },
  'unknown-status': {
    sentence: 'Okta gives a state for {attribute} that has no status.',
    remedy:
      'The object gets the status of other states, Unknown unless you chose one. Give the state a status on Map.',
  },
  'no-label': {
    sentence: 'Nothing fills {attribute}, the name of an object of {type}, so this record is left out.',
    remedy: 'Fill the field in Okta, or map the name to a field that is always filled.',
  },
  'no-identifier': {
    sentence:
      'Nothing fills {attribute}, by which an object of {type} is found again, so this record is left out.',
    remedy: 'Map the identifier to the Okta id.',
  },
  'bad-mapping': {
    sentence: 'The mapping is wrong at {path}: {said}.',
    remedy: 'Correct that line, or go back to the default mapping.',
  },
} as const satisfies Record<string, { sentence: string; remedy: string }>;

export type MappingProblemCode = keyof typeof mappingProblems;

/** `seen` holds ids, paths and shapes (kind of value and length), never the value. */
export interface MappingProblem {
  code: MappingProblemCode;
  seen: Record<string, string | number>;
}

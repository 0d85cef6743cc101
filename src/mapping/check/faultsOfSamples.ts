// What sample records show to be wrong with a mapping: words only.
import type { FaultWords } from './faultWords';

/** Placeholders are filled from what a check saw. */
export const faultsOfSamples = {
  'not-fitting': {
    level: 'error',
    sentence:
      '“{value}” is not {form}. {bad} of {seen} {records} have such a value and would get no {attribute}.',
    remedy: 'Change the value, or fill an attribute that holds text.',
  },
  'seldom-fitting': {
    level: 'warning',
    sentence:
      '“{value}” is not {form}. {bad} of {seen} {records} have such a value and would get no {attribute}.',
    remedy: 'Correct it in Okta; those {records} come in without it.',
  },
  'nothing-plain': {
    level: 'error',
    sentence: '{source} is no plain value for {bad} of {seen} {records}: {attribute} would stay empty.',
    remedy: 'Choose a deeper path, or one item of the list.',
  },
  'several-values': {
    level: 'warning',
    sentence:
      '{attribute} holds one {thing}, one {record} has {values}; {bad} of {seen} {records} have several and would get none.',
    remedy: 'Let {attribute} hold many, or choose one of the values.',
  },
  'too-many-values': {
    level: 'warning',
    sentence: '{attribute} holds {most} values, one {record} has {values}: the others would be dropped.',
    remedy: 'Let {attribute} hold many, or choose some of the values.',
  },
  'not-unique': {
    level: 'error',
    sentence: '{attribute} of {type} must be unique, and {bad} of {seen} {records} share “{value}”.',
    remedy: 'Correct it in Okta, fill another attribute, or turn uniqueness off in Assets.',
  },
  'seldom-unique': {
    level: 'warning',
    sentence:
      '{attribute} of {type} must be unique, and {bad} of {seen} {records} share “{value}” or another value: Assets takes the first of each.',
    remedy: 'Correct it in Okta, fill another attribute, or turn uniqueness off in Assets.',
  },
  'not-identifying': {
    level: 'error',
    sentence:
      '{bad} of {seen} {records} share their {attribute} with another: those would become one object.',
    remedy: 'Identify objects by the Okta id.',
  },
  'seldom-identifying': {
    level: 'warning',
    sentence: '{bad} of {seen} {records} share their {attribute} with another: those become one object.',
    remedy: 'Correct it in Okta, or identify objects by the Okta id.',
  },
  'seldom-required': {
    level: 'warning',
    sentence:
      '{bad} of {seen} {records} have no {attribute}, which {type} requires: Assets refuses those objects.',
    remedy: 'Add a fallback or a default to the line.',
  },
  'seldom-named': {
    level: 'warning',
    sentence: '{bad} of {seen} {records} have no {attribute}, which is {role}: they are left out.',
    remedy: 'Add a fallback, or use a field that is always filled.',
  },
  'new-options': {
    level: 'warning',
    sentence: '{attribute} has no option for {options}: Assets drops what is no option without a word.',
    remedy: 'Add the options, or look the values up in a table.',
  },
} as const satisfies Record<string, FaultWords>;

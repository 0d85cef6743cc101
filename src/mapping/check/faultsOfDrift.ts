// What can have changed in the customer's schema since a mapping was saved: words only.
import type { FaultWords } from './faultWords';

/** Placeholders are filled from what was compared. A run stops for each of them before it writes. */
export const faultsOfDrift = {
  'type-renamed': {
    level: 'error',
    sentence: 'The object type {before} is called {now} in Assets now.',
    remedy: 'Use {now}. Runs wait.',
  },
  'type-gone': {
    level: 'error',
    sentence: 'The object type {before} is gone from Assets.',
    remedy: 'Choose another object type; or save the mapping, which makes a new one. Runs wait.',
  },
  'attribute-renamed': {
    level: 'error',
    sentence: 'Attribute “{before}” of {type} is called “{now}” in Assets now.',
    remedy: 'Use “{now}”, or remove the line. Runs wait.',
  },
  'attribute-gone': {
    level: 'error',
    sentence: 'Attribute “{before}” is gone from {type}.',
    remedy:
      'Remove the line or fill another attribute; or save the mapping, which makes a new one. Runs wait.',
  },
  'attribute-retyped': {
    level: 'error',
    sentence: '{attribute} of {type} holds {now} now; it held {before} when the mapping was saved.',
    remedy: 'Fill it as {now}, or fill another attribute. Runs wait.',
  },
  'attribute-one': {
    level: 'error',
    sentence: '{attribute} of {type} holds one value now; the line gives several.',
    remedy: 'Let {attribute} hold many, or let the line give one value. Runs wait.',
  },
  'newly-required': {
    level: 'error',
    sentence: '{attribute} of {type} is required now and has no line: Assets refuses objects without it.',
    remedy: 'Add a line or a constant, or let it be empty in Assets. Runs wait.',
  },
  'target-renamed': {
    level: 'error',
    sentence: '{attribute} refers to {before}, which is called {now} in Assets now.',
    remedy: 'Refer to {now}. Runs wait.',
  },
  'target-gone': {
    level: 'error',
    sentence: '{attribute} refers to {before}, which is gone from Assets.',
    remedy: 'Refer to another object type, or turn the line off. Runs wait.',
  },
} as const satisfies Record<string, FaultWords>;

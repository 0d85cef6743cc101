// What an attribute holds, in the words of a person.
import type { KnownForm } from './known';

const words: Record<KnownForm, string> = {
  text: 'text',
  textarea: 'long text',
  integer: 'whole number',
  number: 'number',
  boolean: 'yes or no',
  date: 'date',
  time: 'time of day',
  moment: 'date and time',
  email: 'mail address',
  url: 'web address',
  ip: 'IP address',
  select: 'choice',
  status: 'status',
  account: 'Atlassian account',
  reference: 'reference',
  other: 'something else',
};

/** One or a few small words for a form, such as *whole number*. */
export const formWords = (form: KnownForm): string => words[form];

const withArticle: Partial<Record<KnownForm, string>> = {
  integer: 'a whole number',
  number: 'a number',
  date: 'a date',
  time: 'a time of day',
  moment: 'a date with its time and zone',
  email: 'a mail address',
  url: 'a web address',
  ip: 'an IP address',
  select: 'a choice',
  status: 'a status',
  account: 'an Atlassian account',
  reference: 'a reference',
};

/** The same after *holds* or *is*: *a whole number*, *yes or no*. */
export const oneWords = (form: KnownForm): string => withArticle[form] ?? words[form];

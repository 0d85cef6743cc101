// What an attribute holds that is made for a field of Okta.
import type { Form } from './mapping';

/** As much of a field as its form follows from, in the words of Okta's schema. */
export interface FieldShape {
  /** `string`, `boolean`, `number`, `integer` or `array`. */
  type: string;
  /** Such as `email` or `date-time`. */
  format?: string | undefined;
}

type PlainForm = Exclude<Form, 'reference'>;

const formats: Readonly<Record<string, PlainForm>> = {
  email: 'email',
  uri: 'url',
  url: 'url',
  'date-time': 'moment',
  date: 'date',
  time: 'time',
  ipv4: 'ip',
  ipv6: 'ip',
};
const types: Readonly<Record<string, PlainForm>> = {
  boolean: 'boolean',
  number: 'number',
  integer: 'integer',
};

/** The form that format and type speak of, the format first; text where neither speaks of one. */
export const formFor = ({ type, format = '' }: FieldShape): PlainForm =>
  own(formats, format) ?? own(types, type) ?? 'text';

const own = (table: Readonly<Record<string, PlainForm>>, word: string): PlainForm | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

// Sample records that show a mapping to be wrong, in one way each.
import { anAttribute } from '../schemas';
import { mail, name, people, type Plant } from './plant';

/** Each with a mail address of their own, but for two. */
const apartButTwo = Array.from({ length: 200 }, (_each, at) => ({
  email: `p${Math.max(1, at)}@example.com`,
}));

export const plantedInSamples: Plant[] = [
  {
    ...{ code: 'not-fitting', line: 'mail', home: [anAttribute('Mail', { form: 'integer' })] },
    ...{ more: [mail], profiles: people(17, { email: 'CC-4410' }, { email: '4410' }) },
  },
  {
    ...{ code: 'seldom-fitting', line: 'mail', more: [{ ...mail, as: 'email' }] },
    profiles: people(1, { email: 'nobody' }, { email: 'ada@example.com' }),
  },
  { code: 'nothing-plain', line: 'mail', more: [mail], profiles: people(3, { email: { home: 'x' } }) },
  { code: 'several-values', line: 'mail', more: [mail], profiles: people(3, { email: ['a', 'b'] }) },
  {
    ...{ code: 'too-many-values', line: 'mail', more: [{ ...mail, many: true }] },
    ...{ home: [anAttribute('Mail', { most: 2 })], profiles: people(1, { email: ['a', 'b', 'c'] }) },
  },
  {
    ...{ code: 'not-unique', line: 'mail', more: [mail] },
    ...{ home: [anAttribute('Mail', { unique: true })], profiles: people(2, { email: 'a@example.com' }) },
  },
  {
    ...{ code: 'not-identifying', line: 'mail', besides: ['mail-identifier', 'no-id-line', 'seldom-named'] },
    ...{ lines: [name, { ...mail, as: 'text', identifier: true }], profiles: people(2, { email: 'a' }) },
  },
  {
    ...{ code: 'seldom-unique', line: 'mail', more: [mail] },
    ...{ home: [anAttribute('Mail', { unique: true })], profiles: apartButTwo },
  },
  {
    ...{ code: 'seldom-identifying', line: 'mail', besides: ['mail-identifier', 'no-id-line'] },
    ...{ lines: [name, { ...mail, as: 'text', identifier: true }], profiles: apartButTwo },
  },
  {
    ...{ code: 'seldom-required', line: 'mail', more: [mail] },
    ...{ home: [anAttribute('Mail', { least: 1 })], profiles: people(190, { email: 'a@example.com' }) },
  },
  {
    ...{ code: 'seldom-named', line: 'name', profiles: people(3, { displayName: '' }) },
  },
  {
    ...{ code: 'new-options', line: 'mail', more: [mail], profiles: people(9, { email: 'Rome' }) },
    home: [anAttribute('Mail', { form: 'select', options: ['Oslo'] })],
  },
];

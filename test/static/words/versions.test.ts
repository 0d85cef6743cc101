import type { Difference } from '../../../static/setup/src/state/map/compare';
import type { PlainLine } from '../../../src/mapping/mapping';
import { compareWords, told } from '../../../static/setup/src/words/versions';

const line = (more: Partial<PlainLine> = {}): PlainLine => ({
  ...{ attribute: 'Email', key: 'email', as: 'text', from: { path: 'profile.email' } },
  ...more,
});

describe('a difference in words', () => {
  it.each<[what: string, difference: Difference, said: string]>([
    [
      'a type that came',
      { is: 'type', fate: 'added', type: 'Staff', lines: 3 },
      'Staff: Added The whole object type 3 lines',
    ],
    [
      'a type by another name',
      { is: 'setting', type: 'Staff', setting: 'type', fate: 'changed', was: 'Okta User', now: 'Staff' },
      'Staff: Changed Object type from Okta User to Staff',
    ],
    [
      'another setting',
      { is: 'setting', type: 'Staff', setting: 'when', fate: 'added', was: '', now: '' },
      'Staff: Added Which records come here',
    ],
    [
      'a line that changed in two things',
      {
        ...{ is: 'line', fate: 'changed', type: 'Staff', attribute: 'Email', parts: ['from', 'changes'] },
        ...{ before: line(), after: line({ from: { path: 'x' }, changes: [{ do: 'trim' }] }) },
      },
      'Staff: Changed Email the Okta field and changes to the value',
    ],
    [
      'a line that was turned off',
      {
        ...{ is: 'line', fate: 'changed', type: 'Staff', attribute: 'Email', parts: ['off'] },
        ...{ before: line(), after: line({ off: true }) },
      },
      'Staff: Changed Email turned off',
    ],
    [
      'a line that was turned on',
      {
        ...{ is: 'line', fate: 'changed', type: 'Staff', attribute: 'Email', parts: ['off'] },
        ...{ before: line({ off: true }), after: line() },
      },
      'Staff: Changed Email turned on',
    ],
    [
      'a line that went',
      { is: 'line', fate: 'removed', type: 'Staff', attribute: 'Email', parts: [], before: line() },
      'Staff: Removed Email',
    ],
    ['an order of lines', { is: 'order', of: 'lines', type: 'Staff' }, 'Staff: Moved Order of the lines'],
    ['an order of types', { is: 'order', of: 'types' }, 'Everything: Moved Order of the object types'],
    ['comments', { is: 'comments', fate: 'added' }, 'Everything: Added Comments at the top'],
    ['a table', { is: 'table', fate: 'added', name: 'sites' }, 'Everything: Added Lookup table sites'],
    [
      'a filter',
      { is: 'filter', kind: 'users', name: 'inGroups', fate: 'removed' },
      'Filters of users: Removed Only members of groups',
    ],
  ])('names %s', (_what, difference, said) => {
    const { under, fate, what, detail } = told(difference);
    expect([`${under}:`, compareWords.fates[fate], what, detail].join(' ').trim()).toBe(said);
  });
});

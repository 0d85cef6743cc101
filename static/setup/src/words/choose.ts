// Words of Choose.
import type { Kind } from '../answers';
import type { NameFault } from '../state/chooseDraft';
import type { Count } from '../state/counts';
import { counted, number } from '../state/counts';

export const chooseWords = {
  title: 'Choose what to bring in',
  sub: (on: number) =>
    on === 0
      ? 'No kind is on. What you leave out is never read.'
      : `${counted(on, 'kind')} ${on === 1 ? 'is' : 'are'} on. What you leave out is never read.`,
  columns: { kind: 'Kind', objects: 'In Okta', type: 'Object type in Assets', note: 'What comes in' },
  notes: {
    users: 'People with status, manager and groups',
    groups: 'With their members',
    devices: 'With every user of a device',
  } satisfies Record<Kind, string>,
  on: 'On',
  off: 'Off',
  count: (count: Count) => {
    if (count.is === 'exact') return number(count.value);
    return count.is === 'more' ? `more than ${number(count.than)}` : 'not counted';
  },
  countedAt: (when: string) => `last good run, ${when}`,
  countedNow: 'counted just now',
  typeName: (kind: string) => `Object type for ${kind}`,
  namesNew:
    'Assets creates these object types when you save. Name them as you like, now: later Assets renames them.',
  namesKept:
    'Object types that were saved once are renamed in Assets: Schema → the object type → Edit. The import follows by itself.',
  left: (count: number, kind: string) =>
    `${counted(count, 'object')} of ${kind} will no longer be updated. They stay in Assets as they are.`,
  faults: {
    empty: 'Give the object type a name.',
    long: 'Use at most 255 characters.',
    double: 'Two kinds can’t share an object type. Give one of them another name.',
  } satisfies Record<NameFault, string>,
  nothing: 'Tick at least one kind.',
  unreadable: 'This token can’t read them.',
  seeConnect: 'See Connect',
  foot: {
    proposed: 'This is a proposal. Nothing is created in Assets before you save.',
    saved: (when: string) => `Saved ${when}.`,
    changes: (count: number) => `${counted(count, 'change')} not saved yet.`,
    saving: 'Saving, and telling Assets…',
    faulty: 'Something above needs a change. Nothing was saved.',
    refused: 'Nothing was saved.',
  },
  save: 'Save and continue',
  discard: 'Discard changes',
  onward: 'Continue to Overview',
  connectFirst: 'Connect first',
  noConnection: 'There is no connection yet. You can choose already; a run needs both.',
  announceSaved: 'Your choice is saved. Assets knows the object types now.',
} as const;

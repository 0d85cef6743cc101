// Words of Map's versions, and of what differs between two mappings.
import type { Difference, Fate, FilterName, LinePart, TypeSetting } from '../state/map/compare';
import { counted, listed } from '../state/counts';
import { kindNames } from './frame';

export const versionWords = {
  open: 'Versions',
  title: 'Versions',
  sub: (zone: string | undefined) =>
    `The last ten mappings that runs used. Times ${zone === undefined ? 'of this browser' : `in ${zone}`}.`,
  none: 'No mapping was saved yet. The first one is kept here as soon as it is live.',
  live: 'Live now',
  compare: 'Compare',
  compareWith: (when: string) => `Compare: mapping of ${when}`,
  goBack: 'Go back to this',
  goBackTo: (when: string) => `Go back to this: mapping of ${when}`,
  copy: 'Copy as text',
  copyOf: (when: string) => `Copy as text: mapping of ${when}`,
  close: 'Close',
  loading: 'Fetching that mapping',
  isBack: (when: string) => `The mapping of ${when} is your draft now. Nothing is live yet.`,
  isSame: (when: string) => `The mapping of ${when} says what is here already.`,
  undo: 'Undo',
  undone: 'Your draft is as it was.',
  copied: (when: string) => `The mapping of ${when} is copied. Okta’s address and token are not in it.`,
  notCopied: 'Your browser does not let us copy. Here is the text:',
} as const;

export const compareWords = {
  /** @param changes how many things differ */
  draft: (changes: number) =>
    changes === 0 ? 'Nothing differs from what is live' : `${counted(changes, 'change')} not live yet`,
  draftSub: (when: string | undefined) =>
    when === undefined ? 'Against what we propose.' : `Against the mapping of ${when}, which runs use.`,
  since: (when: string, changes: number) =>
    changes === 0
      ? `Nothing differs from the mapping of ${when}`
      : `${counted(changes, 'difference')} since ${when}`,
  /** Said behind the count, where a draft is kept. */
  inWhich: (isLive: boolean) => (isLive ? 'in what is live.' : 'in your draft.'),
  inOther: (isLive: boolean) => (isLive ? 'Look at your draft' : 'Look at what is live'),
  asText: 'As text',
  sameLines: (count: number) => `${counted(count, 'line')} the same`,
  signs: { added: 'added', removed: 'removed', same: 'same' },
  textOf: 'Differences as text',
  fates: { added: 'Added', removed: 'Removed', changed: 'Changed', moved: 'Moved' },
  whole: 'Everything',
  filters: (kind: string) => `Filters of ${kind.toLowerCase()}`,
} as const;

const parts: Readonly<Record<LinePart, string>> = {
  attribute: 'its name',
  from: 'the Okta field',
  changes: 'changes to the value',
  as: 'what it holds',
  refersTo: 'what it refers to',
  many: 'one or several values',
  write: 'when it is written',
  empty: 'what happens when Okta has no value',
  off: 'turned on or off',
  label: 'the label',
  identifier: 'the identifier',
  unique: 'unique or not',
  volatile: 'counts as a change or not',
  description: 'its description',
  above: 'comments above it',
};

const settings: Readonly<Record<TypeSetting, string>> = {
  type: 'Object type',
  description: 'Description',
  when: 'Which records come here',
  write: 'What a run may do',
  statuses: 'Statuses',
  below: 'Comments at the end',
};

const filters: Readonly<Record<FilterName, string>> = {
  statuses: 'Statuses',
  search: 'Okta search',
  inGroups: 'Only members of groups',
  leaveOut: 'Fields left out',
  types: 'Kinds of groups',
  names: 'Names of groups',
  skipEmpty: 'Groups without members',
};

/** One difference in words: under which heading, what became of what, and what about it. */
export type Told = { under: string; fate: Fate | 'moved'; what: string; detail: string };

export function told(difference: Difference): Told {
  const { whole, filters: filtersOf } = compareWords;
  switch (difference.is) {
    case 'type':
      return {
        ...{ under: difference.type, fate: difference.fate, what: 'The whole object type' },
        detail: counted(difference.lines, 'line'),
      };
    case 'setting': {
      const { type, fate, setting, was, now } = difference;
      const isRename = setting === 'type';
      return { under: type, fate, what: settings[setting], detail: isRename ? `from ${was} to ${now}` : '' };
    }
    case 'line':
      return {
        ...{ under: difference.type, fate: difference.fate, what: difference.attribute },
        detail: detailOf(difference),
      };
    case 'order':
      return difference.of === 'lines'
        ? { under: difference.type, fate: 'moved', what: 'Order of the lines', detail: '' }
        : { under: whole, fate: 'moved', what: orders[difference.of], detail: '' };
    case 'comments':
      return { under: whole, fate: difference.fate, what: 'Comments at the top', detail: '' };
    case 'table':
      return { under: whole, fate: difference.fate, what: `Lookup table ${difference.name}`, detail: '' };
    case 'filter':
      return {
        ...{ under: filtersOf(kindNames[difference.kind]), fate: difference.fate },
        ...{ what: filters[difference.name], detail: '' },
      };
  }
}

const orders = { types: 'Order of the object types', tables: 'Order of the lookup tables' };

function detailOf({ parts: changed, before, after }: Extract<Difference, { is: 'line' }>): string {
  const words = changed.map((part) => {
    if (part !== 'off') return parts[part];
    return after?.off ? 'turned off' : 'turned on';
  });
  return before && after ? listed(words) : '';
}

// Words of Map's text face.
import type { FieldOption } from '../state/fieldChoice';
import type { Offer } from '../state/textOffers';
import { counted, listed, number, startOf } from '../state/counts';
import { formNames } from './map';

export const textWords = {
  label: 'Mapping as text',
  /** Said after the label to people who listen, and shown beneath the editor. */
  how: 'Ctrl+Space offers fields and attributes. Tab leaves the text, or takes what is offered. F8 goes to the next problem, Ctrl+F finds, Ctrl+Z takes back, Alt with an arrow moves a line.',
  problemAt: (line: number, sentence: string) => `Line ${number(line)}: ${sentence}`,
  line: (line: number) => `Line ${number(line)}`,
  problems: (count: number) => (count === 0 ? 'No problems' : counted(count, 'problem')),
  levels: { error: 'problem', warning: 'warning' },
  /** Under what is typed, as long as lines are not understood. */
  notUnderstood: (lines: readonly number[], others: number) => {
    const few = lines.slice(0, 5).map(number);
    const named = lines.length > 5 ? [...few, `${number(lines.length - 5)} more`] : few;
    const bad = lines.length === 1 ? `Line ${listed(named)} is` : `Lines ${listed(named)} are`;
    const rest =
      others === 0
        ? 'The table stays as it was.'
        : others === 1
          ? 'The table shows the other line.'
          : `The table shows the other ${number(others)} lines.`;
    return `${bad} not understood. ${rest}`;
  },
  copy: 'Copy all',
  copied: 'Copied. Okta’s address and token are not in it.',
  notCopied: 'Your browser does not let us copy. The whole text is selected: press Ctrl+C.',
  download: 'Download',
  fileName: (day: string) => `okta-mapping-${day}.txt`,
  open: 'Open a file',
  openLabel: 'Open a file with a mapping as text',
  drop: 'Drop the file to put its text here.',
  opened: (name: string) => `${name} is here instead of the text before.`,
  undo: 'Undo',
  undone: 'The text before is back.',
  tooLong: 'That file is too long for a mapping. Nothing was changed.',
  notText: 'That file can’t be read as text. Nothing was changed.',
  find: 'Find',
  /** Behind what is offered. */
  offer: (offer: Offer): string => {
    switch (offer.is) {
      case 'directive':
        return directives[offer.text] ?? '';
      case 'step':
        return offer.says;
      case 'attribute':
        return offer.isTaken ? `${formNames[offer.form]}, filled by another line` : formNames[offer.form];
      case 'field':
        return fieldSaid(offer.field);
    }
  },
  loading: 'Loading the editor',
  lookOnly: 'You can read and copy this text, not change it.',
  /** What the editor itself says, in our words. */
  phrases: {
    Find: 'Find',
    Replace: 'Replace with',
    next: 'Next',
    previous: 'Previous',
    all: 'All',
    'match case': 'Match case',
    regexp: 'Pattern',
    'by word': 'Whole words',
    replace: 'Replace',
    'replace all': 'Replace all',
    close: 'Close',
    Completions: 'What can stand here',
    'current match': 'found',
    'replaced match on line $': 'replaced on line $',
    'replaced $ matches': 'replaced $ times',
    'on line': 'on line',
  },
} as const;

const directives: Readonly<Record<string, string>> = {
  'map:': 'A field and the attribute it fills',
  'key:': 'The same, and objects are found again by it',
  'config:': 'A setting of the object type',
  'status:': 'A state of Okta and its status in Assets',
  'table:': 'A row of a lookup table',
  'off:map:': 'A line that is kept and not used',
};

function fieldSaid({ filled, records, example, title }: FieldOption): string {
  if (records === 0) return title ?? '';
  if (filled === 0) return `empty in ${number(records)} looked at`;
  const count = `${number(filled)} of ${number(records)}`;
  return example === undefined ? count : `${count}, for example ${startOf(example, 40)}`;
}

// Words of Map's text face.
import type { FieldOption } from '../state/map/fieldChoice';
import { counted, listed, number, startOf } from '../state/counts';

export const textWords = {
  label: 'Mapping as text',
  /** Said after the label to people who listen, and shown beneath the editor. */
  how: 'Ctrl+Space offers fields and attributes. Tab leaves the text, or takes what is offered. F8 goes to the next problem, Ctrl+F finds, Ctrl+Z takes back, Alt with an arrow moves a line.',
  problemAt: (line: number, sentence: string) => `Line ${number(line)}: ${sentence}`,
  line: (line: number) => `Line ${number(line)}`,
  /** Two numbers, since only the first is counted elsewhere on the page. */
  problems: (count: number, misread: number) => {
    const lines = misread === 0 ? [] : [`${counted(misread, 'line')} not understood`];
    const others = count === 0 ? (misread === 0 ? ['No problems'] : []) : [counted(count, 'problem')];
    return [...others, ...lines].join(', ');
  },
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
  show: 'Show the text',
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

/** What stands behind a field that is offered. */
export function fieldSaid({
  filled,
  records,
  example,
  title,
}: Pick<FieldOption, 'filled' | 'records' | 'example' | 'title'>): string {
  if (records === 0) return title ?? '';
  if (filled === 0) return `empty in ${number(records)} looked at`;
  const count = `${number(filled)} of ${number(records)}`;
  return example === undefined ? count : `${count}, for example ${startOf(example, 40)}`;
}

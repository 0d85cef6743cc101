// The changes of a line as they stand behind a | : one table that writes and reads them.
import { change, type Change, type ChangeName } from '../change';
import { quotedText, wordText, type Token } from './signs';

/** A part of a change behind its word: words as they stand, or a member's value, with words before it. */
interface Part {
  member: string;
  is: 'text' | 'texts' | 'number' | 'word';
  lead?: string;
  /** The value that is not written, and stands where nothing is. */
  absent?: string;
}

interface ChangeWords {
  word: string;
  parts: Part[];
  /** An example of how it is written. */
  form: string;
}

const text = (member: string, lead?: string): Part => ({ member, is: 'text', ...(lead && { lead }) });
const simple = (word: string): ChangeWords => ({ word, parts: [], form: word });

/** Every change: its word and what stands behind it. What it does is said in `changes.ts`. */
export const changeWords: Readonly<Record<ChangeName, ChangeWords>> = {
  trim: simple('trim'),
  lower: simple('lower'),
  upper: simple('upper'),
  capitals: simple('capitals'),
  digits: simple('digits'),
  split: { word: 'split', parts: [text('at')], form: 'split ","' },
  join: { word: 'join', parts: [text('with')], form: 'join ", "' },
  item: {
    word: 'item',
    parts: [{ member: 'number', is: 'number' }],
    form: 'item 1',
  },
  replace: {
    word: 'replace',
    parts: [text('what'), text('with', 'with')],
    form: 'replace "a" with "b"',
  },
  before: { word: 'before', parts: [text('mark')], form: 'before "/"' },
  after: { word: 'after', parts: [text('mark')], form: 'after "/"' },
  part: {
    word: 'part',
    parts: [
      { member: 'from', is: 'number', lead: 'from' },
      { member: 'length', is: 'number', lead: 'length', absent: '' },
    ],
    form: 'part from 1 length 3',
  },
  date: {
    word: 'date',
    parts: [{ member: 'form', is: 'word' }],
    form: 'date dd.MM.yyyy',
  },
  number: {
    word: 'number',
    parts: [{ ...text('decimal'), absent: '.' }],
    form: 'number ","',
  },
  yesno: {
    word: 'yes',
    parts: [{ member: 'yes', is: 'texts', lead: 'if' }],
    form: 'yes if "true", "1"',
  },
  lookup: {
    word: 'lookup',
    parts: [
      { member: 'table', is: 'word' },
      { member: 'otherwise', is: 'word', lead: 'else', absent: 'keep' },
    ],
    form: 'lookup departments',
  },
  default: {
    word: 'default',
    parts: [text('value')],
    form: 'default "none"',
  },
};

/** A change as text. */
export function changeText(made: Change): string {
  const members = new Map<string, unknown>(Object.entries(made));
  const { word, parts } = changeWords[made.do];
  const said = parts.flatMap(({ member, is, lead, absent }) => {
    const value = members.get(member) ?? '';
    if (absent !== undefined && value === absent) return [];
    return [...(lead ? [lead] : []), written(value, is)];
  });
  return [word, ...said].join(' ');
}

function written(value: unknown, is: Part['is']): string {
  if (Array.isArray(value)) return value.map((each) => quotedText(String(each))).join(', ');
  const plain = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return is === 'text' ? quotedText(plain) : wordText(plain);
}

/** The change of that name, if there is one. */
export const changeNamed = (word: string): ChangeName | undefined =>
  change.options.map((option) => option.shape.do.value).find((name) => changeWords[name].word === word);

/** The change that tokens say. @param args what stands behind its word */
export function readChange(name: ChangeName, args: Token[]): Change | undefined {
  const members = new Map<string, unknown>([['do', name]]);
  const left = args.filter((token) => !(token.is === 'sign' && token.value === ','));
  for (const { member, is, lead, absent } of changeWords[name].parts) {
    const isHere = lead === undefined || (left[0]?.is === 'word' && left[0].value === lead);
    if (isHere && lead !== undefined) left.shift();
    const values = isHere ? left.splice(0, is === 'texts' ? left.length : 1) : [];
    if (values.length > 0) members.set(member, valueOf(values, is));
    else if (absent === undefined) return undefined;
    else if (absent !== '') members.set(member, absent);
  }
  if (left.length > 0) return undefined;
  const read = change.safeParse(Object.fromEntries(members));
  return read.success ? read.data : undefined;
}

function valueOf(tokens: Token[], is: Part['is']): unknown {
  const values = tokens.map(({ value }) => value);
  if (is === 'texts') return values;
  const [first = ''] = values;
  return is === 'number' ? (/^-?\d{1,6}$/.test(first) ? Number(first) : undefined) : first;
}

// The closed list of changes: what each is called, what it does, an example, and how it does it.
import { eachText, eachValue, folded, isTooLong, tooLong, tooMuch, type Changer } from './changing';
import type { Change, ChangeName } from './change';
import { dateFrom } from './dates';
import { spend } from './effort';
import { numberFrom, plainDigits } from './numbers';
import { withCapitals } from './capitals';
import { tableNamed } from './lookups';
import { isBlank, isScalar, LONGEST_TEXT } from './value';

/** What the page says of a change, and how it is made ready. */
interface ChangeEntry<C extends Change> {
  /** Two or three words for a button. */
  title: string;
  /** One sentence. */
  sentence: string;
  example: { change: C; before: string[]; after: string[] };
  ready: (change: C) => Changer;
}

type Named<Name extends ChangeName> = Extract<Change, { do: Name }>;

/** Texts beyond this many from one are no list that anybody meant. */
const MOST_PARTS = 1_000;

export const changes: { readonly [Name in ChangeName]: ChangeEntry<Named<Name>> } = {
  trim: {
    title: 'Trim',
    sentence: 'Takes away the blanks at both ends.',
    example: { change: { do: 'trim' }, before: ['  Ada '], after: ['Ada'] },
    ready: () => eachText((text) => text.trim()),
  },
  lower: {
    title: 'Lower case',
    sentence: 'Writes every letter small.',
    example: { change: { do: 'lower' }, before: ['Ada.L@Example.com'], after: ['ada.l@example.com'] },
    ready: () => eachText((text) => text.toLowerCase()),
  },
  upper: {
    title: 'Upper case',
    sentence: 'Writes every letter as a capital.',
    example: { change: { do: 'upper' }, before: ['de'], after: ['DE'] },
    ready: () => eachText((text) => text.toUpperCase()),
  },
  capitals: {
    title: 'Capital first letters',
    sentence: 'Begins every word with a capital and writes the rest small.',
    example: {
      change: { do: 'capitals' },
      before: ["ada O'BRIEN-lovelace"],
      after: ["Ada O'Brien-Lovelace"],
    },
    ready: () => eachText(withCapitals),
  },
  digits: {
    title: 'Digits only',
    sentence: 'Keeps the digits and drops everything else.',
    example: { change: { do: 'digits' }, before: ['CC-4410'], after: ['4410'] },
    ready: () => eachText((text) => plainDigits(text).replace(/[^0-9]/g, '')),
  },
  split: {
    title: 'Split',
    sentence: 'Makes several values of one text, parted where the mark stands, each trimmed.',
    example: { change: { do: 'split', at: ';' }, before: ['Sales; EMEA'], after: ['Sales', 'EMEA'] },
    ready: ({ at }) =>
      eachText((text) => {
        const parts = text.split(at);
        return parts.length > MOST_PARTS
          ? { code: 'too-many-parts', seen: { parts: parts.length } }
          : parts.map((part) => part.trim());
      }),
  },
  join: {
    title: 'Join',
    sentence: 'Makes one text of several values, with the mark between them.',
    example: { change: { do: 'join', with: ', ' }, before: ['Sales', 'EMEA'], after: ['Sales, EMEA'] },
    ready: ({ with: mark }) => joined(mark),
  },
  item: {
    title: 'One of several',
    sentence: 'Keeps the value at that place, counted from 1; -1 is the last.',
    example: { change: { do: 'item', number: 2 }, before: ['Sales', 'EMEA'], after: ['EMEA'] },
    ready:
      ({ number }) =>
      (values) => {
        const value = values.at(number < 0 ? number : number - 1);
        return { values: number === 0 || value === undefined ? [] : [value], refused: [] };
      },
  },
  replace: {
    title: 'Replace',
    sentence: 'Puts another text in every place where this one stands, letter by letter.',
    example: {
      change: { do: 'replace', what: '_', with: ' ' },
      before: ['north_west'],
      after: ['north west'],
    },
    ready: ({ what, with: by }) =>
      eachText((text) => {
        const parts = text.split(what);
        // What would be too long is not even put together.
        const length = text.length + (parts.length - 1) * (by.length - what.length);
        return length > LONGEST_TEXT ? tooLong : parts.join(by);
      }),
  },
  before: {
    title: 'Before',
    sentence: 'Keeps what stands before the first mark, trimmed, or all of it where there is none.',
    example: { change: { do: 'before', mark: '@' }, before: ['ada@example.com'], after: ['ada'] },
    ready: ({ mark }) =>
      eachText((text) => (text.includes(mark) ? text.slice(0, text.indexOf(mark)).trim() : text)),
  },
  after: {
    title: 'After',
    sentence: 'Keeps what stands after the first mark, trimmed, or all of it where there is none.',
    example: { change: { do: 'after', mark: '\\' }, before: ['EXAMPLE\\ada'], after: ['ada'] },
    ready: ({ mark }) =>
      eachText((text) => (text.includes(mark) ? text.slice(text.indexOf(mark) + mark.length).trim() : text)),
  },
  part: {
    title: 'Part',
    sentence:
      'Keeps so many characters, beginning with that one, counted from 1; without a number all that follow.',
    example: { change: { do: 'part', from: 1, length: 3 }, before: ['DEU-4410'], after: ['DEU'] },
    ready: ({ from, length }) =>
      // By characters, so that none is cut in half.
      eachText((text) => [...text].slice(from - 1, length && from - 1 + length).join('')),
  },
  date: {
    title: 'Date',
    sentence:
      'Reads a date that is written in this form; where the attribute wants a time too, the day begins at midnight UTC.',
    example: { change: { do: 'date', form: 'dd.MM.yyyy' }, before: ['14.2.2023'], after: ['2023-02-14'] },
    ready: ({ form }) =>
      eachText((text, { wantsTime }) => {
        const date = dateFrom(form, text);
        if (date === undefined) return { code: 'not-a-date' };
        return wantsTime && date.length === 10 ? `${date}T00:00:00Z` : date;
      }),
  },
  number: {
    title: 'Number',
    sentence:
      'Reads a number with this decimal sign; the other sign, blanks and apostrophes may group its thousands.',
    example: { change: { do: 'number', decimal: ',' }, before: ['1.234,50'], after: ['1234.5'] },
    ready: ({ decimal }) =>
      eachValue((value) => {
        const number = typeof value === 'string' ? numberFrom(value, decimal) : value;
        return typeof number === 'number' ? number : { code: 'not-a-number' };
      }),
  },
  yesno: {
    title: 'Yes or no',
    sentence: 'Says yes for one of these texts, letter case aside, and no for every other.',
    example: { change: { do: 'yesno', yes: ['Y', 'Yes'] }, before: ['y'], after: ['true'] },
    ready: ({ yes }) => {
      const wanted = new Set(yes.map(folded));
      return eachText((text) => wanted.has(folded(text)));
    },
  },
  lookup: {
    title: 'Look up',
    sentence:
      'Puts in what the table has for the value, letter case aside; what it does not have is kept or left empty.',
    example: {
      change: { do: 'lookup', table: 'countries', otherwise: 'keep' },
      before: ['de'],
      after: ['Germany'],
    },
    ready: ({ table, otherwise }) =>
      eachText((text, { tables }) => {
        const rows = tableNamed(table, tables);
        if (rows === undefined) return { code: 'no-table', seen: { table } };
        return rows(text) ?? (otherwise === 'keep' ? text : '');
      }),
  },
  default: {
    title: 'Default',
    sentence: 'Stands in where nothing was found.',
    example: { change: { do: 'default', value: 'none' }, before: [], after: ['none'] },
    ready:
      ({ value }) =>
      (values) => ({ values: values.every(isBlank) ? [value] : values, refused: [] }),
  },
};

/** Makes a change ready to go over many values. */
export function changer<Name extends ChangeName>(change: Named<Name> & { do: Name }): Changer {
  return changes[change.do].ready(change);
}

function joined(mark: string): Changer {
  return (values, { effort }) => {
    const texts = values.filter((value) => !isBlank(value));
    // A name without one of its parts would be another name.
    const bad = texts.find((value) => !isScalar(value) || isTooLong(value));
    if (bad !== undefined)
      return { values: [], refused: [{ code: isScalar(bad) ? 'too-long' : 'not-text', value: bad }] };
    const text = texts.map(String).join(mark);
    if (isTooLong(text)) return { values: [], refused: [{ code: 'too-long', value: text }] };
    if (!spend(effort, text)) return tooMuch(text);
    return { values: texts.length > 0 ? [text] : [], refused: [] };
  };
}

// What is typed on the text face, held against the mapping that it stands for (pure).
import type { Fault, Repair } from '../../../../../src/mapping/fault';
import type { Mapping } from '../../../../../src/mapping/mapping';
import type { TextRead } from '../../../../../src/mapping/text/assemble';
import { lineOf } from '../../../../../src/mapping/text/places';
import { isSame } from '../../../../../src/mapping/same';
import { lineDifferences } from './textLines';

/** What is wrong at a place of the text. */
export type LineProblem = {
  /** Counted from 1; 0 for what concerns no line. */
  line: number;
  /** The bad part, in characters from the line's beginning; the whole line where it is not said. */
  from?: number;
  to?: number;
  level: Fault['level'];
  sentence: string;
  remedy: string;
  repair?: Repair;
  button?: string;
  clicks?: string;
};

/** What is worth saying of a line. One that is not used is kept as it was written. */
export type LineNote = { line: number; why: string; isUsed: boolean };

/** How text becomes a mapping and back, beside one schema of the customer's. */
export type Grammar = {
  read: (text: string, before: Mapping) => TextRead;
  write: (mapping: Mapping) => string;
};

export type TextDraft = {
  text: string;
  /** The mapping it stands for: what was read of it last, or what it was written from. */
  stands: Mapping;
  read: TextRead;
  grammar: Grammar;
};

/** The text of a mapping that nobody has typed into yet. */
export function written(mapping: Mapping, grammar: Grammar): TextDraft {
  const text = grammar.write(mapping);
  return { text, stands: mapping, read: grammar.read(text, mapping), grammar };
}

/** What somebody typed. Where nothing of it is understood, the mapping stays. */
export function typed({ stands, grammar }: TextDraft, text: string): TextDraft {
  const read = grammar.read(text, stands);
  return { text, stands: read.mapping ?? stands, read, grammar };
}

/**
 * The text after the mapping, or the schema it is read beside, became another. What is typed stays as long as it says
 * the same; else the text is written anew.
 */
export function followed(draft: TextDraft, mapping: Mapping, grammar: Grammar): TextDraft {
  const isStill = isSame(draft.stands, mapping);
  if (isStill && grammar === draft.grammar) return draft;
  const read = grammar.read(draft.text, mapping);
  if (
    isStill ? !read.mapping || isSame(read.mapping, mapping) : read.mapping && isSame(read.mapping, mapping)
  )
    return { text: draft.text, stands: mapping, read, grammar };
  const text = withLost(draft, grammar.write(mapping));
  return { text, stands: mapping, read: grammar.read(text, mapping), grammar };
}

/** A mapping keeps what it does not understand, but not without end: a line that it cannot keep stays where it stood. */
function withLost({ text, read }: TextDraft, next: string): string {
  const lost = new Set(read.faults.filter(({ code }) => code === 'not-kept').map(({ line }) => line));
  let line = 0;
  return lineDifferences(text.split('\n'), next.split('\n'))
    .filter(({ is }) => {
      if (is !== 'added') line += 1;
      return is !== 'removed' || lost.has(line);
    })
    .map(({ text: said }) => said)
    .join('\n');
}

/**
 * The numbers of lines that are not understood, each once.
 *
 * @param typing the line that somebody is typing: what is not there yet is not wrong yet
 */
export const badLines = ({ faults }: TextRead, typing?: number): number[] => [
  ...new Set(
    faults.filter(({ level, line }) => level === 'error' && line !== typing).map(({ line }) => line),
  ),
];

/** Whether a mapping has lines of a text that are neither blank nor a comment: no other face shows them. */
export const keepsLines = ({ above = [], types }: Mapping): boolean =>
  [
    ...above,
    ...types.flatMap(({ below = [], lines }) => [...below, ...lines.flatMap((line) => line.above ?? [])]),
  ].some((line) => !/^\s*(#|$)/.test(line));

/** How many lines the table shows for a mapping. */
export const lineCount = (mapping: Mapping): number =>
  mapping.types.reduce((sum, { lines }) => sum + lines.length, 0);

/**
 * Every problem at its line, those of no line first: what is not understood, and what is wrong with what is.
 *
 * @param typing as in `badLines`
 */
export function problemsIn({ read }: TextDraft, faults: readonly Fault[], typing?: number): LineProblem[] {
  const misread = read.faults.flatMap(({ level, line, from, to, sentence, remedy }): LineProblem[] =>
    level === 'error' && line !== typing ? [{ line, from, to, level, sentence, remedy }] : [],
  );
  const wrong = faults.map(({ level, sentence, remedy, repair, button, clicks, ...about }): LineProblem => ({
    ...{ line: placeOf(about, read), level, sentence, remedy },
    ...(repair ? { repair } : {}),
    ...(button === undefined ? {} : { button }),
    ...(clicks === undefined ? {} : { clicks }),
  }));
  return [...misread, ...wrong].sort((one, other) => one.line - other.line);
}

/** Where the line stands that a fault is about, else the heading of its type; 0 for what is about neither. */
function placeOf({ type, line }: Pick<Fault, 'type' | 'line'>, { places }: TextRead): number {
  if (type === undefined) return 0;
  const own = line === undefined ? undefined : lineOf(places, { type, line });
  return own ?? lineOf(places, { type }) ?? 0;
}

/** The remedy of a note that asks for none; it goes without saying. */
const nothingToDo = 'Nothing to do.';

/** What is said behind lines that are right: why one is not used, or what one means. */
export function notesIn({ read }: TextDraft): LineNote[] {
  const [bad, kept] = [new Set(badLines(read)), new Set(read.kept)];
  const said = new Map<number, string[]>();
  for (const line of kept) if (!bad.has(line)) said.set(line, []);
  for (const { level, line, sentence, remedy } of read.faults)
    if (level === 'note')
      said.set(line, [...(said.get(line) ?? []), sentence, ...(remedy === nothingToDo ? [] : [remedy])]);
  return [...said].map(([line, why]) => ({ line, why: why.join(' '), isUsed: !kept.has(line) }));
}

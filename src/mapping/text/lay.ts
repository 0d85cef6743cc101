// A text as it is laid out: blocks below their headings, and what each line begins with.

/** A line of the text, with its number from 1. `at` is the column behind the directive. */
export type TextLine = { number: number; text: string } & (
  | { is: 'blank' }
  | { is: 'comment' }
  | { is: 'other' }
  | { is: 'heading'; name: string }
  | { is: 'line'; isKey: boolean; isOff: boolean; at: number }
  | { is: 'config'; at: number }
  | { is: 'status'; at: number }
  | { is: 'table'; at: number }
);
export type LineOf<Is extends TextLine['is']> = Extract<TextLine, { is: Is }>;

/** An object type's heading and the lines below it; only the first block may have no heading. */
export interface Block {
  heading?: LineOf<'heading'>;
  lines: TextLine[];
}

/** The words that a line may begin with, and a colon. */
const directives = ['key', 'map', 'config', 'off', 'status', 'table'] as const;

/** Splits a text into blocks. */
export function lay(text: string): Block[] {
  const blocks: Block[] = [{ lines: [] }];
  for (const line of linesOf(text))
    if (line.is === 'heading') blocks.push({ heading: line, lines: [] });
    else blocks.at(-1)?.lines.push(line);
  return blocks;
}

function linesOf(text: string): TextLine[] {
  const lines = text.split(/\r\n|\n|\r/);
  // A break at the very end ends the last line and begins no other.
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, at) => ({ number: at + 1, text: line, ...beginningOf(line) }));
}

type Beginning = TextLine extends infer Each
  ? Each extends TextLine
    ? Omit<Each, 'number' | 'text'>
    : never
  : never;

/** What a line is, by how it begins; for a heading, by how it ends. */
export function beginningOf(line: string): Beginning {
  const said = line.trim();
  if (said === '') return { is: 'blank' };
  if (said.startsWith('#')) return { is: 'comment' };
  const [whole, off, word] =
    /^\s*(off:[ \t]{0,9})?(key|map|config|status|table|off):/.exec(line.slice(0, 1_000)) ?? [];
  if (whole === undefined) return headingIn(said);
  const at = whole.length;
  if (word === 'key' || word === 'map')
    return { is: 'line', isKey: word === 'key', isOff: off !== undefined, at };
  if (off !== undefined || word === undefined || word === 'off') return { is: 'other' };
  return { is: word === 'config' ? 'config' : word === 'status' ? 'status' : 'table', at };
}

function headingIn(said: string): Beginning {
  if (!said.endsWith(':')) return { is: 'other' };
  const name = said.slice(0, -1).trimEnd();
  if (/^"[^"]+"$/.test(name)) return { is: 'heading', name: name.slice(1, -1) };
  return name === '' || /[="|#]/.test(name) ? { is: 'other' } : { is: 'heading', name };
}

/** What a `config:` line says, or undefined where it has no =. */
export function settingIn({ text, at }: LineOf<'config'>): { name: string; value: string } | undefined {
  const equals = text.indexOf('=', at);
  return equals < 0 ? undefined : { name: text.slice(at, equals).trim(), value: text.slice(equals + 1) };
}

/** A heading as text. */
export const headingText = (name: string): string =>
  /[=|:#]/.test(name) || name !== name.trim() || directives.some((each) => each === name)
    ? `"${name}":`
    : `${name}:`;

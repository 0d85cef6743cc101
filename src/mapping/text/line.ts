// One `key:` or `map:` line: what fills the attribute, the attribute, and what it links to.
import type { Change } from '../change';
import type { Source } from '../mapping';
import { changeNamed, changeWords, readChange } from './changeText';
import type { Spot } from './faults';
import { isName, readLink, withoutQuotes, type LinkSaid } from './link';
import { ABOUT, optionBeginnings, optionWords, readOption, type Options } from './optionText';
import { scan, split, type Token } from './signs';
import { readValue } from './value';

/** What a line says, before what goes without saying is added. */
export interface LineSaid {
  from: Source;
  /** The path, where the value is one path without quotes: what OnLink's lines have. */
  bare?: string;
  changes: Change[];
  options: Options;
  attribute: string;
  link?: LinkSaid;
  /** Where the value and the attribute stand. */
  at: { value: { from: number; to: number }; attribute: { from: number; to: number } };
}

export type LineRead = { is: 'read'; said: LineSaid; notes: Spot[] } | { is: 'faulty'; spots: Spot[] };

/** Reads a line from the column behind its directive. */
export function readLine(line: string, from: number): LineRead {
  const { tokens, end } = scan(line, from, '=');
  const [value = [], ...steps] = split(tokens, '|');
  const where = { from, to: Math.max(from, value.at(-1)?.to ?? end) };
  if (end === line.length) {
    const open = tokens.find(({ is }) => is === 'open');
    return faulty(
      open ? { code: 'open-quote', from: open.from, to: open.to } : { code: 'no-equals', from, to: end },
    );
  }
  const read = readValue(value, where);
  const right = readRight(line, end + 1);
  const pipes = tokens.filter((token) => token.is === 'sign' && token.value === '|');
  const said = readSteps(steps, pipes);
  const spots = [
    ...(read.is === 'faulty' ? [read.spot] : []),
    ...(right.is === 'faulty' ? [right.spot] : []),
    ...said.spots,
  ];
  if (read.is === 'faulty' || right.is === 'faulty' || spots.length > 0) return { is: 'faulty', spots };
  const [first] = value;
  const { attribute, link } = right.value;
  return {
    is: 'read',
    said: {
      from: read.value,
      ...(value.length === 1 && first?.is === 'word' ? { bare: first.value } : {}),
      changes: said.changes,
      options: said.options,
      attribute: attribute.name,
      ...(link ? { link } : {}),
      at: { value: { from: first?.from ?? from, to: where.to }, attribute },
    },
    notes:
      attribute.isQuoted || !/\s#/.test(attribute.name)
        ? []
        : [{ ...spotAt(attribute), code: 'comment-in-name' }],
  };
}

type Attribute = { name: string; isQuoted: boolean; from: number; to: number };
type Right = { is: 'read'; value: { attribute: Attribute; link?: LinkSaid } } | { is: 'faulty'; spot: Spot };

function readRight(line: string, from: number): Right {
  const pipe = pipeBehindName(line, from);
  const text = line.slice(from, pipe).trim();
  const start = text === '' ? from : line.indexOf(text, from);
  const name = withoutQuotes(text);
  const attribute = { name, isQuoted: name !== text, from: start, to: start + text.length };
  if (text === '') return { is: 'faulty', spot: { code: 'no-attribute', from: from - 1, to: from } };
  if (!isName(name))
    return { is: 'faulty', spot: { ...spotAt(attribute), code: 'bad-name', seen: { name } } };
  if (pipe === line.length) return { is: 'read', value: { attribute } };
  const link = readLink(line, pipe + 1);
  if (link.is === 'faulty')
    return { is: 'faulty', spot: { ...link.spot, seen: { ...link.spot.seen, attribute: name } } };
  return { is: 'read', value: { attribute, link: link.value } };
}

/** The column of the | behind an attribute's name, or the line's length; a name in quotes may have one in it. */
export function pipeBehindName(line: string, from: number): number {
  const rest = line.slice(from);
  const start = from + rest.length - rest.trimStart().length;
  const close = line.charAt(start) === '"' ? line.indexOf('"', start + 1) : -1;
  const pipe = line.indexOf('|', close < 0 ? from : close);
  return pipe < 0 ? line.length : pipe;
}

const spotAt = ({ from, to }: { from: number; to: number }) => ({ from, to });

/** @param pipes the | before each step */
function readSteps(steps: Token[][], pipes: Token[]) {
  const changes: Change[] = [];
  const options: Options = {};
  const spots: Spot[] = [];
  for (const [number, step] of steps.entries()) {
    const [first, ...args] = step;
    const { from = 0, to = 0 } = pipes[number] ?? {};
    if (!first) {
      spots.push({ code: 'empty-step', from, to });
      continue;
    }
    const at = { from: first.from, to: step.at(-1)?.to ?? first.to };
    const word = first.is === 'word' ? first.value : '';
    const name = changeNamed(word);
    const change = name && readChange(name, args);
    const option = change ? undefined : readOption(step);
    const twice = Object.keys(option ?? {}).some((each) => Object.hasOwn(options, each));
    if (step.some(({ is }) => is === 'open')) spots.push({ code: 'open-quote', ...at });
    else if (change) changes.push(change);
    else if (twice) spots.push({ code: 'step-twice', ...at, seen: { word } });
    else if (option) Object.assign(options, option);
    else spots.push(unknown(first.value, { ...at, form: name && changeWords[name].form }));
  }
  return { changes, options, spots };
}

function unknown(
  word: string,
  { from, to, form }: { from: number; to: number; form: string | undefined },
): Spot {
  const options = optionBeginnings.includes(word);
  if (form === undefined && !options)
    return { code: 'unknown-step', from, to, seen: { word, words: allWords() } };
  return {
    code: 'bad-step',
    from,
    to,
    seen: { word, form: form ?? (word === 'about' ? ABOUT : formsOf(word)) },
  };
}

const allWords = () =>
  [...new Set([...Object.values(changeWords).map(({ word }) => word), ...optionBeginnings])].join(', ');

const formsOf = (word: string) =>
  [...optionWords.keys()].filter((form) => form.split(' ')[0] === word).join(', ');

const faulty = (spot: Spot): LineRead => ({ is: 'faulty', spots: [spot] });

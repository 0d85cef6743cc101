// What the sample values say: whether they fit, how many there are, and what is missing.
import { oneWords } from '../formWords';
import type { Form } from '../mapping';
import { kindWords } from '../kindWords';
import type { Json } from '../../records/record';
import { sourceWords } from '../sourceWords';
import type { Seen } from './faults';
import { isOfAssets } from './attributes';
import { mendingChange } from './mending';
import { heldLine, sampledBy, type Sampled } from './sampled';
import { sharedIn } from './sharing';
import { shortly } from './shortly';
import { atEachLine, mend, placeOf, type AtLine, type Check } from './subject';

export const values: Check = (subject) =>
  atEachLine((at) => {
    const { records } = at.filling;
    if (records.length === 0 || isOfAssets(at) || at.attribute?.form === 'other') return [];
    const of = { type: at.filling.type, records, tables: subject.mapping.tables ?? [] };
    const held = heldLine(at);
    const sampled = sampledBy(held, of);
    const look: Look = { ...at, sampled, tried: (change) => sampledBy(held, of, change), held };
    return [...fitting(look), ...counted(look), ...missing(look), ...newOptions(look), ...sharing(look)];
  })(subject);

/** A line with what it makes of the samples. */
interface Look extends AtLine {
  /** The line as its attribute holds it. */
  held: AtLine['line'];
  sampled: Sampled[];
  tried: Parameters<typeof mendingChange>[2];
}

/** The words that every fault of samples has. */
const countWords = ({ filling, line, sampled }: Look, bad: number) => ({
  ...{ attribute: line.attribute, type: filling.type.type, bad, seen: sampled.length },
  records: kindWords[filling.type.kind].several,
  record: kindWords[filling.type.kind].one,
});

/** Codes that tell of something else than the form of a value. */
const OTHER_CODES = ['several-values', 'unknown-status', 'no-table'];
/** From this share of those that have a value on, what does not fit is no exception. */
const SHARE = 0.05;

function fitting(look: Look): Seen[] {
  const { filling, line, sampled, held, tried } = look;
  const bad = sampled.filter(({ codes }) => codes.some((code) => !OTHER_CODES.includes(code)));
  const [first] = bad;
  if (!first) return [];
  const place = placeOf(filling, line);
  const words = countWords(look, bad.length);
  if (bad.every(({ shown }) => typeof shown === 'object'))
    return [
      { code: 'nothing-plain', words: { ...words, source: shortly(sourceWords(line.from)) }, ...place },
    ];
  const filled = sampled.filter(({ count, codes }) => count > 0 || codes.length > 0).length;
  const isSeldom = line.as === 'reference' || line.as === 'account' || bad.length < filled * SHARE;
  const change = mendingChange(held.as, sampled, tried);
  const value = shortly(textOf(bad.find(({ shown }) => typeof shown !== 'object')?.shown));
  return [
    {
      code: isSeldom ? 'seldom-fitting' : 'not-fitting',
      ...{ words: { ...words, value, form: valueWords(held.as) }, ...place },
      repair: change && { ...mend(filling, line), do: 'add change', change },
    },
  ];
}

/** What a value has to be that a line looks for in Assets or in Jira. */
const valueWords = (form: Form): string =>
  form === 'account' || form === 'reference' ? 'a text that can be looked for' : oneWords(form);

const textOf = (value: Json | undefined) =>
  typeof value === 'object' ? 'a list or an object' : String(value ?? '');

function counted(look: Look): Seen[] {
  const { filling, line, attribute, sampled } = look;
  const most = line.many ? (attribute?.most ?? -1) : 1;
  const over = sampled.filter(({ count }) => most !== -1 && count > most);
  if (over.length === 0 || (line.many && most === 1)) return [];
  const words = {
    ...countWords(look, over.length),
    ...{ most, values: Math.max(...over.map(({ count }) => count)) },
    thing: line.as === 'reference' ? 'object' : 'value',
  };
  const code = line.many ? 'too-many-values' : 'several-values';
  return [{ code, words, ...placeOf(filling, line), repair: toHoldMany(look) }];
}

/** First the attribute has to hold many, then the line; what names or identifies an object holds one for ever. */
function toHoldMany({ filling, line, attribute }: Look): Seen['repair'] {
  const isSingle =
    line.as !== 'reference' && (line.label === true || line.identifier === true || line.as === 'status');
  if (isSingle) return { ...mend(filling, line), do: 'add change', change: { do: 'item', number: 1 } };
  if (attribute && (attribute.most === 1 || line.many)) {
    const type = filling.home?.name ?? filling.type.type;
    return { in: 'assets', do: 'hold many', type, attribute: attribute.name };
  }
  return { ...mend(filling, line), do: 'hold many' };
}

function missing(look: Look): Seen[] {
  const { filling, line, attribute, sampled } = look;
  const empty = sampled.filter(({ count, codes }) => count === 0 && codes.length === 0).length;
  // What the app fills itself is not there before a run.
  if (empty === 0 || 'own' in line.from || line.as === 'status') return [];
  const words = countWords(look, empty);
  const role =
    line.as === 'reference' ? undefined : line.label ? 'the label' : line.identifier && 'the identifier';
  if (role) return [{ code: 'seldom-named', words: { ...words, role }, ...placeOf(filling, line) }];
  return attribute && attribute.least > 0
    ? [{ code: 'seldom-required', words, ...placeOf(filling, line) }]
    : [];
}

/** More than this many at once are no options that anybody chooses from. */
const MOST_OPTIONS = 50;

function newOptions(look: Look): Seen[] {
  const { filling, line, attribute, sampled } = look;
  if (attribute?.form !== 'select' || attribute.options === undefined) return [];
  const known = new Set(attribute.options);
  const found = sampled.flatMap(({ values: texts }) => texts.map((text) => String(text).trim()));
  const options = [...new Set(found)].filter((text) => text !== '' && !known.has(text)).sort();
  if (options.length === 0) return [];
  const shown = options.slice(0, 5).map((text) => `“${shortly(text)}”`);
  const rest = options.length - shown.length;
  const words = {
    ...countWords(look, options.length),
    options: rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', '),
  };
  // Assets parts options by commas: one that holds a comma cannot be added.
  const isFit = options.length <= MOST_OPTIONS && !options.some((text) => text.includes(','));
  const names = { type: filling.home?.name ?? filling.type.type, attribute: attribute.name };
  return [
    {
      ...{ code: 'new-options', words, ...placeOf(filling, line) },
      repair: isFit ? { in: 'assets', do: 'add options', ...names, options } : undefined,
    },
  ];
}

function sharing(look: Look): Seen[] {
  const { several, value, isIdentifier } = sharedIn(look);
  if (several === 0) return [];
  const words = { ...countWords(look, several), value: shortly(textOf(value)) };
  const isSeldom = several < look.sampled.filter(({ values: found }) => found.length > 0).length * SHARE;
  const [often, seldom] = isIdentifier
    ? (['not-identifying', 'seldom-identifying'] as const)
    : (['not-unique', 'seldom-unique'] as const);
  const code = isSeldom ? seldom : often;
  return [{ code, words, ...placeOf(look.filling, look.line) }];
}

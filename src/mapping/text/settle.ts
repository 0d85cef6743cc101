// From what a text says to lines of a mapping: links are followed, and what goes without saying is added.
import { implied, impliedLabel, type Ground, type Implied, type TypeSight } from '../implied';
import { lineKey } from '../keys';
import { sameName, type KnownSchema } from '../known';
import type { Line, TypeMapping } from '../mapping';
import { fitLine } from './fits';
import { follow, type Followed } from './follow';
import type { LineOf } from './lay';
import type { LineSaid } from './line';
import { tell, tellAll, type Reading } from './reading';
import type { KeyedBlock } from './typeKeys';

/** The lines of a block that are lines of the mapping, with the line of the text that each stands on. */
export interface Settled {
  block: KeyedBlock;
  lines: { number: number; line: Line }[];
}

type Said = KeyedBlock['said'][number] & { key: string };

/** What is known besides the text: the schema, and types of the mapping that have no block in it. */
export interface Beside {
  known?: KnownSchema | undefined;
  types: readonly TypeMapping[];
}

/** Settles the lines of all blocks. What cannot be a line is told of, and left out. */
export function settle(blocks: KeyedBlock[], beside: Beside, reading: Reading): Settled[] {
  const all = blocks.map((block) => ({ block, said: withKeys(block) }));
  const sights = all.map(({ block, said }): TypeSight => ({
    key: block.key,
    type: block.type,
    kind: block.kind,
    lines: said.map(({ key, said: { attribute, from }, line: { isOff } }) => ({
      attribute,
      key,
      from,
      ...(isOff && { off: true }),
    })),
  }));
  const types = [...beside.types, ...sights];
  return all.map(({ block, said }, at) => {
    const own = sights[at] ?? { key: block.key, type: block.type, kind: block.kind, lines: [] };
    return { block, lines: settleBlock({ types, own, known: beside.known }, said, reading) };
  });
}

/** Keys stay as they were for attributes that were there before. */
function withKeys({ kind, before, said }: KeyedBlock): Said[] {
  const left = [...(before?.lines ?? [])];
  const old = said.map(({ said: { attribute } }) => {
    const at = left.findIndex((line) => sameName(line.attribute, attribute));
    return at < 0 ? undefined : left.splice(at, 1)[0]?.key;
  });
  const taken = new Set(old.filter((key) => key !== undefined));
  return said.map((each, at) => {
    const key = old[at] ?? lineKey(kind, each.said.attribute, taken);
    taken.add(key);
    return { ...each, key };
  });
}

function settleBlock(ground: Ground, all: Said[], reading: Reading): Settled['lines'] {
  const linked = all.flatMap((each) => {
    const link = follow(ground, each.said);
    if (link.is === 'faulty') tell(reading, each.line.number, link.spot);
    return link.is === 'faulty' ? [] : [withImplied(ground, each, link.value)];
  });
  const label = labelOf(ground, linked, reading);
  return linked.flatMap((each) => {
    const wrong = contradiction(each);
    if (wrong) {
      const { said } = each;
      tell(reading, each.line.number, {
        code: wrong.code,
        ...said.at.value,
        seen: { word: wrong.word, attribute: said.attribute },
      });
      return [];
    }
    const isOnlyKey = !linked.some((other) => other !== each && other.line.isKey && !other.line.isOff);
    const fit = fitLine(lineOf(each, { label, isOnlyKey }), each.said.at.value);
    tellAll(reading, each.line.number, fit.is === 'unfit' ? [fit.spot] : each.notes);
    return fit.is === 'unfit' ? [] : [{ number: each.line.number, line: fit.line }];
  });
}

interface Linked {
  line: LineOf<'line'>;
  key: string;
  said: LineSaid;
  from: Followed['from'];
  refersTo: Followed['refersTo'];
  notes: Followed['notes'];
  goes: Implied;
}

function withImplied(ground: Ground, { line, key, said }: Said, { from, refersTo, notes }: Followed): Linked {
  const { attribute, changes, options } = said;
  const goes = implied(ground, { attribute, from, changes, identifier: line.isKey });
  const link = refersTo ?? (options.as === undefined ? goes.refersTo : undefined);
  const named = link && options.create && 'objectType' in link ? { ...link, create: true as const } : link;
  return { line, key, said, from, refersTo: named, notes, goes };
}

/** The line that is the label where none says so. */
function labelOf(ground: Ground, linked: Linked[], reading: Reading): Linked | undefined {
  const could = linked.filter(({ line, refersTo }) => !line.isOff && !refersTo);
  if (could.some(({ said }) => said.options.label === true)) return undefined;
  const at = impliedLabel(ground, could.map(labelSight));
  const label = at === undefined ? undefined : could[at];
  const byName = impliedLabel(
    ground,
    could.map((each) => ({ ...labelSight(each), isIdentifier: false })),
  );
  if (label && byName === undefined)
    tell(reading, label.line.number, {
      code: 'shown-by-identifier',
      ...label.said.at.attribute,
      seen: { attribute: label.said.attribute },
    });
  return label;
}

const labelSight = ({ line, said }: Linked) => ({
  attribute: said.attribute,
  isIdentifier: line.isKey,
  isBarred: said.options.label === false,
});

/** What a line says against itself. */
function contradiction({
  line,
  said,
  refersTo,
}: Linked): { code: 'not-for-links' | 'only-for-links'; word: string } | undefined {
  const { options } = said;
  if (options.create && !(refersTo && 'objectType' in refersTo))
    return { code: 'only-for-links', word: 'create missing' };
  if (!refersTo) return undefined;
  const word = line.isKey
    ? 'the key'
    : options.as !== undefined
      ? `as ${options.as}`
      : options.label
        ? 'label'
        : options.unique
          ? 'unique'
          : undefined;
  return word === undefined ? undefined : { code: 'not-for-links', word };
}

/** The line of the mapping, before its form is looked at. */
function lineOf(
  { line, key, said, from, refersTo, goes }: Linked,
  { label, isOnlyKey }: { label: Linked | undefined; isOnlyKey: boolean },
): Record<string, unknown> {
  const { attribute, changes, options } = said;
  const description = options.description ?? goes.description ?? '';
  const isLabel = options.label ?? label?.line === line;
  const isUnique = options.unique ?? (line.isKey && isOnlyKey);
  const common = {
    attribute,
    key,
    ...(description !== '' && { description }),
    from,
    ...(changes.length > 0 && { changes }),
    ...((options.many ?? goes.many) && { many: true }),
    ...((options.volatile ?? goes.volatile) && { volatile: true }),
    ...(options.write && { write: options.write }),
    ...(options.empty && { empty: options.empty }),
    ...(line.isOff && { off: true }),
  };
  if (refersTo) return { ...common, as: 'reference', refersTo };
  return {
    ...common,
    as: options.as ?? goes.as,
    ...(isLabel && { label: true }),
    ...(line.isKey && { identifier: true }),
    ...(isUnique && { unique: true }),
  };
}

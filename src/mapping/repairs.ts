// A mapping after a repair: what the button beside a fault does to it.
import type { Change } from './change';
import type { RepairInMapping } from './fault';
import { lineKey } from './keys';
import type { KnownSchema } from './known';
import type { Line, Mapping, TypeMapping } from './mapping';
import { attributeIn, identifierKeys, matched, takes } from './match';
import { piecesOf, readingInstead } from './sourcePaths';

/**
 * The mapping as a repair leaves it; as it was where its type or line is gone meanwhile.
 *
 * @param known the customer's schema, for what a line has to match
 */
export function repaired(mapping: Mapping, repair: RepairInMapping, known?: KnownSchema): Mapping {
  // Where two types share a key, the last is meant: the one that a fault is told at.
  const at = mapping.types.findLastIndex(({ key }) => key === repair.type);
  const type = mapping.types[at];
  if (type === undefined) return mapping;
  if (repair.do === 'use attribute') return renamed(mapping, repair);
  const next = repairedType(type, repair, { mapping, ...(known ? { known } : {}) });
  return { ...mapping, types: mapping.types.map((each, number) => (number === at ? next : each)) };
}

/** What a repair may have to know beside its type. */
interface Around {
  mapping: Mapping;
  known?: KnownSchema;
}

type OnType = Exclude<RepairInMapping, { do: 'use attribute' }>;

function repairedType(type: TypeMapping, repair: OnType, around: Around): TypeMapping {
  switch (repair.do) {
    case 'use type':
      return { ...type, type: repair.name };
    case 'add line':
      return withLine(type, { ...repair.add, key: keyFor(type, repair.add.attribute) });
    case 'remove line':
      return without(type, lastWith(type, repair.line));
    case 'first filled':
      return firstFilled(type, repair.line, repair.other);
    case 'name status':
      return renamedStatuses(type, repair);
    case 'only label':
    case 'only identifier':
      return onlyMarked(type, repair.line, repair.do === 'only label' ? 'label' : 'identifier');
    case 'write always':
      return repair.line === undefined ? typeAlways(type) : onLine(type, repair.line, writtenAlways);
    case 'turn off':
      return onLine(type, repair.line, (line) => ({ ...line, off: true }));
    case 'hold many':
      return onLine(type, repair.line, (line) => ({ ...line, many: true }));
    case 'hold one':
      return onLine(type, repair.line, holdingOne);
    case 'refer to':
      return onLine(type, repair.line, (line) => referring(line, repair));
    case 'find by identifier':
      return onLine(type, repair.line, (line) => byIdentifier(line, around.mapping));
    case 'make none':
      return onLine(type, repair.line, madeNone);
    case 'use field':
      return onLine(type, repair.line, (line) => ({ ...line, from: readingInstead(line.from, repair) }));
    case 'add change':
      return onLine(type, repair.line, (line) => changed(line, repair.change, { type, ...around }));
    case 'match type':
      return onLine(type, repair.line, (line) => matched(line, type, around));
  }
}

/** Of two lines of one key the last; one that is turned off only where it waits alone. */
function lastWith({ lines }: TypeMapping, key: string): number {
  const at = lines.findLastIndex((line) => line.key === key && !line.off);
  return at >= 0 ? at : lines.findLastIndex((line) => line.key === key);
}

function onLine(type: TypeMapping, key: string, change: (line: Line) => Line): TypeMapping {
  const at = lastWith(type, key);
  return { ...type, lines: type.lines.map((line, number) => (number === at ? change(line) : line)) };
}

/** Where the new line is the label or the identifier, no other is. */
function withLine(type: TypeMapping, add: Line): TypeMapping {
  let next: TypeMapping = { ...type, lines: [...type.lines, add] };
  if (add.as === 'reference') return next;
  for (const mark of ['label', 'identifier'] as const) if (add[mark]) next = onlyMarked(next, add.key, mark);
  return next;
}

/** A type has at least one line. */
const without = (type: TypeMapping, at: number): TypeMapping =>
  type.lines.length === 1 ? type : { ...type, lines: type.lines.filter((_line, number) => number !== at) };

/** A change that makes values fit is of use only where the line makes what its attribute holds. */
function changed(line: Line, change: Change, around: Around & { type: TypeMapping }): Line {
  const { known, type } = around;
  const attribute = known && attributeIn(known, type.type, line.attribute);
  const held = attribute && !takes(attribute.form, line.as) ? matched(line, type, around) : line;
  return { ...held, changes: [...(line.changes ?? []), change] };
}

const keyFor = (type: TypeMapping, attribute: string, but?: Line) =>
  lineKey(
    type.kind,
    attribute,
    type.lines.filter((line) => line !== but && !line.off).map(({ key }) => key),
  );

/** A line that fills another attribute has the key of that; what refers to the line follows. */
function renamed(mapping: Mapping, repair: Extract<RepairInMapping, { do: 'use attribute' }>): Mapping {
  const type = mapping.types.findLast(({ key }) => key === repair.type);
  const line = type?.lines[lastWith(type, repair.line)];
  if (!type || !line) return mapping;
  const { attribute } = repair;
  const key = keyFor(type, attribute, line);
  const follow = (each: Line): Line => {
    if (each.as !== 'reference' || !('type' in each.refersTo) || each.refersTo.type !== type.key) return each;
    const by = each.refersTo.by.map((its) => (its === line.key ? key : its));
    return { ...each, refersTo: { ...each.refersTo, by } };
  };
  const types = mapping.types.map((each) => ({
    ...each,
    lines: each.lines.map((its) => follow(its === line ? { ...its, attribute, key } : its)),
  }));
  return { ...mapping, types };
}

/** Of two lines the later one's pieces become the fallback of the earlier one, which keeps everything else. */
function firstFilled(type: TypeMapping, one: string, other: string): TypeMapping {
  const pair = type.lines.filter(({ key, off }) => !off && (key === one || key === other));
  const [kept, gone] = [pair[0], pair.at(-1)];
  if (!kept || !gone || kept === gone) return type;
  const first = [...piecesOf(kept.from), ...piecesOf(gone.from)];
  if (first.length === 0) return type;
  const lines = type.lines.filter((line) => line !== gone);
  return { ...type, lines: lines.map((line) => (line === kept ? { ...line, from: { first } } : line)) };
}

function onlyMarked(type: TypeMapping, key: string, mark: 'label' | 'identifier'): TypeMapping {
  const at = lastWith(type, key);
  const lines = type.lines.map((line, number): Line => {
    if (line.as === 'reference') return line;
    // A label and an identifier hold one value.
    const { [mark]: _mark, many, ...rest } = line;
    if (number === at) return { ...rest, [mark]: true };
    return many === undefined ? rest : { ...rest, many };
  });
  return { ...type, lines };
}

function holdingOne(line: Line): Line {
  const { many: _was, ...rest } = line;
  return rest;
}

function typeAlways(type: TypeMapping): TypeMapping {
  const { write: _was, ...rest } = type;
  return rest;
}

function writtenAlways(line: Line): Line {
  const { write: _write, empty: _empty, ...rest } = line;
  return rest;
}

function referring(line: Line, { objectType, by }: { objectType: string; by: string[] }): Line {
  if (line.as !== 'reference' || 'type' in line.refersTo) return line;
  return { ...line, refersTo: { ...line.refersTo, objectType, by } };
}

function byIdentifier(line: Line, mapping: Mapping): Line {
  if (line.as !== 'reference' || !('type' in line.refersTo)) return line;
  const { type: key } = line.refersTo;
  const by = identifierKeys(mapping.types.find((type) => type.key === key));
  return by.length === 0 ? line : { ...line, refersTo: { type: key, by } };
}

function madeNone(line: Line): Line {
  if (line.as !== 'reference' || 'type' in line.refersTo) return line;
  const { create: _was, ...refersTo } = line.refersTo;
  return { ...line, refersTo };
}

const renamedStatuses = (type: TypeMapping, { state, name }: { state: string; name: string }) => ({
  ...type,
  ...(type.statuses && {
    statuses: type.statuses.map((each) => (each.state === state ? { ...each, name } : each)),
  }),
});

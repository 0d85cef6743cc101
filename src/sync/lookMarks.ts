// What Assets holds of objects on a page whose marks the ledger does not know: looked up together, kept as marks alone.
import { linksOf, valuesOf, type FoundObject } from '../assets/foundObject';
import { mayBeAsked } from '../assets/objectQuery';
import { apply, markText, rowLines, type Row } from '../mapping/apply';
import { typeFor } from '../mapping/conditions';
import { textOf } from '../mapping/explain';
import { sameName } from '../mapping/known';
import type { Line, ReferenceLine, TypeMapping } from '../mapping/mapping';
import type { Json, OktaRecord } from '../records/record';
import { entryOf, markOf, noMark, unknownMark, type LedgerEntry } from '../store/ledgerEntry';
import type { Kind } from '../records/record';
import { strangersIn, unanswered, type Existing } from './existing';
import { isWanted } from './filtering';
import { findingLine, identifiedAs, identifierHeld, identifierIn, identifierLines } from './identity';
import { patiently } from './patience';
import { isOfLater, valuesIn } from './rowValues';
import { areSame } from './sameTexts';
import type { Looked } from './seen';
import { targetsOf, type Targets } from './targets';
import { typesOf, type Turn, type Unanswered } from './turn';

/** A record of which the ledger does not tell what its object holds; `last` where it was sent before. */
type Doubted = { id: string; row: Row; last: LedgerEntry | undefined };

/** Objects that a record's identifier finds; `unknown` where nobody may look, or none can be asked for. */
type Found = readonly FoundObject[] | 'unknown';

/**
 * By Okta id what Assets holds of those records that the ledger leaves in doubt: with an unknown mark, or absent while
 * their type may hold objects that this app did not send.
 */
export async function lookedOf(
  turn: Turn,
  kind: Kind,
  { records, existing }: { records: readonly OktaRecord[]; existing: Existing },
): Promise<{ is: 'known'; looked: ReadonlyMap<string, Looked> } | Unanswered> {
  const looked = new Map<string, Looked>();
  for (const type of typesOf(turn, kind)) {
    // An import that takes away empty values leaves nothing behind; a plan compares all the same.
    const clears = turn.hold.record.emptyValues[type.type] === 'cleared' && !isNewlyIdentified(turn, type);
    if (turn.hold.record.plan === undefined && clears) continue;
    const doubted = await doubtedOf(turn, type, { records, existing });
    if (doubted.is !== 'known') return doubted;
    const found = await find(turn, type, doubted.doubted);
    if (found.is !== 'known') return found;
    const targets = await targetsOf(turn, linesToFollow(type, doubted.doubted, found.of));
    if (targets.is !== 'known') return targets;
    for (const each of doubted.doubted) {
      const objects = meantBy(each, type, found.of(each));
      // Where nobody may look, what the ledger says has to do.
      if (objects === 'unknown' && each.last) continue;
      if (objects === 'unknown') {
        looked.set(each.id, { isThere: false, marks: unseen(turn, type) });
        continue;
      }
      const marks = rowLines(type).map((line) =>
        markNow(line, { ...each, objects, targets: targets.targets }),
      );
      looked.set(each.id, { isThere: objects.length > 0, marks });
    }
  }
  return { is: 'known', looked };
}

/** Marks of an object that may be there and that nobody may see: attributes that the app made are empty. */
const unseen = ({ memory }: Turn, type: TypeMapping): string[] =>
  rowLines(type).map((line) =>
    isOfLater(line) || memory.made(type.type, line.attribute) ? noMark : unknownMark,
  );

/** Whether Assets tells identifiers apart by letter case is open; where one has changed, it is taken to. */
function meantBy({ row, last }: Doubted, type: TypeMapping, objects: Found): Found {
  if (objects === 'unknown' || last === undefined || identifiedAs(row, type, last) !== 'another')
    return objects;
  return objects.filter((object) => identifierHeld(object, type) === identifierIn(row, type));
}

/** The records of a type that are in doubt. */
async function doubtedOf(
  turn: Turn,
  type: TypeMapping,
  { records, existing }: { records: readonly OktaRecord[]; existing: Existing },
): Promise<{ is: 'known'; doubted: Doubted[] } | Unanswered> {
  const types = typesOf(turn, type.kind);
  const before = await turn.memory.before(type.kind);
  const doubted: Doubted[] = [];
  for (const record of records) {
    if (typeFor(record, types) !== type || !isWanted(turn, record)) continue;
    const last = entryOf(before, record.id, types.indexOf(type));
    if (last && !last.marks.slice(0, rowLines(type).length).includes(unknownMark)) continue;
    if (last === undefined) {
      const strangers = await strangersIn(turn, type);
      if (strangers.is === 'none' || strangers.is === 'no objects') continue;
      if (strangers.is !== 'some' && strangers.is !== 'refused') return strangers;
      // Nobody may look, but a type that the app made has no objects that it did not send.
      if (strangers.is === 'refused' && turn.memory.made(type.type)) continue;
    }
    const applied = apply(record, type, { tables: turn.mapping.tables ?? [] });
    if (applied.is !== 'row') continue;
    const { row } = applied;
    const known = last === undefined ? existing(type.type) : undefined;
    if (known?.anyCase.has(identifierIn(row, type).toLowerCase()) === false) continue;
    doubted.push({ id: record.id, row, last });
  }
  return { is: 'known', doubted };
}

/** Whether a type that was sent before is identified by an attribute that was not. */
function isNewlyIdentified({ memory }: Turn, type: TypeMapping): boolean {
  const then = memory.current?.types[type.kind]?.find((each) => sameName(each.type, type.type));
  return then !== undefined && identifierLines(type).some(({ key }) => !then.lines.includes(key));
}

/** Looks the objects up by their identifier, in as few questions as their values need. */
async function find(
  turn: Turn,
  type: TypeMapping,
  doubted: readonly Doubted[],
): Promise<{ is: 'known'; of: (each: Doubted) => Found } | Unanswered> {
  const line = findingLine(type);
  const valueOf = ({ row }: Doubted) => (line ? textOf(row[line.key] ?? null) : '');
  const values = doubted.map(valueOf).filter(mayBeAsked);
  const isClosed = turn.memory.strangers.get(type.type)?.is === 'refused';
  if (line === undefined || values.length === 0 || isClosed) return { is: 'known', of: () => 'unknown' };
  const reply = await patiently(turn.world, () =>
    turn.assets.findObjects({ type: type.type, attributes: [line.attribute], values }),
  );
  if (reply.is === 'refused') {
    turn.memory.strangers.set(type.type, { is: 'refused' });
    return { is: 'known', of: () => 'unknown' };
  }
  if (reply.is !== 'ok') return unanswered(reply);
  const byValue = new Map<string, FoundObject[]>();
  for (const object of reply.value)
    for (const text of valuesOf(object, line.attribute))
      byValue.set(text.toLowerCase(), [...(byValue.get(text.toLowerCase()) ?? []), object]);
  const of = (each: Doubted) =>
    mayBeAsked(valueOf(each)) ? (byValue.get(valueOf(each).toLowerCase()) ?? []) : 'unknown';
  return { is: 'known', of };
}

/** The references whose objects have to be known before anybody can say whether they are the same. */
const linesToFollow = (
  type: TypeMapping,
  doubted: readonly Doubted[],
  of: (each: Doubted) => Found,
): { line: ReferenceLine; values: Json[] }[] =>
  doubted.flatMap((each) => {
    const [object] = one(of(each));
    if (object === undefined) return [];
    return rowLines(type).flatMap((line) =>
      line.as === 'reference' && linksOf(object, line.attribute).length > 0
        ? [{ line, values: valuesIn(each.row[line.key]) }]
        : [],
    );
  });

/** The one object that is meant: of several nobody can tell. */
const one = (objects: Found): readonly FoundObject[] =>
  objects !== 'unknown' && objects.length === 1 ? objects : [];

/** The mark of what Assets holds for a line: that of the row's value where it is the same. */
function markNow(
  line: Line,
  { row, objects, targets }: { row: Row; objects: readonly FoundObject[]; targets: Targets },
): string {
  if (isOfLater(line)) return noMark;
  if (objects.every((object) => valuesOf(object, line.attribute).length === 0)) return noMark;
  const [object] = one(objects);
  if (object === undefined) return unknownMark;
  const there = valuesOf(object, line.attribute);
  const values = valuesIn(row[line.key]);
  const isSame =
    line.as === 'reference'
      ? areSameLinks(targets(line, values), linksOf(object, line.attribute))
      : areSame(line.as, there, values.map(textOf));
  if (isSame === undefined) return unknownMark;
  return markOf(isSame ? markText(row, line) : `held ${JSON.stringify(there)}`);
}

/** Undefined where nobody can say. */
function areSameLinks(
  ids: ReadonlySet<string> | undefined,
  links: readonly { id: string }[],
): boolean | undefined {
  return ids && ids.size === new Set(links.map(({ id }) => id)).size && links.every(({ id }) => ids.has(id));
}

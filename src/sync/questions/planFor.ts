// What a run would do with a few chosen records: each read from Okta and Assets at this moment, and nothing kept.
import { apply, rowLines, type Row } from '../../mapping/apply';
import { typeFor } from '../../mapping/conditions';
import { textOf } from '../../mapping/explain';
import { inForce, type Mapping, type TypeMapping } from '../../mapping/mapping';
import { isOktaId } from '../../mapping/oktaId';
import { called } from '../../records/called';
import type { Kind, OktaRecord } from '../../records/record';
import { readMapping } from '../../store/mappings';
import type { StoredProblem } from '../../store/runs';
import { accountChanges } from './accountChanges';
import { attributeChanges, isEmptied, type AttributeChange } from './attributeChanges';
import { clearing, type Clears } from './clearing';
import { connected, type Connected } from './connected';
import { finder, type Find } from './finder';
import { heldNow, type HeldNow, type Made } from './heldNow';
import { identifierLines } from '../identity';
import { passing } from './passing';
import { pointsOf, type Points } from './pointing';
import { notSetUp, problemOf } from '../problems';
import { readRecord } from './samples';
import type { Asker, Done } from './setup';
import { toldOfTest, type ToldProblem } from './view';

/** What a run would do with one record. */
export type ObjectChange = {
  kind: Kind;
  id: string;
  /** What the object is or will be called; the id where neither tells. */
  name: string;
  /** The object type; absent where the record goes nowhere. */
  type?: string;
  fate: 'create' | 'change' | 'same' | 'gone' | 'skip' | 'unknown';
  attributes: AttributeChange[];
  problems: ToldProblem[];
};

type Named = { kind: Kind; id: string };
type Read = { is: 'read'; record: OktaRecord } | ({ is: 'unread'; problem: StoredProblem } & Named);

/** What one look at some records works with. */
type Look = { asker: Asker; by: Connected; find: Find; mapping: Mapping };

/** A few records, all at once: each costs Okta one to four requests. Without a mapping the live one counts. */
export async function planFor(
  asker: Asker,
  { records, mapping }: { records: Named[]; mapping?: Mapping | undefined },
): Promise<Done<{ objects: ObjectChange[] }>> {
  const { world, ref } = asker;
  const meant = mapping ?? (await readMapping(world.shelf, ref.importId))?.mapping;
  if (meant === undefined) return { is: 'refused', problem: notSetUp('the mapping') };
  const by = await connected(asker);
  if (by.is !== 'ok') return by;
  const look: Look = { asker, by: by.value, find: finder(asker), mapping: inForce(meant) };
  const read = await Promise.all(records.map((each) => readNow(look, each)));
  // What stands in the way of all is said once, as a refusal.
  const reasons = new Set(read.map((each) => (each.is === 'unread' ? each.problem.code : '')));
  const [first] = read;
  if (first?.is === 'unread' && reasons.size === 1 && !ofOneRecord.has(first.problem.code))
    return { is: 'refused', problem: first.problem };
  return { is: 'ok', value: { objects: await objectsOf(look, read) } };
}

/** Refusals that are about one record alone. */
const ofOneRecord = new Set(['record-gone', 'record-refused']);

async function readNow({ asker, by, mapping }: Look, { kind, id }: Named): Promise<Read> {
  const found = await readRecord(by, { kind, id, now: asker.world.clock.now(), mapping });
  return found.is === 'ok'
    ? { is: 'read', record: found.value }
    : { is: 'unread', kind, id, problem: found.problem };
}

async function objectsOf(look: Look, read: readonly Read[]): Promise<ObjectChange[]> {
  const { asker, by, find, mapping } = look;
  const records = read.flatMap((each) => (each.is === 'read' ? [each.record] : []));
  const wanted = await passing(by, mapping.filters, records);
  const made = new Map<OktaRecord, Made>();
  for (const record of records) {
    const type = wanted.has(record) ? typeFor(record, mapping.types) : undefined;
    const applied = type && apply(record, type, { tables: mapping.tables ?? [] });
    if (type && applied?.is === 'row') made.set(record, { record, type, row: applied.row });
  }
  const rows = [...made.values()];
  const [held, points] = await Promise.all([
    heldNow(find, rows),
    pointsOf({ asker, by, find }, mapping, rows),
  ]);
  const clears = await clearing(asker, rows, held);
  return Promise.all(
    read.map(async (each) => {
      if (each.is === 'unread') return missing(look, each);
      const { record } = each;
      if (!wanted.has(record)) return leftOut(record, problemOf('filtered-out'));
      const its = made.get(record);
      return its
        ? changed(look, its, { held: held.get(record) ?? 'unread', points, clears })
        : rowless(mapping, record);
    }),
  );
}

async function changed(
  { asker, mapping }: Look,
  { record, type, row }: Made,
  o: { held: HeldNow; points: Points; clears: Clears },
): Promise<ObjectChange> {
  const { tables = [] } = mapping;
  const several = typeof o.held === 'object' && 'several' in o.held ? o.held.several : undefined;
  const held = typeof o.held === 'object' && 'several' in o.held ? 'unread' : o.held;
  const object = typeof held === 'object' ? held : undefined;
  const isLeftAlone =
    (type.write === 'create only' && object !== undefined) ||
    (type.write === 'update only' && held === 'none');
  const accounts = isLeftAlone ? undefined : await accountChanges(asker, record, { type, held, tables });
  const clears = o.clears(type);
  const attributes = accounts
    ? [...attributeChanges({ type, row, held, points: o.points, clears }), ...accounts.changes]
    : [];
  const kept = rowLines(type).filter((line) => line.empty !== 'keep' && isEmptied(line, row, object));
  const problems = [
    ...apply(record, type, { tables }).problems,
    ...(several === undefined ? [] : [problemOf('several-objects', { type: type.type, found: several })]),
    ...(isLeftAlone ? [problemOf('left-alone', { type: type.type, mode: type.write ?? '' })] : []),
    ...(accounts?.problems ?? []),
    ...(clears || isLeftAlone ? [] : kept.map(({ attribute }) => problemOf('not-cleared', { attribute }))),
  ];
  const fate = isLeftAlone ? 'skip' : fateBy(held === 'unread', object !== undefined, attributes);
  const name = labelIn(type, row) ?? object?.label ?? record.id;
  const told = { kind: record.kind, id: record.id, name, type: type.type };
  return { ...told, fate, attributes, problems: problems.map(toldOfTest) };
}

function fateBy(isUnread: boolean, exists: boolean, attributes: AttributeChange[]): ObjectChange['fate'] {
  if (isUnread) return 'unknown';
  if (!exists) return 'create';
  return attributes.some(({ isChanged }) => isChanged) ? 'change' : 'same';
}

/** A record that goes nowhere, or one that nothing names. */
function rowless({ types, tables = [] }: Mapping, record: OktaRecord): ObjectChange {
  const type = typeFor(record, types);
  if (type === undefined) return leftOut(record, problemOf('no-type'));
  return { ...leftOut(record, ...apply(record, type, { tables }).problems), type: type.type };
}

const leftOut = ({ kind, id, raw }: OktaRecord, ...problems: StoredProblem[]): ObjectChange => ({
  kind,
  id,
  name: called(kind, { id, raw }).name,
  fate: 'skip',
  attributes: [],
  problems: problems.map(toldOfTest),
});

/** A record that Okta does not give: gone, where Assets has an object of it. */
async function missing(
  { find, mapping }: Look,
  { kind, id, problem }: Extract<Read, { is: 'unread' }>,
): Promise<ObjectChange> {
  const told = { kind, id, name: id, attributes: [], problems: [toldOfTest(problem)] };
  if (problem.code !== 'record-gone') return { ...told, fate: 'unknown' };
  for (const type of mapping.types.filter((each) => each.kind === kind)) {
    const line = identifierLines(type).find(isOktaId);
    if (line === undefined) continue;
    const found = await find({ type: type.type, attributes: [line.attribute], values: [id] });
    if (found.is !== 'found') return { ...told, fate: 'unknown' };
    const [object] = found.objects;
    if (object) return { ...told, name: object.label, type: type.type, fate: 'gone' };
  }
  return { ...told, fate: 'skip' };
}

function labelIn(type: TypeMapping, row: Row): string | undefined {
  const line = rowLines(type).find((each) => each.as !== 'reference' && each.label);
  return line && textOf(row[line.key] ?? null);
}

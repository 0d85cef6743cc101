// The first part of processing: rows of one type become objects, new or changed, one for each identifier.
import { attributeById, labelOf, objectsOf } from './catalogue';
import {
  type AssetsObject,
  type Attribute,
  type AttributeMapping,
  nextId,
  type ObjectType,
  type Row,
  type SiteState,
  type TypeMapping,
  type TypeResult,
  type Value,
} from './state';
import type { AssetsSwitched } from './switches';
import { cellOf, typedValue } from './values';

/** An object that rows of this run made or found. */
export interface Written {
  object: AssetsObject;
  /** The row whose values count. */
  row: Row;
  /** All rows of the identifier. */
  rows: Row[];
  fate: 'created' | 'updated' | 'identical';
  relinked: boolean;
}

/** What writing one type needs. */
export interface WriteJob {
  state: SiteState;
  type: ObjectType;
  mapping: TypeMapping;
  switches: AssetsSwitched;
  empties: 'ignored' | 'cleared';
  now: number;
  result: TypeResult;
  /** Leaves out rows on purpose, by their place; they still count as present. */
  spoils: (at: number) => boolean;
  complain: (message: string) => void;
}

interface Entry {
  object: AssetsObject | undefined;
  rows: Row[];
  spoilt: boolean;
}

/** Writes the values of one type's rows (not its references). `present` holds the objects that rows spoke of. */
export function writeRows(job: WriteJob, rows: readonly Row[]): { written: Written[]; present: Set<number> } {
  job.result.entriesInSource = rows.length;
  const entries = entriesOf(job, rows);
  const holders = uniqueHolders(job);
  const written: Written[] = [];
  const present = new Set<number>();
  for (const entry of entries) {
    if (entry.object) present.add(entry.object.id);
    const one = entry.spoilt ? undefined : writeOne(job, entry, holders);
    if (!one) continue;
    present.add(one.object.id);
    written.push(one);
  }
  return { written, present };
}

// Rows by identifier, in order; those without identifier or label are counted and passed over (Assets imports guide).
function entriesOf(job: WriteJob, rows: readonly Row[]): Iterable<Entry> {
  const { type, mapping, switches, result } = job;
  const label = mapping.attributes.find((line) => line.attributeId === labelOf(type)?.id);
  const marked = mapping.attributes.filter((line) => line.identifier);
  const identifying = marked.length > 0 ? marked : label ? [label] : [];
  const known = new Map(
    objectsOf(job.state, type.id).map((object) => [
      JSON.stringify(identifying.map((line) => String(object.values[line.attributeId]?.[0] ?? ''))),
      object,
    ]),
  );
  const entries = new Map<string, Entry>();
  rows.forEach((row, at) => {
    const parts = identifying.map((line) => plainValue(job, line, row));
    const labelled = label !== undefined && cellOf(row, label.locators, switches).is === 'filled';
    if (!labelled && marked.length === 0) return void (result.emptyLabelEntries += 1);
    if (parts.length === 0 || parts.some((part) => part === ''))
      return void (result.emptyExternalIdEntries += 1);
    const identity = JSON.stringify(parts);
    const object = known.get(identity);
    const mayLack = switches.labelless === 'kept' && (object !== undefined || entries.has(identity));
    if (!labelled && !mayLack) return void (result.emptyLabelEntries += 1);
    const entry = entries.get(identity);
    if (entry) {
      entry.rows.push(row);
      result.duplicateEnries += 1;
    } else entries.set(identity, { object, rows: [row], spoilt: job.spoils(at) });
    if (job.spoils(at)) job.complain('a row could not be written');
  });
  return entries.values();
}

function plainValue(job: WriteJob, line: AttributeMapping, row: Row): string {
  const attribute = attributeById(job.type, line.attributeId);
  const cell = cellOf(row, line.locators, job.switches);
  if (!attribute || cell.is !== 'filled') return '';
  const typed = typedValue(cell.values[0], attribute, rulesOf(job));
  return typed.is === 'value' ? String(typed.value) : '';
}

const rulesOf = ({ switches, type, state }: WriteJob) => ({
  switches,
  schemaId: type.schemaId,
  statuses: state.statuses,
});

type Holders = Map<number, Map<Value, number>>;

// Which object holds which value, for each unique attribute.
function uniqueHolders({ state, type }: WriteJob): Holders {
  const unique = type.attributes.filter((attribute) => attribute.unique);
  return new Map(
    unique.map((attribute) => [
      attribute.id,
      new Map(
        objectsOf(state, type.id).flatMap((o) =>
          (o.values[attribute.id] ?? []).map((v) => [v, o.id] as const),
        ),
      ),
    ]),
  );
}

function writeOne(job: WriteJob, { object, rows }: Entry, holders: Holders): Written | undefined {
  const row = job.switches.duplicates === 'last' ? rows.at(-1) : rows[0];
  if (!row) return undefined;
  const values: Record<string, Value[]> = { ...object?.values };
  for (const line of job.mapping.attributes) {
    const attribute = attributeById(job.type, line.attributeId);
    if (!attribute || attribute.target !== null) continue;
    const next = nextValues(job, { line, attribute, row });
    if (next === 'leave') continue;
    if (next.length > 0) values[attribute.id] = next;
    else delete values[attribute.id];
  }
  const fault = faultIn(job, { values, id: object?.id, holders });
  if (fault) return void job.complain(fault);
  return settle(job, { object, values, row, rows, holders });
}

function settle(
  job: WriteJob,
  part: Pick<Written, 'row' | 'rows'> & {
    object: AssetsObject | undefined;
    values: Record<string, Value[]>;
    holders: Holders;
  },
): Written {
  const { object, values, row, rows, holders } = part;
  const hold = (id: number): void => {
    for (const [attributeId, holder] of holders) {
      for (const old of object?.values[attributeId] ?? []) holder.delete(old);
      for (const value of values[attributeId] ?? []) holder.set(value, id);
    }
  };
  if (!object) {
    const made = { id: nextId(job.state), typeId: job.type.id, created: job.now, updated: job.now, values };
    (job.state.objects[job.type.id] ??= []).push(made);
    hold(made.id);
    return { object: made, row, rows, fate: 'created', relinked: false };
  }
  const same = job.mapping.attributes.every(
    ({ attributeId }) => JSON.stringify(values[attributeId]) === JSON.stringify(object.values[attributeId]),
  );
  if (same) return { object, row, rows, fate: 'identical', relinked: false };
  hold(object.id);
  object.values = values;
  object.updated = job.now;
  return { object, row, rows, fate: 'updated', relinked: false };
}

function nextValues(
  job: WriteJob,
  { line, attribute, row }: { line: AttributeMapping; attribute: Attribute; row: Row },
): Value[] | 'leave' {
  const cell = cellOf(row, line.locators, job.switches);
  if (cell.is !== 'filled') {
    const stays = job.empties === 'ignored' || (cell.is === 'absent' && job.switches.absent === 'left');
    return stays || attribute.label ? 'leave' : [];
  }
  const values: Value[] = [];
  for (const raw of cell.values) {
    const typed = typedValue(raw, attribute, rulesOf(job));
    if (typed.is === 'wrong') {
      job.complain(`${attribute.name}: a value is no ${attribute.type}`);
      return 'leave';
    }
    if (typed.is === 'value' && !values.includes(typed.value)) values.push(typed.value);
  }
  if (values.length === 0) return 'leave';
  if (attribute.maximum === -1 || values.length <= attribute.maximum) return values;
  job.complain(`${attribute.name} takes at most ${attribute.maximum} values, a row has ${values.length}`);
  return 'leave';
}

// An object that would lack something required, or share something unique, is not written at all.
function faultIn(
  { type }: WriteJob,
  { values, id, holders }: { values: Record<string, Value[]>; id: number | undefined; holders: Holders },
): string | undefined {
  const lacking = type.attributes.find(
    (a) => !a.system && a.target === null && (values[a.id]?.length ?? 0) < a.minimum,
  );
  if (lacking) return `${lacking.name} is required`;
  for (const [attributeId, holder] of holders) {
    const taken = (values[attributeId] ?? []).some((value) => {
      const other = holder.get(value);
      return other !== undefined && other !== id;
    });
    if (taken) return `${attributeById(type, attributeId)?.name ?? ''} must be unique`;
  }
  return undefined;
}

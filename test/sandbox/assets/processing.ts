// What Assets does with the rows of an execution: objects first, vanished ones next, references last, then the counts.
import { finderOf } from './finder';
import { importOf, objectsOf, typeOf } from './catalogue';
import { linkObjects } from './linking';
import { settingsFor } from './settings';
import type { Execution, ImportSource, Outcome, Row, SiteState, TypeMapping, TypeResult } from './state';
import type { AssetsSwitched } from './switches';
import { writeRows, type Written } from './writing';

/** How much of an execution is processed: a cancelled or failing one leaves less than the whole. */
export type Extent = 'whole' | 'what came' | 'half';

interface Done {
  mapping: TypeMapping;
  result: TypeResult;
  written: Written[];
  present: Set<number>;
}

// Enough for a reader; a run may have one for each of its rows.
const MESSAGES_KEPT = 50;

/** Processes an execution's rows into the site and says what came of it. `now` is when it is through. */
export function processRows(
  state: SiteState,
  execution: Execution,
  { switches, extent, now }: { switches: AssetsSwitched; extent: Extent; now: number },
): Outcome {
  const source = importOf(state, execution.importId);
  const mappings = source.mapping ?? [];
  const sources = mappings.map((mapping) => ({ mapping, rows: rowsAt(execution.data, mapping.selector) }));
  const spoilt =
    switches.outcome === 'errors' ? sources.findLast(({ rows }) => rows.length > 0)?.mapping : undefined;

  const done = sources.map(({ mapping, rows }): Done => {
    const type = typeOf(state, mapping.typeId);
    const result = noResult(type.id, type.name);
    const { empties } = settingsFor(source, switches, type.id);
    const job = { state, type, mapping, switches, empties, now, result, complain: complainer(result) };
    const taken = extent === 'half' ? rows.slice(0, Math.ceil(rows.length / 2)) : rows;
    const spoils = (at: number): boolean => mapping === spoilt && at % 10 === 0;
    return { mapping, result, ...writeRows({ ...job, spoils }, taken) };
  });
  for (const one of extent === 'whole' ? done : [])
    if (settingsFor(source, switches, one.mapping.typeId).missing === 'removed')
      one.result.objectsMissingDeleted = removeMissing(state, one);
  if (extent !== 'half') link(state, source, { done, switches, now });
  for (const one of done) count(one);

  const failed = extent === 'half' && switches.outcome === 'failed';
  return {
    result: extent === 'whole' ? 'OK' : failed ? 'FAILED' : 'CANCELLED',
    errorMessages: failed ? ['The import could not be processed to its end'] : null,
    types: Object.fromEntries(done.map(({ result }) => [result.objectTypeId, result])),
  };
}

// A key of the data, then dots through nested lists: `hardDrives.files` is the files of all drives (Assets imports guide).
function rowsAt(data: Record<string, unknown[]>, selector: string): Row[] {
  const [first = '', ...rest] = selector.split('.');
  const start = Object.hasOwn(data, first) ? (data[first] ?? []) : [];
  return rest.reduce<Row[]>(
    (rows, name) => rows.flatMap((row) => [row[name]].flat()).filter(isRow),
    start.filter(isRow),
  );
}

const isRow = (row: unknown): row is Row => typeof row === 'object' && row !== null && !Array.isArray(row);

const noResult = (objectTypeId: number, objectTypeName: string): TypeResult => ({
  id: null,
  objectTypeName,
  objectTypeId,
  objectsCreated: 0,
  objectsUpdated: 0,
  objectsIdentical: 0,
  objectsMissingUpdated: 0,
  objectsMissingDeleted: 0,
  entriesInSource: 0,
  duplicateEnries: 0,
  emptyLabelEntries: 0,
  emptyExternalIdEntries: 0,
  objectsFilteredWithQlQuery: 0,
  objectsWithUpdatedReferences: 0,
  errorMessages: null,
});

const complainer = (result: TypeResult) => (message: string) => {
  result.errorMessages ??= [];
  if (result.errorMessages.length < MESSAGES_KEPT) result.errorMessages.push(message);
};

// Objects made by hand go as well: only what the import brought remains (Assets imports guide).
function removeMissing(state: SiteState, { mapping, present }: Done): number {
  const objects = objectsOf(state, mapping.typeId);
  const gone = new Set(objects.filter(({ id }) => !present.has(id)).map(({ id }) => id));
  if (gone.size === 0) return 0;
  state.objects[mapping.typeId] = objects.filter(({ id }) => !gone.has(id));
  for (const type of state.types) {
    const pointing = type.attributes.filter((attribute) => attribute.target === mapping.typeId);
    for (const object of objectsOf(state, type.id)) {
      for (const { id } of pointing) {
        const left = object.values[id]?.filter((value) => !gone.has(Number(value)));
        if (left?.length) object.values[id] = left;
        else delete object.values[id];
      }
    }
  }
  return gone.size;
}

function link(
  state: SiteState,
  source: ImportSource,
  { done, switches, now }: { done: readonly Done[]; switches: AssetsSwitched; now: number },
): void {
  const finder = finderOf(state, { anyCase: switches.equals === 'any-case' });
  for (const { mapping, result, written } of done) {
    const type = typeOf(state, mapping.typeId);
    const { empties } = settingsFor(source, switches, type.id);
    linkObjects({ type, mapping, finder, switches, empties, complain: complainer(result) }, written);
    for (const one of written) if (one.relinked) one.object.updated = now;
  }
}

function count({ result, written }: Done): void {
  for (const { fate, relinked } of written) {
    if (relinked) result.objectsWithUpdatedReferences += 1;
    if (fate === 'created') result.objectsCreated += 1;
    else if (fate === 'updated' || relinked) result.objectsUpdated += 1;
    else result.objectsIdentical += 1;
  }
}

// What a line takes from a record: found, changed, and brought into the form of its attribute.
import type { Read } from '../records/path';
import type { Json, JsonObject, Scalar } from '../records/record';
import { changer } from './changes';
import { isTooLong, tooMuch, type Around, type Changed, type Changer, type Refusal } from './changing';
import type { Change } from './change';
import { effortOfLine, spend, type Effort } from './effort';
import { takingOf, type Taking } from './forms';
import type { Line, LookupTable, TypeMapping } from './mapping';
import type { MappingProblemCode } from './problems';
import { shapeOf } from './shape';
import { otherStatus } from './statuses';
import { filled, isBlank, pathIn, sourceReader } from './value';

/** What a line gives its attribute, and what it had to leave out. */
export interface Taken {
  values: Scalar[];
  faults: Fault[];
}

/** A problem of one line before it is told where it was. */
export interface Fault {
  code: MappingProblemCode;
  path: string;
  seen: Record<string, string | number>;
}

/** A line made ready for many records. */
export interface ReadyLine {
  line: Line;
  /** What stands in Okta: nothing, one value, or several as a list. */
  read: Read;
  /** Where nothing stands there is nothing to do: no default, and no status for it. */
  endsWithNothing: boolean;
  /** One value as it lands, where that takes no more than a look; undefined where it takes more, or is no such value. */
  quickly: (found: Json) => Scalar | undefined;
  /** The same for whatever stands there, with what is wrong about it. */
  take: (raw: JsonObject, given: Given) => Taken;
}

/** What taking a value needs beside the record. */
export interface Given {
  tables: readonly LookupTable[];
  /** Of this record; lines that are taken for it one after the other share it. */
  effort: Effort;
  /** Sees the values after each change. */
  watch?: Watch | undefined;
}

/** Is told what the values are: as found, and after each change. */
export type Watch = (values: readonly Json[], change?: Change) => void;

/** Makes a line ready. */
export function readyLine(line: Line, type: TypeMapping): ReadyLine {
  const read = sourceReader(line.from);
  const taking = takingOf(line, type);
  const changes = (line.changes ?? []).map((change) => ({ change, run: changer(change) }));
  const isQuick = changes.length === 0;
  return {
    line,
    read,
    endsWithNothing: line.as !== 'status' && !changes.some(({ change }) => change.do === 'default'),
    quickly: (found) =>
      isQuick && typeof found !== 'object' && !isTooLong(found) ? taking.read(found) : undefined,
    take: (raw, given) => {
      const found = filled(read(raw));
      given.watch?.(found);
      const effort = effortOfLine(given.effort);
      const before = effort.left;
      const changed = throughAll(found, changes, { ...given, effort, wantsTime: line.as === 'moment' });
      given.effort.left -= before - effort.left;
      const taken = intoForm(changed.values, { line, type, taking });
      const refused = [...changed.refused, ...taken.refused];
      return {
        values: taken.values,
        faults: refused.length > 0 ? faultsOf(refused, pathIn(line.from, raw)) : [],
      };
    },
  };
}

interface ReadyChange {
  change: Change;
  run: Changer;
}

function throughAll(
  found: Json[],
  changes: readonly ReadyChange[],
  { watch, ...around }: Around & Pick<Given, 'watch'>,
): Changed {
  if (changes.length > 0 && !found.every((value) => spend(around.effort, value))) return tooMuch(found);
  let values = found;
  const refused: Refusal[] = [];
  for (const { change, run } of changes) {
    const changed = run(values, around);
    values = changed.values;
    // Not handed over as arguments: a list may have more items than a call takes.
    for (const refusal of changed.refused) refused.push(refusal);
    watch?.(withoutBlanks(values), change);
    // What is wrong is not nothing: no default stands in for it.
    if (refused.length > 0 && values.length === 0) break;
  }
  return { values: withoutBlanks(values), refused };
}

const withoutBlanks = (values: Json[]): Json[] => values.filter((value) => !isBlank(value));

function intoForm(
  changed: readonly Json[],
  { line, type, taking }: { line: Line; type: TypeMapping; taking: Taking },
): { values: Scalar[]; refused: Refusal[] } {
  if (!line.many && changed.length > 1)
    return {
      values: [],
      refused: [{ code: 'several-values', value: null, seen: { values: changed.length } }],
    };
  const values: Scalar[] = [];
  const refused: Refusal[] = [];
  // A state that is not there is as unknown as one that nobody told us of.
  const given = line.as === 'status' && changed.length === 0 ? [null] : changed;
  for (const value of given) {
    const formed = isTooLong(value) ? undefined : taking.read(value);
    if (formed !== undefined) values.push(formed);
    else refused.push({ code: isTooLong(value) ? 'too-long' : taking.why(value), value });
  }
  if (line.as === 'status' && values.length === 0) values.push(otherStatus(type).name);
  return { values: line.many ? inOrder(values) : values, refused };
}

/** Several values are a set to Assets: one order, so that another order in Okta is not a change. */
function inOrder(values: Scalar[]): Scalar[] {
  return [...new Set(values)].sort((a, b) => (String(a) < String(b) ? -1 : 1));
}

/** One fault for each code, with the shape of the first value it was met at. */
function faultsOf(refused: readonly Refusal[], path: string): Fault[] {
  const faults = new Map<MappingProblemCode, Fault>();
  for (const { code, value, seen } of refused)
    if (!faults.has(code)) faults.set(code, { code, path, seen: seen ?? shapeOf(value) });
  return [...faults.values()];
}

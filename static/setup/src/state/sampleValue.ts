// What a line makes of the sample: the values as found, after each change, and as they land in Assets (pure).
import type { Change } from '../../../../src/mapping/change';
import type { Line, LookupTable, TypeMapping } from '../../../../src/mapping/mapping';
import type { MappingProblemCode } from '../../../../src/mapping/problems';
import { statusesOf } from '../../../../src/mapping/statuses';
import { readyLine } from '../../../../src/mapping/taking';
import type { Json, JsonObject, Scalar } from '../../../../src/records/record';

export type Landing =
  | { is: 'values'; values: Scalar[] }
  | { is: 'status'; name: string; category: 'active' | 'inactive' | 'pending'; isUnknown: boolean }
  | { is: 'references'; values: string[] }
  | { is: 'nothing'; isKept: boolean }
  /** Filled by the app, not from a record. */
  | { is: 'app'; own: 'presence changed' | 'last synced' }
  | { is: 'refused'; code: MappingProblemCode; seen: Record<string, string | number> };

/** A change with the values after it. */
export type Step = { change: Change; values: string[] };

export type Explained = { found: string[]; steps: Step[]; landing: Landing };

/** What the line makes of a record; never throws, whatever Okta wrote. */
export function explained(
  line: Line,
  raw: JsonObject,
  { type, tables }: { type: TypeMapping; tables: readonly LookupTable[] },
): Explained {
  let found: string[] = [];
  const steps: Step[] = [];
  if ('own' in line.from) return { found, steps, landing: { is: 'app', own: line.from.own } };
  const { values, faults } = readyLine(line, type).take(raw, tables, (after, change) => {
    const texts = after.map(textOf);
    if (change) steps.push({ change, values: texts });
    else found = texts;
  });
  const [fault] = faults;
  // Of several values some may be refused: the others land.
  if (fault && (values.length === 0 || line.as === 'status') && fault.code !== 'unknown-status')
    return { found, steps, landing: { is: 'refused', code: fault.code, seen: fault.seen } };
  return { found, steps, landing: landingOf(line, values, { type, isUnknown: fault !== undefined }) };
}

function landingOf(
  line: Line,
  values: Scalar[],
  { type, isUnknown }: { type: TypeMapping; isUnknown: boolean },
): Landing {
  const [first] = values;
  if (first === undefined) return { is: 'nothing', isKept: line.empty === 'keep' };
  if (line.as === 'reference') return { is: 'references', values: values.map(String) };
  if (line.as !== 'status') return { is: 'values', values };
  const name = String(first);
  const category = statusesOf(type).find((status) => status.name === name)?.category ?? 'pending';
  return { is: 'status', name, category, isUnknown };
}

/** A value as it is written; what is none, as JSON writes it. */
export const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

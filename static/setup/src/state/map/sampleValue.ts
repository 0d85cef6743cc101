// What a line makes of the sample: the values as found, after each change, and as they land in Assets (pure).
import { explain, type Explained as Told } from '../../../../../src/mapping/explain';
import type { Line, LookupTable, TypeMapping } from '../../../../../src/mapping/mapping';
import type { MappingProblemCode } from '../../../../../src/mapping/problems';
import { statusesOf } from '../../../../../src/mapping/statuses';
import type { JsonObject } from '../../../../../src/records/record';

export type Landing =
  | { is: 'values'; values: string[] }
  | { is: 'status'; name: string; category: 'active' | 'inactive' | 'pending' }
  | { is: 'references'; values: string[] }
  | { is: 'nothing'; isKept: boolean }
  /** Filled by the app, not from a record. */
  | { is: 'app'; own: 'presence changed' | 'last synced' }
  | { is: 'refused'; code: MappingProblemCode; seen: Record<string, string | number> };

export type Explained = Pick<Told, 'found' | 'steps'> & { landing: Landing };

/** What the line makes of a record; never throws, whatever Okta wrote. */
export function explained(
  line: Line,
  raw: JsonObject,
  { type, tables }: { type: TypeMapping; tables: readonly LookupTable[] },
): Explained {
  if ('own' in line.from) return { found: [], steps: [], landing: { is: 'app', own: line.from.own } };
  const { found, steps, lands, problems } = explain({ kind: type.kind, id: '', raw }, line, { type, tables });
  const [problem] = problems;
  // Of several values some may be refused: the others land.
  if (problem && lands.length === 0)
    return { found, steps, landing: { is: 'refused', code: problem.code, seen: problem.seen } };
  return { found, steps, landing: landingOf(line, lands, type) };
}

function landingOf(line: Line, values: string[], type: TypeMapping): Landing {
  const [first] = values;
  if (first === undefined) return { is: 'nothing', isKept: line.empty === 'keep' };
  if (line.as === 'reference') return { is: 'references', values };
  if (line.as !== 'status') return { is: 'values', values };
  const category = statusesOf(type).find(({ name }) => name === first)?.category ?? 'pending';
  return { is: 'status', name: first, category };
}

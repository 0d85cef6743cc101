// What a page of records tells of a line: how often it is filled, with what, and what goes wrong.
import type { OktaRecord } from '../records/record';
import { applyLine, type About } from './apply';
import { textOf } from './explain';
import type { Line, TypeMapping } from './mapping';
import type { MappingProblem, MappingProblemCode } from './problems';

/** One line over many records. */
export interface LineSample {
  records: number;
  /** Records for which something lands. */
  filled: number;
  /** The most values that one record has. */
  mostValues: number;
  /** Different values. */
  different: number;
  /** The values seen most often, as they will land, with how many records have each; of equals the first met. */
  seen: { text: string; count: number }[];
  problems: ProblemSample[];
}

/** One problem over many records: how many have it, the first of them in whole, and the ids of some. */
export interface ProblemSample {
  code: MappingProblemCode;
  count: number;
  first: MappingProblem;
  ids: string[];
}

/** Examples named of each problem. */
const MOST_EXAMPLES = 3;
/** Values shown unless somebody asks for more. */
const MOST_SEEN = 8;

/** Looks at one line over records of its kind, as many as a page holds. `most` values are told with their counts. */
export function sampleLine(
  records: readonly OktaRecord[],
  line: Line,
  { most = MOST_SEEN, ...about }: About & { type: TypeMapping; most?: number },
): LineSample {
  const counts = new Map<string, number>();
  const problems = new Map<MappingProblemCode, ProblemSample>();
  let filled = 0;
  let mostValues = 0;
  for (const record of records) {
    const taken = applyLine(record, line, about);
    if (taken.values.length > 0) filled += 1;
    mostValues = Math.max(mostValues, taken.values.length);
    for (const text of new Set(taken.values.map(textOf))) counts.set(text, (counts.get(text) ?? 0) + 1);
    for (const problem of taken.problems) note(problems, problem, record.id);
  }
  const seen = [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
  return {
    records: records.length,
    filled,
    mostValues,
    different: counts.size,
    seen: seen.slice(0, most),
    problems: [...problems.values()].sort((a, b) => b.count - a.count),
  };
}

function note(problems: Map<MappingProblemCode, ProblemSample>, first: MappingProblem, id: string): void {
  const known = problems.get(first.code);
  if (known === undefined) problems.set(first.code, { code: first.code, count: 1, first, ids: [id] });
  else {
    known.count += 1;
    if (known.ids.length < MOST_EXAMPLES) known.ids.push(id);
  }
}

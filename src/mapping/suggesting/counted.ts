// How often a source is filled in sample records, how different its values are, and whether a form takes them.
import type { Json, OktaRecord } from '../../records/record';
import { fullEffort } from '../effort';
import { kindWords } from '../kindWords';
import type { Line, TypeMapping } from '../mapping';
import { readyLine } from '../taking';

export interface Counted {
  /** Records that were looked at. */
  seen: number;
  filled: number;
  distinct: number;
  /** Of those filled, the records whose every value fits. */
  fit: number;
}

/** Takes every record through a line. */
export function countedBy(line: Line, type: TypeMapping, records: readonly OktaRecord[]): Counted {
  const ready = readyLine({ ...line, many: true }, type);
  const values = new Set<string>();
  let filled = 0;
  let fit = 0;
  for (const { raw } of records) {
    let count = 0;
    const watch = (found: readonly Json[]) => {
      count = found.length;
    };
    const taken = ready.take(raw, { tables: [], effort: fullEffort(), watch });
    if (count === 0) continue;
    filled += 1;
    const isOne = line.many === true || count === 1;
    if (isOne && taken.faults.length === 0) fit += 1;
    for (const value of taken.values) values.add(String(value));
  }
  return { seen: records.length, filled, distinct: values.size, fit };
}

/** *filled for 588 of 612 people, every value different*; undefined where nobody looked. */
export function countWords(
  kind: TypeMapping['kind'],
  { seen, filled, distinct }: Counted,
): string | undefined {
  if (seen === 0) return undefined;
  const often = `filled for ${filled} of ${seen} ${kindWords[kind].several}`;
  if (filled < 2) return often;
  if (distinct === filled) return `${often}, every value different`;
  return distinct === 1 ? `${often}, always the same value` : `${often}, ${distinct} different values`;
}

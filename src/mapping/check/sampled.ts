// What a line makes of the sample records that go to its type.
import type { Json, OktaRecord, Scalar } from '../../records/record';
import type { Change } from '../change';
import { fullEffort } from '../effort';
import { takingOf } from '../forms';
import type { Line, LookupTable, TypeMapping } from '../mapping';
import { takes } from '../match';
import type { MappingProblemCode } from '../problems';
import { readyLine, type Watch } from '../taking';
import type { AtLine } from './subject';

/** What a line makes of one record. */
export interface Sampled {
  /** How many values there are when all changes are done, whether they fit or not. */
  count: number;
  /** Those that fit. */
  values: Scalar[];
  /** Why others do not, and one of these as it stands. */
  codes: MappingProblemCode[];
  shown?: Json;
}

/** The line as its attribute holds it, where that differs and a value may still fit; several values never in its way. */
export function heldLine({ line, attribute }: Pick<AtLine, 'line' | 'attribute'>): Line {
  const form = attribute?.form ?? line.as;
  if (line.as === 'reference' || line.as === 'account' || takes(form, line.as))
    return { ...line, many: true };
  const isPlain = form !== 'reference' && form !== 'account' && form !== 'other' && form !== 'status';
  return { ...line, many: true, ...(isPlain ? { as: form } : {}) };
}

/** Takes each record through a line, with one more change where that is tried. */
export function sampledBy(
  line: Line,
  of: { type: TypeMapping; records: readonly OktaRecord[]; tables: readonly LookupTable[] },
  more?: Change,
): Sampled[] {
  const tried = more ? { ...line, changes: [...(line.changes ?? []), more] } : line;
  const ready = readyLine(tried, of.type);
  const { read } = takingOf(tried, of.type);
  return of.records.map(({ raw }) => {
    let found: Json | undefined;
    let last: readonly Json[] = [];
    const watch: Watch = (seen, change) => {
      if (change === undefined) [found] = seen;
      last = seen;
    };
    const { values, faults } = ready.take(raw, { tables: of.tables, effort: fullEffort(), watch });
    if (faults.length === 0) return { count: last.length, values, codes: [] };
    const shown = last.find((value) => read(value) === undefined) ?? found;
    return {
      count: last.length,
      values,
      codes: faults.map(({ code }) => code),
      ...(shown === undefined ? {} : { shown }),
    };
  });
}

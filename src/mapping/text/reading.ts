// What has been read of a text so far, and what was found wrong with it.
import type { Kind } from '../../records/record';
import type { LookupTable } from '../mapping';
import { fault, type Spot, type TextFault } from './faults';
import type { TextLine } from './lay';
import type { Place } from './places';

/** Where a line that was understood belongs: its place, once the keys of the types are known. */
export type Taken = Place | { is: 'data source'; line: number };

export interface Reading {
  faults: TextFault[];
  /** How many there were, also those that are not among the faults. */
  told: Record<TextFault['level'], number>;
  /** The lines that say something of the mapping, by number; all others are kept as they stand. */
  taken: Map<number, Taken>;
  /** The filters of each kind as they were read, before their form is looked at as a whole. */
  filters: Map<Kind, Map<string, unknown>>;
  tables: LookupTable[];
}

export const beginReading = (): Reading => ({
  faults: [],
  told: { error: 0, note: 0 },
  taken: new Map(),
  filters: new Map(),
  tables: [],
});

/** Of each level; more would help nobody. */
const MOST_FAULTS = 500;

/** Notes what is wrong with a line, or worth a note. */
export function tell({ faults, told }: Reading, line: number, ...spots: Spot[]): void {
  for (const spot of spots) {
    const said = fault(line, spot);
    told[said.level] += 1;
    if (told[said.level] <= MOST_FAULTS) faults.push(said);
  }
}

/** A whole line but for the blanks around it, as the place of a fault. */
export const wholeOf = ({ text }: TextLine): { from: number; to: number } => ({
  from: text.length - text.trimStart().length,
  to: Math.max(text.trimEnd().length, 0),
});

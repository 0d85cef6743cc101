// What has been read of a text so far, and what was found wrong with it.
import type { Kind } from '../../records/record';
import type { LookupTable, TypeMapping } from '../mapping';
import { fault, type Spot, type TextFault } from './faults';
import type { LineOf, TextLine } from './lay';
import type { LineSaid } from './line';

/** A block of the text that is an object type of the mapping. */
export interface BlockShape {
  /** Its place among such blocks, from 0. */
  at: number;
  kind: Kind;
  type: string;
  heading?: LineOf<'heading'>;
  lines: TextLine[];
}

/** A block as it was read, before links are followed and what goes without saying is added. */
export interface BlockSaid extends BlockShape {
  settings: Partial<Pick<TypeMapping, 'description' | 'when' | 'write'>>;
  statuses: NonNullable<TypeMapping['statuses']>;
  said: { line: LineOf<'line'>; said: LineSaid }[];
  /** Lines of the text, by number, that count if the block becomes a type. */
  taken: Map<number, Taken>;
}

/** What a line that was understood stands for. `block` is the place of a block. */
export type Taken =
  | { is: 'data source' }
  | { is: 'heading'; block: number }
  | { is: 'line'; block: number; key: string }
  | { is: 'status'; block: number; state: string }
  /** `block` is absent for a filter that names its kind itself. */
  | { is: 'setting'; block?: number; name: string }
  | { is: 'table'; table: string };

/** The filters of a kind by member, each also as JSON. */
export type Members = Map<string, { value: unknown; json: string }>;

export interface Reading {
  faults: TextFault[];
  /** How many there were, also those that are not among the faults. */
  told: Record<TextFault['level'], number>;
  /** The lines that say something of the mapping, by number; all others are kept as they stand. */
  taken: Map<number, Taken>;
  filters: Map<Kind, Members>;
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
export function tell({ faults, told }: Reading, line: number, spot: Spot): void {
  const said = fault(line, spot);
  told[said.level] += 1;
  if (told[said.level] <= MOST_FAULTS) faults.push(said);
}

/** The same for several at once: a line may have more of them than a call takes arguments. */
export function tellAll(reading: Reading, line: number, spots: readonly Spot[]): void {
  for (const spot of spots) tell(reading, line, spot);
}

/** A whole line but for the blanks around it, as the place of a fault. */
export const wholeOf = ({ text }: TextLine): { from: number; to: number } => ({
  from: text.length - text.trimStart().length,
  to: text.trimEnd().length,
});

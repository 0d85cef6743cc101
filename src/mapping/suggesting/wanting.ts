// What lines are looked for with, and what is found.
import type { OktaRecord } from '../../records/record';
import type { KnownSchema, KnownType } from '../known';
import type { Line, Mapping, TypeMapping } from '../mapping';
import type { OktaField } from './fields';

/** What is known when a line is looked for. */
export interface Wanting {
  type: TypeMapping;
  mapping: Mapping;
  known: KnownSchema;
  fields: readonly OktaField[];
  samples: readonly OktaRecord[];
}
/** The same for a type that the customer has. */
export interface AtHome extends Wanting {
  home: KnownType;
}

/** A line, still without its key. */
export interface Proposal {
  line: Line;
  reason: string;
  confidence: number;
}

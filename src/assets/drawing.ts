// What a mapping becomes a document with, and what is found out about it on the way.
import type { Carry } from '../mapping/carry';
import type { KnownSchema } from '../mapping/known';
import type { Mapping } from '../mapping/mapping';
import type { ExternalIds } from './externalIds';
import type { Homes } from './homes';

export interface Drawing {
  mapping: Mapping;
  /** Part of every external id of ours: those have to be unique across all object schemas of a workspace. */
  importId: string;
  carry: Carry;
  /** The customer's schema. Without it every type is drawn as a new one. */
  known?: KnownSchema;
}

/** A drawing with the ids and types of its document. */
export interface Drawn extends Drawing {
  ids: ExternalIds;
  homes: Homes;
}

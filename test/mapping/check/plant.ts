// What a planted fault is made of, and the lines and people that many of them share.
import type { CarryWay } from '../../../src/mapping/carry';
import type { FaultCode } from '../../../src/mapping/check/faults';
import type { Samples, ToldFields } from '../../../src/mapping/check/subject';
import type { KnownAttribute, KnownSchema, KnownType } from '../../../src/mapping/known';
import type { Line, Mapping, TypeMapping } from '../../../src/mapping/mapping';
import type { JsonObject } from '../../../src/records/record';
import { aLine, anAttribute, aType } from '../schemas';

/** What a check is given. */
export interface Ground {
  mapping: Mapping;
  known: KnownSchema;
  samples: Samples;
  fields?: ToldFields;
  /** Absent: in a list. */
  way?: CarryWay;
  live?: Mapping;
}

/** A fault and what makes it: lines beyond the name and the Okta id, attributes of the type that they go to, ... */
export interface Plant {
  code: FaultCode;
  /** The key of the type it is told at, where that is not the planted one. */
  at?: string;
  /** The key of the line it is told at; absent for the whole type. */
  line?: string;
  /** What cannot but come with it. */
  besides?: FaultCode[];
  /** The whole of the lines, in the place of those there are. */
  lines?: Line[];
  more?: Line[];
  /** Attributes beyond Name and Okta ID; absent: the type is new. */
  home?: KnownAttribute[];
  homeAs?: (type: KnownType) => KnownType;
  type?: Partial<TypeMapping>;
  /** Other types of the mapping, behind the planted one. */
  others?: TypeMapping[];
  /** Other types of the schema. */
  types?: (as: string) => KnownType[];
  mapping?: Partial<Mapping>;
  may?: Partial<KnownSchema['may']>;
  statuses?: KnownSchema['statuses'];
  profiles?: JsonObject[];
  /** The fields that Okta tells of; absent: it does not tell. */
  fields?: string[];
  way?: CarryWay;
  /** The lines of the planted type as they are live. */
  live?: Line[];
  /** Does not bear the others beside it. */
  isAlone?: true;
}

export const name: Line = { ...aLine('Name', 'name', 'profile.displayName'), as: 'text', label: true };
export const id: Line = { ...aLine('Okta ID', 'id', 'id'), as: 'text', identifier: true };
export const mail = aLine('Mail', 'mail', 'profile.email');
export const reference = (key: string, refersTo: Extract<Line, { as: 'reference' }>['refersTo']): Line => ({
  ...{ attribute: 'Ref', key, as: 'reference', from: { path: 'profile.ref' }, refersTo },
});
export const site = aType('Site', [anAttribute('Code', { unique: true }), anAttribute('City')]);
export const where = [{ path: 'profile.a', test: 'filled' as const }];
export const status: Line = { ...aLine('Status', 'status', 'status'), as: 'status' };
export const named = (state: string, as: string, category: 'active' | 'pending' = 'pending') => ({
  ...{ state, name: as, category },
});

/** Two hundred people; so many of them with that in their profile. */
export const people = (many: number, profile: JsonObject, others: JsonObject = {}): JsonObject[] =>
  Array.from({ length: 200 }, (_each, at) => (at < many ? profile : others));

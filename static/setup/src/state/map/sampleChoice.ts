// The record whose values stand beside the lines: which ones are offered, and which one is taken (pure).
import type { Sample } from '../../../../../src/contract';
import { called, type Called } from '../../../../../src/records/called';
import type { Json } from '../../../../../src/records/record';
import { typeFor } from '../../../../../src/mapping/conditions';
import type { Mapping, TypeMapping } from '../../../../../src/mapping/mapping';
import type { Kind } from '../../answers';
import { heldRecords } from '../mapping/heldRecords';

/** A record that can be chosen. */
export type Choosable = { id: string } & Called;

/** So many of those at hand are offered before anything is typed. */
const mostOffered = 12;

/**
 * What is offered for a text: of the records at hand those whose name or detail has it, and whatever Okta found by it,
 * which may have been by something that is not shown, such as an id.
 */
export function offered(
  kind: Kind,
  { atHand, found }: { atHand: readonly Sample[]; found: readonly Choosable[] },
  typed: string,
): Choosable[] {
  const search = typed.trim().toLowerCase();
  const fitting = atHand
    .map((sample) => ({ id: sample.id, ...called(kind, sample) }))
    .filter(({ name, detail }) => `${name} ${detail}`.toLowerCase().includes(search));
  const once = new Map([...fitting, ...found].map((each) => [each.id, each]));
  return [...once.values()].slice(0, search === '' ? mostOffered : undefined);
}

/** Among so many of the fullest records *Another person* goes round. */
const mostGoneRound = 25;

/** The fullest records come first: beside them most lines have something to show. */
export const fullestFirst = (samples: readonly Sample[]): Sample[] =>
  samples
    .map((sample) => ({ sample, filled: filledIn(sample.raw, 0) }))
    .sort((one, other) => other.filled - one.filled)
    .map(({ sample }) => sample);

/** The next one after that record, and after the last the first; undefined where there is no other. */
export function anotherOf(samples: readonly Sample[], id: string | undefined): Sample | undefined {
  const round = fullestFirst(samples).slice(0, mostGoneRound);
  const next = round[(round.findIndex((sample) => sample.id === id) + 1) % Math.max(1, round.length)];
  return next?.id === id ? undefined : next;
}

/** Whether a record goes to that type: the filters let it in, and no other type takes it. */
export function comesTo(type: TypeMapping, sample: Sample, { types, filters }: Mapping): boolean {
  const [held] = heldRecords({ [type.kind]: { samples: [sample], more: false } }, filters)[type.kind] ?? [];
  return held !== undefined && typeFor(held, types)?.key === type.key;
}

/** Deeper values count for nothing. */
const deepest = 4;

function filledIn(value: Json, depth: number): number {
  if (value === null || value === '' || depth > deepest) return 0;
  if (typeof value !== 'object') return 1;
  const members = Array.isArray(value) ? value.slice(0, 20) : Object.values(value);
  return members.reduce<number>((sum, member) => sum + filledIn(member, depth + 1), 0);
}

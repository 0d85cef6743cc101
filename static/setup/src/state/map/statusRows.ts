// The statuses of an object type, state by state: what is proposed, what is said otherwise, and how many have it (pure).
import type { Sample } from '../../../../../src/contract';
import type { Line, StateStatus, TypeMapping } from '../../../../../src/mapping/mapping';
import { GONE, otherStatus, statesOf, statusOf, type Status } from '../../../../../src/mapping/statuses';
import { filled, sourceReader } from '../../../../../src/mapping/value';

/** Stands for every state that is not listed (mapping.ts). */
export const otherStates = '*';

export type StatusRow = {
  /** As Okta writes it; `*` for all others. */
  state: string;
  status: Pick<Status, 'name' | 'category'>;
  /** How many of the records looked at are in it; undefined before any was looked at. */
  seen: number | undefined;
  /** Said otherwise than proposed. */
  isOwn: boolean;
  /** Somebody is in it, and nobody has told what it means. */
  isUnknown: boolean;
};

/** The status that an object gets when Okta no longer has it; it is always this one. */
export const goneStatus: Pick<Status, 'name' | 'category'> = GONE;

/** A row for every state that the type knows, those that were seen besides, and one for all others. */
export function statusRows(
  type: TypeMapping,
  line: Line,
  samples: readonly Sample[] | undefined,
): StatusRow[] {
  const counts = statesSeen(line, samples ?? []);
  const own = new Set((type.statuses ?? []).map(({ state }) => state));
  const known = statesOf(type);
  const unknown = [...counts.keys()].filter((state) => !known.includes(state));
  const rows = [...known, ...unknown].map((state): StatusRow => ({
    state,
    status: statusOf(type, state) ?? otherStatus(type),
    seen: samples && (counts.get(state) ?? 0),
    isOwn: own.has(state),
    isUnknown: !known.includes(state),
  }));
  const others = {
    state: otherStates,
    status: otherStatus(type),
    seen: undefined,
    isOwn: own.has(otherStates),
    isUnknown: false,
  };
  return [...rows, others];
}

function statesSeen({ from }: Line, samples: readonly Sample[]): Map<string, number> {
  const read = sourceReader(from);
  const counts = new Map<string, number>();
  for (const { raw } of samples)
    for (const value of filled(read(raw)))
      if (typeof value === 'string' && value.length <= 60) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The type with another status for a state; what is as proposed is not said. */
export function withStatus(type: TypeMapping, status: StateStatus): TypeMapping {
  const bare = withoutStatus(type, status.state);
  const proposed = status.state === otherStates ? otherStatus(bare) : statusOf(bare, status.state);
  if (proposed?.name === status.name && proposed.category === status.category) return bare;
  const statuses = type.statuses ?? [];
  const isThere = statuses.some(({ state }) => state === status.state);
  return {
    ...type,
    statuses: isThere
      ? statuses.map((each) => (each.state === status.state ? status : each))
      : [...statuses, status],
  };
}

/** The type with the proposed status for a state. */
export function withoutStatus(type: TypeMapping, state: string): TypeMapping {
  const { statuses = [], ...rest } = type;
  const left = statuses.filter((each) => each.state !== state);
  return left.length > 0 ? { ...rest, statuses: left } : rest;
}

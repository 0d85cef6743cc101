// The sampled records as the mapping's filters would let them in, as far as the page can tell (pure).
import type { Mapping } from '../../../../../src/mapping/mapping';
import type { OktaRecord } from '../../../../../src/records/record';
import { without } from '../../../../../src/records/without';
import { kinds, type Kind } from '../../answers';
import type { Samples } from './useMapping';

/** By state, and without the fields that never come in. Okta's search is Okta's to answer: those samples stay. */
export function heldRecords(
  samples: Samples,
  filters: Mapping['filters'],
): Partial<Record<Kind, readonly OktaRecord[]>> {
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const found = samples[kind]?.samples;
      return found ? [[kind, recordsOf(kind, found, filters)] as const] : [];
    }),
  );
}

function recordsOf(
  kind: Kind,
  samples: readonly { id: string; raw: OktaRecord['raw'] }[],
  filters: Mapping['filters'],
): OktaRecord[] {
  const statuses = kind === 'groups' ? undefined : filters?.[kind]?.statuses;
  const leaveOut = filters?.[kind]?.leaveOut ?? [];
  return samples
    .filter(({ raw }) => statuses === undefined || statuses.some((status) => status === raw.status))
    .map(({ id, raw }) => ({ kind, id, raw: leaveOut.length > 0 ? without(raw, leaveOut) : raw }));
}

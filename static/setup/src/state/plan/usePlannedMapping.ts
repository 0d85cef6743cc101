// Under which mapping single objects are looked at.
import type { PlanView } from '../../answers';
import type { Mapping } from '../../../../../src/mapping/mapping';
import { useMapping } from '../mapping/useMapping';

/**
 * What is typed where that was planned, or where nothing is live yet; undefined for the live mapping.
 *
 * @param plan absent for what is typed now, whatever was planned
 */
export function usePlannedMapping(plan?: Pick<PlanView, 'isDraft'>): Mapping | undefined {
  const { mapping, changes, now } = useMapping();
  if (now?.live === undefined) return mapping;
  return changes > 0 && (plan?.isDraft ?? true) ? mapping : undefined;
}

// A plan's sums: what it would write, leave and skip (pure).
import type { Kind, PlanType, PlanView } from '../../answers';

/** A plan that came to its end; of another one the numbers say nothing. */
export const wholePlan = (plan: PlanView | null): PlanView | null =>
  plan?.ending === 'planned' ? plan : null;

export const planCounts = ['read', 'created', 'updated', 'same', 'gone', 'skipped'] as const;
export type PlanCount = (typeof planCounts)[number];

/** Over all types; what failed to become a row counts with what is skipped. */
export function totalsOf({ types }: Pick<PlanView, 'types'>): Record<PlanCount, number> {
  const sum = (count: (type: PlanType) => number) => types.reduce((all, type) => all + count(type), 0);
  return {
    read: sum(({ read }) => read),
    created: sum(({ created }) => created),
    updated: sum(({ updated }) => updated),
    same: sum(({ same }) => same),
    gone: sum(({ gone }) => gone),
    skipped: sum(skippedOf),
  };
}

export const skippedOf = ({ skipped, failed }: Pick<PlanType, 'skipped' | 'failed'>): number =>
  skipped + failed;

/** Objects that a run would write: made or changed. What is gone is counted here, and marked by nothing yet. */
export function writtenBy(plan: Pick<PlanView, 'types'>): number {
  const { created, updated } = totalsOf(plan);
  return created + updated;
}

/** Requests of a plan that a kind took; those for members are the groups'. */
export const callsOf = ({ calls }: Pick<PlanView, 'calls'>, kind: Kind): number =>
  calls[kind] + (kind === 'groups' ? calls.members : 0);

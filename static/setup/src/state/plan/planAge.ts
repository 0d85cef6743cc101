// Whether a plan still says what a run would do (pure).
import type { PlanView } from '../../answers';
import type { Mapping } from '../../../../../src/mapping/mapping';
import { isSame } from '../../../../../src/mapping/same';

const hourMs = 3_600_000;

/** Whole hours since it was made; 0 for a plan that counts as fresh. */
export const hoursSince = (plan: Pick<PlanView, 'madeAt'>, now: number): number =>
  Math.max(0, Math.floor((now - plan.madeAt) / hourMs));

/** The mapping as it stands here, and what this window asked to plan last. */
export type Standing = {
  live?: { savedAt: number };
  draft?: { savedAt: number };
  changes: number;
  mapping: Mapping;
  planned?: Mapping;
};

/**
 * Of what a plan was made: of the mapping that is live, of the draft as it is now, or of one that is another by now.
 */
export function planOf(
  plan: Pick<PlanView, 'madeAt' | 'tookMs' | 'isDraft' | 'basedOn'>,
  { live, draft, changes, mapping, planned }: Standing,
): 'live' | 'draft' | 'another' {
  if (!plan.isDraft) return plan.basedOn === live?.savedAt ? 'live' : 'another';
  if (planned !== undefined && !isSame(planned, mapping)) return 'another';
  // What this window planned and then saved went live after the mapping it began from.
  if (plan.basedOn !== live?.savedAt) return planned !== undefined && changes === 0 ? 'live' : 'another';
  if (planned !== undefined) return 'draft';
  // Before the first save the proposal is planned as a draft, and stays what it was.
  if (changes === 0) return live === undefined ? 'draft' : 'another';
  // After the window was closed: a draft that was not touched since reading began is the one that was read.
  return draft !== undefined && draft.savedAt <= plan.madeAt - plan.tookMs ? 'draft' : 'another';
}

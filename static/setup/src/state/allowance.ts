// How many objects the site would hold after a run, against how many it is allowed (pure).
import type { PlanView } from '../answers';
import { totalsOf } from './planTotals';

/** From here on somebody should look (UI: yellow from 90 %). */
const nearShare = 0.9;

export type Allowed = {
  holds: number;
  adds: number;
  allowed: number;
  /** What others hold; undefined where the site's use cannot be read. */
  rest?: number;
  /** Objects after the run, as far as they are known. */
  after: number;
  level: 'free' | 'near' | 'over';
};

export function allowanceOf(plan: Pick<PlanView, 'types' | 'allowance'>): Allowed {
  const { ofThisImport: holds, allowed, used } = plan.allowance;
  const adds = totalsOf(plan).created;
  const after = (used ?? holds) + adds;
  const level = after > allowed ? 'over' : after >= allowed * nearShare ? 'near' : 'free';
  return {
    ...{ holds, adds, allowed, after, level },
    ...(used === undefined ? {} : { rest: Math.max(0, used - holds) }),
  };
}

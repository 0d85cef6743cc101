// How many objects the site would hold after a run, against how many it is allowed (pure).
import type { PlanView } from '../../answers';
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

/** The most that the app takes (`saveSettings`). */
const most = 100_000_000;

/** A number of objects as people write it, with or without marks between thousands; undefined for anything else. */
export function readAllowance(text: string): number | undefined {
  const plain = text.trim().replace(/(?<=\d)[\s,.'’\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  const read = /^\d{1,9}$/.test(plain) ? Number(plain) : 0;
  return read >= 1 && read <= most ? read : undefined;
}

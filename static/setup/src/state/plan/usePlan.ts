// The last plan, asked for when it matters, and anew when one was made.
import { useCallback, useEffect, useRef } from 'react';
import type { PlanView, Run } from '../../answers';
import { ask } from '../../ask';
import { isPlanning } from '../place';
import { useAsked, type Asked } from '../useAsked';

const askPlan = () => ask('getPlan', {});

/**
 * @param isNeeded Choose or Plan is open, or the set-up is not finished and counts its steps
 * @param onMade told of a plan that was made while somebody looked
 */
export function usePlan(
  isNeeded: boolean,
  run: Run | null | undefined,
  onMade: (plan: PlanView) => void,
): { plan: Asked<PlanView | null>; expect: (run: string | undefined) => Promise<void> } {
  const plan = useAsked<PlanView | null>(askPlan);
  const { now, refresh } = plan;
  const isOn = isPlanning(run);
  const awaited = useRef<string>();
  const wasOn = useRef(false);
  useEffect(() => {
    if (isNeeded) void refresh();
  }, [isNeeded, refresh]);
  useEffect(() => {
    if (isOn) awaited.current = run?.run;
    else if (wasOn.current) void refresh();
    wasOn.current = isOn;
  }, [isOn, run?.run, refresh]);
  const made = now.is === 'here' ? now.value : null;
  useEffect(() => {
    if (made === null || made.run !== awaited.current) return;
    awaited.current = undefined;
    onMade(made);
  }, [made, onMade]);
  /** A plan was begun; a small one may be made before anybody sees it going on. */
  const expect = useCallback(
    (begun: string | undefined) => {
      awaited.current = begun;
      return refresh();
    },
    [refresh],
  );
  return { plan, expect };
}

// The last plan, asked for when it matters, and anew when one was made.
import { useEffect, useRef } from 'react';
import type { Run, PlanView } from '../answers';
import { ask } from '../ask';
import { isPlanning } from './place';
import { useAsked, type Asked } from './useAsked';

const askPlan = () => ask('getPlan', {});

/** @param isNeeded Plan is open, or the set-up is not finished and counts its steps */
export function usePlan(isNeeded: boolean, run: Run | null | undefined): Asked<PlanView | null> {
  const plan = useAsked<PlanView | null>(askPlan);
  const { refresh } = plan;
  const isOn = isPlanning(run);
  const wasOn = useRef(false);
  useEffect(() => {
    const hasEnded = wasOn.current && !isOn;
    wasOn.current = isOn;
    if (isNeeded || hasEnded) void refresh();
  }, [isNeeded, isOn, refresh]);
  return plan;
}

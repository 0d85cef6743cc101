// Undo and redo for the mapping: the steps with the state that holds them.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Mapping } from '../../../../../src/mapping/mapping';
import { clockNow } from '../now';
import { noSteps, stepped, steppedBack, steppedForth, stepsTo, type Steps } from './steps';

export type Stepping = {
  /** Changes the mapping, in a way that can be undone. */
  change: (next: Mapping) => void;
  /** Absent where there is nothing to undo, or to redo. */
  undo?: () => void;
  redo?: () => void;
};

export function useSteps(mapping: Mapping, change: (next: Mapping) => void): Stepping {
  const [steps, setSteps] = useState<Steps>(noSteps);
  const here = useRef({ mapping, steps });
  here.current = { mapping, steps };
  useEffect(() => setSteps((before) => stepsTo(before, mapping)), [mapping]);
  const go = useCallback(
    (way: typeof steppedBack) => {
      const gone = way(here.current.steps, here.current.mapping);
      if (!gone) return;
      setSteps(gone.steps);
      change(gone.to);
    },
    [change],
  );
  const undo = useCallback(() => go(steppedBack), [go]);
  const redo = useCallback(() => go(steppedForth), [go]);
  return {
    change: useCallback(
      (next: Mapping) => {
        const from = here.current.mapping;
        setSteps((before) => stepped(before, { from, to: next, at: clockNow() }));
        change(next);
      },
      [change],
    ),
    ...(steps.past.length > 0 ? { undo } : {}),
    ...(steps.future.length > 0 ? { redo } : {}),
  };
}

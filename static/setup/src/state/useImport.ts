// What the page knows of the import, set-up and run, kept fresh while somebody looks.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Run, Setup } from '../answers';
import { ask } from '../ask';
import { minutesLeft, observed, shownNext, type Pace } from './runs/minutesLeft';
import { isUnderWay } from './place';
import { useAsked, type Asked } from './useAsked';
import { useVisible } from './useVisible';

/** A run under way is looked at every so often, while the page is visible: every look is billed. */
const lookEveryMs = 3_000;
/** After a look that failed. */
const tryEveryMs = 8_000;

export type Import = {
  setup: Asked<Setup>;
  run: Asked<Run | null>;
  /** Whole minutes that the run still takes, 0 for less than one; undefined while nobody can tell. */
  minutes: number | undefined;
};

const askSetup = () => ask('getSetup', {});
const askRun = () => ask('getRun', {});

export function useImport(): Import {
  const setup = useAsked<Setup>(askSetup);
  const run = useAsked<Run | null>(askRun);
  const isOn = run.now.is === 'here' && isUnderWay(run.now.value);
  const { refresh: refreshSetup } = setup;
  const { refresh: refreshRun } = run;
  const visible = useVisible();

  // At first, and whenever somebody comes back: another window may have saved something, or started a run.
  useEffect(() => {
    if (!visible) return;
    void refreshRun();
    void refreshSetup();
  }, [visible, refreshRun, refreshSetup]);
  // When a run ended, the last good run may be another one.
  const wasOn = useRef(false);
  useEffect(() => {
    if (wasOn.current && !isOn) void refreshSetup();
    wasOn.current = isOn;
  }, [isOn, refreshSetup]);

  useRepeat(isOn && visible && isFresh(run), lookEveryMs, refreshRun);
  useRepeat(visible && !isFresh(run), tryEveryMs, refreshRun);
  useRepeat(visible && !isFresh(setup), tryEveryMs, refreshSetup);
  return { setup, run, minutes: useMinutes(run) };
}

/** A refusal is an answer: only what failed on its way is asked again by itself. */
const isFresh = <T>({ now }: Asked<T>): boolean => (now.is === 'here' ? !now.isStale : now.is !== 'lost');

/** Does something every so often, each time after the one before has ended. */
function useRepeat(isOn: boolean, everyMs: number, act: () => Promise<void>): void {
  const [round, setRound] = useState(0);
  const next = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => {
    if (!isOn) return undefined;
    const timer = setTimeout(() => void act().then(next), everyMs);
    return () => clearTimeout(timer);
  }, [isOn, everyMs, act, next, round]);
}

function useMinutes({ now }: Asked<Run | null>): number | undefined {
  const [kept, setKept] = useState<{ run: string; pace: Pace; minutes: number | undefined }>();
  useEffect(() => {
    const run = now.is === 'here' ? now.value : null;
    if (run?.is !== 'running') return;
    setKept((before) => {
      const same = before?.run === run.run ? before : undefined;
      const pace = observed(same?.pace ?? {}, run, Date.now());
      return { run: run.run, pace, minutes: shownNext(same?.minutes, minutesLeft(run, pace)) };
    });
  }, [now]);
  return kept?.minutes;
}

// Starting and cancelling a run, with what became of the wish.
import { useCallback, useState } from 'react';
import type { Problem, Run } from '../../answers';
import { ask } from '../../ask';
import { isUnderWay } from '../place';

/** Cancelling asks back first; `late` is a run that was over already. */
type Phase =
  | { is: 'idle' }
  | { is: 'starting' }
  | { is: 'asking back' }
  | { is: 'stopping'; run: string | undefined; sent: boolean }
  | { is: 'late' }
  | { is: 'lost'; while: 'starting' | 'stopping' }
  | { is: 'refused'; problem: Problem };

export type Running = {
  phase: Phase;
  start: () => void;
  askBack: () => void;
  keep: () => void;
  stop: () => void;
};

/** @param onStarted when a run is on: the one asked for, or one that was faster */
export function useRunning(
  run: Run | null | undefined,
  { refresh, onStarted }: { refresh: () => Promise<void>; onStarted: () => void },
): Running {
  const [phase, setPhase] = useState<Phase>({ is: 'idle' });
  const start = useCallback(() => {
    setPhase({ is: 'starting' });
    void ask('startRun', {}).then(async (reply) => {
      const isOn = reply.is === 'ok' || (reply.is === 'refused' && reply.problem.code === 'run-going-on');
      if (isOn) await refresh();
      if (reply.is === 'lost') setPhase({ is: 'lost', while: 'starting' });
      else if (reply.is === 'refused' && !isOn) setPhase(reply);
      else setPhase({ is: 'idle' });
      if (isOn) onStarted();
    });
  }, [refresh, onStarted]);
  const stop = useCallback(() => {
    const of = run?.run;
    setPhase({ is: 'stopping', run: of, sent: false });
    void ask('cancelRun', {}).then((reply) => {
      if (reply.is === 'lost') setPhase({ is: 'lost', while: 'stopping' });
      else if (reply.is === 'refused') setPhase(reply);
      else setPhase(reply.value.is === 'none' ? { is: 'late' } : { is: 'stopping', run: of, sent: true });
      void refresh();
    });
  }, [run?.run, refresh]);

  // A wish to stop belongs to one run; when that is over, or another is on, it is nobody's any more.
  const isGone =
    (phase.is === 'stopping' && (run?.run !== phase.run || !isUnderWay(run))) ||
    (phase.is === 'asking back' && !isUnderWay(run));
  return {
    phase: isGone ? { is: 'idle' } : phase,
    start,
    askBack: useCallback(() => setPhase({ is: 'asking back' }), []),
    keep: useCallback(() => setPhase({ is: 'idle' }), []),
    stop,
  };
}

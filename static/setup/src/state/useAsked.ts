// One thing that the page asks the app for and may ask for again; the latest question wins.
import { useCallback, useRef, useState } from 'react';
import type { Loaded, Reply } from '../answers';

export type Asked<T> = { now: Loaded<T>; refresh: () => Promise<void> };

/** Nothing is asked until `refresh`. What was there stays through a failed look, and says that it may be old. */
export function useAsked<T>(question: () => Promise<Reply<T>>): Asked<T> {
  const [now, setNow] = useState<Loaded<T>>({ is: 'loading' });
  const latest = useRef(0);
  const refresh = useCallback(async () => {
    const asked = ++latest.current;
    const reply = await question();
    if (asked !== latest.current) return;
    setNow((before) => loadedFrom(before, reply));
  }, [question]);
  return { now, refresh };
}

function loadedFrom<T>(before: Loaded<T>, reply: Reply<T>): Loaded<T> {
  if (reply.is === 'ok') return { is: 'here', value: reply.value, isStale: false };
  if (before.is === 'here') return { ...before, isStale: true };
  return reply.is === 'lost' ? { is: 'lost' } : { is: 'refused', problem: reply.problem };
}

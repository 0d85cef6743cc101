// Choose's draft with the call that saves it. It lives above the screens, so that moving about loses nothing.
import { useCallback, useState } from 'react';
import type { Choice, Problem, Setup } from '../answers';
import { ask } from '../ask';
import { changesIn, faultsIn, isFaulty } from './chooseDraft';

export type Choosing = {
  choice: Choice;
  changes: number;
  phase:
    | { is: 'idle' }
    | { is: 'faulty' }
    | { is: 'saving' }
    | { is: 'lost' }
    | { is: 'refused'; problem: Problem };
  change: (choice: Choice) => void;
  discard: () => void;
  save: () => void;
};

/** @param onSaved after Assets took the mapping and it was kept; ends when the set-up was read anew */
export function useChoose(setup: Setup | undefined, onSaved: () => Promise<void>): Choosing | undefined {
  const [draft, setDraft] = useState<Choice>();
  const [phase, setPhase] = useState<Choosing['phase']>({ is: 'idle' });
  const choice = draft ?? setup?.choice;

  const change = useCallback((next: Choice) => {
    setDraft(next);
    setPhase((before) => (before.is === 'saving' ? before : { is: 'idle' }));
  }, []);
  const discard = useCallback(() => {
    setDraft(undefined);
    setPhase({ is: 'idle' });
  }, []);
  const save = useCallback(() => {
    if (!choice) return;
    if (isFaulty(faultsIn(choice))) return setPhase({ is: 'faulty' });
    setPhase({ is: 'saving' });
    void ask('saveChoice', choice).then(async (reply) => {
      if (reply.is !== 'ok') return setPhase(reply);
      // What was changed while it was being saved is a change still.
      await onSaved();
      setDraft((now) => (now === undefined || now === choice ? undefined : now));
      setPhase({ is: 'idle' });
    });
  }, [choice, onSaved]);

  if (!setup || !choice) return undefined;
  return { choice, changes: changesIn(setup, choice), phase, change, discard, save };
}

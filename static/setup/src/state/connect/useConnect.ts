// Connect's draft with the calls that belong to it. It lives above the screens, so that moving about loses nothing.
import { useEffect, useReducer } from 'react';
import { ask } from '../../ask';
import { connectionIn, connectStep, emptyDraft, type ConnectDraft, type ConnectEvent } from './connectDraft';

export type Connect = { draft: ConnectDraft; send: (event: ConnectEvent) => void };

/**
 * @param stored the host that is stored, if any
 * @param onSaved after address and token were kept
 */
export function useConnect(stored: string | undefined, onSaved: () => void): Connect {
  const [draft, send] = useReducer(connectStep, emptyDraft);
  const { attempt, phase } = draft;
  const doing = phase.is;
  useEffect(() => {
    if (doing === 'testing')
      void ask('testConnection', connectionIn(draft, stored)).then((reply) =>
        send({ type: 'tested', attempt, reply }),
      );
    if (doing === 'saving')
      void ask('saveConnection', connectionIn(draft, stored)).then((reply) => {
        send({ type: 'saved', attempt, reply });
        if (reply.is === 'ok') onSaved();
      });
    // One call an attempt: what is typed meanwhile ends the attempt.
  }, [doing, attempt]);
  return { draft, send };
}

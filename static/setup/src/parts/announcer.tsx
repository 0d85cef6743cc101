// What changes by itself, for people who listen: one polite place, and one that interrupts.
import { useCallback, useState, type ReactElement } from 'react';

type Said = { polite: string; urgent: string };

export function useAnnouncer(): { say: (text: string, now?: boolean) => void; announcer: ReactElement } {
  const [said, setSaid] = useState<Said>({ polite: '', urgent: '' });
  // The same words twice are said twice: a sign that is not heard makes them differ.
  const say = useCallback((text: string, now = false) => {
    const key = now ? 'urgent' : 'polite';
    setSaid((before) => ({ ...before, [key]: before[key] === text ? `${text}\u00a0` : text }));
  }, []);
  const announcer = (
    <div className="unseen">
      <p role="status">{said.polite}</p>
      <p role="alert">{said.urgent}</p>
    </div>
  );
  return { say, announcer };
}

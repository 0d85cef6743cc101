// What changes by itself, for people who listen: two polite places in turn, and one that interrupts.
import { useCallback, useEffect, useState, type ReactElement } from 'react';

/** Two things said in one breath would leave only the second in one place. */
type Said = { polite: readonly [string, string]; turn: 0 | 1; urgent: string };

/** Long enough to be heard; later somebody who reads on by ear would take it for what is so now. In milliseconds. */
const heardMs = 30_000;

const nothing: Said = { polite: ['', ''], turn: 0, urgent: '' };

export function useAnnouncer(): { say: (text: string, now?: boolean) => void; announcer: ReactElement } {
  const [said, setSaid] = useState(nothing);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(nothing), heardMs);
    return () => clearTimeout(timer);
  }, [said]);
  const say = useCallback((text: string, now = false) => {
    setSaid((before) => (now ? { ...before, urgent: again(before.urgent, text) } : politely(before, text)));
  }, []);
  const announcer = (
    <div className="unseen">
      <p role="status">{said.polite[0]}</p>
      <p role="status">{said.polite[1]}</p>
      <p role="alert">{said.urgent}</p>
    </div>
  );
  return { say, announcer };
}

/** What was said just before stays beside it, unless it is the same. */
function politely({ polite: [one, other], turn, urgent }: Said, text: string): Said {
  const last = turn === 0 ? other : one;
  const kept = last.trim() === text ? '' : last;
  return { polite: turn === 0 ? [text, kept] : [kept, text], turn: turn === 0 ? 1 : 0, urgent };
}

/** The same words twice are said twice: a sign that is not heard makes them differ. */
const again = (before: string, text: string): string => (before === text ? `${text}\u00a0` : text);

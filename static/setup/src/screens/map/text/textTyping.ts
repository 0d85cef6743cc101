// Typing as it becomes the draft: read after a short rest and on leaving, and written anew when the table changed.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Mapping } from '../../../../../../src/mapping/mapping';
import { isSame } from '../../../../../../src/mapping/same';
import {
  followed,
  keepsLines,
  typed,
  written,
  type Grammar,
  type TextDraft,
} from '../../../state/map/textDraft';
import { useMapping } from '../../../state/mapping/useMapping';

/** How long somebody rests before what is typed is read, in milliseconds. */
const restMs = 400;

/** What outlives the face, as long as the window is open: text that is not understood has no other place. */
const kept: { draft?: TextDraft; memory?: unknown } = {};

/** The text as this face would show it; undefined where it could not say more than the mapping does. */
export function draftNow(mapping: Mapping, grammar: Grammar): TextDraft | undefined {
  if (kept.draft) return followed(kept.draft, mapping, grammar);
  return keepsLines(mapping) ? written(mapping, grammar) : undefined;
}

export type Typing = {
  draft: TextDraft;
  /** Somebody types, and the draft is a moment behind. */
  isTyping: () => boolean;
  /** The line that was typed in last, counted from 1, while the cursor stays there. */
  at: number | undefined;
  type: (text: string, line: number) => void;
  /** The cursor is on that line; on none when the editor was left. What is typed is then read at once. */
  move: (line?: number) => void;
  /** Puts a whole text in the place of the one that is there, and reads it at once. */
  replace: (text: string) => void;
  /** What is there at this moment. */
  text: () => string;
  memory: unknown;
  remember: (memory: unknown) => void;
};

export function useTyping(grammar: Grammar): Typing {
  const { mapping, change } = useMapping();
  const [draft, setDraft] = useState(() => draftNow(mapping, grammar) ?? written(mapping, grammar));
  const now = useRef({ draft, mapping, change, grammar });
  now.current = { draft, mapping, change, grammar };
  const waiting = useRef<{ text: string; timer: number }>(undefined);
  const [at, setAt] = useState<number>();

  const keep = useCallback((next: TextDraft) => {
    kept.draft = next;
    now.current.draft = next;
    setDraft(next);
  }, []);
  const settle = useCallback(() => {
    const last = waiting.current;
    if (!last) return;
    waiting.current = undefined;
    window.clearTimeout(last.timer);
    const next = typed(now.current.draft, last.text);
    keep(next);
    if (!isSame(next.stands, now.current.mapping)) now.current.change(next.stands);
  }, [keep]);
  const replace = useCallback(
    (text: string) => {
      waiting.current = { text, timer: 0 };
      settle();
    },
    [settle],
  );
  const type = useCallback(
    (text: string, line: number) => {
      window.clearTimeout(waiting.current?.timer);
      waiting.current = { text, timer: window.setTimeout(settle, restMs) };
      setAt(line);
    },
    [settle],
  );
  const move = useCallback(
    (line?: number) => {
      if (line === undefined) settle();
      setAt((before) => (before === line ? before : undefined));
    },
    [settle],
  );

  // What is being typed goes first; it is read in a moment.
  useEffect(() => {
    if (waiting.current) return;
    const next = followed(now.current.draft, mapping, grammar);
    if (next !== now.current.draft) keep(next);
  }, [mapping, grammar, keep]);
  useEffect(() => settle, [settle]);

  return {
    draft,
    isTyping: useCallback(() => waiting.current !== undefined, []),
    ...{ at, type, move, replace },
    text: useCallback(() => waiting.current?.text ?? now.current.draft.text, []),
    memory: kept.memory,
    remember: useCallback((memory: unknown) => {
      kept.memory = memory;
    }, []),
  };
}

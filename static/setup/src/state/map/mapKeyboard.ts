// What a key does in the table of lines (pure).

/** Where the keyboard stands among the lines that are shown: `at` from 0, of `count`. */
export type Standing = { at: number; count: number; isOpen: boolean; isAsking: boolean };

export type KeyPressed = {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
};

export type KeyAct =
  | { do: 'go'; to: number }
  | { do: 'move'; step: -1 | 1 }
  | { do: 'open' }
  | { do: 'close' }
  | { do: 'menu' }
  | { do: 'ask to remove' }
  | { do: 'keep' };

/** So many lines are passed by Page up and Page down. */
const pageOf = 10;

/** Undefined: the key is none of the table's, and does what it does everywhere. */
export function keyAct(pressed: KeyPressed, { at, count, isOpen, isAsking }: Standing): KeyAct | undefined {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = pressed;
  if (ctrlKey || metaKey) return undefined;
  if (altKey) return key === 'ArrowUp' ? moves(-1) : key === 'ArrowDown' ? moves(1) : undefined;
  if (shiftKey) return key === 'F10' ? { do: 'menu' } : undefined;
  const to = steps[key]?.({ at, last: count - 1 });
  if (to !== undefined) return { do: 'go', to: Math.min(Math.max(to, 0), count - 1) };
  if (key === 'Escape') return isAsking ? { do: 'keep' } : isOpen ? { do: 'close' } : undefined;
  return plain[key];
}

const moves = (step: -1 | 1): KeyAct => ({ do: 'move', step });

const steps: Readonly<Record<string, (here: { at: number; last: number }) => number>> = {
  ArrowUp: ({ at }) => at - 1,
  ArrowDown: ({ at }) => at + 1,
  PageUp: ({ at }) => at - pageOf,
  PageDown: ({ at }) => at + pageOf,
  Home: () => 0,
  End: ({ last }) => last,
};

const plain: Readonly<Record<string, KeyAct>> = {
  Enter: { do: 'open' },
  ' ': { do: 'open' },
  ArrowRight: { do: 'menu' },
  ContextMenu: { do: 'menu' },
  Delete: { do: 'ask to remove' },
  Backspace: { do: 'ask to remove' },
};

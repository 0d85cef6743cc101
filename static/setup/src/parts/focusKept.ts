// Whoever works by keyboard keeps a place: when what had the focus goes away, the title takes it.
import { useEffect, useRef } from 'react';

/** @param state changes whenever parts of the screen may have come or gone */
export function useFocusKept(state: string): void {
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    if (document.activeElement !== document.body) return;
    const title = document.querySelector('#content h1');
    if (title instanceof HTMLElement) title.focus();
  }, [state]);
}

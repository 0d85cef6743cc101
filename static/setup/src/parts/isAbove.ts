// Whether a list that opens beneath something has to open above it: the foot bar lies over the end of the window.
import { useLayoutEffect, useState, type RefObject } from 'react';

/** @param list the opened list, measured where it stands first: beneath */
export function useIsAbove(list: RefObject<HTMLElement>): boolean {
  const [isAbove, setIsAbove] = useState(false);
  useLayoutEffect(() => {
    const place = list.current?.getBoundingClientRect();
    if (!place) return;
    const foot = document.querySelector('.foot')?.getBoundingClientRect().top ?? window.innerHeight;
    const head = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
    const field = list.current?.parentElement?.getBoundingClientRect().top ?? 0;
    setIsAbove(place.bottom > foot && field - head > place.height);
  }, [list]);
  return isAbove;
}

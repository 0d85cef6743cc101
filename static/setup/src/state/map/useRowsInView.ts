// The rows of the table that are drawn: measured as they are, and asked for anew while somebody scrolls.
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { drawnRows, wholeUpTo, type Drawn } from './inView';

/** Until a row was drawn once, it is taken to be as high as one of one line. */
const usualPx = 41;

/**
 * @param table the element with the rows; each drawn one has its key as `data-row`
 * @param keys of all rows, in their order
 * @param kept numbers of rows that are drawn wherever they are
 */
export function useRowsInView(
  table: RefObject<HTMLElement>,
  keys: readonly string[],
  kept: readonly number[],
): Drawn[] {
  const heights = useRef(new Map<string, number>());
  const [view, setView] = useState({ from: 0, to: 2_000 });
  const [, setMeasured] = useState(0);
  const isLong = keys.length > wholeUpTo;
  useEffect(() => {
    if (!isLong) return undefined;
    let frame = 0;
    const look = () => {
      frame = 0;
      const top = table.current?.getBoundingClientRect().top ?? 0;
      setView({ from: -top, to: window.innerHeight - top });
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', soon, { passive: true });
    window.addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', soon);
      window.removeEventListener('resize', soon);
    };
  }, [isLong, table]);
  useLayoutEffect(() => {
    let isOther = false;
    for (const row of table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
      const key = row.dataset['row'] ?? '';
      const px = row.offsetHeight;
      if (heights.current.get(key) !== px) isOther = true;
      heights.current.set(key, px);
    }
    if (isOther && isLong) setMeasured((before) => before + 1);
  });
  return drawnRows(
    keys.map((key) => heights.current.get(key) ?? usualPx),
    view,
    kept,
  );
}

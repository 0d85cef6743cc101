// Which rows of a long table are drawn: those in view and a few around them (pure).

/** Shorter tables are drawn whole. */
export const wholeUpTo = 30;
/** So many pixels beyond either end are drawn as well, so that scrolling shows no gap. */
const aroundPx = 400;

/** A row by its number, or the height in pixels of rows that are not drawn. */
export type Drawn = { is: 'row'; number: number } | { is: 'gap'; px: number };

/**
 * @param heights of every row, in pixels, measured or guessed
 * @param view the part that can be seen, in pixels from the table's beginning
 * @param kept numbers of rows that are drawn wherever they are: the opened one, and the one that has the focus
 */
export function drawnRows(
  heights: readonly number[],
  view: { from: number; to: number },
  kept: readonly number[],
): Drawn[] {
  if (heights.length <= wholeUpTo) return heights.map((_px, number) => ({ is: 'row', number }));
  const drawn: Drawn[] = [];
  let top = 0;
  let gap = 0;
  heights.forEach((px, number) => {
    const isSeen = top + px >= view.from - aroundPx && top <= view.to + aroundPx;
    if (isSeen || kept.includes(number)) {
      if (gap > 0) drawn.push({ is: 'gap', px: gap });
      gap = 0;
      drawn.push({ is: 'row', number });
    } else gap += px;
    top += px;
  });
  if (gap > 0) drawn.push({ is: 'gap', px: gap });
  return drawn;
}

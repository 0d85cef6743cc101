// Where the boxes and arrows of the picture stand: columns from left to right, in the direction of the references (pure).
import type { Picture, PictureArrow } from './picture';
import { columnsOf, type Cell, type Route } from './pictureColumns';

/** All measures in pixels. */
export const boxSize = { width: 190, height: 64 };
/** Narrower than this the words of an arrow have no room between two columns. */
const leastGap = 144;
const usualWidth = 936;
const gapDown = 40;
/** What an arrow takes that passes a column. */
const passHeight = 24;
/** Room above a box for an arrow to itself. */
const loopRoom = 58;
const margin = 8;
const roundness = 14;
/** How far apart two arrows leave the same side of a box, at most. */
const portGap = 22;

type Point = { x: number; y: number };
export type Placed = Point & { id: string };
export type DrawnArrow = {
  arrow: PictureArrow;
  /** For a `path` element; it ends where the arrow's head is. */
  path: string;
  /** The middle of the arrow's words. */
  label: Point;
};
export type Layout = { width: number; height: number; boxes: Placed[]; arrows: DrawnArrow[] };

export function layoutOf(picture: Picture): Layout {
  const { columns, routes } = columnsOf(picture);
  const loops = picture.arrows.filter(({ from, to }) => from === to);
  const { tops, height } = placeDown(columns, new Set(loops.map(({ from }) => from)));
  const { width, lefts } = placeAcross(columns.length);
  const placeOf = (cell: Cell): Point => ({ x: lefts[cell.column] ?? 0, y: tops.get(cell.id) ?? 0 });
  const cells = columns.flat().filter(({ isBox }) => isBox);
  const boxes = cells.map((cell) => ({ id: cell.id, ...placeOf(cell) }));
  const ports = portsOf(routes, placeOf);
  const drawn = routes.map((route) => drawnRoute(route, { ports, placeOf }));
  const looped = loops.map((arrow) => {
    const box = boxes.find(({ id }) => id === arrow.from);
    return loopOf(arrow, box ?? { x: 0, y: 0 });
  });
  return { width, height, boxes, arrows: [...drawn, ...looped] };
}

/** Each column in the middle of the whole height. */
function placeDown(columns: readonly Cell[][], looped: ReadonlySet<string>) {
  const heightOf = ({ isBox }: Cell) => (isBox ? boxSize.height : passHeight);
  const above = (cell: Cell, nth: number) => (looped.has(cell.id) ? loopRoom : nth > 0 ? gapDown : 0);
  // As much room below the last box as above the first: then boxes of a row stand at one height.
  const heights = columns.map((column) => {
    const [first] = column;
    const beneath = first && looped.has(first.id) ? loopRoom : 0;
    return column.reduce((sum, cell, nth) => sum + above(cell, nth) + heightOf(cell), beneath);
  });
  const highest = Math.max(0, ...heights);
  const tops = new Map<string, number>();
  columns.forEach((column, at) => {
    let y = margin + (highest - (heights[at] ?? 0)) / 2;
    column.forEach((cell, nth) => {
      y += above(cell, nth);
      tops.set(cell.id, y);
      y += heightOf(cell);
    });
  });
  return { tops, height: highest + 2 * margin };
}

/** Columns fill the usual width; where they are too many for it, the picture grows wider. */
function placeAcross(count: number): { width: number; lefts: number[] } {
  const free = usualWidth - 2 * margin - count * boxSize.width;
  if (count <= 1) return { width: usualWidth, lefts: [margin + free / 2] };
  // Few columns stand near one another, in the middle.
  const gap = Math.min(Math.max(leastGap, free / (count - 1)), 2 * leastGap);
  const taken = count * boxSize.width + (count - 1) * gap;
  const width = Math.max(usualWidth, taken + 2 * margin);
  const left = (width - taken) / 2;
  return { width, lefts: Array.from({ length: count }, (_each, at) => left + at * (boxSize.width + gap)) };
}

/** On each side of each box the arrows that end there, in the order of where they come from. */
type Ports = Map<string, PictureArrow[]>;

const sideOf = (cell: Cell, side: 'left' | 'right') => `${side} of ${cell.id}`;

function portsOf(routes: readonly Route[], placeOf: (cell: Cell) => Point): Ports {
  const found = new Map<string, { arrow: PictureArrow; y: number }[]>();
  const add = (key: string, arrow: PictureArrow, next: Cell | undefined) =>
    found.set(key, [...(found.get(key) ?? []), { arrow, y: next ? placeOf(next).y : 0 }]);
  for (const { arrow, cells } of routes) {
    const [first, second] = cells;
    const last = cells.at(-1);
    if (!first || !last) continue;
    add(sideOf(first, 'right'), arrow, second);
    add(sideOf(last, 'left'), arrow, cells.at(-2));
  }
  return new Map(
    [...found].map(([key, ends]) => [
      key,
      ends.sort((one, other) => one.y - other.y).map(({ arrow }) => arrow),
    ]),
  );
}

function drawnRoute(
  { arrow, cells, isBack }: Route,
  { ports, placeOf }: { ports: Ports; placeOf: (cell: Cell) => Point },
): DrawnArrow {
  const end = (cell: Cell, side: 'left' | 'right'): Point => {
    const { x, y } = placeOf(cell);
    const across = side === 'right' ? x + boxSize.width : x;
    if (!cell.isBox) return { x: across, y: y + passHeight / 2 };
    const of = ports.get(sideOf(cell, side)) ?? [];
    const gap = Math.min(portGap, boxSize.height / (of.length + 1));
    return { x: across, y: y + boxSize.height / 2 + (of.indexOf(arrow) - (of.length - 1) / 2) * gap };
  };
  const points = cells.flatMap((cell, at) => [
    ...(at > 0 ? [end(cell, 'left')] : []),
    ...(at < cells.length - 1 ? [end(cell, 'right')] : []),
  ]);
  const [from = { x: 0, y: 0 }, to = from] = points;
  const label = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return { arrow, path: pathThrough(isBack ? points.reverse() : points), label };
}

/** Straight where it can be, else across to the middle, down or up with round corners, and across again. */
function pathThrough([first = { x: 0, y: 0 }, ...rest]: readonly Point[]): string {
  const pieces = rest.map((to, at) => pathBetween(at === 0 ? first : (rest[at - 1] ?? first), to));
  return `M ${first.x} ${first.y}${pieces.join('')}`;
}

function pathBetween(from: Point, to: Point): string {
  const across = Math.sign(to.x - from.x);
  const down = Math.sign(to.y - from.y);
  const rise = Math.abs(to.y - from.y);
  if (rise < 1) return ` L ${to.x} ${to.y}`;
  const x = (from.x + to.x) / 2;
  const round = Math.min(roundness, rise / 2);
  return (
    ` H ${x - across * round} Q ${x} ${from.y} ${x} ${from.y + down * round}` +
    ` V ${to.y - down * round} Q ${x} ${to.y} ${x + across * round} ${to.y} H ${to.x}`
  );
}

/** From a box up, and back to itself. */
function loopOf(arrow: PictureArrow, box: Point): DrawnArrow {
  const [left, right, top] = [box.x + 36, box.x + 154, box.y - 40];
  const path =
    `M ${left} ${box.y} V ${top + roundness} Q ${left} ${top} ${left + roundness} ${top}` +
    ` H ${right - roundness} Q ${right} ${top} ${right} ${top + roundness} V ${box.y}`;
  return { arrow, path, label: { x: (left + right) / 2, y: top } };
}

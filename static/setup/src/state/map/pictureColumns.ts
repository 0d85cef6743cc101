// The columns of the picture: each box right of those that refer to it, and a place wherever an arrow passes one (pure).
import type { Picture, PictureArrow } from './picture';

/** A box, or the place where an arrow passes a column. `column` counts from 0. */
export type Cell = { id: string; isBox: boolean; column: number };

/** An arrow and the cells on its way, from left to right; `isBack` when it points to the left. */
export type Route = { arrow: PictureArrow; cells: Cell[]; isBack: boolean };

export function columnsOf({ boxes, arrows }: Picture): { columns: Cell[][]; routes: Route[] } {
  const between = arrows.filter(({ from, to }) => from !== to);
  const ids = boxes.map(({ id }) => id);
  const layers = layersOf(ids, between);
  const columns: Cell[][] = Array.from({ length: Math.max(0, ...layers.values()) + 1 }, () => []);
  const put = (id: string, column: number, isBox: boolean): Cell => {
    const cell = { id, isBox, column };
    columns[column]?.push(cell);
    return cell;
  };
  const ofBox = new Map(ids.map((id) => [id, put(id, layers.get(id) ?? 0, true)]));
  const routes = between.flatMap((arrow): Route[] => {
    const [from, to] = [ofBox.get(arrow.from), ofBox.get(arrow.to)];
    if (!from || !to) return [];
    const isBack = from.column > to.column;
    const [left, right] = isBack ? [to, from] : [from, to];
    const passed = Array.from({ length: Math.max(0, right.column - left.column - 1) }, (_each, nth) =>
      put(`${arrow.from} to ${arrow.to}, ${nth}`, left.column + nth + 1, false),
    );
    return [{ arrow, cells: [left, ...passed, right], isBack }];
  });
  return { columns, routes };
}

/** The column of each box. Arrows that go round in a circle are cut where they come back. */
function layersOf(ids: readonly string[], arrows: readonly PictureArrow[]): Map<string, number> {
  const forward = withoutCircles(ids, arrows);
  const layers = new Map<string, number>();
  const layerOf = (id: string): number => {
    const known = layers.get(id);
    if (known !== undefined) return known;
    const found = Math.max(-1, ...forward.filter(({ to }) => to === id).map(({ from }) => layerOf(from))) + 1;
    layers.set(id, found);
    return found;
  };
  for (const id of ids) layerOf(id);
  return layers;
}

type Way = { from: string; to: string };

/** The same arrows, those turned round that would close a circle. */
function withoutCircles(ids: readonly string[], arrows: readonly PictureArrow[]): Way[] {
  const state = new Map<string, 'on the way' | 'done'>();
  const ways: Way[] = [];
  const walk = (id: string) => {
    if (state.has(id)) return;
    state.set(id, 'on the way');
    for (const { to } of arrows.filter(({ from }) => from === id)) {
      const closes = state.get(to) === 'on the way';
      ways.push(closes ? { from: to, to: id } : { from: id, to });
      walk(to);
    }
    state.set(id, 'done');
  };
  for (const id of ids) walk(id);
  return ways;
}

import fc from 'fast-check';
import type { Picture, PictureBox } from '../../../../static/setup/src/state/map/picture';
import { boxSize, layoutOf } from '../../../../static/setup/src/state/map/pictureLayout';

const box = (id: string): PictureBox => ({ is: 'elsewhere', id, name: id });
const arrow = (from: string, to: string) => ({
  from,
  to,
  names: [{ attribute: `${from} to ${to}`, isMany: false, hasFault: false }],
});
const picture = (ids: string[], arrows: [string, string][]): Picture => ({
  boxes: ids.map(box),
  arrows: arrows.map(([from, to]) => arrow(from, to)),
});

const usual = picture(
  ['groups', 'users', 'devices', 'accounts'],
  [
    ['users', 'users'],
    ['users', 'groups'],
    ['users', 'accounts'],
    ['devices', 'users'],
  ],
);

describe('the layout of the picture', () => {
  it('puts what is referred to right of what refers to it', () => {
    const at = Object.fromEntries(layoutOf(usual).boxes.map(({ id, x }) => [id, x]));
    expect(at.devices).toBeLessThan(at.users ?? 0);
    expect(at.users).toBeLessThan(at.groups ?? 0);
    expect(at.accounts).toBe(at.groups);
  });

  it('leaves room above a box for the arrow to itself', () => {
    const layout = layoutOf(usual);
    const users = layout.boxes.find(({ id }) => id === 'users');
    const loop = layout.arrows.find(({ arrow: { from, to } }) => from === to);
    expect(loop?.label.y).toBeLessThan(users?.y ?? 0);
    expect(loop?.label.y).toBeGreaterThan(0);
  });

  it('puts a single box in the middle', () => {
    const { boxes, width } = layoutOf(picture(['users'], []));
    expect(boxes.map(({ x }) => x + boxSize.width / 2)).toEqual([width / 2]);
  });

  it('draws an arrow that goes back in a circle to its target', () => {
    const round = layoutOf(
      picture(
        ['users', 'groups'],
        [
          ['users', 'groups'],
          ['groups', 'users'],
        ],
      ),
    );
    const [there, back] = round.arrows.map(({ path }) => ends(path));
    expect(there?.to.x).toBeGreaterThan(there?.from.x ?? 0);
    expect(back?.to.x).toBeLessThan(back?.from.x ?? 0);
  });

  it('has nothing to place in an empty mapping', () => {
    expect(layoutOf({ boxes: [], arrows: [] })).toMatchObject({ boxes: [], arrows: [] });
  });
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const anyPicture = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), {
    selector: String,
    maxLength: 14,
  })
  .map((arrows) => picture(ids, arrows));

describe('whatever refers to whatever', () => {
  it('no two boxes touch, and all stand within the picture', () => {
    fc.assert(
      fc.property(anyPicture, (any) => {
        const { boxes, width, height } = layoutOf(any);
        expect(boxes).toHaveLength(ids.length);
        for (const one of boxes) {
          expect(one.x >= 0 && one.x + boxSize.width <= width).toBe(true);
          expect(one.y >= 0 && one.y + boxSize.height <= height).toBe(true);
          for (const other of boxes)
            if (one !== other)
              expect(
                Math.abs(one.x - other.x) >= boxSize.width || Math.abs(one.y - other.y) >= boxSize.height,
              ).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('every arrow begins at the edge of its own box and ends at that of its target', () => {
    fc.assert(
      fc.property(anyPicture, (any) => {
        const { boxes, arrows } = layoutOf(any);
        expect(arrows).toHaveLength(any.arrows.length);
        for (const drawn of arrows) {
          const { from, to } = ends(drawn.path);
          expect(
            isAtEdge(
              from,
              boxes.find(({ id }) => id === drawn.arrow.from),
            ),
          ).toBe(true);
          expect(
            isAtEdge(
              to,
              boxes.find(({ id }) => id === drawn.arrow.to),
            ),
          ).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Where a path begins and ends. */
function ends(path: string): { from: { x: number; y: number }; to: { x: number; y: number } } {
  let here = { x: 0, y: 0 };
  let first: typeof here | undefined;
  for (const [, command = '', numbers = ''] of path.matchAll(/([A-Z]) ([^A-Z]*)/g)) {
    const [...values] = numbers.trim().split(' ').map(Number);
    if (command === 'H') here = { ...here, x: values.at(-1) ?? 0 };
    else if (command === 'V') here = { ...here, y: values.at(-1) ?? 0 };
    else here = { x: values.at(-2) ?? 0, y: values.at(-1) ?? 0 };
    first ??= here;
  }
  return { from: first ?? here, to: here };
}

function isAtEdge({ x, y }: { x: number; y: number }, at: { x: number; y: number } | undefined): boolean {
  if (!at) return false;
  const isBeside = x === at.x || x === at.x + boxSize.width;
  const isOnTop = y === at.y && x > at.x && x < at.x + boxSize.width;
  return (isBeside && y > at.y && y < at.y + boxSize.height) || isOnTop;
}

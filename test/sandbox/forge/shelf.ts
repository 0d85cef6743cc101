// A shelf of stored values: what is on it now, and what queries see of it, which is a little older.
import { inOrder } from './conditions';

/** A stored value, as JSON text, with its moments in ms since 1970. */
export interface Item {
  key: string;
  json: string;
  createdAt: number;
  updatedAt: number;
  expiresAt?: number | undefined;
}

export interface Shelf {
  get(key: string): Item | undefined;
  /** `expiresAt` undefined: never. Gives the item as it lies there now. */
  put(key: string, json: string, expiresAt: number | undefined): Item;
  remove(key: string): void;
  /** Everything there is, by key. */
  all(): Item[];
  /** What queries see: writes show there late. In order of the keys. */
  shown(): Item[];
  /** Puts back what `all` gave, visible at once. */
  load(items: readonly Item[]): void;
}

/** How a shelf behaves: how long writes stay hidden from queries, and how long expired values stay readable, in ms. */
export interface ShelfHabits {
  lagMs: number;
  afterlifeMs: number;
}

export function createShelf(now: () => number, { lagMs, afterlifeMs }: ShelfHabits): Shelf {
  const items = new Map<string, Item>();
  const visible = new Map<string, Item>();
  let hidden: { from: number; key: string; item: Item | undefined }[] = [];
  const lives = ({ expiresAt }: Item) => expiresAt === undefined || now() < expiresAt + afterlifeMs;

  const show = (key: string, item: Item | undefined) => {
    if (item) visible.set(key, item);
    else visible.delete(key);
  };
  const change = (key: string, item: Item | undefined) => {
    if (item) items.set(key, item);
    else items.delete(key);
    if (lagMs === 0) show(key, item);
    else hidden.push({ from: now() + lagMs, key, item });
  };
  const get = (key: string) => {
    const item = items.get(key);
    return item && lives(item) ? item : undefined;
  };
  const inKeyOrder = (from: ReadonlyMap<string, Item>) =>
    [...from.values()].filter(lives).sort((a, b) => inOrder(a.key, b.key));

  return {
    get,
    put(key, json, expiresAt) {
      const item = { key, json, createdAt: get(key)?.createdAt ?? now(), updatedAt: now(), expiresAt };
      change(key, item);
      return item;
    },
    remove: (key) => change(key, undefined),
    all: () => inKeyOrder(items),
    shown() {
      const due = hidden.filter(({ from }) => from <= now());
      hidden = hidden.filter(({ from }) => from > now());
      for (const { key, item } of due) show(key, item);
      return inKeyOrder(visible);
    },
    load(kept) {
      for (const item of kept) {
        items.set(item.key, item);
        visible.set(item.key, item);
      }
    },
  };
}

/** An item as answers tell of it. */
export function toldOf({ key, json, createdAt, updatedAt, expiresAt }: Item): Record<string, unknown> {
  const value: unknown = JSON.parse(json);
  const expireTime = expiresAt === undefined ? {} : { expireTime: new Date(expiresAt).toISOString() };
  return { key, value, createdAt, updatedAt, ...expireTime };
}

/** An entity's attributes by name. */
export function attributesOf(item: Item): Record<string, unknown> {
  return JSON.parse(item.json) as Record<string, unknown>; // checkEntity let nothing else in
}

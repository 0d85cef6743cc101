// A shelf keeps records in the order of their ids: quick to look up, quick to read on from a place.

/** Records by id, in the order Okta lists them (by id, which is by creation). */
export class Shelf<T extends { readonly id: string }> {
  readonly #byId = new Map<string, T>();
  readonly #ids: string[] = [];

  get size(): number {
    return this.#ids.length;
  }

  /** All ids in order. Changes as the shelf does; do not keep it across a wait. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  get(id: string): T | undefined {
    return this.#byId.get(id);
  }

  /** The record, or an error naming the id: for callers who believe that it exists. */
  must(id: string): T {
    const record = this.#byId.get(id);
    if (!record) throw new Error(`There is no ${id} in this org`);
    return record;
  }

  /** Puts a record in its place, over an older version of itself where there is one. */
  put(record: T): T {
    if (!this.#byId.has(record.id)) insert(this.#ids, record.id);
    this.#byId.set(record.id, record);
    return record;
  }

  delete(id: string): void {
    if (this.#byId.delete(id)) remove(this.#ids, id);
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const id of this.#ids) yield this.must(id);
  }
}

/** The place of the first id greater than this one, in a sorted list. */
export function placeAfter(ids: readonly string[], id: string): number {
  return firstWhere(ids, (other) => other > id);
}

/** The place of the first entry for which the test holds, in a list where it holds for all after that one. */
export function firstWhere(list: readonly string[], test: (entry: string) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(list[middle] ?? '')) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Is this id in the sorted list? */
export function holds(ids: readonly string[], id: string): boolean {
  return ids[placeAfter(ids, id) - 1] === id;
}

/** Puts an id into a sorted list unless it is there; says whether it was missing. */
export function insert(ids: string[], id: string): boolean {
  const place = placeAfter(ids, id);
  if (ids[place - 1] === id) return false;
  ids.splice(place, 0, id);
  return true;
}

/** Takes an id out of a sorted list; says whether it was there. */
export function remove(ids: string[], id: string): boolean {
  const place = placeAfter(ids, id) - 1;
  if (ids[place] !== id) return false;
  ids.splice(place, 1);
  return true;
}

// People as numbers: a list of ordinals into the dictionary, written as differences in base 36.
// Two or three characters a membership instead of twenty: 500,000 memberships fit into about 1.5 MB.

/** Ordinals in any order, with or without repeats, as one short text. */
export function packOrdinals(ordinals: Iterable<number>): string {
  const sorted = [...new Set(ordinals)].sort((a, b) => a - b);
  let last = 0;
  return sorted
    .map((ordinal) => {
      const step = ordinal - last;
      last = ordinal;
      return step.toString(36);
    })
    .join(' ');
}

/** What {@link packOrdinals} wrote, ascending. */
export function unpackOrdinals(packed: string): number[] {
  if (packed === '') return [];
  let last = 0;
  return packed.split(' ').map((step) => (last += Number.parseInt(step, 36)));
}

/** The ids of people, each with the place it got when it was first seen. Grows, never shrinks or moves. */
export class Dictionary {
  readonly #ids: string[] = [];
  readonly #ordinals = new Map<string, number>();

  constructor(ids: Iterable<string> = []) {
    for (const id of ids) this.ordinal(id);
  }

  get size(): number {
    return this.#ids.length;
  }

  /** The id's ordinal; a new id is appended. */
  ordinal(id: string): number {
    const known = this.#ordinals.get(id);
    if (known !== undefined) return known;
    this.#ordinals.set(id, this.#ids.length);
    return this.#ids.push(id) - 1;
  }

  /** The id's ordinal, or undefined for somebody never seen. */
  find(id: string): number | undefined {
    return this.#ordinals.get(id);
  }

  /** The ids from that place on, in order. */
  from(place: number): string[] {
    return this.#ids.slice(place);
  }
}

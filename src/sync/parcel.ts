// What a lane has read and not yet handed over: whole pages of rows, with the journal lines that belong to them.
import type { Row } from '../mapping/apply';
import type { TypeMapping } from '../mapping/mapping';
import type { GroupMembers, JournalPiece } from '../store/journal';
import type { Kind } from '../records/record';
import { noCounts, type Counts } from '../store/runs';
import type { Memory } from './memory';
import type { Met } from './rows';
import { writeRowless, writeSeen, type Rowless, type Seen } from './seen';
import { Tally } from './tally';

/** A journal piece stays well below the 240 KiB of a stored value. */
const fullAtCharacters = 100_000;

export class Parcel {
  readonly tally: Tally;
  readonly kind: Kind;
  readonly #rows = new Map<string, { type: TypeMapping; rows: Row[] }>();
  readonly #rowless = new Map<string, Rowless>();
  readonly #seen = new Map<string, Seen>();
  readonly #groups: GroupMembers[] = [];
  readonly #counts: Counts = { ...noCounts };
  readonly #ofTypes = new Map<string, Counts>();
  #people: string[] = [];
  #characters = 0;
  #rowCount = 0;
  #rowBytes = 0;

  constructor(kind: Kind, memory: Memory) {
    this.kind = kind;
    this.tally = new Tally(memory.placed);
  }

  /** By the selector of their type, the rows of each record, in the order they came. */
  get records(): Map<string, Row[][]> {
    const bySelector = new Map<string, Row[][]>();
    for (const { type, rows } of this.#rows.values()) {
      const some = bySelector.get(type.selector) ?? [];
      some.push(rows);
      bySelector.set(type.selector, some);
    }
    return bySelector;
  }

  /** By Okta id, in the order they came. */
  get entries(): ReadonlyMap<string, Seen> {
    return this.#seen;
  }

  get rowCount(): number {
    return this.#rowCount;
  }

  get counts(): Readonly<Counts> {
    return this.#counts;
  }

  /** By the name of the object type. */
  get countsOfTypes(): ReadonlyMap<string, Readonly<Counts>> {
    return this.#ofTypes;
  }

  get isEmpty(): boolean {
    return this.#characters === 0;
  }

  /** Whether its journal piece should be stored before more is added. */
  get isFull(): boolean {
    return this.#characters >= fullAtCharacters;
  }

  /** Length of the rows as JSON. */
  get rowBytes(): number {
    return this.#rowBytes;
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  /** A record that became rows; a newer version takes the place of one that is still here. */
  add(
    id: string,
    { type, rows, seen, known }: { type: TypeMapping; rows: Row[]; seen: Seen; known: boolean },
  ): void {
    const counted: Partial<Counts> = {
      ...(known ? {} : { read: 1 }),
      ...(this.#rows.has(id) ? {} : { rows: 1 }),
    };
    this.#count(type, counted);
    this.#rows.set(id, { type, rows });
    this.#seen.set(id, seen);
    this.#rowCount += rows.length;
    this.#rowBytes += Buffer.byteLength(JSON.stringify(rows));
    this.#characters += 50 + 3 * seen.marks.length;
  }

  /** A record that became none, for a fault of its own or on purpose. */
  addRowless(id: string, why: Rowless, type: TypeMapping | undefined): void {
    this.#count(type, { read: 1, ...(why === 'failed' ? { failed: 1 } : { skipped: 1 }) });
    this.#rowless.set(id, why);
    this.#characters += 25;
  }

  #count(type: TypeMapping | undefined, more: Partial<Counts>): void {
    addTo(this.#counts, more);
    if (type === undefined) return;
    const counts = this.#ofTypes.get(type.type) ?? { ...noCounts };
    addTo(counts, more);
    this.#ofTypes.set(type.type, counts);
  }

  met(met: Met, count = 1): void {
    this.tally.add(met, count);
    this.#characters += 100;
  }

  addMembers(group: GroupMembers, newPeople: string[]): void {
    this.#groups.push(group);
    this.#people = this.#people.concat(newPeople);
    this.#characters += 60 + group.members.length + newPeople.length * 23;
  }

  /** What is stored together with the cursor that follows these pages. */
  get piece(): JournalPiece {
    const seen = [...this.#seen].map(([id, each]) => writeSeen(id, each));
    return {
      people: this.#people,
      groups: this.#groups,
      seen: { [this.kind]: seen },
      ...(this.#rowless.size > 0
        ? { rowless: { [this.kind]: [...this.#rowless].map(([id, why]) => writeRowless(id, why)) } }
        : {}),
      places: this.tally.places,
    };
  }
}

function addTo(counts: Counts, more: Partial<Counts>): void {
  for (const name of ['read', 'rows', 'skipped', 'failed'] as const) counts[name] += more[name] ?? 0;
}

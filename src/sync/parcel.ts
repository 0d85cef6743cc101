// What a lane has read and not yet handed over: whole pages of rows, with the journal lines that belong to them.
import type { Row } from '../mapping/apply';
import type { GroupMembers, JournalPiece } from '../store/journal';
import type { Counts, Kind } from '../store/runs';
import { writeSeen, type Memory, type Seen } from './memory';
import type { Met } from './rows';
import { Tally } from './tally';

/** A journal piece stays well below the 240 KiB of a stored value. */
const fullAtCharacters = 100_000;

export class Parcel {
  readonly tally: Tally;
  readonly kind: Kind;
  readonly #rows = new Map<string, Row[]>();
  readonly #seen = new Map<string, Seen>();
  readonly #groups: GroupMembers[] = [];
  readonly #counts: Counts = { read: 0, rows: 0, skipped: 0, failed: 0 };
  #people: string[] = [];
  #characters = 0;
  #rowCount = 0;
  #rowBytes = 0;

  constructor(kind: Kind, memory: Memory) {
    this.kind = kind;
    this.tally = new Tally(memory.placed);
  }

  /** The rows of each record, in the order they came. */
  get records(): Row[][] {
    return [...this.#rows.values()];
  }

  get rowCount(): number {
    return this.#rowCount;
  }

  get counts(): Readonly<Counts> {
    return this.#counts;
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
  add(id: string, rows: Row[], { seen, known }: { seen: Seen; known: boolean }): void {
    if (!known) this.#counts.read += 1;
    if (!this.#rows.has(id)) this.#counts.rows += 1;
    this.#rows.set(id, rows);
    this.#seen.set(id, seen);
    this.#rowCount += rows.length;
    this.#rowBytes += Buffer.byteLength(JSON.stringify(rows));
    this.#characters += 60;
  }

  /** A record that became none. */
  addFailed(): void {
    this.#counts.read += 1;
    this.#counts.failed += 1;
    this.#characters += 1;
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
      places: this.tally.places,
    };
  }
}

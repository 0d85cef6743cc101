// A worker's hold on its run: every write counts only while no later invocation has begun the turn again (invariant 3).
import { importOf } from '../store/keys';
import { readRun, type RunRecord } from '../store/runs';
import type { Write } from '../store/shelf';
import type { World } from './world';

/** Somebody else holds the run now. Whoever meets this stops at once and touches nothing more. */
export class Lost extends Error {
  override readonly name = 'Lost';
}

export class Hold {
  #record: RunRecord;
  readonly #world: World;
  readonly #attempt: number;

  private constructor(world: World, record: RunRecord, attempt: number) {
    this.#world = world;
    this.#record = record;
    this.#attempt = attempt;
  }

  /** The record as last stored. */
  get record(): Readonly<RunRecord> {
    return this.#record;
  }

  get importId(): string {
    return importOf(this.#record.run);
  }

  /**
   * Begins the turn: from here on an earlier invocation of it can store nothing.
   * @throws {Lost} when another one was quicker
   */
  static async begin(world: World, found: { attempt: number; value: RunRecord }): Promise<Hold> {
    const { shelf } = world;
    const { attempt, value } = found;
    const worker = world.random();
    // No sign of life yet: a turn that only ever begins is dead (invariant 10).
    const record = { ...value, worker, begun: value.begun + 1 };
    const written = await shelf.write({ key: value.run, attempt, next: attempt + 1, value: record });
    if (written === 'lost') {
      // The answer to a write may get lost and the write be tried again: then it is ours all the same.
      const now = await readRun(shelf, value.run);
      if (now?.value.worker !== worker) throw new Lost('The turn was begun elsewhere');
    }
    return new Hold(world, record, attempt + 1);
  }

  /**
   * Stores what changed, and the others with it, in one transaction.
   * @throws {Lost} when the turn was begun elsewhere since
   */
  async store(change: Partial<RunRecord>, others: readonly Write[] = []): Promise<void> {
    const record = { ...this.#record, ...change, begun: 0, wroteAt: this.#world.clock.now() };
    const fence = { key: record.run, attempt: this.#attempt, value: record };
    if ((await this.#world.shelf.write(fence, others)) === 'lost')
      throw new Lost('The turn was begun elsewhere');
    this.#record = record;
  }
}

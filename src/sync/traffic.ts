// What the lanes of a turn share: whether there is time, calls and leave to go on, and who waits for whom.
import type { LaneName, StoredProblem } from '../store/runs';
import { readWatch } from '../store/watch';
import { readWishes } from '../store/wishes';
import { Lost } from './hold';
import { longestSleepMs } from './patience';
import { problemOf } from './problems';
import type { Next, Turn } from './turn';
import { callsPerTurn, hasTime, type World } from './world';

/** A lane that waits beside a busy one looks up this often, in milliseconds. */
const lookUpMs = 1_000;

export class Traffic {
  readonly #turn: Turn;
  readonly #moving: Set<LaneName>;
  #end: Extract<Next, { is: 'end' }> | undefined;
  #isClosed = false;

  constructor(turn: Turn, lanes: readonly LaneName[]) {
    this.#turn = turn;
    this.#moving = new Set(lanes);
  }

  /** Why the run ends, if it does. The first reason stays. */
  get ending(): Extract<Next, { is: 'end' }> | undefined {
    return this.#end;
  }

  get isEnded(): boolean {
    return this.#end !== undefined;
  }

  end(why: Extract<Next, { is: 'end' }>): void {
    this.#end ??= why;
  }

  /** No lane begins anything more in this turn. */
  closeTurn(): void {
    this.#isClosed = true;
  }

  /** Whether so many calls are left; in a turn that has made hardly any, there will never be more. */
  hasRoomFor(calls: number): boolean {
    return this.#calls < callsPerTurn / 10 || this.#calls + calls <= callsPerTurn;
  }

  get #calls(): number {
    return Object.values(this.#turn.okta.requests()).reduce((sum, count) => sum + count, 0);
  }

  /** Asked before every page: time, calls, and what others wish (invariant 1). */
  async mayGoOn(): Promise<boolean> {
    const { world } = this.#turn;
    if (this.isEnded || this.#isClosed || !hasTime(world) || this.#calls >= callsPerTurn) return false;
    const end = await wishedEnd(this.#turn);
    if (end) this.end(end);
    return !this.isEnded;
  }

  /** Waits until then where that is short, or where the other lane is at work anyway; false: better another turn. */
  async waited(name: LaneName, until: number): Promise<boolean> {
    const { clock } = this.#turn.world;
    if (until <= clock.now()) return true;
    this.#moving.delete(name);
    while (clock.now() < until) {
      const left = until - clock.now();
      const isWorthIt = left <= longestSleepMs || this.#moving.size > 0;
      if (!isWorthIt || this.isEnded || this.#isClosed || !hasTime(this.#turn.world)) return false;
      await clock.sleep(Math.min(left, lookUpMs));
    }
    this.#moving.add(name);
    return true;
  }

  /** The lane has nothing more to do in this turn. */
  leave(name: LaneName): void {
    this.#moving.delete(name);
  }
}

/**
 * The end that somebody wishes for the run of this turn.
 * @throws {Lost} when nobody wants it any more: its import was deleted, or it was buried
 */
export async function wishedEnd({
  world,
  hold,
}: Pick<Turn, 'world' | 'hold'>): Promise<Extract<Next, { is: 'end' }> | undefined> {
  const { run, wroteAt } = hold.record;
  const wishes = await readWishes(world.shelf, hold.importId, run);
  if (!wishes.isOurs) throw new Lost('The run is nobody’s any more');
  if (wishes.cancel) return { is: 'end', ending: 'cancelled', problem: problemOf('cancelled') };
  if (!wishes.close) return undefined;
  // By then its worker may have written again: what counts is the silence for which the tick told it to close.
  const watch = await readWatch(world.shelf, hold.importId);
  const sign = watch?.run === run ? watch.sign : wroteAt;
  return { is: 'end', ending: 'failed', problem: runDied(world, sign) };
}

/** What is said of a run that gave no sign of life since that moment, in milliseconds. */
export const runDied = ({ clock }: World, sign: number): StoredProblem =>
  problemOf('run-died', { minutes: Math.round((clock.now() - sign) / 60_000) });

// One lane of reading: the pages of its kinds one after the other, handed over as they fill.
import type { Kind } from '../records/record';
import type { Lane, LaneName, ReadingLane, StoredProblem } from '../store/runs';
import { handOver, isWorthSending } from './handOver';
import { afterKind, type Halt, type Paged, type PageReader, type Reading } from './paged';
import { Parcel } from './parcel';
import { turnWaitsMs } from './patience';
import type { Traffic } from './traffic';
import type { Turn } from './turn';

/** Reads a lane until it is read, or the turn or the run is over. What was read whole is stored when this returns. */
export async function runLane(
  turn: Turn,
  traffic: Traffic,
  { name, readers }: { name: LaneName; readers: Record<Kind, PageReader> },
): Promise<void> {
  const work = new LaneWork(turn, traffic, name);
  for (let lane = work.lane; lane.is === 'reading'; lane = work.lane) {
    if (lane.until !== undefined && !(await traffic.waited(name, lane.until))) break;
    if (!(await traffic.mayGoOn())) break;
    const paged = await readers[lane.kind](work.reading(lane));
    if (!(await work.take(paged, lane))) break;
  }
  await work.finish();
  traffic.leave(name);
}

/** A lane under way: how far it is, ahead of what is stored, and what it has read since. */
class LaneWork {
  lane: Lane;
  #parcel: Parcel | undefined;

  constructor(
    readonly turn: Turn,
    readonly traffic: Traffic,
    readonly name: LaneName,
  ) {
    this.lane = turn.hold.record.lanes[name];
  }

  /** What a reader of the next page is given. */
  reading(lane: ReadingLane): Reading {
    const parcel = () => (this.#parcel ??= new Parcel(lane.kind, this.turn.memory));
    return {
      turn: this.turn,
      traffic: this.traffic,
      lane,
      get parcel() {
        return parcel();
      },
      storePart: (at) => this.#deliver(at),
    };
  }

  /** Takes what a reader gave; false when the lane does not go on in this turn. */
  async take(paged: Paged, from: ReadingLane): Promise<boolean> {
    if ('at' in paged && paged.at) this.lane = paged.at;
    switch (paged.is) {
      case 'page': {
        const isRead = paged.after === 'kind read';
        const after = paged.after === 'kind read' ? this.#nextKind(from.kind) : paged.after;
        if (isRead || (this.#parcel && isWorthSending(this.#parcel))) return this.#deliver(after);
        this.lane = after;
        return true;
      }
      case 'again':
        return this.#deliver(paged.after);
      case 'left out':
        return this.#leaveOut(paged.problem, from.kind);
      case 'busy':
      case 'fault':
      case 'over':
      case 'end':
        return this.#halt(paged);
    }
  }

  /** Stores what was read whole, so that nobody reads it again; false when that failed. */
  async finish(): Promise<boolean> {
    if (!this.#parcel || this.#parcel.isEmpty || this.traffic.isEnded) return true;
    return this.#deliver(this.lane);
  }

  #nextKind(kind: Kind): Lane {
    return afterKind(this.name, this.turn.mapping, kind);
  }

  /** Hands the parcel to Assets and stores the lane as it is then. */
  async #deliver(after: Lane): Promise<boolean> {
    const { name } = this;
    const parcel = this.#parcel;
    this.#parcel = undefined;
    const delivered = await handOver(this.turn, { name, after, ...(parcel ? { parcel } : {}) });
    if (delivered.is === 'ok') {
      this.lane = after;
      return true;
    }
    // Its rows are dropped with its cursor: these pages are read again, in another turn, by a worker that does not
    // remember them.
    this.lane = this.turn.hold.record.lanes[name];
    await this.#halt(delivered);
    return false;
  }

  async #leaveOut(problem: StoredProblem, kind: Kind): Promise<boolean> {
    const after = this.#nextKind(kind);
    // Nothing of this kind was read; the next one begins a parcel of its own.
    this.#parcel = undefined;
    await handOver(this.turn, { name: this.name, after, leftOut: { kind, problem } });
    this.lane = after;
    return true;
  }

  /** Notes why the lane rests; true when it may wait within this turn. */
  async #halt(halt: Halt): Promise<boolean> {
    if (halt.is === 'over') {
      this.traffic.closeTurn();
      return false;
    }
    if (halt.is === 'end') {
      this.traffic.end(halt);
      return false;
    }
    // What was read so far in this parcel is whole pages, and stored before the wait. Where that failed, the lane rests
    // for that reason, and until another turn: this one remembers pages that nobody was told of.
    if (!(await this.finish())) return false;
    const { lane } = this;
    if (lane.is !== 'reading') return true;
    const { isTrying: _before, ...plain } = lane;
    if (halt.is === 'busy') return this.#rest({ ...plain, until: halt.until });
    const wait = turnWaitsMs[lane.faults];
    if (wait !== undefined)
      return this.#rest({
        ...plain,
        faults: lane.faults + 1,
        until: this.turn.world.clock.now() + wait,
        isTrying: true,
      });
    this.traffic.end({ is: 'end', ending: 'failed', problem: halt.problem });
    return false;
  }

  async #rest(lane: ReadingLane): Promise<boolean> {
    await handOver(this.turn, { name: this.name, after: lane });
    this.lane = lane;
    return true;
  }
}

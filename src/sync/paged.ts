// What reading a page comes to, and the places where a lane begins.
import type { Mapping } from '../mapping/mapping';
import { firstPage } from '../okta/cursor';
import { searchOf } from '../okta/search';
import type { Kind } from '../records/record';
import type { Lane, LaneName, ReadingLane, StoredProblem } from '../store/runs';
import type { Parcel } from './parcel';
import type { Traffic } from './traffic';
import { kindsRead, type Turn } from './turn';

/** What reading a page came to. */
export type Paged =
  /** The page is in the parcel; the kind goes on at the new place, or is read. */
  | { is: 'page'; after: ReadingLane | 'kind read' }
  /** The page is asked for again, from a place before it. */
  | { is: 'again'; after: ReadingLane }
  /** The kind is not to be had and was never read: the lane goes on without it. */
  | { is: 'left out'; problem: StoredProblem }
  | Halt;

/** Why a lane does not go on now. `at` is where it stands, when that is further than where the page began. */
export type Halt =
  | { is: 'busy'; until: number; problem: StoredProblem; at?: ReadingLane }
  | { is: 'fault'; problem: StoredProblem; at?: ReadingLane }
  /** The turn is over: no time, no calls, or no leave. */
  | { is: 'over'; at?: ReadingLane }
  /** The run must not go on. */
  | { is: 'end'; ending: 'stopped' | 'failed'; problem: StoredProblem };

/** What a reader of pages is given. */
export interface Reading {
  turn: Turn;
  traffic: Pick<Traffic, 'mayGoOn' | 'hasRoomFor'>;
  lane: ReadingLane;
  /** What the page is read into; another one after each {@link storePart}. */
  readonly parcel: Parcel;
  /** Stores what is in the parcel in the middle of a page, with the lane at that place; false: the turn is over. */
  storePart(at: ReadingLane): Promise<boolean>;
}

/** Reads one page of a kind into the parcel. */
export type PageReader = (reading: Reading) => Promise<Paged>;

/** The kinds of each lane, in the order they are read: people last, since their rows name their groups. */
const laneKinds: Record<LaneName, readonly Kind[]> = {
  people: ['groups', 'users'],
  devices: ['devices'],
};

/** A lane at the first page of a kind, as the mapping's filters ask for it. */
export const beginKind = (kind: Kind, { filters }: Pick<Mapping, 'filters'>): ReadingLane => ({
  is: 'reading',
  kind,
  cursor: firstPage(kind, searchOf(kind, filters)),
  faults: 0,
  restarts: 0,
});

/** What a lane reads after a kind, or first; kinds that were not chosen are passed over. */
export function afterKind(name: LaneName, mapping: Mapping, kind?: Kind): Lane {
  const order = laneKinds[name];
  const rest = kind === undefined ? order : order.slice(order.indexOf(kind) + 1);
  const chosen = kindsRead(mapping);
  const next = rest.find((each) => chosen.includes(each));
  return next === undefined ? { is: 'read' } : beginKind(next, mapping);
}

/** Every lane at its start. */
export const allLanes = (mapping: Mapping): Record<LaneName, Lane> => ({
  people: afterKind('people', mapping),
  devices: afterKind('devices', mapping),
});

// The life of a run as it is stored: one record a run, written by its worker alone, and what remains of it afterwards.
import { z } from 'zod';
import type { Cursor } from '../okta/cursor';
import { mappingForm } from '../mapping/mapping';
import { kinds } from '../records/record';
import { keys } from './keys';
import type { Shelf } from './shelf';
import { underWayForm } from './underWay';

const whole = z.number().int().nonnegative();
const moment = z.number();

/** Why something did not happen: a code of a room's table, and ids, counts and shapes; never a name or an address. */
const problem = z.object({ code: z.string(), seen: z.record(z.string(), z.union([z.string(), z.number()])) });
export type StoredProblem = z.infer<typeof problem>;

/** Where a problem was met. `type` is the object type's name. */
const place = z.object({ type: z.string(), id: z.string(), attribute: z.string().exactOptional() });
export type Place = z.infer<typeof place>;

const talliedProblem = problem.extend({ count: whole });
export type TalliedProblem = z.infer<typeof talliedProblem>;
/** The form of a problem with its count, for those who store it. */
export const problemForm = talliedProblem;

/** Where reading a list stands; plain data of the Okta room. The compiler asks for every member: none may get lost. */
const cursor: z.ZodType<Cursor> = z.object({
  listing: z.enum(['users', 'groups', 'members', 'devices']),
  id: z.string().exactOptional(),
  path: z.string(),
  page: whole,
  size: whole,
  mark: z.string(),
  idsMark: z.string().exactOptional(),
  markUntil: whole,
  doubted: z.literal(true).exactOptional(),
  search: z.string().exactOptional(),
} satisfies Record<keyof Cursor, z.ZodType>);

/** A lane reads its kinds one after the other; `until` is when it may go on. */
const lane = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('reading'),
    kind: z.enum(kinds),
    cursor,
    /** A group whose members are half read: where to go on. */
    inside: z.object({ group: z.string(), cursor }).exactOptional(),
    /** Turns that ended because of the same fault, one after the other. */
    faults: whole,
    /** How often this kind was begun again after Okta refused a stored cursor. */
    restarts: whole,
    until: moment.exactOptional(),
    /** It waits to ask again after a fault, not for a limit of Okta's. */
    isTrying: z.literal(true).exactOptional(),
  }),
  z.object({ is: z.literal('read') }),
]);
export type Lane = z.infer<typeof lane>;
export type ReadingLane = Extract<Lane, { is: 'reading' }>;

export const laneNames = ['people', 'devices'] as const;
export type LaneName = (typeof laneNames)[number];

export const endings = ['done', 'planned', 'stopped', 'failed', 'cancelled'] as const;
export type Ending = (typeof endings)[number];

const counts = z.object({ read: whole, rows: whole, skipped: whole, failed: whole });
export type Counts = z.infer<typeof counts>;
export const noCounts: Readonly<Counts> = { read: 0, rows: 0, skipped: 0, failed: 0 };

/** Counts of one object type, by its name; a record that belongs to no type is in its kind's counts alone. */
const typeCounts = counts.extend({ kind: z.enum(kinds) });

/** What Assets counted for one object type, by the names of the import's status. */
const typeResult = z.object({
  created: whole,
  updated: whole,
  same: whole,
  refused: whole,
  duplicates: whole,
  /** Of the last good run, absent from this whole reading. */
  gone: whole.default(0),
  /** Assets' id of the object type, for links to it. */
  typeId: z.string().exactOptional(),
});
export type TypeResult = z.infer<typeof typeResult>;

const phase = z.discriminatedUnion('is', [
  z.object({ is: z.literal('reading') }),
  z.object({ is: z.literal('submitting'), faults: whole }),
  /** Of a plan: everything is read, and what came of it is written down. `settled` counts the pieces of ids written. */
  z.object({ is: z.literal('planning'), settled: whole, faults: whole }),
  /** Assets makes its objects. `settled` counts the shards of the next generation that are written. */
  z.object({ is: z.literal('processing'), since: moment, looks: whole, settled: whole, faults: whole }),
  /**
   * Assets has made its objects; now what an import cannot do is done object by object, and the shards are
   * written after that. `place` counts tasks.
   */
  z.object({ is: z.literal('amending'), place: whole, settled: whole, faults: whole }),
  z.object({ is: z.literal('closing'), ending: z.enum(['stopped', 'failed', 'cancelled']), faults: whole }),
  z.object({ is: z.literal('over'), ending: z.enum(endings), at: moment }),
]);
export type Phase = z.infer<typeof phase>;

/** Requests to Okta by what was asked. */
const calls = z.object({ users: whole, groups: whole, members: whole, devices: whole });
export type Calls = z.infer<typeof calls>;
export const noCalls: Calls = { users: 0, groups: 0, members: 0, devices: 0 };

export const reasons = ['button', 'page', 'clock'] as const;
export type Reason = (typeof reasons)[number];

const emptyValues = z.enum(['ignored', 'cleared', 'unknown']);
export type EmptyValues = z.infer<typeof emptyValues>;

const runRecord = z.object({
  run: z.string(),
  execution: z.string(),
  reason: z.enum(reasons),
  startedAt: moment,
  /** The turn now due, and the last one whose event was pushed (invariant 2). */
  turn: whole,
  pushed: whole,
  /** The turn whose push began this chain of events: Forge ends a chain at 1,000 pushes (limits-async-events). */
  chainFrom: whole,
  /** Which invocation holds the turn; tells an own lost answer from somebody else's write. */
  worker: z.string(),
  /** How often this turn was begun since something was last stored. */
  begun: whole,
  notBefore: moment,
  wroteAt: moment,
  phase,
  lanes: z.object({ people: lane, devices: lane }),
  /** Journal pieces and chunks so far. */
  pieces: whole,
  chunks: whole,
  calls: calls.default(noCalls),
  counts: z.object({ users: counts, groups: counts, devices: counts }),
  /** By the name of each object type of the mapping, in its order. */
  types: z.record(z.string(), typeCounts).default({}),
  /** How many of each kind there will be, as far as anything tells: the last good run, or Okta's own count. */
  expected: z.object({
    users: whole.exactOptional(),
    groups: whole.exactOptional(),
    devices: whole.exactOptional(),
  }),
  problems: z.array(talliedProblem),
  /** Kinds that could not be read and were left out. */
  leftOut: z.array(z.enum(kinds)),
  /** What Assets does with an empty value, by the object type's name; read once, when the run opens. */
  emptyValues: z.record(z.string(), emptyValues),
  /** What the run was begun with: a run never changes its mapping half way. */
  mapping: mappingForm,
  manyValues: z.enum(['list', 'rows']),
  /** A plan reads everything and writes nothing: it has no execution. Absent for a run. */
  plan: z.object({ basedOn: moment.exactOptional(), isDraft: z.boolean() }).exactOptional(),
  results: z.record(z.string(), typeResult),
  /** What rows of earlier runs, not good ones, may have changed of what the ledger says. */
  doubted: underWayForm.default({}),
  /** What rows of this run may change of it: noted before the first of them goes. */
  underWay: underWayForm.default({}),
});
export type RunRecord = z.infer<typeof runRecord>;

/** The last run that is over; its fenced record stays until the next run begins, for events that come late. */
const lastRun = z.object({
  run: z.string(),
  /** Its execution, where Assets did not take the cancelling: the next start does it. */
  leftOpen: z.string().exactOptional(),
  /** What rows may have changed since the last good run: the next one takes none of it for known. */
  doubted: underWayForm.exactOptional(),
});
export const readLast = (shelf: Shelf, importId: string) => shelf.get(keys.last(importId), lastRun);

/** The record with its fence, or undefined where the run never began or its import is gone. */
export const readRun = (shelf: Shelf, run: string) => shelf.fenced(run, runRecord);

/** What is kept of a run when it is over, for the history and for the next run. */
const pastRun = runRecord
  .pick({
    run: true,
    reason: true,
    startedAt: true,
    counts: true,
    types: true,
    problems: true,
    leftOut: true,
    results: true,
  })
  .extend({
    ...{ ending: z.enum(endings), endedAt: moment, placePieces: whole, chunks: whole, turns: whole },
    /** The code of the problem whose places a piece holds, piece by piece; absent in older runs. */
    placed: z.array(z.string()).exactOptional(),
  });
export type PastRun = z.infer<typeof pastRun>;

export const readPast = (shelf: Shelf, importId: string, run: string) =>
  shelf.get(keys.past(importId, run), pastRun);

const problemPlaces = z.array(z.object({ code: z.string(), places: z.array(place) }));

/** Where the problems of a past run were met, one piece at a time. */
export const readPastPlaces = (shelf: Shelf, of: { importId: string; run: string }, number: number) =>
  shelf.get(keys.pastPlaces(of.importId, of.run, number), problemPlaces);

export type ProblemPlaces = z.infer<typeof problemPlaces>;
/** The form of the places that a journal piece carries. */
export const problemPlacesForm = problemPlaces;

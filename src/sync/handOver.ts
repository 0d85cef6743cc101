// A parcel goes to Assets; then its cursor and what was seen on its pages are stored in one write (invariant 5).
import { createHash } from 'node:crypto';
import { CHUNK_LIMIT, chunks as chunksOf, dataOf, halves, type Chunk } from '../assets/chunks';
import type { Row } from '../mapping/apply';
import { keys } from '../store/keys';
import type { Kind } from '../records/record';
import type { Counts, Lane, LaneName, RunRecord, StoredProblem } from '../store/runs';
import type { Write } from '../store/shelf';
import type { Halt } from './paged';
import type { Parcel } from './parcel';
import { patiently } from './patience';
import { tellProgress } from './progress';
import { withRows } from './rowsUnderWay';
import { withProblem } from './tally';
import type { Turn } from './turn';
import { countedCalls } from './calls';

/** What a lane stores: where it is now, and what it read on the way there. */
export type Delivery = {
  name: LaneName;
  after: Lane;
  parcel?: Parcel;
  leftOut?: { kind: Kind; problem: StoredProblem };
};

/** Whether another page of its kind might not fit beside these rows, or the journal piece is long enough. */
export function isWorthSending(parcel: Parcel): boolean {
  return (
    parcel.isFull || parcel.rowCount * 1.5 > CHUNK_LIMIT.rows || parcel.rowBytes * 1.5 > CHUNK_LIMIT.bytes
  );
}

/**
 * Posts a parcel's rows and stores the lane. On a halt nothing was stored: its pages will be read again.
 * @throws {Lost} when the run is held elsewhere
 */
export async function handOver(turn: Turn, delivery: Delivery): Promise<{ is: 'ok' } | Halt> {
  const handed = await postAndStore(turn, delivery);
  if (handed.is === 'ok' && delivery.parcel && turn.hold.record.plan === undefined) await tellProgress(turn);
  return handed;
}

function postAndStore(turn: Turn, delivery: Delivery): Promise<{ is: 'ok' } | Halt> {
  // One lane at a time: chunks are numbered, and the record has one writer.
  return turn.oneAtATime(async () => {
    const { hold } = turn;
    const { parcel } = delivery;
    let chunks = hold.record.chunks;
    // A plan hands nothing over.
    if (parcel && hold.record.plan === undefined) {
      await noteUnderWay(turn, parcel);
      const waiting = [...parcel.records].flatMap(([selector, records]) => chunksOf(selector, [records]));
      const posted = await post(turn, waiting);
      if (posted.is !== 'posted') return posted;
      chunks += posted.chunks;
    }
    const { expectedPeople } = turn.memory;
    const expected = {
      ...hold.record.expected,
      ...(expectedPeople === undefined ? {} : { users: expectedPeople }),
    };
    const calls = countedCalls(turn);
    await hold.store(
      { ...changes(hold.record, delivery), chunks, expected, calls: calls.sum },
      pieceOf(hold.record, parcel),
    );
    calls.settle();
    // A worker that takes over learns it from the journal.
    for (const { code, places } of parcel?.tally.places ?? [])
      if (code === 'not-cleared') turn.memory.notCleared.push(...places);
    return { is: 'ok' };
  });
}

/** A run may end at any moment from the first row on: what it may have changed is stored before that. */
async function noteUnderWay({ hold, memory }: Turn, parcel: Parcel): Promise<void> {
  const before = hold.record.underWay;
  const { kind } = parcel;
  const ledger = await memory.before(kind);
  const underWay = withRows(before, parcel, { ledger, types: memory.types[kind] });
  if (underWay !== before) await hold.store({ underWay });
}

function changes(
  record: Readonly<RunRecord>,
  { name, after, parcel, leftOut }: Delivery,
): Partial<RunRecord> {
  const problems = parcel ? parcel.tally.into(record.problems) : record.problems;
  return {
    lanes: { ...record.lanes, [name]: after },
    pieces: record.pieces + (parcel && !parcel.isEmpty ? 1 : 0),
    problems: leftOut ? withProblem(problems, leftOut.problem) : problems,
    leftOut: leftOut ? [...record.leftOut, leftOut.kind] : record.leftOut,
    ...(parcel
      ? {
          counts: { ...record.counts, [parcel.kind]: sum(record.counts[parcel.kind], parcel.counts) },
          types: withCounts(record.types, parcel),
        }
      : {}),
  };
}

function withCounts(types: RunRecord['types'], parcel: Parcel): RunRecord['types'] {
  const changed = { ...types };
  for (const [type, counts] of parcel.countsOfTypes) {
    const before = types[type];
    changed[type] = { kind: parcel.kind, ...(before ? sum(before, counts) : counts) };
  }
  return changed;
}

const sum = (a: Counts, b: Counts): Counts => ({
  read: a.read + b.read,
  rows: a.rows + b.rows,
  skipped: a.skipped + b.skipped,
  failed: a.failed + b.failed,
});

const pieceOf = (record: Readonly<RunRecord>, parcel: Parcel | undefined): Write[] =>
  parcel && !parcel.isEmpty ? [{ key: keys.journal(record.run, record.pieces), value: parcel.piece }] : [];

/** Posts chunks, in smaller parts where Assets finds one too large. */
async function post(turn: Turn, waiting: Chunk<Row>[]): Promise<{ is: 'posted'; chunks: number } | Halt> {
  let posted = 0;
  for (let chunk = waiting.shift(); chunk; chunk = waiting.shift()) {
    const now = chunk;
    const number = turn.hold.record.chunks + posted;
    const reply = await patiently(turn.world, () => postOne(turn, now, number));
    const parts =
      reply.is === 'refused' && reply.problem.code === 'chunk-too-large' ? halves(now) : undefined;
    if (reply.is === 'ok') posted += 1;
    else if (parts) waiting.unshift(...parts);
    else if (reply.is === 'refused') return { is: 'end', ending: 'failed', problem: reply.problem };
    else if (reply.is === 'spent') return { is: 'over' };
    else return reply;
  }
  return { is: 'posted', chunks: posted };
}

/**
 * A chunk sent again after a doubt has the same number and the same hash, and so the same id; if what Okta says has
 * changed since, the hash and the id differ, and Assets cannot mistake it for the first (invariant 5).
 */
function postOne(turn: Turn, chunk: Chunk<Row>, number: number) {
  const { run, execution } = turn.hold.record;
  const data = dataOf(chunk);
  const hash = createHash('sha256').update(JSON.stringify(data)).digest('base64url').slice(0, 12);
  return turn.assets.post(execution, { data, clientGeneratedId: `${run}-${number}-${hash}` });
}

// Records of a page into the parcel of their lane: row, journal line and problems of each.
import type { OktaRecord as Item, Page } from '../okta/pages';
import type { JsonObject } from '../records/record';
import type { Kind } from '../records/record';
import { advance, askPage, pageRefused, type Asked } from './ask';
import { besidePeople } from './besidePeople';
import { existingOf } from './existing';
import { isWanted } from './filtering';
import { heldOf } from './lookHeld';
import { lookedOf } from './lookMarks';
import type { PageReader, Reading } from './paged';
import type { Parcel } from './parcel';
import { problemOf } from './problems';
import { recordOf } from './recordOf';
import { build, type Built, type Making } from './rows';
import { typesOf, type Turn, type Unanswered } from './turn';

/** A record as Okta listed it; `beside` joins its JSON at its root. */
export type Arrived = { item: Item; beside?: JsonObject | undefined };

/** Puts the records of a page into the parcel, or says why that cannot be now. */
export async function addRecords(
  turn: Turn,
  kind: Kind,
  { parcel, arrived }: { parcel: Parcel; arrived: readonly Arrived[] },
): Promise<{ is: 'added' } | Unanswered> {
  const around = { host: turn.okta.host, now: turn.hold.record.startedAt };
  const leaveOut = turn.mapping.filters?.[kind]?.leaveOut;
  const records = arrived.map(({ item, beside }) => recordOf(kind, item, { ...around, beside, leaveOut }));
  const existing = await existingOf(turn, kind);
  if (existing.is !== 'known') return existing;
  const held = await heldOf(turn, kind, records);
  if (held.is !== 'known') return held;
  const looked = await lookedOf(turn, kind, { records, existing: existing.of });
  if (looked.is !== 'known') return looked;
  const making = await makingOf(turn, kind);
  const { memory } = turn;
  for (const record of records) {
    const built: Built = isWanted(turn, record)
      ? build(record, { ...making, existing: existing.of, held: held.held, looked: looked.looked })
      : { is: 'passed over', id: record.id };
    if (built.is === 'again') continue;
    if (built.is === 'passed over') {
      if (!memory.rowless[kind].has(built.id)) parcel.addRowless(built.id, 'passed over', built.type);
      memory.rowless[kind].set(built.id, 'passed over');
      continue;
    }
    // A newer version of a row that is still here takes its place: it is not sent twice.
    const isHere = parcel.has(built.id);
    for (const met of built.met) if (!isHere || met.problem.code !== 'changed-while-read') parcel.met(met);
    if (built.is === 'no row') {
      if (!memory.rowless[kind].has(built.id)) parcel.addRowless(built.id, 'failed', built.type);
      memory.rowless[kind].set(built.id, 'failed');
      continue;
    }
    memory.seen[kind].set(built.id, built.seen);
    parcel.add(built.id, built);
  }
  return { is: 'added' };
}

/** What building rows of a kind needs, but for what Assets was asked. */
async function makingOf(turn: Turn, kind: Kind): Promise<Omit<Making, 'existing' | 'held' | 'looked'>> {
  const { memory, carry, fingerprint, hold, mapping } = turn;
  return {
    types: typesOf(turn, kind),
    tables: mapping.tables ?? [],
    carry,
    seen: memory.seen[kind],
    before: await memory.before(kind),
    emptyValues: (type) => hold.record.emptyValues[type] ?? 'unknown',
    fingerprint,
  };
}

/** Counts what came without an id. */
export function noteDropped({ dropped }: Page, parcel: Parcel): void {
  if (dropped > 0) parcel.met({ problem: problemOf('record-without-id') }, dropped);
}

/** Reads one page of people. Every group was read before: a person's row names them (invariant 6). */
export const readPeople: PageReader = async (reading) => {
  const beside = await besidePeople(reading.turn);
  return beside.is === 'known' ? readRecords(reading, beside.of) : beside;
};

/** Reads one page of devices, each with its people. */
export const readDevices: PageReader = (reading) => readRecords(reading, () => ({}));

async function readRecords(
  { turn, lane, parcel }: Reading,
  beside: (id: string) => JsonObject,
): ReturnType<PageReader> {
  const page: Asked = await askPage(turn, lane.cursor);
  if (page.is === 'refused') return pageRefused(turn, lane, page.problem);
  if (page.is !== 'ok') return page;
  const arrived = page.value.items.map((item) => ({ item, beside: beside(item.id) }));
  const added = await addRecords(turn, lane.kind, { parcel, arrived });
  if (added.is !== 'added') return added;
  noteDropped(page.value, parcel);
  return { is: 'page', after: advance(lane, page.value.next) };
}

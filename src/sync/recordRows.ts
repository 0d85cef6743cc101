// Records of a page into the parcel of their lane: row, journal line and problems of each.
import { adminHost } from '../okta/connection';
import type { OktaRecord as Item, Page } from '../okta/pages';
import type { Json, JsonObject } from '../records/record';
import type { Kind } from '../store/runs';
import { advance, askPage, pageRefused } from './ask';
import type { PageReader, Reading } from './paged';
import type { Parcel } from './parcel';
import { problemOf } from './problems';
import { build, type Making } from './rows';
import { typeOf, type Turn } from './turn';

/** Puts one record into the parcel; `beside` joins Okta's JSON at its root. */
export type AddRecord = (item: Item, beside?: JsonObject) => void;

/** Makes the {@link AddRecord} of a kind, with what the last good run knew of it. */
export async function recordAdder(turn: Turn, kind: Kind, parcel: Parcel): Promise<AddRecord> {
  const { memory, carry, fingerprint, hold, okta } = turn;
  const type = typeOf(turn, kind);
  const making: Making = {
    type,
    carry,
    seen: memory.seen[kind],
    before: await memory.before(
      kind,
      type.lines.map(({ key }) => key),
    ),
    emptyValues: hold.record.emptyValues[kind],
    fingerprint,
  };
  const org: JsonObject = { host: okta.host, admin: adminHost(okta.host) };
  return (item, beside = {}) => {
    // What came over the wire is JSON; the Okta room has looked at nothing but the id.
    const raw: JsonObject = { ...(item as Record<string, Json>), ...beside, org };
    const built = build({ kind, id: item.id, raw }, making);
    if (built.is === 'again') return;
    // A newer version of a row that is still here takes its place: it is not sent twice.
    const isHere = parcel.has(built.id);
    for (const met of built.met) if (!isHere || met.problem.code !== 'changed-while-read') parcel.met(met);
    if (built.is === 'no row') {
      if (!memory.failed[kind].has(built.id)) parcel.addFailed();
      memory.failed[kind].add(built.id);
      return;
    }
    memory.seen[kind].set(built.id, built.seen);
    parcel.add(built.id, built.rows, built);
  };
}

/** Counts what came without an id. */
export function noteDropped({ dropped }: Page, parcel: Parcel): void {
  if (dropped > 0) parcel.met({ problem: problemOf('record-without-id') }, dropped);
}

/** Reads one page of people. Every group was read before: a person's row names them (invariant 6). */
export const readPeople: PageReader = (reading) =>
  readRecords(reading, (id) => ({ groups: [...reading.turn.memory.groupsOf(id)] }));

/** Reads one page of devices, each with its people. */
export const readDevices: PageReader = (reading) => readRecords(reading, () => ({}));

async function readRecords(
  { turn, lane, parcel }: Reading,
  beside: (id: string) => JsonObject,
): ReturnType<PageReader> {
  const page = await askPage(turn, lane.cursor);
  if (page.is === 'refused') return pageRefused(turn, lane, page.problem);
  if (page.is !== 'ok') return page;
  noteDropped(page.value, parcel);
  const add = await recordAdder(turn, lane.kind, parcel);
  for (const item of page.value.items) add(item, beside(item.id));
  return { is: 'page', after: advance(lane, page.value.next) };
}

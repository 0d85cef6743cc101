// Records as they are shown beside the lines of a mapping: read at that moment, and kept nowhere.
import { findByName } from '../../okta/find';
import { groupsOf, nameOf } from '../../okta/groupNames';
import { readOne } from '../../okta/one';
import type { OktaRecord as Item } from '../../okta/pages';
import type { OktaReply } from '../../okta/reply';
import { typeFor } from '../../mapping/conditions';
import type { Filters } from '../../mapping/filters';
import type { Mapping } from '../../mapping/mapping';
import { called } from '../../records/called';
import type { JsonObject, Kind, OktaRecord } from '../../records/record';
import { readDraft, readMapping } from '../../store/mappings';
import { answered, connected, type Connected } from './connected';
import { jsonOf, recordOf } from '../recordOf';
import { isWantedGroup } from '../filtering';
import { look } from './look';
import type { Asker, Done } from './setup';

/** A record as it is shown. */
export type Sample = { id: string; raw: JsonObject };

/** Most samples at once, as on one of Okta's pages. */
const mostSamples = 200;

/** The first page of a kind under these filters, or under those of the draft. */
export async function viewSamples(
  asker: Asker,
  { kind, filters }: { kind: Kind; filters?: Filters | undefined },
): Promise<Done<{ samples: Sample[]; more: boolean }>> {
  const by = await connected(asker);
  if (by.is !== 'ok') return by;
  const chosen = filters ?? (await mappingAtWork(asker))?.filters;
  const read = answered(await readSamples(by.value, kind, { filters: chosen, now: asker.world.clock.now() }));
  if (read.is !== 'ok') return read;
  const { records, more } = read.value;
  const fitting = fitted(records.map(shown));
  return { is: 'ok', value: { samples: fitting, more: more || fitting.length < records.length } };
}

/** The first page of a kind under these filters, as records; `more` says that there are others. */
export async function readSamples(
  by: Connected,
  kind: Kind,
  { filters, now }: { filters: Filters | undefined; now: number },
): Promise<OktaReply<{ records: OktaRecord[]; more: boolean }>> {
  const looked = await look(by, kind, filters);
  if (looked.is !== 'ok') return looked;
  const { items, more } = looked.value;
  const o = { host: by.okta.host, now, leaveOut: filters?.[kind]?.leaveOut };
  const records = items.slice(0, mostSamples).map((item) => recordOf(kind, item, o));
  return { is: 'ok', value: { records, more: more || records.length < items.length } };
}

/** One record with everything beside it. */
export async function viewSample(
  asker: Asker,
  { kind, id }: { kind: Kind; id: string },
): Promise<Done<Sample>> {
  const by = await connected(asker);
  if (by.is !== 'ok') return by;
  const mapping = await mappingAtWork(asker);
  const found = await readRecord(by.value, { kind, id, now: asker.world.clock.now(), mapping });
  const [sample] = found.is === 'ok' ? fitted([shown(found.value)]) : [];
  return sample === undefined
    ? answered(found as Exclude<typeof found, { is: 'ok' }>)
    : { is: 'ok', value: sample };
}

/** Reads one record as a run would see it: a person with their groups, by id and name, as far as those come in. */
export async function readRecord(
  { okta, patience }: Connected,
  o: { kind: Kind; id: string; now: number; mapping: Mapping | undefined },
): Promise<OktaReply<OktaRecord>> {
  const { kind, id, now, mapping } = o;
  const [item, groups] = await Promise.all([
    readOne(okta, { kind, id }, patience),
    kind === 'users' ? groupsOf(okta, id, patience) : undefined,
  ]);
  if (item.is !== 'ok') return item;
  if (groups !== undefined && groups.is !== 'ok') return groups;
  const beside = groups ? { groups: groups.value.flatMap((group) => groupBeside(group, mapping)) } : {};
  const leaveOut = mapping?.filters?.[kind]?.leaveOut;
  return { is: 'ok', value: recordOf(kind, item.value, { host: okta.host, now, beside, leaveOut }) };
}

/** A group as it stands beside a person; nothing where no object of it comes in. */
function groupBeside(group: Item, mapping: Mapping | undefined): JsonObject[] {
  const raw = jsonOf(group);
  if (!isWantedGroup(raw, mapping?.filters?.groups)) return [];
  const types = mapping?.types.filter(({ kind }) => kind === 'groups') ?? [];
  if (types.length > 0 && !typeFor({ kind: 'groups', id: group.id, raw }, types)) return [];
  const name = nameOf(group);
  return [name === undefined ? { id: group.id } : { id: group.id, name }];
}

/** Records whose name begins so, each with what tells it from others of that name. */
export async function findRecords(
  asker: Asker,
  { kind, text }: { kind: Kind; text: string },
): Promise<Done<{ id: string; name: string; detail: string }[]>> {
  const by = await connected(asker);
  if (by.is !== 'ok') return by;
  const wanted = text.trim();
  if (wanted === '') return { is: 'ok', value: [] };
  const { okta, patience } = by.value;
  const found = answered(await patience(() => findByName(okta, kind, wanted)));
  if (found.is !== 'ok') return found;
  return {
    is: 'ok',
    value: found.value.map((item) => ({
      id: item.id,
      ...called(kind, { id: item.id, raw: jsonOf(item) }),
    })),
  };
}

/** The mapping somebody is at work on, else the live one. */
async function mappingAtWork({ world, ref }: Asker): Promise<Mapping | undefined> {
  const draft = await readDraft(world.shelf, ref.importId);
  return (draft ?? (await readMapping(world.shelf, ref.importId)))?.mapping;
}

const shown = ({ id, raw }: OktaRecord): Sample => ({ id, raw });

/** Forge lets an answer be 5 MB (Forge: limits); the rest is for what is around the samples. */
const mostCharacters = 4_000_000;
/** A text longer than this is shown in part where the samples are too large. */
const longText = 2_000;

/** Samples that fit an answer: cut where they do not, first links and very long texts, then the last records. */
function fitted(samples: Sample[]): Sample[] {
  if (sizeOf(samples) <= mostCharacters) return samples;
  const cut = samples.map(({ id, raw: { _links, ...raw } }) => ({ id, raw: shortened(raw) }));
  while (cut.length > 1 && sizeOf(cut) > mostCharacters) cut.splice(Math.ceil(cut.length / 2));
  return cut;
}

const sizeOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

function shortened(raw: JsonObject): JsonObject {
  return JSON.parse(
    JSON.stringify(raw, (_name, value: unknown) =>
      typeof value === 'string' && value.length > longText ? value.slice(0, longText) : value,
    ),
  ) as JsonObject; // what was just written
}

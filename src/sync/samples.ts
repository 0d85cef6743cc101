// Records as they are shown beside the lines of a mapping: read at that moment, and kept nowhere.
import { findByName } from '../okta/find';
import { groupsOf } from '../okta/groupNames';
import { readOne } from '../okta/one';
import type { OktaReply } from '../okta/reply';
import type { Filters } from '../mapping/filters';
import { readPath } from '../records/path';
import type { JsonObject, Kind, OktaRecord } from '../records/record';
import { readDraft, readMapping } from '../store/mappings';
import { answered, connected, type Connected } from './connected';
import { jsonOf, look, recordOf } from './look';
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
  const chosen = filters ?? (await filtersAtWork(asker));
  const looked = answered(await look(by.value, kind, chosen));
  if (looked.is !== 'ok') return looked;
  const { host } = by.value.okta;
  const o = { host, now: asker.world.clock.now(), leaveOut: chosen?.[kind]?.leaveOut };
  const samples = looked.value.items.slice(0, mostSamples).map((item) => shown(recordOf(kind, item, o)));
  const fitting = fitted(samples);
  return {
    is: 'ok',
    value: { samples: fitting, more: looked.value.more || fitting.length < looked.value.items.length },
  };
}

/** One record with everything beside it. */
export async function viewSample(
  asker: Asker,
  { kind, id }: { kind: Kind; id: string },
): Promise<Done<Sample>> {
  const by = await connected(asker);
  if (by.is !== 'ok') return by;
  const leaveOut = (await filtersAtWork(asker))?.[kind]?.leaveOut;
  const found = await readRecord(by.value, { kind, id, now: asker.world.clock.now(), leaveOut });
  const [sample] = found.is === 'ok' ? fitted([shown(found.value)]) : [];
  return sample === undefined
    ? answered(found as Exclude<typeof found, { is: 'ok' }>)
    : { is: 'ok', value: sample };
}

/** Reads one record as a run would see it: a person with their groups, by id and name. */
export async function readRecord(
  { okta, patience }: Connected,
  {
    kind,
    id,
    now,
    leaveOut,
  }: { kind: Kind; id: string; now: number; leaveOut?: readonly string[] | undefined },
): Promise<OktaReply<OktaRecord>> {
  const [item, groups] = await Promise.all([
    readOne(okta, { kind, id }, patience),
    kind === 'users' ? groupsOf(okta, id, patience) : undefined,
  ]);
  if (item.is !== 'ok') return item;
  if (groups !== undefined && groups.is !== 'ok') return groups;
  const beside = groups ? { groups: groups.value.map((group): JsonObject => ({ ...group })) } : {};
  return { is: 'ok', value: recordOf(kind, item.value, { host: okta.host, now, beside, leaveOut }) };
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
    value: found.value.map((item) => {
      const raw = jsonOf(item);
      return { id: item.id, name: nameOf(kind, raw) ?? item.id, detail: firstText(raw, details[kind]) ?? '' };
    }),
  };
}

/** What a record is called by people. */
export function nameOf(kind: Kind, raw: JsonObject): string | undefined {
  if (kind !== 'users') return firstText(raw, ['profile.displayName', 'profile.name']);
  const both = ['profile.firstName', 'profile.lastName'].map((path) => firstText(raw, [path]));
  const joined = both.filter((part) => part !== undefined).join(' ');
  return firstText(raw, ['profile.displayName']) ?? (joined || firstText(raw, ['profile.login']));
}

const details: Readonly<Record<Kind, readonly string[]>> = {
  users: ['profile.email', 'profile.login'],
  groups: ['profile.description', 'type'],
  devices: ['profile.serialNumber', 'profile.platform'],
};

/** The first of these paths that holds a text. */
function firstText(raw: JsonObject, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const [value] = readPath(raw, path);
    if (typeof value === 'string' && value.trim() !== '') return value.slice(0, 200);
  }
  return undefined;
}

/** The filters somebody is at work on, else those that are live. */
async function filtersAtWork({ world, ref }: Asker): Promise<Filters | undefined> {
  const draft = await readDraft(world.shelf, ref.importId);
  return (draft ?? (await readMapping(world.shelf, ref.importId)))?.mapping.filters;
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

// Where the references of some rows lead: to objects that Assets has, or to records that the run would bring.
import type { FoundObject } from '../../assets/foundObject';
import { apply, rowLines } from '../../mapping/apply';
import { textOf } from '../../mapping/explain';
import type { Mapping, ReferenceLine, TypeMapping } from '../../mapping/mapping';
import { toRecord, type Json, type JsonObject, type OktaRecord } from '../../records/record';
import { readPath } from '../../records/path';
import { peopleKnownAs } from '../../okta/search';
import { firstPage } from '../../okta/cursor';
import { readPage } from '../../okta/pages';
import type { Pointed } from './attributeChanges';
import type { Connected } from './connected';
import type { Made } from './heldNow';
import type { Find, Found } from './finder';
import { recordOf } from '../recordOf';
import { holds } from './lookups';
import type { Asker } from './setup';
import { keyOf, wayOf, type Way } from '../ways';

export type Points = (line: ReferenceLine, value: string) => Pointed | undefined;

/** Looks all references of these rows up, each way in one question. */
export async function pointsOf(
  { asker, by, find }: { asker: Asker; by: Connected; find: Find },
  mapping: Mapping,
  made: readonly Made[],
): Promise<Points> {
  const wanted = new Map<string, { way: Way; values: Set<string> }>();
  for (const { type, row } of made)
    for (const line of rowLines(type)) {
      if (line.as !== 'reference') continue;
      const way = wayOf(line, mapping);
      const key = keyOf(way);
      const { values } = wanted.get(key) ?? { values: new Set<string>() };
      for (const value of [row[line.key] ?? []].flat()) values.add(textOf(value));
      wanted.set(key, { way, values });
    }
  const found = new Map<string, Found>();
  await Promise.all(
    [...wanted].map(async ([key, { way, values }]) =>
      found.set(key, await find({ type: way.name, attributes: way.by, values: [...values] })),
    ),
  );
  const unfound = [...wanted.values()].flatMap(({ way, values }) =>
    way.target?.kind === 'users'
      ? [...values].filter((value) => !objectIn(found.get(keyOf(way)), way, value))
      : [],
  );
  // What Okta says of somebody comes before what little is said of them inside another record.
  const comers = [...(await peopleIn(asker, by, unfound)), ...recordsBeside(made)];
  return (line, value) => {
    const way = wayOf(line, mapping);
    const looked = found.get(keyOf(way));
    const object = objectIn(looked, way, value);
    if (object) return { name: object.label, id: object.id };
    const comer = way.target && nameOfComer(comers, { line, target: way.target, value });
    if (comer !== undefined) return { name: comer };
    return way.create || looked?.is !== 'found' ? { name: value } : undefined;
  };
}

const objectIn = (found: Found | undefined, { by }: Way, value: string): FoundObject | undefined =>
  found?.is === 'found' ? found.objects.find((each) => holds(each, by, value)) : undefined;

/** What a record that comes with the same run will be called, if the reference finds it by that value. */
function nameOfComer(
  comers: readonly OktaRecord[],
  { line, target, value }: { line: ReferenceLine; target: TypeMapping; value: string },
): string | undefined {
  const keys = 'type' in line.refersTo ? line.refersTo.by : [];
  const label = rowLines(target).find((each) => each.as !== 'reference' && each.label);
  for (const comer of comers) {
    if (comer.kind !== target.kind) continue;
    const applied = apply(comer, target);
    if (applied.is !== 'row') continue;
    const { row } = applied;
    const isMeant = keys.some((key) => textOf(row[key] ?? null).toLowerCase() === value.toLowerCase());
    if (isMeant) return label ? textOf(row[label.key] ?? null) : value;
  }
  return undefined;
}

/** Records that stand inside others: the groups of a person, the people of a device. */
function recordsBeside(made: readonly Made[]): OktaRecord[] {
  const inside = (kind: OktaRecord['kind'], items: Json[]) =>
    items.flatMap((item) => toRecord(kind, item) ?? []);
  return made.flatMap(({ record }) => {
    if (record.kind === 'devices') return inside('users', readPath(record.raw, '_embedded.users[].user'));
    if (record.kind !== 'users') return [record];
    const groups = readPath(record.raw, 'groups').map((group): JsonObject => {
      const { id = null, name = null } =
        typeof group === 'object' && !Array.isArray(group) ? (group ?? {}) : {};
      return { id, profile: { name } };
    });
    return [record, ...inside('groups', groups)];
  });
}

/** So many people are looked up in one search of Okta's, and in so many searches. */
const peopleAtOnce = 20;
const mostSearches = 5;

/** People by id, login or mail address, as managers are told: they come with the same run. */
async function peopleIn(asker: Asker, { okta, patience }: Connected, told: string[]): Promise<OktaRecord[]> {
  const texts = [...new Set(told)].slice(0, peopleAtOnce * mostSearches);
  const people: OktaRecord[] = [];
  const o = { host: okta.host, now: asker.world.clock.now() };
  for (let at = 0; at < texts.length; at += peopleAtOnce) {
    const search = peopleKnownAs(texts.slice(at, at + peopleAtOnce));
    const page = await patience(() => readPage(okta, firstPage('users', search)));
    if (page.is !== 'ok') break;
    for (const item of page.value.items) people.push(recordOf('users', item, o));
  }
  return people;
}

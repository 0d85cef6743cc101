// Which objects a type has already, where the ledger alone cannot tell: asked of Assets once a turn.
import { typeNamed } from '../mapping/known';
import type { TypeMapping } from '../mapping/mapping';
import type { Kind } from '../records/record';
import { entryOf } from '../store/ledgerEntry';
import type { StoredProblem } from '../store/runs';
import type { Strangers } from './memory';
import { problemOf } from './problems';
import { patiently } from './patience';
import { identifierLines, joinedIdentifier, type Identifiers } from './identity';
import { typesOf, type Turn, type Unanswered } from './turn';

/** Identifiers by the type's name; undefined where the ledger tells. */
export type Existing = (type: string) => Identifiers | undefined;

/**
 * Looks up what exists, for a plan, and for types that may only create or only update. A type that holds as many
 * objects as the ledger knows is taken to hold those.
 */
export async function existingOf(
  turn: Turn,
  kind: Kind,
): Promise<{ is: 'known'; of: Existing } | Unanswered> {
  const { memory, hold } = turn;
  for (const type of typesOf(turn, kind)) {
    const isOneWay = type.write === 'create only' || type.write === 'update only';
    if (memory.existing.has(type.type) || !(isOneWay || hold.record.plan !== undefined)) continue;
    const looked = await lookUp(turn, type);
    if (looked.is === 'looked') memory.existing.set(type.type, looked.identifiers);
    else if (looked.is !== 'refused') return looked;
    else if (isOneWay)
      return {
        is: 'end',
        ending: 'stopped',
        problem: problemOf('objects-unreadable', { type: type.type, mode: type.write ?? '' }),
      };
    else memory.existing.set(type.type, 'refused');
  }
  return {
    is: 'known',
    of: (name) => {
      const found = memory.existing.get(name);
      return found === 'refused' ? undefined : found;
    },
  };
}

async function lookUp(
  turn: Turn,
  type: TypeMapping,
): Promise<{ is: 'looked'; identifiers: Identifiers | undefined } | { is: 'refused' } | Unanswered> {
  const { world, assets } = turn;
  const strangers = await strangersIn(turn, type);
  if (strangers.is === 'none') return { is: 'looked', identifiers: undefined };
  const exact = new Set<string>();
  const anyCase = new Set<string>();
  if (strangers.is === 'no objects') return { is: 'looked', identifiers: { exact, anyCase } };
  if (strangers.is !== 'some') return strangers;
  const parts = identifierLines(type).map(({ attribute }) => attribute);
  for (let from: number | undefined = 0; from !== undefined;) {
    const at: number = from;
    const page = await patiently(world, () => assets.pageOfIdentifiers(type.type, parts, at));
    if (page.is !== 'ok') return page.is === 'refused' ? { is: 'refused' } : unanswered(page);
    for (const each of page.value.identifiers.map(joinedIdentifier)) {
      exact.add(each);
      anyCase.add(each.toLowerCase());
    }
    from = page.value.next;
  }
  return { is: 'looked', identifiers: { exact, anyCase } };
}

/** Asks Assets once a turn: a type that holds as many objects as the ledger knows is taken to hold those. */
export async function strangersIn(turn: Turn, type: TypeMapping): Promise<Strangers | Unanswered> {
  const { memory, world, assets } = turn;
  const known = memory.strangers.get(type.type);
  if (known) return known;
  const counted = await patiently(world, () => assets.countObjects(type.type));
  if (counted.is !== 'ok' && counted.is !== 'refused') return unanswered(counted);
  const strangers: Strangers =
    counted.is === 'refused'
      ? { is: (await isUnmade(turn, type, counted.problem)) ? 'no objects' : 'refused' }
      : await judged(turn, type, counted.value);
  memory.strangers.set(type.type, strangers);
  return strangers;
}

async function judged(turn: Turn, type: TypeMapping, counted: number): Promise<Strangers> {
  const { memory } = turn;
  const at = typesOf(turn, type.kind).indexOf(type);
  const before = await memory.before(type.kind);
  const known = [...before.keys()].filter((id) => entryOf(before, id, at));
  const isTrusted = !(memory.current?.distrusted.includes(type.kind) ?? false);
  if (counted === known.length && isTrusted) return { is: 'none' };
  return { is: counted === 0 ? 'no objects' : 'some' };
}

/** Assets refuses a query that names a type it does not have: then the schema tells. */
async function isUnmade({ world, assets }: Turn, { type }: TypeMapping, { code }: StoredProblem) {
  if (code !== 'query-refused') return false;
  const known = await patiently(world, () => assets.knownSchema());
  return known.is === 'ok' && known.value.may.readTypes && typeNamed(known.value, type) === undefined;
}

/** A reply without an answer, as a lane takes it. */
export function unanswered(
  reply:
    | { is: 'busy'; until: number; problem: StoredProblem }
    | { is: 'fault'; problem: StoredProblem }
    | { is: 'spent'; problem: StoredProblem },
): Unanswered {
  if (reply.is === 'busy') return { is: 'busy', until: reply.until, problem: reply.problem };
  return reply.is === 'spent' ? { is: 'over' } : { is: 'fault', problem: reply.problem };
}

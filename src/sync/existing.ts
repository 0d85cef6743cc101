// Which objects a type has already, where the ledger alone cannot tell: asked of Assets once a turn.
import type { TypeMapping } from '../mapping/mapping';
import type { Kind, StoredProblem } from '../store/runs';
import { problemOf } from './problems';
import { patiently } from './patience';
import { joinedIdentifier } from './rows';
import { rowLines } from '../mapping/apply';
import { typesOf, type Turn, type Unanswered } from './turn';

/** Identifiers by the type's name; undefined where the ledger tells. */
export type Existing = (type: string) => ReadonlySet<string> | undefined;

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
): Promise<{ is: 'looked'; identifiers: ReadonlySet<string> | undefined } | { is: 'refused' } | Unanswered> {
  const { world, assets, memory } = turn;
  const counted = await patiently(world, () => assets.countObjects(type.type));
  if (counted.is !== 'ok') return counted.is === 'refused' ? { is: 'refused' } : unanswered(counted);
  const ledger = await memory.before(type.kind);
  const at = typesOf(turn, type.kind).indexOf(type);
  const known = [...ledger.values()].filter((entry) => entry.type === at);
  const isTrusted = !(memory.current?.distrusted.includes(type.kind) ?? false);
  if (counted.value === known.length && isTrusted) return { is: 'looked', identifiers: undefined };
  if (counted.value === 0) return { is: 'looked', identifiers: new Set() };
  const parts = rowLines(type).flatMap((line) =>
    line.as !== 'reference' && line.identifier ? [line.attribute] : [],
  );
  const identifiers = new Set<string>();
  for (let from: number | undefined = 0; from !== undefined;) {
    const at: number = from;
    const page = await patiently(world, () => assets.pageOfIdentifiers(type.type, parts, at));
    if (page.is !== 'ok') return page.is === 'refused' ? { is: 'refused' } : unanswered(page);
    for (const each of page.value.identifiers) identifiers.add(joinedIdentifier(each));
    from = page.value.next;
  }
  return { is: 'looked', identifiers };
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

// What Assets holds of the objects on a page, for lines that must not overwrite it: read live, kept nowhere.
import { valuesOf } from '../assets/foundObject';
import { mayBeAsked } from '../assets/objectQuery';
import { apply, rowLines } from '../mapping/apply';
import { typeFor } from '../mapping/conditions';
import type { TypeMapping } from '../mapping/mapping';
import type { OktaRecord } from '../records/record';
import type { Kind } from '../records/record';
import { unanswered } from './existing';
import { needsHeld, type Held, type HeldById } from './held';
import { identifierLines, textIn } from './identity';
import { patiently } from './patience';
import { problemOf } from './problems';
import { typesOf, type Turn, type Unanswered } from './turn';

/** Asks Assets for the objects of these records, where a line needs it. */
export async function heldOf(
  turn: Turn,
  kind: Kind,
  records: readonly OktaRecord[],
): Promise<{ is: 'known'; held: HeldById } | Unanswered> {
  const held = new Map<string, Held | 'unaskable'>();
  const types = typesOf(turn, kind);
  for (const type of types) {
    const clears = turn.hold.record.emptyValues[type.type] === 'cleared';
    const identifier = identifierOf(type);
    if (!needsHeld(rowLines(type), clears)) continue;
    // Of one identifier there may be several records: all of them become that object.
    const ids = new Map<string, string[]>();
    for (const record of records) {
      if (identifier === undefined || typeFor(record, types) !== type) continue;
      const applied = apply(record, type, { tables: turn.mapping.tables ?? [] });
      const value = applied.is === 'row' ? textIn(applied.row[identifier.key]) : '';
      if (value === '') continue;
      if (!mayBeAsked(value)) held.set(record.id, 'unaskable');
      else ids.set(value.toLowerCase(), [...(ids.get(value.toLowerCase()) ?? []), record.id]);
    }
    if (ids.size === 0) continue;
    const found = await patiently(turn.world, () =>
      turn.assets.findObjects({
        type: type.type,
        attributes: [identifier?.attribute ?? ''],
        values: [...ids.keys()],
      }),
    );
    if (found.is === 'refused')
      return {
        is: 'end',
        ending: 'stopped',
        problem: problemOf('objects-unreadable', { type: type.type, mode: 'lines that do not overwrite' }),
      };
    if (found.is !== 'ok') return unanswered(found);
    for (const object of found.value) {
      const [value = ''] = valuesOf(object, identifier?.attribute ?? '');
      for (const id of ids.get(value.toLowerCase()) ?? []) held.set(id, object);
    }
  }
  return { is: 'known', held };
}

/** The one line that identifies an object; with several parts nothing is looked up. */
function identifierOf(type: TypeMapping) {
  const parts = identifierLines(type);
  return parts.length === 1 ? parts[0] : undefined;
}

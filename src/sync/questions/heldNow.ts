// The object that a row would become, as Assets has it at this moment: looked up by its identifier.
import { valuesOf, type FoundObject } from '../../assets/foundObject';
import type { Row } from '../../mapping/apply';
import { textOf } from '../../mapping/explain';
import type { Line, TypeMapping } from '../../mapping/mapping';
import type { OktaRecord } from '../../records/record';
import { identifierLines } from '../identity';
import type { Find } from './finder';

/** A row and the record it was made of. */
export type Made = { record: OktaRecord; type: TypeMapping; row: Row };

/** An object, `none`, `unread` where nobody may look, or too many to tell which is meant. */
export type HeldNow = FoundObject | 'none' | 'unread' | { several: number };

/** What Assets holds for each row: one question for each type. */
export async function heldNow(find: Find, made: readonly Made[]): Promise<ReadonlyMap<OktaRecord, HeldNow>> {
  const held = new Map<OktaRecord, HeldNow>();
  const ofType = async (type: TypeMapping) => {
    const lines = identifierLines(type);
    const its = made.filter((each) => each.type === type);
    const [first] = lines;
    const values = its.map(({ row }) => textOf(row[first?.key ?? ''] ?? null));
    const found = await find({ type: type.type, attributes: [first?.attribute ?? ''], values });
    for (const { record, row } of its) {
      const meant = (object: FoundObject) => lines.every((line) => identifies(object, line, row));
      held.set(record, found.is === 'found' ? oneOf(found.objects.filter(meant)) : 'unread');
    }
  };
  await Promise.all([...new Set(made.map(({ type }) => type))].map(ofType));
  return held;
}

const oneOf = (objects: FoundObject[]): HeldNow =>
  objects.length > 1 ? { several: objects.length } : (objects[0] ?? 'none');

const identifies = (object: FoundObject, line: Line, row: Row): boolean =>
  valuesOf(object, line.attribute).some(
    (text) => text.toLowerCase() === textOf(row[line.key] ?? null).toLowerCase(),
  );

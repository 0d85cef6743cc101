// Whether the values of a few records that Okta no longer has would be taken away: asked when somebody looks.
import { emptyValuesFor } from '../../assets/source';
import type { TypeMapping } from '../../mapping/mapping';
import { rowLines } from '../../mapping/apply';
import type { OktaRecord } from '../../records/record';
import { readCurrent } from '../../store/generation';
import { isEmptied } from './attributeChanges';
import type { HeldNow, Made } from './heldNow';
import { patiently } from '../patience';
import { isTakenAway } from '../takenAway';
import type { Asker } from './setup';

export type Clears = (type: TypeMapping) => boolean;

/** As far as anything tells before it is tried; asked only where some value would have to go. */
export async function clearing(
  { world, ref }: Asker,
  made: readonly Made[],
  held: ReadonlyMap<OktaRecord, HeldNow>,
): Promise<Clears> {
  const isAsked = made.some(({ record, type, row }) => {
    const object = held.get(record);
    const there = typeof object === 'object' && !('several' in object) ? object : undefined;
    return rowLines(type).some((line) => isEmptied(line, row, there));
  });
  if (!isAsked) return () => true;
  const app = world.assets(ref);
  const [source, known, current] = await Promise.all([
    patiently(world, () => app.source()),
    patiently(world, () => app.knownSchema()),
    readCurrent(world.shelf, ref.importId),
  ]);
  const may = known.is === 'ok' ? known.value.may : undefined;
  return (type) => {
    const emptyValues = source.is === 'ok' ? emptyValuesFor(source.value, type.type) : 'unknown';
    return isTakenAway(type, { emptyValues, may, clears: current?.clears });
  };
}

// The keys of the object types of a text: as they were for types that were there before, else from their names.
import { typeKey, typeSelector } from '../keys';
import { sameName } from '../known';
import type { Mapping, TypeMapping } from '../mapping';
import { tell, wholeOf, type BlockSaid, type Reading } from './reading';

/** A block that becomes an object type. */
export interface KeyedBlock extends BlockSaid {
  key: string;
  selector: string;
  /** The type it was before, if it was there. */
  before?: TypeMapping;
}

/** As `mapping.ts` has it. */
export const MOST_TYPES = 50;

/** The blocks that become object types, with their keys: those in which a line is understood. */
export function keyBlocks(all: BlockSaid[], mapping: Mapping | undefined, reading: Reading): KeyedBlock[] {
  const understood = all.filter(({ said }) => said.length > 0);
  const blocks = understood.slice(0, MOST_TYPES);
  for (const { heading } of understood.slice(MOST_TYPES))
    if (heading)
      tell(reading, heading.number, {
        code: 'too-many',
        ...wholeOf(heading),
        seen: { most: String(MOST_TYPES), what: 'object types' },
      });
  const left = [...(mapping?.types ?? [])];
  const old = blocks.map(({ type, kind }) => {
    const at = left.findIndex((each) => each.kind === kind && sameName(each.type, type));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
  const keys = old.flatMap((each) => each?.key ?? []);
  const selectors = old.flatMap((each) => each?.selector ?? []);
  return blocks.map((block, at) => {
    const before = old[at];
    if (before) return { ...block, before, key: before.key, selector: before.selector };
    const key = typeKey(block.kind, block.type, keys);
    const selector = typeSelector(block.kind, block.type, selectors);
    keys.push(key);
    selectors.push(selector);
    return { ...block, key, selector };
  });
}

// Under which member of a chunk the rows of a type stand, once it was saved: its own for ever.
import { defaultMapping } from './defaults';
import { typeSelector } from './keys';
import type { Mapping, TypeMapping } from './mapping';

/**
 * A mapping whose types have lasting selectors, made from their names alone. Assets keeps the mapping of a type that is
 * no longer part of ours (there is no call to take it away), and would go on filling that type with whatever stands
 * under its selector: so no other type may ever use it.
 */
export function withLastingSelectors(mapping: Mapping): Mapping {
  return { ...mapping, types: mapping.types.map((type) => ({ ...type, selector: selectorOf(type) })) };
}

function selectorOf({ kind, type }: TypeMapping): string {
  const proposed = defaultMapping.types.find((each) => each.kind === kind);
  if (proposed === undefined || same(proposed.type, type)) return proposed?.selector ?? kind;
  // Taken by the proposed type; what another one has is made from another name.
  return typeSelector(kind, type, [proposed.selector]);
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

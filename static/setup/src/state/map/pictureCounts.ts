// How many objects a type has or will have, as far as anybody knows (pure).
import type { Mapping, TypeMapping } from '../../../../../src/mapping/mapping';
import type { Setup } from '../../answers';
import { number } from '../counts';
import { typesOf } from './typeEdits';
import type { Samples } from '../mapping/useMapping';

export type LastGood = Setup['lastGood'];

/**
 * What the last good run read, where the kind goes to this type alone; else what a page of records holds, which is all
 * of them or "more than 200". Empty where nobody knows.
 */
export function boxCount(
  type: TypeMapping,
  { mapping, lastGood, samples }: { mapping: Mapping; lastGood: LastGood; samples: Samples },
): string {
  if (typesOf(mapping, type.kind).length > 1) return '';
  const read = lastGood?.read[type.kind];
  if (read !== undefined) return number(read);
  const page = samples[type.kind];
  if (!page) return '';
  return page.more ? `> ${number(page.samples.length)}` : number(page.samples.length);
}

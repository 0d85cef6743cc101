// How many things differ between two mappings, and on which place of the page they are decided (pure).
import type { Mapping } from '../../../../../src/mapping/mapping';
import { compare, type Difference } from '../map/compare';

/** Each line that is new, gone or other counts once, each setting of a type, each filter, and each order. */
export function changesIn(before: Mapping, after: Mapping): number {
  return before === after ? 0 : compare(before, after).length;
}

/** The same, by the place where such a thing is changed: what comes in and where it goes, or how it is filled. */
export function changesByPlace(before: Mapping, after: Mapping): { choose: number; map: number } {
  const all = before === after ? [] : compare(before, after);
  const choose = all.filter(isOfChoose).length;
  return { choose, map: all.length - choose };
}

const isOfChoose = (difference: Difference): boolean =>
  difference.is === 'filter' ||
  difference.is === 'type' ||
  (difference.is === 'setting' && difference.setting === 'type');

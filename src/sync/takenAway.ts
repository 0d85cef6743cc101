// Whether a value that Okta no longer has is taken away: by the import, or object by object after it (pure).
import type { KnownSchema } from '../mapping/known';
import type { TypeMapping } from '../mapping/mapping';
import type { Current } from '../store/generation';
import type { EmptyValues } from '../store/runs';
import { idAttribute } from './identity';

/** What tells of it before it is tried. */
export type BeforeTrying = {
  /** What the import does with the empty values of the type. */
  emptyValues: EmptyValues;
  /** What Assets lets the app do; undefined where it does not say now. */
  may: KnownSchema['may'] | undefined;
  /** What came of it when a run tried last. */
  clears: Current['clears'];
};

/** For a plan, of everything or of chosen records: the run itself tries, and lists what stayed. */
export function isTakenAway(type: TypeMapping, { emptyValues, may, clears }: BeforeTrying): boolean {
  if (emptyValues === 'cleared') return true;
  // Afterwards an object is found by its Okta id, and an attribute is named by its own (see `portion.ts`).
  const isFound = idAttribute(type) !== undefined && may?.readObjects === true && may.readTypes;
  return isFound && clears !== 'refused';
}

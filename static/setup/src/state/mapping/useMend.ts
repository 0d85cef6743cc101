// Mends a fault, in the mapping or in Assets, and tells how many are left once they were counted anew.
import { useCallback, useEffect, useRef } from 'react';
import type { Fault, Repair } from '../../../../../src/mapping/fault';
import type { KnownSchema } from '../../../../../src/mapping/known';
import type { Mapping } from '../../../../../src/mapping/mapping';
import { repaired } from '../../../../../src/mapping/repairs';
import { ask } from '../../ask';
import type { Doing } from './useMapping';

type Mended = { mapping: Mapping; schema: KnownSchema | undefined; faults: readonly Fault[] };

type Ways = {
  change: (next: Mapping) => void;
  setSchema: (schema: KnownSchema) => void;
  setDoing: (doing: Doing) => void;
  onMended: (left: number) => void;
};

/** In the mapping at once; in Assets as the person at the screen. */
export function useMend({ mapping, schema, faults }: Mended, ways: Ways): (repair: Repair) => void {
  const { change, setSchema, setDoing, onMended } = ways;
  const isMended = useRef(false);
  useEffect(() => {
    if (isMended.current) onMended(faults.length);
    isMended.current = false;
  }, [faults, onMended]);
  return useCallback(
    (repair: Repair) => {
      if (repair.in === 'mapping') {
        change(repaired(mapping, repair, schema));
        isMended.current = true;
        return;
      }
      setDoing({ is: 'mending', repair });
      void ask('mend', { repair }).then((reply) => {
        if (reply.is !== 'ok') return setDoing({ ...reply, while: 'mending' });
        setDoing({ is: 'nothing' });
        setSchema(reply.value);
        isMended.current = true;
      });
    },
    [mapping, schema, change, setSchema],
  );
}

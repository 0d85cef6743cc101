// Records of a kind whose name begins as somebody types, found by Okta a moment after the last key.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Questions } from '../../../../../src/contract';
import type { Kind } from '../../answers';
import { ask } from '../../ask';

/** After the last key. */
const restMs = 300;

export type FoundRecords = Questions['findRecords']['gives'];

export function useFoundRecords(kind: Kind) {
  const [found, setFound] = useState<FoundRecords>([]);
  const [isLooking, setIsLooking] = useState(false);
  const latest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const look = useCallback(
    (typed: string) => {
      clearTimeout(timer.current);
      const asked = ++latest.current;
      const text = typed.trim();
      setIsLooking(text !== '');
      if (text === '') return setFound([]);
      timer.current = setTimeout(
        () =>
          void ask('findRecords', { kind, text }).then((reply) => {
            if (asked !== latest.current) return;
            setIsLooking(false);
            setFound(reply.is === 'ok' ? reply.value : []);
          }),
        restMs,
      );
    },
    [kind],
  );
  return { found, isLooking, look };
}

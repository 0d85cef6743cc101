// How many records pass the filters of a kind, counted by Okta a moment after somebody stopped changing them.
import { useEffect, useState } from 'react';
import type { Filters } from '../../../../../src/mapping/filters';
import type { Kind, Problem } from '../../answers';
import { ask } from '../../ask';

/** After the last key. */
const restMs = 500;

export type Counted = {
  /** The last count there was; it may be of other filters while `isCounting`. */
  now?: { count: number; more: boolean };
  isCounting: boolean;
  /** Okta says no to the filters, or the app could not be asked. */
  fault?: { problem?: Problem };
};

/** @param filters undefined while there is nothing to count */
export function useCount(kind: Kind, filters: Filters | undefined): Counted {
  const [counted, setCounted] = useState<Counted>({ isCounting: false });
  const asked = filters && JSON.stringify(filters);
  useEffect(() => {
    if (filters === undefined) {
      setCounted({ isCounting: false });
      return undefined;
    }
    let isOver = false;
    setCounted((before) => ({ ...before, isCounting: true }));
    const timer = setTimeout(
      () =>
        void ask('countRecords', { kind, filters }).then((reply) => {
          if (isOver) return;
          if (reply.is === 'ok') return setCounted({ now: reply.value, isCounting: false });
          const fault = reply.is === 'refused' ? { problem: reply.problem } : {};
          setCounted(({ now }) => ({ ...(now ? { now } : {}), isCounting: false, fault }));
        }),
      restMs,
    );
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
    // What is asked is its text.
  }, [kind, asked]);
  return counted;
}

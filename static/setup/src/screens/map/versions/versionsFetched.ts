// Earlier mappings, each asked for once when somebody wants something with it.
import { useCallback, useRef, useState } from 'react';
import type { Mapping } from '../../../../../../src/mapping/mapping';
import type { Problem } from '../../../answers';
import { ask } from '../../../ask';

export type Fetching =
  | { is: 'nothing' }
  | { is: 'fetching'; savedAt: number }
  | { is: 'lost' }
  | { is: 'refused'; problem: Problem };

export type Fetched = {
  fetching: Fetching;
  /** Gives the mapping that went live then, or says in `fetching` why it is not to be had. The latest wish wins. */
  fetch: (savedAt: number, then: (mapping: Mapping) => void) => void;
};

export function useVersions(): Fetched {
  const [fetching, setFetching] = useState<Fetching>({ is: 'nothing' });
  const had = useRef(new Map<number, Mapping>());
  const wished = useRef(0);
  const fetch = useCallback<Fetched['fetch']>((savedAt, then) => {
    const wish = ++wished.current;
    const known = had.current.get(savedAt);
    if (known) {
      setFetching({ is: 'nothing' });
      return then(known);
    }
    setFetching({ is: 'fetching', savedAt });
    void ask('getVersion', { savedAt }).then((reply) => {
      if (reply.is === 'ok') had.current.set(savedAt, reply.value.mapping);
      if (wish !== wished.current) return;
      if (reply.is !== 'ok') return setFetching(reply);
      setFetching({ is: 'nothing' });
      then(reply.value.mapping);
    });
  }, []);
  return { fetching, fetch };
}

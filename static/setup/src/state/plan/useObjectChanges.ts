// What a run would do with single objects, read from Okta and Assets when somebody looks, and kept while they look.
import { useCallback, useState } from 'react';
import type { ObjectChange } from '../../../../../src/contract';
import type { Mapping } from '../../../../../src/mapping/mapping';
import type { Kind, Problem } from '../../answers';
import { ask } from '../../ask';

export type Seen =
  | { is: 'looking' }
  | { is: 'lost' }
  | { is: 'refused'; problem: Problem }
  | { is: 'here'; object: ObjectChange }
  /** Okta has it no longer, and Assets shows nothing either. */
  | { is: 'nothing' };

const keyOf = (kind: Kind, id: string) => `${kind} ${id}`;

/** @param mapping absent for the live one */
export function useObjectChanges(mapping: Mapping | undefined) {
  const [seen, setSeen] = useState<ReadonlyMap<string, Seen>>(new Map());
  const look = useCallback(
    async (records: { kind: Kind; id: string }[]) => {
      const put = (each: { kind: Kind; id: string }, now: Seen) =>
        setSeen((before) => new Map(before).set(keyOf(each.kind, each.id), now));
      for (const each of records) put(each, { is: 'looking' });
      const reply = await ask('planFor', { records, ...(mapping ? { mapping } : {}) });
      for (const each of records) {
        if (reply.is !== 'ok') {
          put(each, reply);
          continue;
        }
        const object = reply.value.objects.find(({ kind, id }) => kind === each.kind && id === each.id);
        put(each, object ? { is: 'here', object } : { is: 'nothing' });
      }
    },
    [mapping],
  );
  const of = (kind: Kind, id: string): Seen | undefined => seen.get(keyOf(kind, id));
  return { of, look };
}

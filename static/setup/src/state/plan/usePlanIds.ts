// The ids that a plan keeps of one object type and fate, fetched piece by piece as far as somebody goes.
import { useCallback, useEffect, useState } from 'react';
import { ask } from '../../ask';
import type { Kind, PlanView } from '../../answers';
import { countedOf, type ListedFate, type PlannedIds } from './planCsv';

/** What somebody looks at: one fate of one type. */
export type Looked = { type: string; kind: Kind; fate: ListedFate };

export type IdsSeen =
  { is: 'looking' } | { is: 'lost' } | { is: 'here'; ids: readonly string[]; more: boolean };

export function usePlanIds(run: string, looked: Looked | undefined) {
  const [seen, setSeen] = useState<IdsSeen>({ is: 'looking' });
  const { type, fate } = looked ?? {};
  const load = useCallback(
    async (before: readonly string[], piece: number) => {
      if (type === undefined || fate === undefined) return;
      const reply = await ask('getPlanIds', { type, fate, piece });
      setSeen(
        reply.is === 'ok'
          ? { is: 'here', ids: [...before, ...reply.value.ids], more: reply.value.more }
          : { is: 'lost' },
      );
    },
    [type, fate],
  );
  const [piece, setPiece] = useState(0);
  useEffect(() => {
    setSeen({ is: 'looking' });
    setPiece(0);
    void load([], 0);
  }, [load, run]);
  const more = () => {
    if (seen.is !== 'here' || !seen.more) return;
    setPiece(piece + 1);
    void load(seen.ids, piece + 1);
  };
  return { seen, more };
}

/** Every id of a plan, for a file; undefined where a piece could not be had. */
export async function everyId(
  plan: PlanView,
  fates: readonly ListedFate[],
): Promise<PlannedIds[] | undefined> {
  const all: PlannedIds[] = [];
  for (const { type, kind, ...counts } of plan.types)
    for (const fate of fates.filter((each) => countedOf(counts, each) > 0)) {
      const ids: string[] = [];
      for (let piece = 0, more = true; more; piece += 1) {
        const reply = await ask('getPlanIds', { type, fate, piece });
        if (reply.is !== 'ok') return undefined;
        ids.push(...reply.value.ids);
        more = reply.value.more;
      }
      if (ids.length > 0) all.push({ type, kind, fate, ids });
    }
  return all;
}

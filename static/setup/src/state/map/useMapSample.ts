// The record beside the lines: one of those at hand, or one that was searched for, with everything that stands beside it.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Sample } from '../../../../../src/contract';
import type { TypeMapping } from '../../../../../src/mapping/mapping';
import { without } from '../../../../../src/records/without';
import type { Kind } from '../../answers';
import { ask } from '../../ask';
import { usePage } from '../pageContext';
import { anotherOf, comesTo, fullestFirst } from './sampleChoice';
import { useMapping } from '../mapping/useMapping';
import { useTypeRecords } from './useTypeRecords';

export type MapSample = {
  /** Undefined while none is known. */
  sample: Sample | undefined;
  /** Records at hand that go to this type. */
  others: readonly Sample[];
  /** No record was looked at so far. */
  isLoading: boolean;
  /** The one that was chosen could not be read. */
  isLost: boolean;
  /** The one that was chosen goes to another type, or nowhere: `sample` is another. */
  elsewhere: Sample | undefined;
  pick: (id: string) => void;
  /** Undefined where there is no other. */
  another: (() => void) | undefined;
};

const none: readonly Sample[] = [];

/** @param type undefined while nobody looks at lines */
export function useMapSample(type: TypeMapping | undefined): MapSample {
  const kind = type?.kind ?? 'users';
  const { mapPlace, moveInMap } = usePage();
  const { samples, mapping } = useMapping();
  const others = useTypeRecords(type) ?? none;
  const leaveOut = mapping.filters?.[kind]?.leaveOut;
  const chosen = mapPlace.sample[kind];
  const listed = others.find(({ id }) => id === chosen);
  const proposed = useMemo(() => fullestFirst(others)[0], [others]);
  const wanted = chosen ?? proposed?.id;
  const { whole: asked, isLost } = useWhole(kind, type && wanted);
  const isElsewhere = type && chosen !== undefined && asked && !comesTo(type, asked, mapping);
  const { whole: instead } = useWhole(kind, isElsewhere ? proposed?.id : undefined);
  const whole = isElsewhere ? instead : asked;
  const pick = useCallback(
    (id: string) => moveInMap({ sample: { ...mapPlace.sample, [kind]: id } }),
    [moveInMap, mapPlace.sample, kind],
  );
  const next = anotherOf(others, isElsewhere ? proposed?.id : wanted);
  // A field that never comes in is not shown either.
  const shown = useMemo(
    () => whole && (leaveOut ? { ...whole, raw: without(whole.raw, leaveOut) } : whole),
    [whole, leaveOut],
  );
  return {
    sample:
      shown ??
      (isElsewhere ? undefined : listed) ??
      (isLost || isElsewhere || chosen === undefined ? proposed : undefined),
    elsewhere: isElsewhere ? asked : undefined,
    others,
    isLoading: samples[kind] === undefined,
    isLost,
    pick,
    another: next && (() => pick(next.id)),
  };
}

/** A listed record lacks what stands beside it, such as the groups of a person: the whole one is asked for. */
function useWhole(kind: Kind, id: string | undefined): { whole: Sample | undefined; isLost: boolean } {
  const [found, setFound] = useState<{ kind: Kind; id: string; sample?: Sample }>();
  const isKnown = found?.kind === kind && found.id === id && found.sample !== undefined;
  useEffect(() => {
    if (id === undefined || isKnown) return undefined;
    let isOver = false;
    void ask('getSample', { kind, id }).then((reply) => {
      if (!isOver) setFound({ kind, id, ...(reply.is === 'ok' ? { sample: reply.value } : {}) });
    });
    return () => {
      isOver = true;
    };
  }, [kind, id, isKnown]);
  const isThis = found?.kind === kind && found.id === id;
  return { whole: isThis ? found.sample : undefined, isLost: isThis && found.sample === undefined };
}

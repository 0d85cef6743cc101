// The mapping with everything that can be done with it, put together for the screens.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Mapping } from '../../../../../src/mapping/mapping';
import type { Setup } from '../../answers';
import { useVisible } from '../useVisible';
import { afterRun, waitsForRun } from './afterRun';
import { baseMapping, changesOf, mappingOf, savingOf } from './mappingDraft';
import { newUnfit } from './unfit';
import { useFaults } from './useFaults';
import { useGround } from './useGround';
import type { Doing, MappingTools } from './useMapping';
import { useMappingDraft, type Drafting } from './useMappingDraft';
import { useMend } from './useMend';
import { usePlanning } from './usePlanning';
import { useSave } from './useSave';
import { useSteps } from './useSteps';

export type MappingEvents = {
  /** After Assets took a mapping and it is live; ends when the set-up was read anew. */
  onSaved: () => Promise<void>;
  /** A plan is being made, by this wish or by somebody who was faster. */
  onPlanning: (run: string | undefined) => Promise<void>;
  /** Something has to wait for a run, which the page may not know of; ends when the run was looked at. */
  onWaiting: () => Promise<void>;
  /** A repair is done, and so many faults are left. */
  onMended: (left: number) => void;
};

/** `isNeeded`: one of Choose, Map and Plan was opened; `isRunOn`: a run or a plan is under way. */
export function useMappingTools(
  setup: Setup | undefined,
  { isNeeded, isRunOn }: { isNeeded: boolean; isRunOn: boolean },
  { onSaved, onPlanning, onMended, onWaiting }: MappingEvents,
): MappingTools & Pick<Drafting, 'refresh' | 'fault'> {
  const visible = useVisible();
  const { draft, send, refresh, fault } = useMappingDraft(visible && setup !== undefined);
  const ground = useGround(isNeeded && setup !== undefined, setup?.connection);
  const [doing, setDoing] = useState<Doing>({ is: 'nothing' });
  useWaiting(isRunOn, { doing, setDoing, onWaiting });
  const [unfit] = useState(newUnfit);
  const mapping = mappingOf(draft);
  const changes = changesOf(draft);
  const { schema, samples, setSchema, refreshSchema } = ground;
  const isChecked = isNeeded && draft.view !== undefined;
  const { faults, find } = useFaults({
    mapping,
    live: draft.view?.live?.mapping,
    schema: ground.isSchemaLost ? (schema ?? null) : schema,
    samples,
    fields: ground.toldFields,
    way: setup?.settings.manyValues ?? 'list',
    isOn: isChecked,
  });
  const live = draft.view?.live?.savedAt;
  const basedOn = draft.typed === undefined ? live : draft.basedOn;
  const { save, saved, forgetSaved } = useSave(
    { mapping, basedOn, find, unfit },
    { send, refresh, setDoing, refreshSchema, onSaved },
  );
  const put = useCallback(
    (next: Mapping) => {
      send({ type: 'changed', mapping: next });
      forgetSaved();
      setDoing((before) => ('while' in before ? { is: 'nothing' } : before));
    },
    [send, forgetSaved],
  );
  const { change, ...steps } = useSteps(mapping, put);
  const isDraft = changes > 0 || live === undefined;
  const { plan, planned } = usePlanning({ mapping, isDraft, unfit }, { send, setDoing, onPlanning });
  const mend = useMend({ mapping, schema, faults }, { change, setSchema, setDoing, onMended });
  return {
    now: draft.view,
    mapping,
    base: baseMapping(draft),
    change,
    ...steps,
    saving: savingOf(draft),
    changes,
    doing,
    save,
    discard: useCallback(() => send({ type: 'discarded' }), [send]),
    ...(draft.discarded ? { undoDiscard: () => send({ type: 'undone' }) } : {}),
    keepNow: useCallback(() => send({ type: 'due' }), [send]),
    keepMine: useCallback(() => send({ type: 'mine kept' }), [send]),
    useOther: useCallback(() => send({ type: 'other used' }), [send]),
    plan,
    ...(planned ? { planned } : {}),
    schema,
    ...(ground.schemaProblem ? { schemaProblem: ground.schemaProblem } : {}),
    refreshSchema,
    fields: ground.fields,
    fieldProblems: ground.fieldProblems,
    samples,
    faults,
    mend,
    unfit,
    ...(saved ? { saved } : {}),
    refresh,
    ...(fault ? { fault } : {}),
  };
}

/** What had to wait for a run is not said any longer than that. */
function useWaiting(
  isRunOn: boolean,
  {
    doing,
    setDoing,
    onWaiting,
  }: Pick<MappingEvents, 'onWaiting'> & {
    doing: Doing;
    setDoing: (next: (before: Doing) => Doing) => void;
  },
): void {
  const isWaiting = waitsForRun(doing);
  useEffect(() => {
    if (isWaiting) void onWaiting();
  }, [isWaiting, onWaiting]);
  const wasOn = useRef(isRunOn);
  useEffect(() => {
    if (wasOn.current && !isRunOn) setDoing(afterRun);
    wasOn.current = isRunOn;
  }, [isRunOn, setDoing]);
}

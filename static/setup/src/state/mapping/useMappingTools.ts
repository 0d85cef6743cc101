// The mapping with everything that can be done with it, put together for the screens.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Repair } from '../../../../../src/mapping/fault';
import { repaired } from '../../../../../src/mapping/repairs';
import type { Mapping } from '../../../../../src/mapping/mapping';
import type { Setup } from '../../answers';
import { ask } from '../../ask';
import { baseMapping, changesOf, mappingOf, savingOf } from './mappingDraft';
import { useFaults } from './useFaults';
import { useGround } from './useGround';
import type { Doing, MappingTools } from './useMapping';
import { useMappingDraft, type Drafting } from './useMappingDraft';
import { newUnfit } from './unfit';
import { useSteps } from './useSteps';
import { useVisible } from '../useVisible';

export type MappingEvents = {
  /** After Assets took a mapping and it is live; ends when the set-up was read anew. */
  onSaved: () => Promise<void>;
  /** A plan is being made, by this wish or by somebody who was faster. */
  onPlanning: (run: string | undefined) => Promise<void>;
  /** A repair is done, and so many faults are left. */
  onMended: (left: number) => void;
};

/** @param isNeeded one of Choose, Map and Plan was opened */
export function useMappingTools(
  setup: Setup | undefined,
  isNeeded: boolean,
  { onSaved, onPlanning, onMended }: MappingEvents,
): MappingTools & Pick<Drafting, 'refresh' | 'fault'> {
  const visible = useVisible();
  const { draft, send, refresh, fault } = useMappingDraft(visible && setup !== undefined);
  const ground = useGround(isNeeded && setup !== undefined, setup?.connection?.host);
  const [doing, setDoing] = useState<Doing>({ is: 'nothing' });
  const [planned, setPlanned] = useState<Mapping>();
  const [unfit] = useState(newUnfit);
  const [saved, setSaved] = useState<MappingTools['saved']>();
  const mapping = mappingOf(draft);
  const changes = changesOf(draft);
  const { schema, samples, setSchema, refreshSchema } = ground;
  const isChecked = isNeeded && draft.view !== undefined;
  const faults = useFaults({
    mapping,
    schema: ground.isSchemaLost ? (schema ?? null) : schema,
    samples,
    way: setup?.settings.manyValues ?? 'list',
    isOn: isChecked,
  });
  const live = draft.view?.live?.savedAt;
  const basedOn = draft.typed === undefined ? live : draft.basedOn;

  const put = useCallback(
    (next: Mapping) => {
      send({ type: 'changed', mapping: next });
      setSaved(undefined);
      setDoing((before) => ('while' in before ? { is: 'nothing' } : before));
    },
    [send],
  );
  const { change, ...steps } = useSteps(mapping, put);
  const save = useCallback(
    (then?: () => void) => {
      const wrong = unfit.first();
      if (wrong) return wrong.focus();
      const errors = faults.filter(({ level }) => level === 'error');
      if (errors.length > 0) return setSaved({ is: 'faulty', faults: errors });
      setSaved(undefined);
      setDoing({ is: 'saving' });
      void ask('saveMapping', { mapping, ...(basedOn === undefined ? {} : { basedOn }) }).then(
        async (reply) => {
          if (reply.is !== 'ok') {
            setDoing({ ...reply, while: 'saving' });
            return refresh();
          }
          setDoing({ is: 'nothing' });
          if (reply.value.is === 'faulty') return setSaved(reply.value);
          send({ type: 'went live', mapping, savedAt: reply.value.savedAt });
          // By now Assets may have types and attributes that it had not.
          refreshSchema();
          await Promise.all([onSaved(), refresh()]);
          then?.();
        },
      );
    },
    [mapping, basedOn, faults, unfit, send, refresh, onSaved],
  );
  const plan = useCallback(() => {
    const wrong = unfit.first();
    if (wrong) return wrong.focus();
    setDoing({ is: 'planning' });
    send({ type: 'due' });
    void ask('startPlan', changes > 0 || live === undefined ? { mapping } : {}).then(async (reply) => {
      const isOn = reply.is === 'ok' || (reply.is === 'refused' && reply.problem.code === 'run-going-on');
      if (!isOn) return setDoing({ ...reply, while: 'planning' });
      setPlanned(mapping);
      await onPlanning(reply.is === 'ok' ? reply.value.run : undefined);
      setDoing({ is: 'nothing' });
    });
  }, [changes, live, mapping, unfit, send, onPlanning]);
  const mend = useCallback(
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
  const isMended = useRef(false);
  useEffect(() => {
    if (isMended.current) onMended(faults.length);
    isMended.current = false;
  }, [faults, onMended]);
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

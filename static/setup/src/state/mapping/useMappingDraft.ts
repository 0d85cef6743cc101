// The mapping's draft with the calls that keep it. It lives above the screens, so that moving about loses nothing.
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Mapping } from '../../../../../src/mapping/mapping';
import type { Problem } from '../../answers';
import { ask } from '../../ask';
import {
  changesOf,
  draftStep,
  keepAfterMs,
  tryAfterMs,
  undoMs,
  untouched,
  type DraftEvent,
  type MappingDraft,
} from './mappingDraft';

export type Drafting = {
  draft: MappingDraft;
  send: (event: DraftEvent) => void;
  /** Asks the app for the mappings anew. */
  refresh: () => Promise<void>;
  /** Why the last question for them had no answer. */
  fault?: { problem?: Problem };
};

/** @param isAsked false while nobody looks, or who looks is not known yet; asked anew whenever it becomes true */
export function useMappingDraft(isAsked: boolean): Drafting {
  const [draft, send] = useReducer(draftStep, untouched);
  const { keep, typed, step, discarded } = draft;
  const [fault, setFault] = useState<{ problem?: Problem }>();
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  }, [step]);
  const refresh = useCallback(async () => {
    const asked = latest.current;
    const reply = await ask('getMapping', {});
    if (reply.is === 'ok') send({ type: 'told', view: reply.value, step: asked });
    setFault(reply.is === 'ok' ? undefined : reply.is === 'refused' ? { problem: reply.problem } : {});
  }, []);
  useEffect(() => {
    if (isAsked) void refresh();
  }, [isAsked, refresh]);

  const waitMs = keep.is === 'typing' ? keepAfterMs : keep.is === 'lost' ? tryAfterMs : undefined;
  useEffect(() => {
    if (waitMs === undefined) return undefined;
    const timer = setTimeout(() => send({ type: 'due' }), waitMs);
    return () => clearTimeout(timer);
    // Every change begins the rest anew.
  }, [waitMs, typed]);
  useEffect(() => {
    if (keep.is !== 'keeping') return;
    void keepOrDrop(draft, keep.sent).then((reply) => {
      send({ type: 'kept', reply });
      if (reply.is === 'refused') void refresh();
    });
    // One call for each time that something is to be kept.
  }, [keep.is === 'keeping', refresh]);
  useEffect(() => {
    if (discarded === undefined) return undefined;
    const timer = setTimeout(() => send({ type: 'undo over' }), undoMs);
    return () => clearTimeout(timer);
  }, [discarded]);
  return { draft, send, refresh, ...(fault ? { fault } : {}) };
}

/** A draft that is as what is live is none. */
function keepOrDrop(draft: MappingDraft, sent: Mapping | undefined) {
  if (sent === undefined || changesOf(draft) === 0) return ask('dropDraft', {});
  const { basedOn, known } = draft;
  return ask('keepDraft', {
    mapping: sent,
    ...(basedOn === undefined ? {} : { basedOn }),
    ...(known === undefined ? {} : { over: known }),
  });
}

// Has the app plan the mapping as it stands here, without making it live.
import { useCallback, useState } from 'react';
import type { Mapping } from '../../../../../src/mapping/mapping';
import { ask } from '../../ask';
import type { Doing, MappingTools } from './useMapping';
import type { Drafting } from './useMappingDraft';

type Planned = {
  mapping: Mapping;
  /** It differs from what is live, or nothing is live: it is sent along. */
  isDraft: boolean;
  unfit: MappingTools['unfit'];
};

type Ways = Pick<Drafting, 'send'> & {
  setDoing: (doing: Doing) => void;
  onPlanning: (run: string | undefined) => Promise<void>;
};

/** `planned` is what this window had planned last. */
export function usePlanning({ mapping, isDraft, unfit }: Planned, { send, setDoing, onPlanning }: Ways) {
  const [planned, setPlanned] = useState<Mapping>();
  const plan = useCallback(() => {
    const wrong = unfit.first();
    if (wrong) return wrong.focus();
    setDoing({ is: 'planning' });
    send({ type: 'due' });
    void ask('startPlan', isDraft ? { mapping } : {}).then(async (reply) => {
      const isOn = reply.is === 'ok' || (reply.is === 'refused' && reply.problem.code === 'run-going-on');
      if (!isOn) return setDoing({ ...reply, while: 'planning' });
      setPlanned(mapping);
      await onPlanning(reply.is === 'ok' ? reply.value.run : undefined);
      setDoing({ is: 'nothing' });
    });
  }, [isDraft, mapping, unfit, send, onPlanning]);
  return { plan, planned };
}

// Makes the mapping live: held up by what cannot count, sent to the app, and told of what came of it.
import { useCallback, useState } from 'react';
import type { Fault } from '../../../../../src/mapping/fault';
import type { Mapping } from '../../../../../src/mapping/mapping';
import { ask } from '../../ask';
import type { Doing, MappingTools } from './useMapping';
import type { Drafting } from './useMappingDraft';

/** What is saved, and what stands against it. */
type Saved = {
  mapping: Mapping;
  /** When the mapping that it began from went live. */
  basedOn: number | undefined;
  /** What is wrong with it now, however lately it was changed. */
  find: () => Fault[];
  unfit: MappingTools['unfit'];
};

type Ways = Pick<Drafting, 'send' | 'refresh'> & {
  setDoing: (doing: Doing) => void;
  /** By the time of an answer Assets may have types and attributes that it had not. */
  refreshSchema: () => void;
  onSaved: () => Promise<void>;
};

/** `saved` says which errors kept it from going live, until the next try or change. */
export function useSave({ mapping, basedOn, find, unfit }: Saved, ways: Ways) {
  const { send, refresh, setDoing, refreshSchema, onSaved } = ways;
  const [saved, setSaved] = useState<MappingTools['saved']>();
  const save = useCallback(
    (then?: () => void) => {
      const wrong = unfit.first();
      if (wrong) return wrong.focus();
      const errors = find().filter(({ level }) => level === 'error');
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
          refreshSchema();
          await Promise.all([onSaved(), refresh()]);
          then?.();
        },
      );
    },
    [mapping, basedOn, find, unfit, send, refresh, onSaved],
  );
  return { save, saved, forgetSaved: useCallback(() => setSaved(undefined), []) };
}

// Settings beside the mapping: saved at once, with what became of it.
import { useState } from 'react';
import type { Questions } from '../../../../src/contract';
import type { Problem } from '../answers';
import { ask } from '../ask';

export type SettingsSaving =
  { is: 'idle' } | { is: 'saving' } | { is: 'lost' } | { is: 'refused'; problem: Problem };

/** @param after what shows the settings is read anew; `save` ends when it was, and gives whether they are saved */
export function useSaveSettings(after: () => Promise<unknown>): {
  saving: SettingsSaving;
  save: (chosen: Questions['saveSettings']['takes']) => Promise<boolean>;
} {
  const [saving, setSaving] = useState<SettingsSaving>({ is: 'idle' });
  const save = async (chosen: Questions['saveSettings']['takes']): Promise<boolean> => {
    setSaving({ is: 'saving' });
    const reply = await ask('saveSettings', chosen);
    if (reply.is === 'ok') await after();
    setSaving(reply.is === 'ok' ? { is: 'idle' } : reply);
    return reply.is === 'ok';
  };
  return { saving, save };
}

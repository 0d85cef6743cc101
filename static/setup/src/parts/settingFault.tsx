// Why a setting was not saved, beside its field.
import type { ReactElement } from 'react';
import type { SettingsSaving } from '../state/useSaveSettings';
import { lostWords } from '../words/frame';
import { Icon } from './icons';

export function SettingFault({ saving }: { saving: SettingsSaving }): ReactElement | null {
  if (saving.is !== 'lost' && saving.is !== 'refused') return null;
  const [bold, more] =
    saving.is === 'lost'
      ? [lostWords.title, lostWords.action]
      : [saving.problem.sentence, saving.problem.remedy];
  return (
    <div className="line-problem breaks" role="alert">
      <Icon name="failed" tone="danger" />
      <span>
        <b>{bold}</b> {more}
      </span>
    </div>
  );
}

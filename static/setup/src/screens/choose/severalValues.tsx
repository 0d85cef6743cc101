// How several values of one attribute travel to Assets: a setting that is saved at once, for nobody proves it beforehand.
import { useId, type ReactElement } from 'react';
import { Choice } from '../../parts/choice';
import { SettingFault } from '../../parts/settingFault';
import { usePage } from '../../state/pageContext';
import type { ScreenProps } from '../../state/screenProps';
import { useSaveSettings } from '../../state/useSaveSettings';
import { severalWords as words } from '../../words/choose';

const ways = ['list', 'rows'] as const;

export function SeveralValues({
  setup,
  refreshSetup,
}: Pick<ScreenProps, 'setup' | 'refreshSetup'>): ReactElement {
  const { say } = usePage();
  const { saving, save } = useSaveSettings(refreshSetup);
  const { manyValues } = setup.settings;
  const ids = { field: useId(), help: useId() };
  const choose = async (way: (typeof ways)[number]) => {
    if (await save({ manyValues: way })) say(words.said[way]);
  };
  return (
    <div className="field">
      <label htmlFor={ids.field}>{words.title}</label>
      {setup.mayChange ? (
        <span className="several-values">
          <Choice
            id={ids.field}
            describedBy={ids.help}
            value={manyValues}
            options={ways.map((way) => ({ value: way, text: words.ways[way] }))}
            onChange={(way) => saving.is !== 'saving' && void choose(way)}
          />
        </span>
      ) : (
        <span>{words.ways[manyValues]}</span>
      )}
      <span className="help" id={ids.help}>
        {words.help}
      </span>
      <SettingFault saving={saving} />
    </div>
  );
}

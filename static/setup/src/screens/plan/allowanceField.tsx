// How many objects the site may hold, typed by somebody who looked it up.
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useState, type FormEvent, type ReactElement } from 'react';
import { SettingFault } from '../../parts/settingFault';
import { readAllowance } from '../../state/plan/allowance';
import { number } from '../../state/counts';
import { usePage } from '../../state/pageContext';
import { useSaveSettings } from '../../state/useSaveSettings';
import { planWords as words } from '../../words/plan';

export function AllowanceField(props: {
  allowed: number;
  after: () => Promise<unknown>;
  close: () => void;
}): ReactElement {
  const { allowed, after, close } = props;
  const { say } = usePage();
  const { saving, save } = useSaveSettings(after);
  const [typed, setTyped] = useState(number(allowed));
  const ids = { field: useId(), help: useId() };
  const read = readAllowance(typed);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (read === undefined || saving.is === 'saving') return;
    if (!(await save({ allowance: read }))) return;
    say(words.allowanceSaved(number(read)));
    close();
  };
  return (
    <form className="field allowance-form" onSubmit={(event) => void send(event)}>
      <label htmlFor={ids.field}>{words.allowanceField}</label>
      <div className="with-icon">
        <span className="typed typed-middle">
          <Textfield
            id={ids.field}
            isCompact
            autoFocus
            inputMode="numeric"
            autoComplete="off"
            aria-describedby={ids.help}
            aria-invalid={read === undefined ? true : undefined}
            isInvalid={read === undefined}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </span>
        <Button type="submit" isDisabled={read === undefined} isLoading={saving.is === 'saving'}>
          {words.allowanceSave}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {words.allowanceKeep}
        </Button>
      </div>
      <span className={read === undefined ? 'help wrong' : 'help'} id={ids.help} role="status">
        {read === undefined ? words.allowanceWrong : words.allowanceHelp}
      </span>
      <SettingFault saving={saving} />
    </form>
  );
}

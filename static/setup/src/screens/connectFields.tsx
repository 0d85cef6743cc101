// The fields of Connect. What lacks is said at its field.
import Textfield from '@atlaskit/textfield';
import { useEffect, useRef, type ReactElement } from 'react';
import { Icon } from '../parts/icons';
import type { ConnectDraft, ConnectEvent, Field } from '../state/connect/connectDraft';
import { connectWords as words } from '../words/connect';

type Props = {
  draft: ConnectDraft;
  send: (event: ConnectEvent) => void;
  stored: string | undefined;
  submit: () => void;
};

export function ConnectFields({ draft, send, stored, submit }: Props): ReactElement {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = draft.lacks[0];
    const wanted = first ?? draft.opened;
    if (wanted !== undefined) form.current?.querySelector<HTMLInputElement>(`#${wanted}`)?.focus();
  }, [draft.lacks, draft.opened]);
  const tokenHelp = stored !== undefined ? words.tokenStoredHelp : words.tokenHelp;
  return (
    <form
      ref={form}
      className="column"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TypedField
        field="address"
        draft={draft}
        help={draft.wasMended ? words.mended : words.addressHelp}
        send={send}
        isGood={draft.wasMended}
      />
      <TypedField field="token" draft={draft} help={tokenHelp} send={send} isGood={false} />
      <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true" />
    </form>
  );
}

const labels: Readonly<Record<Field, string>> = { address: words.address, token: words.token };

function TypedField(props: {
  field: Field;
  draft: ConnectDraft;
  help: string;
  isGood: boolean;
  send: Props['send'];
}): ReactElement {
  const { field, draft, help, isGood, send } = props;
  const lacks = draft.lacks.includes(field);
  const isSecret = field === 'token';
  return (
    <div className="field">
      <label htmlFor={field}>{labels[field]}</label>
      <Textfield
        id={field}
        name={field}
        type={isSecret ? 'password' : 'text'}
        value={draft[field]}
        placeholder={isSecret ? '' : words.addressPlaceholder}
        autoComplete={isSecret ? 'new-password' : 'off'}
        autoCapitalize="off"
        spellCheck={false}
        dir="ltr"
        isInvalid={lacks}
        aria-invalid={lacks}
        aria-describedby={`${field}-help`}
        onChange={(event) => send({ type: 'typed', field, text: event.currentTarget.value })}
        onBlur={() => !isSecret && send({ type: 'left address' })}
      />
      <span className={lacks ? 'help wrong' : 'help'} id={`${field}-help`}>
        {lacks && <Icon name="failed" tone="danger" />}
        {!lacks && isGood && <Icon name="check" tone="good" />}
        {lacks ? words.lacks[field] : help}
      </span>
    </div>
  );
}

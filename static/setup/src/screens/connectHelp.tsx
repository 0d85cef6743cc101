// Beside the fields of Connect: where to find the token, a note for somebody else, and the promise that we only read.
import { Fragment, useState, type ReactElement } from 'react';
import { Icon } from '../parts/icons';
import { OutsideLink, TextButton } from '../parts/links';
import { consoleAddress } from '../state/connect/connectDraft';
import { adminNote, helpWords, promiseWords, requests, tokenSteps } from '../words/connect';

export function ConnectHelp({ address }: { address: string }): ReactElement {
  const console = consoleAddress(address);
  return (
    <aside className="well" aria-label={helpWords.title}>
      <h2>{helpWords.title}</h2>
      <ol className="steps">
        {tokenSteps.map((parts, step) => (
          <li key={step}>
            <div>
              {parts.map((part, at) => (
                <Fragment key={at}>{drawn(part)}</Fragment>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {console !== undefined && <OutsideLink address={console}>{helpWords.console}</OutsideLink>}
      <AdminNote />
    </aside>
  );
}

function drawn(part: (typeof tokenSteps)[number][number]): ReactElement | string {
  if (typeof part === 'string') return part;
  return 'b' in part ? <b>{part.b}</b> : <code>{part.code}</code>;
}

/** For an admin of Assets who has no rights in Okta. Shown as well, where the browser does not let us copy. */
export function AdminNote(): ReactElement {
  const [state, setState] = useState<'closed' | 'copied' | 'shown'>('closed');
  const copy = () => {
    const copied =
      typeof navigator.clipboard === 'undefined' ? Promise.reject(new Error()) : write(adminNote);
    void copied.then(
      () => setState('copied'),
      () => setState('shown'),
    );
  };
  return (
    <div className="note">
      <p>
        <b>{helpWords.somebodyElse}</b> <TextButton onClick={copy}>{helpWords.note}</TextButton>{' '}
        {helpWords.noteText}
      </p>
      <p className="small subtle" role="status">
        {state === 'copied' && helpWords.copied}
        {state === 'shown' && helpWords.notCopied}
      </p>
      {state === 'shown' && (
        <textarea
          className="note-text"
          readOnly
          rows={8}
          aria-label={helpWords.noteLabel}
          value={adminNote}
        />
      )}
    </div>
  );
}

const write = async (text: string): Promise<void> => navigator.clipboard.writeText(text);

export function Promise_(): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="promise">
      <Icon name="eye" />
      <div className="grow">
        <b>{promiseWords.bold}</b> {promiseWords.text}{' '}
        <TextButton isOpen={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {promiseWords.see}
        </TextButton>
        {isOpen && (
          <ul className="requests">
            {requests.map(({ path, why }) => (
              <li key={path}>
                <code>GET {path}</code> {why}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

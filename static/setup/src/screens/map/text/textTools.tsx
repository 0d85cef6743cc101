// What is done with the text as a whole: copied, downloaded, searched, put in from a file.
import Button from '@atlaskit/button/new';
import Copy from '@atlaskit/icon/core/copy';
import Download from '@atlaskit/icon/core/download';
import Search from '@atlaskit/icon/core/search';
import Upload from '@atlaskit/icon/core/upload';
import { useRef, useState, type ReactElement } from 'react';
import { textWords as words } from '../../../words/text';
import { Icon } from '../../../parts/icons';
import { TextButton } from '../../../parts/links';
import { copyText, saveFile } from '../../../state/host';
import { clockNow } from '../../../state/now';
import { usePage } from '../../../state/pageContext';
import { readFile, type FileRead } from './textFiles';

export type Tools = {
  mayChange: boolean;
  text: () => string;
  find: () => void;
  selectAll: () => void;
  /** Puts another text in the place of the one that is there. */
  replace: (text: string) => void;
};

/** What was last done, or could not be. */
type Done =
  | { is: 'nothing' | 'copied' | 'notCopied' | 'undone' | 'tooLong' | 'notText' }
  | { is: 'opened'; name: string; before: string };

export type Whole = {
  done: Done;
  copy: () => void;
  save: () => void;
  open: (file: File) => void;
  undo: () => void;
};

export function useWhole({ text, selectAll, replace }: Tools): Whole {
  const { say } = usePage();
  const [done, setDone] = useState<Done>({ is: 'nothing' });
  const finish = (next: Done) => {
    setDone(next);
    say(saidOf(next));
  };
  return {
    done,
    copy: () =>
      void copyText(text()).then(
        () => finish({ is: 'copied' }),
        () => {
          selectAll();
          finish({ is: 'notCopied' });
        },
      ),
    save: () => saveFile(text(), { name: words.fileName(today()), type: 'text/plain' }),
    open: (file) =>
      void readFile(file).then((read: FileRead) => {
        if (read.is !== 'text') return finish(read);
        const before = text();
        replace(read.text);
        finish({ is: 'opened', name: file.name, before });
      }),
    undo: () => {
      if (done.is !== 'opened') return;
      replace(done.before);
      finish({ is: 'undone' });
    },
  };
}

/** The day in UTC, `yyyy-MM-dd`: it names a file, and nothing more. */
const today = (): string => new Date(clockNow()).toISOString().slice(0, 10);

function saidOf(done: Done): string {
  if (done.is === 'nothing') return '';
  return done.is === 'opened' ? words.opened(done.name) : words[done.is];
}

export function TextTools({
  mayChange,
  whole,
  find,
}: Pick<Tools, 'mayChange' | 'find'> & { whole: Whole }): ReactElement {
  const { done, copy, save, open, undo } = whole;
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <div className="text-tools">
        <Button appearance="subtle" spacing="compact" iconBefore={Search} onClick={find}>
          {words.find}
        </Button>
        <Button appearance="subtle" spacing="compact" iconBefore={Copy} onClick={copy}>
          {words.copy}
        </Button>
        <Button appearance="subtle" spacing="compact" iconBefore={Download} onClick={save}>
          {words.download}
        </Button>
        {mayChange && (
          <Button
            appearance="subtle"
            spacing="compact"
            iconBefore={Upload}
            onClick={() => file.current?.click()}
          >
            {words.open}
          </Button>
        )}
        <input
          ref={file}
          type="file"
          hidden
          accept=".txt,text/plain"
          aria-label={words.openLabel}
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            // The same file may be chosen again.
            event.currentTarget.value = '';
            if (chosen) open(chosen);
          }}
        />
      </div>
      {done.is !== 'nothing' && (
        <div className="line-note">
          <Icon name={done.is === 'tooLong' || done.is === 'notText' ? 'warning' : 'info'} tone="info" />
          <span className="breaks">
            {saidOf(done)}{' '}
            {done.is === 'opened' && mayChange && <TextButton onClick={undo}>{words.undo}</TextButton>}
          </span>
        </div>
      )}
    </>
  );
}

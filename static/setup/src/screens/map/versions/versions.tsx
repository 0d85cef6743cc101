// The last mappings that were live, opened in place: compared, made the draft again, copied as text.
import Button from '@atlaskit/button/new';
import Spinner from '@atlaskit/spinner';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Mapping } from '../../../../../../src/mapping/mapping';
import { writeText } from '../../../../../../src/mapping/text/write';
import { Icon } from '../../../parts/icons';
import { TextButton } from '../../../parts/links';
import { LostMessage, ProblemMessage } from '../../../parts/problems';
import { capital } from '../../../state/counts';
import { copyText } from '../../../state/host';
import { moment } from '../../../state/moments';
import { clockNow } from '../../../state/now';
import { usePage } from '../../../state/pageContext';
import { isSame } from '../../../../../../src/mapping/same';
import { useMapping } from '../../../state/mapping/useMapping';
import { useUntilChanged } from '../../../state/mapping/useUntilChanged';
import { versionWords as words } from '../../../words/versions';
import { CompareVersion, Opened } from './compare';
import './compare.css';
import { useVersions } from './versionsFetched';

/** What was last done with the version of a moment. */
type Done =
  | { is: 'nothing' }
  | { is: 'undone' }
  | { is: 'isBack' | 'isSame' | 'copied'; at: number }
  | { is: 'notCopied'; at: number; text: string };

/** @param close is pressed, too, by whoever opened it */
export function Versions({ mayChange, close }: { mayChange: boolean; close: () => void }): ReactElement {
  const { standpoint, say } = usePage();
  const { now, mapping, change, undo, schema } = useMapping();
  const [done, setDone] = useState<Done>({ is: 'nothing' });
  const [compared, setCompared] = useState<{ at: number; version: Mapping }>();
  const [mayUndo, setMayUndo] = useUntilChanged<boolean>();
  const { fetching, fetch } = useVersions();
  const when = (at: number) => moment(at, { now: clockNow(), zone: standpoint.zone });

  const finish = (next: Done) => {
    setDone(next);
    say(saidOf(next, when));
  };
  const goBack = (at: number) =>
    fetch(at, (version) => {
      if (isSame(version, mapping)) return finish({ is: 'isSame', at });
      change(version);
      finish({ is: 'isBack', at });
      setMayUndo(true, version);
    });
  const takeBack =
    undo &&
    (() => {
      undo();
      finish({ is: 'undone' });
    });
  const copy = (at: number) =>
    fetch(at, (version) => {
      const text = writeText(version, schema).text;
      void copyText(text).then(
        () => finish({ is: 'copied', at }),
        () => finish({ is: 'notCopied', at, text }),
      );
    });
  const compare = (at: number) =>
    compared?.at === at ? setCompared(undefined) : fetch(at, (version) => setCompared({ at, version }));

  const versions = now?.versions ?? [];
  const sub = versions.length === 0 ? words.none : words.sub(standpoint.zone);
  return (
    <Opened title={words.title} sub={sub} close={close}>
      {fetching.is === 'lost' && <LostMessage />}
      {fetching.is === 'refused' && <ProblemMessage problem={fetching.problem} />}
      <DoneNote done={done} said={saidOf(done, when)} undo={mayUndo ? takeBack : undefined} />
      <ul className="lines">
        {versions.map(({ savedAt: at }) => (
          <li key={at} className="version">
            <div className="version-row">
              <span className="grow">
                <b>{capital(when(at))}</b>{' '}
                {at === now?.live?.savedAt && <span className="subtle">{words.live}</span>}
              </span>
              {fetching.is === 'fetching' && fetching.savedAt === at && (
                <Spinner size="small" label={words.loading} />
              )}
              <div className="version-actions">
                <Act
                  text={words.compare}
                  label={words.compareWith(when(at))}
                  onClick={() => compare(at)}
                  isOpen={compared?.at === at}
                />
                {mayChange && (
                  <Act text={words.goBack} label={words.goBackTo(when(at))} onClick={() => goBack(at)} />
                )}
                <Act text={words.copy} label={words.copyOf(when(at))} onClick={() => copy(at)} />
              </div>
            </div>
            {compared?.at === at && <CompareVersion version={compared.version} when={when(at)} />}
          </li>
        ))}
      </ul>
    </Opened>
  );
}

function Act(props: { text: string; label: string; onClick: () => void; isOpen?: boolean }): ReactElement {
  const { text, label, onClick, isOpen } = props;
  return (
    <Button appearance="subtle" spacing="compact" aria-label={label} aria-expanded={isOpen} onClick={onClick}>
      {text}
    </Button>
  );
}

function DoneNote(props: { done: Done; said: string; undo: (() => void) | undefined }): ReactElement | null {
  const { done, said, undo } = props;
  const note = useRef<HTMLDivElement>(null);
  // The button that was pressed went with what it was for.
  useEffect(() => {
    if (done.is === 'undone' && document.activeElement === document.body) note.current?.focus();
  }, [done]);
  if (done.is === 'nothing') return null;
  return (
    <>
      <div ref={note} className="version-note" tabIndex={-1}>
        <Icon name="info" tone="info" />
        <span>
          {said} {done.is === 'isBack' && undo && <TextButton onClick={undo}>{words.undo}</TextButton>}
        </span>
      </div>
      {done.is === 'notCopied' && (
        <textarea className="note-text" readOnly rows={8} aria-label={said} value={done.text} />
      )}
    </>
  );
}

function saidOf(done: Done, when: (at: number) => string): string {
  switch (done.is) {
    case 'nothing':
      return '';
    case 'undone':
    case 'notCopied':
      return words[done.is];
    default:
      return words[done.is](when(done.at));
  }
}

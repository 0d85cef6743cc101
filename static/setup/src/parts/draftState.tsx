// The right end of the top bar: what became of what is typed, in two words.
import { useEffect, useRef, type ReactElement } from 'react';
import { clockTime } from '../state/moments';
import { usePage } from '../state/pageContext';
import { useMapping } from '../state/mapping/useMapping';
import { draftWords as words } from '../words/draft';
import { frameWords } from '../words/frame';
import { Icon } from './icons';

/** @param isConnectTyped something typed on Connect, which is never a draft, is not saved */
export function DraftState(props: { isConnectTyped: boolean; isAtMapping: boolean }): ReactElement {
  const { isConnectTyped, isAtMapping } = props;
  const { saving, now } = useMapping();
  useSavingNews();
  switch (saving.is) {
    case 'lost':
      return (
        <>
          <Icon name="failed" tone="danger" />
          {words.lost}
        </>
      );
    case 'typing':
      return <>{words.typing}</>;
    case 'kept':
      return <Quiet text={words.kept} />;
    case 'newer':
    case 'other':
      return <></>;
    case 'saved':
      if (isConnectTyped) return <>{frameWords.notSaved}</>;
      return isAtMapping && now?.live ? <Quiet text={words.saved} /> : <></>;
  }
}

/** Where there is little room its tick says it. */
function Quiet({ text }: { text: string }): ReactElement {
  return (
    <>
      <Icon name="check" tone="good" label={text} />
      <span className="wide-only" aria-hidden="true">
        {text}
      </span>
    </>
  );
}

/** For people who listen: once it is kept, and at once when it could not be. */
function useSavingNews(): void {
  const { saving } = useMapping();
  const { say, standpoint } = usePage();
  const before = useRef(saving.is);
  const otherAt = 'savedAt' in saving ? clockTime(saving.savedAt, standpoint.zone) : '';
  useEffect(() => {
    const was = before.current;
    before.current = saving.is;
    if (was === saving.is) return;
    if (saving.is === 'kept' && was === 'typing') say(words.kept);
    if (saving.is === 'lost') say(words.announceLost, true);
    if (saving.is === 'newer') say(words.announceNewer(otherAt), true);
    if (saving.is === 'other') say(words.announceOther(otherAt), true);
  }, [saving.is, otherAt, say]);
}

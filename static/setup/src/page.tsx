// The page: the bar with the places, and the screen of the one that is open. What is typed lives here, above the screens.
import { Suspense, useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { Run, Setup } from './answers';
import { useAnnouncer } from './parts/announcer';
import { Boundary, NotToBeHad, Skeleton } from './parts/smallStates';
import { TopBar } from './parts/topBar';
import { lazyScreens } from './lazyScreens';
import { marksOf } from './state/marks';
import { isUnsaved } from './state/connectDraft';
import type { Standpoint } from './state/host';
import { opensOn, type Place } from './state/place';
import { PageProvider } from './state/pageContext';
import { useChoose } from './state/useChoose';
import { useConnect } from './state/useConnect';
import { useImport } from './state/useImport';
import { useRunning } from './state/useRunning';
import { useRunNews } from './state/useRunNews';
import { chooseWords } from './words/choose';
import { connectWords } from './words/connect';
import { frameWords } from './words/frame';

export function Page({ standpoint }: { standpoint: Standpoint }): ReactElement {
  const [place, setPlace] = useState<Place>();
  const { say, announcer } = useAnnouncer();
  const hasMoved = useRef(false);
  const go = useCallback((to: Place) => {
    hasMoved.current = true;
    setPlace(to);
    window.scrollTo(0, 0);
  }, []);
  const takeFocus = useCallback(() => {
    const moved = hasMoved.current;
    hasMoved.current = false;
    return moved;
  }, []);

  const { setup, run, minutes } = useImport();
  const seen: Setup | undefined = setup.now.is === 'here' ? setup.now.value : undefined;
  const seenRun: Run | null | undefined = run.now.is === 'here' ? run.now.value : undefined;
  const isStale = run.now.is === 'lost' || (run.now.is === 'here' && run.now.isStale);
  const stored = seen?.connection?.host;
  const isChosen = seen?.choiceSavedAt !== undefined;
  const { refresh: refreshSetup } = setup;

  const connect = useConnect(stored, () => {
    say(connectWords.announceSaved);
    void refreshSetup().then(() => go(isChosen ? 'overview' : 'choose'));
  });
  const afterChoice = useCallback(async () => {
    say(chooseWords.announceSaved);
    await refreshSetup();
    go('overview');
  }, [go, refreshSetup, say]);
  const choosing = useChoose(seen, afterChoice);
  const running = useRunning(seenRun, {
    refresh: run.refresh,
    onStarted: useCallback(() => go('runs'), [go]),
  });
  useRunNews(seenRun, minutes, say);

  // The first place follows from what is known; a run that cannot be looked at does not keep the page closed.
  const isKnown = seen !== undefined && run.now.is !== 'loading';
  useEffect(() => {
    if (isKnown) setPlace((before) => before ?? opensOn(seen, seenRun));
  }, [isKnown, seen, seenRun]);

  const tools = useMemo(() => ({ go, say, takeFocus, standpoint }), [go, say, takeFocus, standpoint]);
  const unsaved = { connect: isUnsaved(connect.draft, stored), choose: (choosing?.changes ?? 0) > 0 };
  const Shown = place && lazyScreens[place];
  const again = () => {
    void refreshSetup();
    void run.refresh();
  };
  return (
    <PageProvider value={tools}>
      <a className="skip" href="#content" onClick={skipToContent}>
        {frameWords.skip}
      </a>
      <TopBar
        at={place}
        marks={seen ? marksOf(seen, seenRun, unsaved) : {}}
        isUnsaved={unsaved.connect || unsaved.choose}
        go={go}
      />
      <Boundary key={place ?? 'none'}>
        <Suspense fallback={<Skeleton />}>
          {seen && choosing && Shown ? (
            <Shown
              setup={seen}
              run={{ value: seenRun, isStale, again: run.refresh }}
              minutes={minutes}
              connect={connect}
              choosing={choosing}
              running={running}
            />
          ) : (
            <BeforeAll now={setup.now} again={again} />
          )}
        </Suspense>
      </Boundary>
      {announcer}
    </PageProvider>
  );
}

function BeforeAll({
  now,
  again,
}: {
  now: ReturnType<typeof useImport>['setup']['now'];
  again: () => void;
}): ReactElement {
  if (now.is === 'lost') return <NotToBeHad again={again} />;
  if (now.is === 'refused') return <NotToBeHad problem={now.problem} again={again} />;
  return <Skeleton />;
}

function skipToContent(event: { preventDefault: () => void }): void {
  event.preventDefault();
  const title = document.querySelector('#content h1, #content h2');
  if (title instanceof HTMLElement) {
    title.tabIndex = -1;
    title.focus();
  }
}

// The page: the bar with the places, and the screen of the one that is open. What is typed lives here, above the screens.
import {
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useState,
  type FocusEvent,
  type ReactElement,
} from 'react';
import type { PlanView, Run, Setup } from './answers';
import { lazyScreens } from './lazyScreens';
import { useAnnouncer } from './parts/announcer';
import { Boundary, NotToBeHad, Skeleton } from './parts/smallStates';
import { TopBar } from './parts/topBar';
import { changesByPlace } from './state/mapping/changesIn';
import { isUnsaved } from './state/connect/connectDraft';
import type { Standpoint } from './state/host';
import { marksOf } from './state/marks';
import { PageProvider } from './state/pageContext';
import { isUnderWay, mappingPlaces, opensOn } from './state/place';
import { wholePlan } from './state/plan/planTotals';
import { useConnect } from './state/connect/useConnect';
import { useImport } from './state/useImport';
import { MappingProvider } from './state/mapping/useMapping';
import { useMappingTools } from './state/mapping/useMappingTools';
import { usePlace } from './state/usePlace';
import { usePlan } from './state/plan/usePlan';
import { useRunning } from './state/runs/useRunning';
import { useRunNews } from './state/runs/useRunNews';
import { connectWords } from './words/connect';
import { draftWords } from './words/draft';
import { frameWords } from './words/frame';
import { planNews } from './words/plan';

export function Page({ standpoint }: { standpoint: Standpoint }): ReactElement {
  const { place, go, takeFocus, open, mapPlace, moveInMap } = usePlace();
  const { say, announcer } = useAnnouncer();
  const { setup, run, minutes } = useImport();
  const seen: Setup | undefined = setup.now.is === 'here' ? setup.now.value : undefined;
  const seenRun: Run | null | undefined = run.now.is === 'here' ? run.now.value : undefined;
  const isStale = run.now.is === 'lost' || (run.now.is === 'here' && run.now.isStale);
  const stored = seen?.connection?.host;
  const isChosen = seen?.mappingSavedAt !== undefined;
  const { refresh: refreshSetup } = setup;
  const { refresh: refreshRun } = run;

  const connect = useConnect(stored, () => {
    say(connectWords.announceSaved);
    void refreshSetup().then(() => go(isChosen ? 'overview' : 'choose'));
  });
  const running = useRunning(seenRun, {
    refresh: refreshRun,
    onStarted: useCallback(() => go('runs'), [go]),
  });
  const needsPlan = place === 'plan' || place === 'choose' || (seen !== undefined && !seen.lastGood);
  const { plan, expect } = usePlan(
    needsPlan,
    seenRun,
    useCallback((made: PlanView) => say(planNews(made)), [say]),
  );
  const isAtMapping = place !== undefined && mappingPlaces.has(place);
  const [isNeeded, setIsNeeded] = useState(false);
  useEffect(() => {
    if (isAtMapping) setIsNeeded(true);
  }, [isAtMapping]);
  const mapping = useMappingTools(
    seen,
    { isNeeded, isRunOn: isUnderWay(seenRun) },
    {
      onSaved: useCallback(async () => {
        say(draftWords.announceSaved);
        await refreshSetup();
      }, [say, refreshSetup]),
      onPlanning: useCallback(
        async (begun: string | undefined) => {
          await Promise.all([refreshRun(), expect(begun)]);
          go('plan');
        },
        [refreshRun, expect, go],
      ),
      onWaiting: refreshRun,
      onMended: useCallback((left: number) => say(draftWords.mended(left)), [say]),
    },
  );
  useRunNews(seenRun, minutes, say);

  // The first place follows from what is known; a run that cannot be looked at does not keep the page closed.
  const isKnown = seen !== undefined && run.now.is !== 'loading';
  useEffect(() => {
    if (isKnown) open(opensOn(seen, seenRun));
  }, [isKnown, seen, seenRun, open]);

  const tools = useMemo(
    () => ({ go, say, takeFocus, standpoint, mapPlace, moveInMap }),
    [go, say, takeFocus, standpoint, mapPlace, moveInMap],
  );
  const isConnectTyped = isUnsaved(connect.draft, stored);
  const isPlanned = plan.now.is === 'here' && wholePlan(plan.now.value) !== null;
  const made = { view: mapping.now, isPlanned };
  const changes = useMemo(
    () => changesByPlace(mapping.base, mapping.mapping),
    [mapping.base, mapping.mapping],
  );
  const typed = { ...made, connect: isConnectTyped, changes, faults: mapping.faults.length };
  const isMissing = isAtMapping && mapping.now === undefined;
  const Shown = place && lazyScreens[place];
  const again = () => void Promise.all([refreshSetup(), refreshRun(), mapping.refresh()]);
  return (
    <PageProvider value={tools}>
      <MappingProvider value={mapping}>
        <a className="skip" href="#content" onClick={skipToContent}>
          {frameWords.skip}
        </a>
        <TopBar
          at={place}
          marks={seen ? marksOf(seen, seenRun, typed) : {}}
          isConnectTyped={isConnectTyped}
          go={go}
        />
        <Boundary key={place ?? 'none'}>
          <Suspense fallback={<Skeleton />}>
            {seen && Shown && !isMissing ? (
              <div className="place" onBlur={leftField(mapping.keepNow)}>
                <Shown
                  setup={seen}
                  refreshSetup={refreshSetup}
                  run={{ value: seenRun, isStale, again: refreshRun }}
                  minutes={minutes}
                  connect={connect}
                  running={running}
                  plan={plan}
                  made={made}
                />
              </div>
            ) : (
              <BeforeAll now={setup.now} fault={isMissing ? mapping.fault : undefined} again={again} />
            )}
          </Suspense>
        </Boundary>
        {announcer}
      </MappingProvider>
    </PageProvider>
  );
}

function BeforeAll(props: {
  now: ReturnType<typeof useImport>['setup']['now'];
  fault: ReturnType<typeof useMappingTools>['fault'];
  again: () => void;
}): ReactElement {
  const { now, fault, again } = props;
  if (now.is === 'lost') return <NotToBeHad again={again} />;
  if (now.is === 'refused') return <NotToBeHad problem={now.problem} again={again} />;
  if (fault) return <NotToBeHad {...fault} again={again} />;
  return <Skeleton />;
}

/** Leaving a field keeps what is in it. */
const leftField = (keepNow: () => void) => (event: FocusEvent) => {
  if (event.target.matches('input, textarea, select, [contenteditable=true]')) keepNow();
};

function skipToContent(event: { preventDefault: () => void }): void {
  event.preventDefault();
  const title = document.querySelector('#content h1, #content h2');
  if (title instanceof HTMLElement) {
    title.tabIndex = -1;
    title.focus();
  }
}

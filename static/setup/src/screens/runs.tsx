// Runs: the one that is on, or the last one.
import type { ReactElement } from 'react';
import { useFocusKept } from '../parts/focusKept';
import { LostMessage, ProblemMessage } from '../parts/problems';
import { Screen, type Foot } from '../parts/screen';
import { NotToBeHad, Panel, Skeleton } from '../parts/smallStates';
import { clockNow } from '../state/now';
import { moment, type Here } from '../state/moments';
import { usePage } from '../state/pageContext';
import { canRun, isPlanning } from '../state/place';
import type { ScreenProps } from '../state/screenProps';
import { lookOnlyWords, lostWords, placeNames } from '../words/frame';
import { overviewWords } from '../words/overview';
import { runTitle, runWords as words } from '../words/runs';
import { EndingSign, PastRunView } from './pastRun';
import { RunningView } from './runningRun';

export function Runs(props: ScreenProps): ReactElement {
  const { setup, run, minutes, running } = props;
  const { standpoint } = usePage();
  const here = { now: clockNow(), zone: standpoint.zone };
  useFocusKept(`${running.phase.is} ${run.value?.is ?? ''}`);
  if (run.value === undefined)
    return run.isStale ? <NotToBeHad again={() => void run.again()} /> : <Skeleton />;
  if (isPlanning(run.value)) return <PlanIsOn />;
  if (run.value === null || run.value.isPlan) return <NoRun {...props} />;

  const { value } = run;
  const isOver = value.is === 'over';
  const started = words.started(value.reason, moment(value.startedAt, here));
  const meaning = value.is === 'over' ? words.meaning[value.ending] : '';
  const foot = isOver ? overFoot(props, here) : underWayFoot(props);
  return (
    <Screen
      title={runTitle(value, minutes)}
      sub={`${started} ${meaning}`.trim()}
      beside={value.is === 'over' ? <EndingSign run={value} /> : undefined}
      foot={setup.mayChange ? foot : { info: isOver ? lookOnlyWords.text : words.foot.running }}
    >
      {run.isStale && <p className="line-note">{lostWords.stale}</p>}
      {running.phase.is === 'refused' && <ProblemMessage problem={running.phase.problem} />}
      {running.phase.is === 'lost' && <LostMessage />}
      {value.is === 'opening' && <p className="subtle">{words.openingText}</p>}
      {value.is === 'running' && <RunningView run={value} />}
      {value.is === 'over' && <PastRunView run={value} />}
    </Screen>
  );
}

/** A plan takes the place of a run while it is made, and is watched elsewhere. */
function PlanIsOn(): ReactElement {
  const { go } = usePage();
  return (
    <Screen title={words.title}>
      <Panel title={words.planOn} action={{ text: words.watchPlan, onClick: () => go('plan') }} isPrimary>
        {words.planOnText}
      </Panel>
    </Screen>
  );
}

function NoRun({ setup, running }: ScreenProps): ReactElement {
  const { go } = usePage();
  const to = setup.connection ? 'choose' : 'connect';
  const action = canRun(setup)
    ? { text: words.run, onClick: running.start, isBusy: running.phase.is === 'starting' }
    : { text: overviewWords.continueWith(placeNames[to]), onClick: () => go(to) };
  return (
    <Screen title={words.title}>
      {running.phase.is === 'refused' && <ProblemMessage problem={running.phase.problem} />}
      {running.phase.is === 'lost' && <LostMessage />}
      <Panel title={words.empty} {...(setup.mayChange ? { action, isPrimary: true } : {})}>
        {!setup.mayChange && lookOnlyWords.text}
        {setup.mayChange && (canRun(setup) ? words.emptyText : words.emptyNotReady)}
      </Panel>
    </Screen>
  );
}

function underWayFoot({ run, running }: ScreenProps): Foot {
  const { phase, askBack, keep, stop } = running;
  const chunks = run.value?.is === 'running' ? run.value.chunks : 0;
  switch (phase.is) {
    case 'asking back':
      return {
        info: <b>{words.foot.ask(chunks)}</b>,
        quiet: { text: words.keep, onClick: keep, takesFocus: true },
        plain: { text: words.stop, onClick: stop },
      };
    case 'stopping':
      return { info: phase.sent ? words.foot.stopping : words.foot.asking };
    case 'late':
      return { info: words.foot.late };
    default:
      return { info: words.foot.running, plain: { text: words.cancel, onClick: askBack } };
  }
}

function overFoot({ setup, running }: ScreenProps, here: Here): Foot {
  const isBusy = running.phase.is === 'starting';
  const next = setup.lastGood ? words.foot.next(moment(setup.lastGood.nextAt, here)) : words.foot.byHand;
  if (!canRun(setup)) return { info: next };
  return {
    info: isBusy ? words.foot.starting : next,
    primary: { text: words.again, onClick: running.start, isBusy },
  };
}

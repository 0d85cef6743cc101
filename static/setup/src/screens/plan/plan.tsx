// Plan: what a run would change, before anything is written; made, being made, or not yet.
import type { ReactElement } from 'react';
import '../../choices.css';
import './plan.css';
import { useDraftFoot } from '../../parts/draftFoot';
import { DraftMessages } from '../../parts/draftMessages';
import { useFocusKept } from '../../parts/focusKept';
import { LostMessage, ProblemMessage } from '../../parts/problems';
import { Screen } from '../../parts/screen';
import { NotToBeHad, Panel, Skeleton } from '../../parts/smallStates';
import { usePage } from '../../state/pageContext';
import { isPlanning, isUnderWay } from '../../state/place';
import type { ScreenProps } from '../../state/screenProps';
import { useMapping } from '../../state/mapping/useMapping';
import { lookOnlyWords, placeNames } from '../../words/frame';
import { overviewWords } from '../../words/overview';
import { planWords as words } from '../../words/plan';
import { MadePlan } from './made';
import { Making } from './making';

export function Plan(props: ScreenProps): ReactElement {
  const { run, plan, running } = props;
  const shown = plan.now.is === 'here' ? (plan.now.value?.run ?? 'none') : plan.now.is;
  useFocusKept(`${run.value?.is ?? ''} ${shown} ${running.phase.is}`);
  if (isPlanning(run.value)) return <Making {...props} />;
  if (plan.now.is === 'loading') return <Skeleton />;
  if (plan.now.is === 'lost') return <NotToBeHad again={() => void plan.refresh()} />;
  if (plan.now.is === 'refused')
    return <NotToBeHad problem={plan.now.problem} again={() => void plan.refresh()} />;
  return plan.now.value ? <MadePlan {...props} made={plan.now.value} /> : <NoPlan {...props} />;
}

function NoPlan({ setup, run, running }: ScreenProps): ReactElement {
  const { go } = usePage();
  const { plan, doing } = useMapping();
  const isRunOn = isUnderWay(run.value);
  const make = { text: words.make, onClick: plan, isBusy: doing.is === 'planning' };
  const foot = useDraftFoot({ info: words.makingSub });
  return (
    <Screen title={words.title} {...(setup.mayChange && !isRunOn ? { foot } : {})}>
      <DraftMessages />
      {running.phase.is === 'refused' && <ProblemMessage problem={running.phase.problem} />}
      {running.phase.is === 'lost' && <LostMessage />}
      {!setup.mayChange ? (
        <Panel title={words.empty}>{lookOnlyWords.text}</Panel>
      ) : !setup.connection ? (
        <Panel
          title={words.empty}
          action={{
            text: overviewWords.continueWith(placeNames.connect),
            onClick: () => go('connect'),
          }}
        >
          {words.notReady}
        </Panel>
      ) : isRunOn ? (
        <Panel title={words.runOn} action={{ text: words.watchRun, onClick: () => go('runs') }} isPrimary>
          {words.runOnText}
        </Panel>
      ) : (
        <NoPlanYet make={make} />
      )}
    </Screen>
  );
}

/** Changes that are not live have their own button in the foot bar; the primary one is there. */
function NoPlanYet({ make }: { make: { text: string; onClick: () => void; isBusy: boolean } }): ReactElement {
  const { changes } = useMapping();
  return changes > 0 ? (
    <Panel title={words.empty}>{words.emptyText}</Panel>
  ) : (
    <Panel title={words.empty} action={make} isPrimary>
      {words.emptyText}
    </Panel>
  );
}

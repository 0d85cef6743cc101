// A plan that was made, or came to no good end: its numbers, its objects one by one, and what a run would cost.
import type { PlanView } from '../../answers';
import { useState, type ReactElement } from 'react';
import { useDraftFoot } from '../../parts/draftFoot';
import { DraftMessages } from '../../parts/draftMessages';
import { Icon } from '../../parts/icons';
import { TextButton } from '../../parts/links';
import { LostMessage, ProblemLines, ProblemMessage } from '../../parts/problems';
import { Screen, type Action, type Foot } from '../../parts/screen';
import { moment } from '../../state/moments';
import { clockNow } from '../../state/now';
import { usePage } from '../../state/pageContext';
import { planOffer, type PlanButton, type PlanOffer } from '../../state/plan/planOffer';
import { totalsOf } from '../../state/plan/planTotals';
import type { ScreenProps } from '../../state/screenProps';
import { useMapping } from '../../state/mapping/useMapping';
import type { Looked } from '../../state/plan/usePlanIds';
import { lookOnlyWords } from '../../words/frame';
import { planSub, planTitle, planWords as words } from '../../words/plan';
import { Places } from '../places';
import { Beside } from './beside';
import { ChosenPeople } from './chosenPeople';
import { useDownload } from './download';
import { OneByOne } from './oneByOne';
import { PlanTable } from './planTable';

type Props = Omit<ScreenProps, 'made'> & { made: PlanView };

export function MadePlan(props: Props): ReactElement {
  const { made, setup, running } = props;
  const [looked, setLooked] = useState<Looked>();
  const [isChoosing, setIsChoosing] = useState(false);
  const isPlanned = made.ending === 'planned';
  const totals = totalsOf(made);
  const mayExist = made.types.filter((type) => type.mayExist).map(({ type }) => type);
  const quietly = made.types.reduce((sum, type) => sum + type.quietly, 0);
  const download = useDownload(made, setup.connection?.host);
  const offer = useOffer(props);
  const foot = useMadeFoot(props, offer, download);
  const { title, sub } = useSaid(made, offer);
  return (
    <Screen
      title={title}
      sub={sub}
      beside={
        setup.mayChange && !isChoosing ? (
          <span className="one-line">
            <TextButton onClick={() => setIsChoosing(true)}>{words.chosen}</TextButton>
          </span>
        ) : undefined
      }
      foot={setup.mayChange ? foot : { info: lookOnlyWords.text }}
    >
      <DraftMessages />
      {running.phase.is === 'refused' && <ProblemMessage problem={running.phase.problem} />}
      {(running.phase.is === 'lost' || download.isLost) && <LostMessage />}
      {isChoosing && <ChosenPeople close={() => setIsChoosing(false)} />}
      {!isPlanned && <Problems made={made} />}
      {isPlanned && (
        <>
          <section>
            <PlanTable plan={made} looked={looked} look={setLooked} />
            {totals.gone > 0 && <p className="small subtle">{words.goneNote}</p>}
            {quietly > 0 && <p className="small subtle">{words.quietly(quietly)}</p>}
            {made.makes && <p className="small subtle breaks">{words.alsoMakes(made.makes)}</p>}
            {mayExist.length > 0 && (
              <p className="line-note">
                <Icon name="info" tone="info" />
                <span className="breaks">{words.mayExist(mayExist)}</span>
              </p>
            )}
          </section>
          <div className="two plan-two">
            <OneByOne plan={made} looked={looked} />
            <div className="column">
              <Beside
                made={made}
                isRun={offer.ranAt !== undefined}
                setup={setup}
                plan={props.plan}
                refreshSetup={props.refreshSetup}
              />
              {made.problems.length > 0 && <Problems made={made} />}
            </div>
          </div>
        </>
      )}
    </Screen>
  );
}

function Problems({ made }: { made: PlanView }): ReactElement | null {
  if (made.problems.length === 0) return null;
  return (
    <section aria-labelledby="plan-problems">
      <h2 id="plan-problems">{made.ending === 'planned' ? words.problems : words.why}</h2>
      <ProblemLines problems={made.problems} more={(problem) => <Places run={made} code={problem.code} />} />
    </section>
  );
}

function useOffer({ made, setup, run }: Props): PlanOffer {
  return planOffer(made, { setup, run: run.value, tools: useMapping(), now: clockNow() });
}

/** What a plan says first: what a run would do, or that one was there since. */
function useSaid(made: PlanView, { ranAt, about }: PlanOffer): { title: string; sub: string } {
  const { standpoint } = usePage();
  if (ranAt === undefined) return { title: planTitle(made), sub: planSub(made) };
  const when = moment(ranAt, { now: clockNow(), zone: standpoint.zone });
  return {
    title: about === 'live' ? words.ran(when) : words.ranOther(when),
    sub: words.ranSub(`${planTitle(made)}. ${planSub(made)}`),
  };
}

/** Draws what a plan offers; a draft that is not live yet comes first, unless the plan is of that very draft. */
function useMadeFoot(
  { made, running }: Props,
  offer: PlanOffer,
  download: ReturnType<typeof useDownload>,
): Foot {
  const { standpoint } = usePage();
  const tools = useMapping();
  const here = { now: clockNow(), zone: standpoint.zone };
  const isStarting = running.phase.is === 'starting' || tools.doing.is === 'saving';
  const actions: Readonly<Record<PlanButton, Action>> = {
    run: { text: words.run, onClick: running.start, isBusy: isStarting },
    'save and run': { text: words.run, onClick: () => tools.save(running.start), isBusy: isStarting },
    'plan again': { text: words.again, onClick: tools.plan, isBusy: tools.doing.is === 'planning' },
  };
  const calls = Object.values(made.calls).reduce((sum, count) => sum + count, 0);
  const madeAt = moment(made.madeAt, here);
  const age =
    offer.ranAt !== undefined
      ? words.ranMade(madeAt, calls)
      : offer.hours > 0
        ? words.old(offer.hours)
        : words.madeAt(madeAt, calls);
  const madeOf = offer.isRunnable ? words.madeOf : words.notRunOf;
  const own: Foot = {
    info: [age, madeOf[offer.about]].filter(Boolean).join(' '),
    quiet: made.ending === 'planned' ? download.action : undefined,
    plain: offer.plain && actions[offer.plain],
    primary: actions[offer.primary],
  };
  const drafts = useDraftFoot(own);
  return offer.isDraftSaidFirst ? drafts : own;
}

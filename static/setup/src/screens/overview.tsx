// Overview: how the import stands, said first; what to do about it; and a checklist until it is set up.
import type { ReactElement } from 'react';
import { Icon, type IconName, type Tone } from '../parts/icons';
import { useCompare } from '../parts/draftFoot';
import { DraftMessages } from '../parts/draftMessages';
import { LostMessage, ProblemLines, ProblemMessage } from '../parts/problems';
import { Screen, type Action, type Foot } from '../parts/screen';
import { TextButton } from '../parts/links';
import { clockNow } from '../state/now';
import { objectsOf } from '../state/counts';
import { moment, type Here } from '../state/moments';
import { buttonsOf, openProblems, standingOf, type Does, type Standing } from '../state/overview';
import { usePage } from '../state/pageContext';
import { runIn } from '../state/place';
import type { ScreenProps } from '../state/screenProps';
import { useMapping, type MappingTools } from '../state/mapping/useMapping';
import { lookOnlyWords, lostWords, placeNames } from '../words/frame';
import { overviewWords as words } from '../words/overview';
import { runTitle, runWords } from '../words/runs';
import { Checklist } from './checklist';
import { Facts } from './facts';
import { InAssets } from './inAssets';

export function Overview(props: ScreenProps): ReactElement {
  const { setup, run, running, minutes, made } = props;
  const { go, standpoint } = usePage();
  const mapping = useMapping();
  const compare = useCompare();
  const here = { now: clockNow(), zone: standpoint.zone };
  const value = runIn(run.value);
  const standing = standingOf(setup, { ...made, run: run.value ?? null, now: here.now });
  const problems = openProblems(value);
  const isSetUp = setup.lastGood !== undefined;
  const head = headOf(standing, props, here);
  return (
    <Screen
      title={standing.is === 'running' && value ? runTitle(value, minutes) : head.title}
      sub={head.sub}
      sign={<Sign standing={standing} />}
      foot={footOf(standing, props, { here, go, compare, mapping })}
    >
      {run.isStale && <p className="line-note">{lostWords.stale}</p>}
      {running.phase.is === 'refused' && <ProblemMessage problem={running.phase.problem} />}
      {running.phase.is === 'lost' && <LostMessage />}
      <DraftMessages />
      {isSetUp ? (
        <Facts setup={setup} standing={standing} problems={problems} here={here} />
      ) : (
        <Checklist {...props} />
      )}
      <div className={isSetUp ? 'two even' : 'column'}>
        {(isSetUp || problems.length > 0) && (
          <section aria-labelledby="open-problems">
            <div className="between">
              <h2 id="open-problems">{words.problems}</h2>
              {value && <TextButton onClick={() => go('runs')}>{words.seeRun}</TextButton>}
            </div>
            {problems.length > 0 ? (
              <ProblemLines problems={problems} />
            ) : (
              <p className="subtle">{words.noProblems}</p>
            )}
          </section>
        )}
        {isSetUp && <InAssets setup={setup} run={value} />}
      </div>
      {standpoint.zone !== undefined && isSetUp && (
        <p className="small subtle">{words.zone(standpoint.zone)}</p>
      )}
    </Screen>
  );
}

function headOf(standing: Standing, { setup, run }: ScreenProps, here: Here): { title: string; sub: string } {
  const objects = objectsOf(setup);
  const since =
    setup.lastGood && objects !== undefined
      ? words.objectsFrom(objects, setup.connection?.host ?? 'Okta', moment(setup.lastGood.endedAt, here))
      : words.unchanged;
  switch (standing.is) {
    case 'running': {
      const handed = run.value?.is === 'running' && run.value.chunks > 0;
      return { title: words.running, sub: handed ? words.runningHanded : words.runningSub };
    }
    case 'planning':
      return { title: words.planning, sub: words.planningSub };
    case 'unfinished': {
      const wrote = runIn(run.value)?.is === 'over' ? words.triedSub : words.setUpSub;
      return { title: words.setUp, sub: wrote(standing.done, standing.of) };
    }
    case 'token refused':
      return { title: words.refused(moment(standing.run.endedAt, here)), sub: words.refusedFoot };
    case 'ended badly':
      return {
        title: words.ended[standing.run.ending],
        sub: `${words.unchanged} ${setup.lastGood ? since : ''}`,
      };
    case 'stale':
      return { title: words.stale(standing.days), sub: `${words.staleSub} ${since}` };
    case 'up to date':
      return {
        title: standing.problems > 0 ? words.withProblems(standing.problems) : words.upToDate,
        sub: since,
      };
  }
}

const signs: Readonly<Record<Standing['is'], { name: IconName; tone: Tone } | undefined>> = {
  running: { name: 'pulse', tone: 'info' },
  planning: { name: 'pulse', tone: 'info' },
  unfinished: undefined,
  'token refused': { name: 'warning', tone: 'warning' },
  'ended badly': { name: 'warning', tone: 'warning' },
  stale: { name: 'warning', tone: 'warning' },
  'up to date': { name: 'done', tone: 'good' },
};

function Sign({ standing }: { standing: Standing }): ReactElement {
  const sign = signs[standing.is];
  if (!sign) return <></>;
  const isFlawed = standing.is === 'up to date' && standing.problems > 0;
  const { name, tone } = isFlawed ? ({ name: 'warning', tone: 'warning' } as const) : sign;
  return (
    <span className={`hero hero-${tone}`}>
      <Icon name={name} tone={tone} />
    </span>
  );
}

type Around = {
  here: Here;
  go: ReturnType<typeof usePage>['go'];
  compare: () => void;
  mapping: MappingTools;
};

function footOf(standing: Standing, props: ScreenProps, { here, go, compare, mapping }: Around): Foot {
  const { setup, running } = props;
  const isBusy = running.phase.is === 'starting';
  const isOn = standing.is === 'running' || standing.is === 'planning';
  if (!setup.mayChange && !isOn) return { info: lookOnlyWords.text };
  const { primary, beside } = buttonsOf(standing, setup, mapping.changes);
  const action = (button: Does): Action => {
    switch (button.does) {
      case 'run':
        return { text: words.run, onClick: running.start, isBusy };
      case 'plan':
        return { text: words.plan, onClick: mapping.plan, isBusy: mapping.doing.is === 'planning' };
      case 'go':
        return {
          text: goText(standing, button),
          onClick: button.why === 'review' ? compare : () => go(button.to),
        };
    }
  };
  const isChanged = primary.does === 'go' && primary.why === 'review';
  return {
    info: isChanged
      ? words.notLive(mapping.changes)
      : infoOf(standing, { nextAt: setup.lastGood?.nextAt, isBusy, here }),
    plain: beside ? action(beside) : undefined,
    primary: action(primary),
  };
}

function goText(standing: Standing, { to, why }: Extract<Does, { does: 'go' }>): string {
  if (standing.is === 'running') return words.watch;
  if (standing.is === 'planning') return words.watchPlan;
  if (standing.is === 'token refused') return words.replace;
  return why === 'review' ? words.review : words.continueWith(placeNames[to]);
}

function infoOf(
  standing: Standing,
  { nextAt, isBusy, here }: { nextAt: number | undefined; isBusy: boolean; here: Here },
): string {
  if (isBusy) return runWords.foot.starting;
  if (standing.is === 'running') return runWords.foot.running;
  if (standing.is === 'planning') return words.planningSub;
  if (standing.is === 'token refused') return words.refusedFoot;
  if (standing.is === 'unfinished') return words.close;
  return nextAt === undefined ? runWords.foot.byHand : runWords.foot.next(moment(nextAt, here));
}

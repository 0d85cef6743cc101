// The steps of setting an import up, with what is done and what comes next.
import Spinner from '@atlaskit/spinner';
import type { ReactElement } from 'react';
import { kinds, type PlanView, type Run, type Setup } from '../answers';
import { Icon } from '../parts/icons';
import { ActionButton } from '../parts/screen';
import { capital, listed } from '../state/counts';
import { moment, type Here } from '../state/moments';
import { clockNow } from '../state/now';
import { usePage } from '../state/pageContext';
import { isPlanning, isUnderWay, runIn, stepsOf, type Step } from '../state/place';
import { wholePlan, writtenBy } from '../state/plan/planTotals';
import type { ScreenProps } from '../state/screenProps';
import { useMapping, type MappingTools } from '../state/mapping/useMapping';
import { frameWords, kindNames } from '../words/frame';
import { overviewWords as words } from '../words/overview';
import { AdminNote } from './connectHelp';

export function Checklist({ setup, run, plan, made }: ScreenProps): ReactElement {
  const { go, standpoint } = usePage();
  const mapping = useMapping();
  const here = { now: clockNow(), zone: standpoint.zone };
  const ran = runIn(run.value);
  const isOn = isUnderWay(ran);
  const hasTried = ran?.is === 'over';
  const planned = plan.now.is === 'here' ? wholePlan(plan.now.value) : null;
  const needsLook = (place: Step) =>
    (place === 'runs' && hasTried) || (place === 'map' && mapping.faults.length > 0);
  return (
    <>
      <ul className="card lines">
        {stepsOf(setup, made).map(({ place, isDone }) => (
          <li key={place} className="middle">
            <StepSign isDone={isDone} on={onAt(place, run.value)} needsLook={needsLook(place)} />
            <div className="grow breaks">
              <b>{words.steps[place]}</b>
              <div className="subtle">
                {place === 'runs'
                  ? runSaid(isOn, hasTried)
                  : isDone
                    ? doneSaid(place, { setup, mapping, planned, here })
                    : words.todos[place]}
              </div>
            </div>
            {isDone && setup.mayChange && (
              <ActionButton text={words.change} onClick={() => go(place)} appearance="subtle" />
            )}
          </li>
        ))}
      </ul>
      <div className="with-icon top-aligned subtle">
        <Icon name="shield" />
        <p>
          <b>{words.next}</b> {words.nextText}
        </p>
      </div>
      {!setup.connection && setup.mayChange && (
        <div className="with-icon top-aligned subtle">
          <Icon name="people" />
          <AdminNote />
        </div>
      )}
    </>
  );
}

/** What is going on at a step, in words. */
function onAt(place: Step, run: Run | null | undefined): string | undefined {
  if (place === 'plan' && isPlanning(run)) return frameWords.planning;
  return place === 'runs' && isUnderWay(runIn(run)) ? frameWords.running : undefined;
}

function StepSign(props: { isDone: boolean; on: string | undefined; needsLook: boolean }): ReactElement {
  const { isDone, on, needsLook } = props;
  if (on !== undefined)
    return (
      <span className="icon">
        <Spinner size="small" label={on} />
      </span>
    );
  if (needsLook) return <Icon name="warning" tone="warning" label={words.look} />;
  if (isDone) return <Icon name="done" tone="good" label={frameWords.done} />;
  return <span className="ring" role="img" aria-label={words.todo} />;
}

const runSaid = (isOn: boolean, hasTried: boolean): string =>
  isOn ? words.runOn : hasTried ? words.runTried : words.todos.runs;

type Known = { setup: Setup; mapping: MappingTools; planned: PlanView | null; here: Here };

function doneSaid(place: Exclude<Step, 'runs'>, { setup, mapping, planned, here }: Known): string {
  switch (place) {
    case 'connect':
      return setup.connection?.host ?? '';
    case 'choose':
      return unsaid(mapping, `${capital(listed(kindsIn(mapping)))}.`);
    case 'map':
      return mapSaid(mapping);
    case 'plan':
      return planned ? words.planned(moment(planned.madeAt, here), writtenBy(planned)) : words.todos.plan;
  }
}

const kindsIn = ({ mapping }: MappingTools): string[] =>
  kinds
    .filter((kind) => mapping.types.some((type) => type.kind === kind))
    .map((kind) => kindNames[kind].toLowerCase());

const unsaid = ({ now }: MappingTools, said: string): string => (now?.live ? said : words.notSaved(said));

function mapSaid({ mapping, faults }: MappingTools): string {
  const lines = mapping.types.reduce((sum, type) => sum + type.lines.length, 0);
  return faults.length > 0 ? words.linesWithFaults(lines, faults.length) : `${words.lines(lines)}.`;
}

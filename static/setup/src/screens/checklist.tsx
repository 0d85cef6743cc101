// The steps of setting an import up, with what is done and what comes next.
import type { ReactElement } from 'react';
import { kinds, type Setup } from '../answers';
import { Icon } from '../parts/icons';
import { ActionButton } from '../parts/screen';
import { capital, listed } from '../state/counts';
import { usePage } from '../state/pageContext';
import { stepsOf, type Place } from '../state/place';
import type { ScreenProps } from '../state/screenProps';
import { kindNames, frameWords } from '../words/frame';
import { overviewWords as words } from '../words/overview';
import { AdminNote } from './connectHelp';

type Step = Exclude<Place, 'overview'>;

export function Checklist({ setup, run }: ScreenProps): ReactElement {
  const { go } = usePage();
  const hasTried = run.value?.is === 'over';
  return (
    <>
      <ul className="card lines">
        {stepsOf(setup).map(({ place, isDone }) => (
          <li key={place} className="middle">
            <StepSign isDone={isDone} needsLook={place === 'runs' && hasTried} />
            <div className="grow breaks">
              <b>{words.steps[place]}</b>
              <div className="subtle">{saidOf(place, setup, hasTried)}</div>
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

function StepSign({ isDone, needsLook }: { isDone: boolean; needsLook: boolean }): ReactElement {
  if (isDone) return <Icon name="done" tone="good" label={frameWords.done} />;
  if (needsLook) return <Icon name="warning" tone="warning" label={words.look} />;
  return <span className="ring" role="img" aria-label={words.todo} />;
}

function saidOf(place: Step, setup: Setup, hasTried: boolean): string {
  if (place === 'connect') return setup.connection?.host ?? words.connectTodo;
  if (place === 'runs') return hasTried ? words.runTried : words.runTodo;
  if (setup.choiceSavedAt === undefined) return words.chooseTodo;
  const on = kinds.filter((kind) => setup.choice[kind].isOn).map((kind) => kindNames[kind].toLowerCase());
  return `${capital(listed(on))}.`;
}

// The four facts of Overview: connection, last good run, next run, open problems.
import type { ReactElement } from 'react';
import type { Problem, Setup } from '../answers';
import { capital, counted, number, objectsOf } from '../state/counts';
import { moment, type Here } from '../state/moments';
import type { Standing } from '../state/overview';
import { overviewWords } from '../words/overview';

const { facts: words } = overviewWords;

type Fact = { name: string; value: string; under: string; isWarning?: boolean };

export function Facts(props: {
  setup: Setup;
  standing: Standing;
  problems: readonly Problem[];
  here: Here;
}): ReactElement {
  return (
    <dl className="facts">
      {factsOf(props).map(({ name, value, under, isWarning }) => (
        <div key={name}>
          <dt className="small subtle">{name}</dt>
          <dd>
            <b className={isWarning ? 'warning-text' : ''}>{value}</b>
            <span className="small subtle breaks">{under}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf({ setup, standing, problems, here }: Parameters<typeof Facts>[0]): Fact[] {
  const { connection, lastGood } = setup;
  const isRefused = standing.is === 'token refused';
  const value = !connection ? words.none : isRefused ? words.refused : words.connected;
  const objects = objectsOf(setup);
  const times = problems.reduce((sum, { count }) => sum + count, 0);
  return [
    { name: words.connection, value, under: connection?.host ?? '', isWarning: isRefused || !connection },
    {
      name: words.lastGood,
      value: lastGood ? capital(moment(lastGood.endedAt, here)) : words.noGood,
      under: objects === undefined ? '' : counted(objects, 'object'),
    },
    nextOf(standing, lastGood?.nextAt, here),
    {
      name: words.problems,
      value: number(problems.length),
      under: problems.length > 0 ? words.records(times) : words.noProblems,
      isWarning: problems.length > 0,
    },
  ];
}

function nextOf(standing: Standing, nextAt: number | undefined, here: Here): Fact {
  if (standing.is === 'running') return { name: words.next, value: words.now, under: '' };
  if (standing.is === 'token refused')
    return { name: words.next, value: words.waiting, under: words.forToken };
  return nextAt === undefined
    ? { name: words.next, value: words.byHand, under: words.afterFirst }
    : { name: words.next, value: capital(moment(nextAt, here)), under: words.byItself };
}

// The lanes of a run or a plan: each kind with a bar, how many are read, and what it waits for.
import Spinner from '@atlaskit/spinner';
import type { ReactElement } from 'react';
import { Bar } from '../parts/bar';
import { Icon, KindIcon } from '../parts/icons';
import { clockTime } from '../state/moments';
import { usePage } from '../state/pageContext';
import { shareOf, type KindProgress } from '../state/runs/progress';
import { frameWords, kindNames } from '../words/frame';
import { runWords as words } from '../words/runs';

export function Lanes({ lanes }: { lanes: readonly KindProgress[] }): ReactElement {
  return (
    <section aria-labelledby="lanes">
      <h2 id="lanes">{words.lanes}</h2>
      <ul className="lanes">
        {lanes.map((lane) => (
          <Lane key={lane.kind} lane={lane} />
        ))}
      </ul>
      {lanes.some(({ kind, is }) => kind === 'groups' && is === 'reading') && (
        <p className="small subtle">{words.groupsCount}</p>
      )}
    </section>
  );
}

function Lane({ lane }: { lane: KindProgress }): ReactElement {
  const { standpoint } = usePage();
  const name = kindNames[lane.kind];
  const count = words.laneOf(lane.read, lane.expected);
  return (
    <li>
      <div className="lane">
        <span className="with-icon lane-name">
          <KindIcon kind={lane.kind} />
          {name}
        </span>
        <span className="lane-bar">
          {lane.is === 'left out' || lane.is === 'later' ? (
            <span className="small subtle">{lane.is === 'later' ? words.later : words.leftOut}</span>
          ) : (
            <Bar
              share={shareOf(lane) ?? (lane.is === 'reading' ? undefined : 0)}
              isDone={lane.is === 'read'}
              label={`${name}: ${count}`}
            />
          )}
        </span>
        <span className="with-icon number lane-count">
          {lane.is === 'left out' ? '–' : count}
          <LaneSign lane={lane} />
        </span>
      </div>
      {(lane.is === 'waiting' || lane.is === 'trying') && (
        <p className="line-note">
          <Icon name="clock" />
          <span>
            <b>{words.rests[lane.is](name, clockTime(lane.until, standpoint.zone, true))}</b>{' '}
            <span className="subtle">{words.restsWhy[lane.is]}</span>
          </span>
        </p>
      )}
    </li>
  );
}

function LaneSign({ lane }: { lane: KindProgress }): ReactElement {
  switch (lane.is) {
    case 'read':
      return <Icon name="done" tone="good" label={frameWords.done} />;
    case 'reading':
      return (
        <span className="icon">
          <Spinner size="small" label={frameWords.reading} />
        </span>
      );
    case 'waiting':
    case 'trying':
      return <Icon name="clock" tone="warning" label={frameWords.waiting} />;
    case 'later':
    case 'left out':
      return <Icon name="minus" />;
  }
}

// A run under way: how far it is as a whole and lane by lane, what it waits for, and what Assets has.
import Spinner from '@atlaskit/spinner';
import type { ReactElement } from 'react';
import type { RunUnderWay } from '../answers';
import { Bar } from '../parts/bar';
import { Icon, KindIcon } from '../parts/icons';
import { ProblemLines } from '../parts/problems';
import { number } from '../state/counts';
import { clockTime } from '../state/moments';
import { usePage } from '../state/pageContext';
import { progressOf, shareOf, wholeOf, type KindProgress } from '../state/progress';
import { frameWords, kindNames } from '../words/frame';
import { runWords as words } from '../words/runs';

export function RunningView({ run }: { run: RunUnderWay }): ReactElement {
  const lanes = progressOf(run);
  const whole = wholeOf(lanes);
  const isReading = run.phase === 'reading';
  return (
    <>
      <section aria-label={words.whole}>
        <div className="between">
          <span>
            {isReading ? words.whole : words.wholeDone}{' '}
            <span className="subtle">· {words.stepOf(isReading ? 1 : 2)}</span>
          </span>
          <span className="subtle number">{words.readOf(whole.read, whole.expected)}</span>
        </div>
        <Bar share={isReading ? shareOf(whole) : undefined} isDone={false} label={words.whole} />
        {isReading && <p className="small subtle">{words.then}</p>}
      </section>
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
      <div className="two even">
        <SoFar run={run} />
        <Handed run={run} read={whole.read} />
      </div>
      {run.problems.length > 0 && (
        <section aria-labelledby="problems">
          <h2 id="problems">{words.problemsSoFar}</h2>
          <ProblemLines problems={run.problems} />
        </section>
      )}
    </>
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
      {lane.is === 'waiting' && (
        <p className="line-note">
          <Icon name="clock" />
          <span>
            <b>{words.waits(name, clockTime(lane.until, standpoint.zone, true))}</b>{' '}
            <span className="subtle">{words.waitsWhy}</span>
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
      return <Icon name="clock" tone="warning" label={frameWords.waiting} />;
    case 'later':
    case 'left out':
      return <Icon name="minus" />;
  }
}

function SoFar({ run }: { run: RunUnderWay }): ReactElement {
  const { columns } = words;
  return (
    <section aria-labelledby="so-far">
      <h2 id="so-far">{words.soFar}</h2>
      <div className="table-wrap">
        <table className="table">
          <thead>
            <tr>
              <th>{columns.type}</th>
              <th className="number">{columns.read}</th>
              <th className="number">{columns.skipped}</th>
              <th className="number">{columns.failed}</th>
            </tr>
          </thead>
          <tbody>
            {run.kinds.map(({ kind, type, read, skipped, failed }) => (
              <tr key={kind}>
                <td>
                  <bdi className="breaks">{type}</bdi>
                </td>
                <td className="number">{number(read)}</td>
                <td className="number">{number(skipped)}</td>
                <td className="number">{number(failed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Handed({ run, read }: { run: RunUnderWay; read: number }): ReactElement {
  const facts = [
    [words.records, read],
    [words.chunks, run.chunks],
    [words.problemsSoFar, run.problems.reduce((sum, { count }) => sum + count, 0)],
  ] as const;
  return (
    <section aria-labelledby="handed">
      <h2 id="handed">{words.handed}</h2>
      <dl className="pairs">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="number">{number(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

// A run under way: how far it is as a whole and lane by lane, what it waits for, and what Assets has.
import type { ReactElement } from 'react';
import type { RunUnderWay } from '../answers';
import { Bar } from '../parts/bar';
import { ProblemLines } from '../parts/problems';
import { number } from '../state/counts';
import { progressOf, shareOf, wholeOf } from '../state/runs/progress';
import { runWords as words } from '../words/runs';
import { Lanes } from './lanes';

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
      <Lanes lanes={lanes} />
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
            {run.kinds.map(({ type, isLeftOut, ...counts }) => (
              <tr key={type}>
                <td>
                  <bdi className="breaks">{type}</bdi>
                </td>
                {(['read', 'skipped', 'failed'] as const).map((count) => (
                  <td key={count} className="number">
                    {isLeftOut ? words.notRead : number(counts[count])}
                  </td>
                ))}
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

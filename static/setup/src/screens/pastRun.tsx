// A run that is over: what came of it, type by type, and its problems by reason.
import Lozenge from '@atlaskit/lozenge';
import type { ReactElement } from 'react';
import type { KindOfRun, PastRun } from '../answers';
import { TypeName } from '../parts/links';
import { ProblemLines } from '../parts/problems';
import { number } from '../state/counts';
import { overviewWords } from '../words/overview';
import { endingNames, runWords as words } from '../words/runs';
import { Places } from './places';

const counts = ['read', 'created', 'updated', 'same', 'gone', 'skipped', 'failed'] as const;
/** Shown only where there is room. */
const wideOnly: ReadonlySet<string> = new Set(['same', 'gone']);

/** The result as a word. Red only for what will not work, yellow where somebody should look. */
export function EndingSign({ run }: { run: PastRun }): ReactElement {
  const isFlawed = run.ending === 'done' && run.problems.length > 0;
  const appearance = (
    {
      done: isFlawed ? 'moved' : 'success',
      planned: 'default',
      stopped: 'moved',
      failed: 'removed',
      cancelled: 'default',
    } as const
  )[run.ending];
  return (
    <span className="sign">
      <Lozenge appearance={appearance}>{isFlawed ? words.doneWithProblems : endingNames[run.ending]}</Lozenge>
    </span>
  );
}

export function PastRunView({ run }: { run: PastRun }): ReactElement {
  return (
    <>
      {run.problems.length > 0 && run.ending !== 'done' && <RunProblems run={run} />}
      <section aria-labelledby="result">
        <h2 id="result">{words.result}</h2>
        <div className="table-wrap">
          <table className="table">
            <thead>
              <tr>
                <th>{words.columns.type}</th>
                {counts.map((count) => (
                  <th key={count} className={classOf(count)}>
                    {words.columns[count]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {run.kinds.map((kind) => (
                <KindRow key={kind.type} kind={kind} />
              ))}
              <tr className="total">
                <td>{words.columns.all}</td>
                {counts.map((count) => (
                  <td key={count} className={classOf(count)}>
                    {number(run.kinds.reduce((sum, kind) => sum + kind[count], 0))}
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
      </section>
      {run.ending === 'done' &&
        (run.problems.length > 0 ? (
          <RunProblems run={run} />
        ) : (
          <p className="subtle">{overviewWords.noProblems}</p>
        ))}
    </>
  );
}

function KindRow({ kind }: { kind: KindOfRun }): ReactElement {
  return (
    <tr>
      <td>
        <TypeName type={kind.type} typeId={kind.typeId} />
        {kind.isLeftOut && <div className="small subtle">{words.leftOut}</div>}
      </td>
      {counts.map((count) => (
        <td key={count} className={classOf(count)}>
          {kind.isLeftOut ? words.notRead : number(kind[count])}
        </td>
      ))}
    </tr>
  );
}

const classOf = (count: string): string => (wideOnly.has(count) ? 'number wide-only' : 'number');

function RunProblems({ run }: { run: PastRun }): ReactElement {
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">{words.problems}</h2>
      <ProblemLines problems={run.problems} more={(problem) => <Places run={run} code={problem.code} />} />
    </section>
  );
}

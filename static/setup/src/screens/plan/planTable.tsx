// What a plan would do, type by type: a bar, and numbers; a number leads to its objects.
import type { PlanType, PlanView } from '../../answers';
import type { ReactElement } from 'react';
import { TextButton } from '../../parts/links';
import { number } from '../../state/counts';
import { fateOfCount } from '../../state/plan/planCsv';
import { planCounts, skippedOf, totalsOf, type PlanCount } from '../../state/plan/planTotals';
import type { Looked } from '../../state/plan/usePlanIds';
import { planWords as words } from '../../words/plan';
import { Legend, PlanBar } from './planBar';

type Props = { plan: PlanView; looked: Looked | undefined; look: (looked: Looked) => void };

export function PlanTable({ plan, looked, look }: Props): ReactElement {
  const totals = totalsOf(plan);
  return (
    <>
      <div className="table-wrap">
        <table className="table plan-table">
          <thead>
            <tr>
              <th>{words.columns.type}</th>
              <td className="plan-bar-cell wide-only" />
              {planCounts.map((count) => (
                <th key={count} className="number">
                  {words.columns[count]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.types.map((type) => (
              <tr key={type.type}>
                <td>
                  <bdi className="breaks">{type.type}</bdi>
                  {type.isLeftOut && <div className="small subtle">{words.leftOut}</div>}
                </td>
                <td className="plan-bar-cell wide-only">{!type.isLeftOut && <PlanBar type={type} />}</td>
                {planCounts.map((count) => (
                  <td key={count} className={quiet.has(count) ? 'number subtle' : 'number'}>
                    <Figure type={type} count={count} looked={looked} look={look} />
                  </td>
                ))}
              </tr>
            ))}
            <tr className="total">
              <td>{words.columns.all}</td>
              <td className="wide-only" />
              {planCounts.map((count) => (
                <td key={count} className="number">
                  <Quiet value={totals[count]} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <Legend />
    </>
  );
}

const quiet: ReadonlySet<PlanCount> = new Set(['read', 'same']);

/** Zero is a quiet dash. */
const Quiet = ({ value }: { value: number }): ReactElement =>
  value === 0 ? <span className="subtle">{words.none}</span> : <>{number(value)}</>;

function Figure(props: {
  type: PlanType;
  count: PlanCount;
  looked: Looked | undefined;
  look: (looked: Looked) => void;
}): ReactElement {
  const { type, count, looked, look } = props;
  const value = count === 'skipped' ? skippedOf(type) : type[count];
  const fate = fateOfCount[count];
  if (type.isLeftOut || value === 0 || fate === undefined)
    return <Quiet value={type.isLeftOut ? 0 : value} />;
  const isLooked = looked?.type === type.type && looked.fate === fate;
  return (
    <TextButton onClick={() => look({ type: type.type, kind: type.kind, fate })} isOpen={isLooked}>
      {number(value)}
      <span className="unseen">{`, ${words.ids(type.type, fate, value)}`}</span>
    </TextButton>
  );
}

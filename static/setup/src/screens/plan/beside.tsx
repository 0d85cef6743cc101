// What a run costs: objects of the site's allowance, and calls to Okta.
import type { PlanView } from '../../answers';
import type { ReactElement } from 'react';
import { Icon } from '../../parts/icons';
import { number } from '../../state/counts';
import { lengthOf } from '../../state/moments';
import { allowanceOf } from '../../state/allowance';
import { planWords as words } from '../../words/plan';

export function Beside({ plan }: { plan: PlanView }): ReactElement {
  const calls = Object.entries(words.callsOf) as [keyof PlanView['calls'], string][];
  return (
    <>
      <Allowance plan={plan} />
      <section aria-labelledby="plan-calls">
        <h2 id="plan-calls">{words.calls}</h2>
        <dl className="pairs">
          {calls
            .filter(([what]) => plan.calls[what] > 0)
            .map(([what, name]) => (
              <div key={what} className="is-tight">
                <dt>{name}</dt>
                <dd className="number">{number(plan.calls[what])}</dd>
              </div>
            ))}
          <div className="is-tight">
            <dt>{words.took}</dt>
            <dd className="number">{lengthOf(plan.tookMs)}</dd>
          </div>
        </dl>
      </section>
    </>
  );
}

const width = 240;

function Allowance({ plan }: { plan: PlanView }): ReactElement {
  const { holds, adds, allowed, rest, after, level } = allowanceOf(plan);
  const scale = (objects: number) => (allowed === 0 ? width : Math.min(width, (objects / allowed) * width));
  return (
    <section aria-labelledby="allowance">
      <div className="between">
        <h2 id="allowance">{words.allowance}</h2>
        {rest !== undefined && (
          <span className="small subtle number">{words.allowanceOf(after, allowed)}</span>
        )}
      </div>
      {rest !== undefined && (
        <svg
          className="plan-bar"
          viewBox={`0 0 ${width} 8`}
          height={8}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect className="bar-free" width={width} height={8} />
          <rect className="bar-import" width={scale(after)} height={8} />
          <rect className="bar-rest" width={scale(after - adds)} height={8} />
        </svg>
      )}
      <p className="small subtle">
        {rest === undefined
          ? words.allowanceUnread({ holds, adds, allowed })
          : words.allowanceText({ holds, adds, rest })}
      </p>
      {level !== 'free' && (
        <p className="small with-icon top-aligned">
          <Icon name="warning" tone="warning" />
          {level === 'over' ? words.allowanceOver(after - allowed) : words.allowanceNear}
        </p>
      )}
    </section>
  );
}

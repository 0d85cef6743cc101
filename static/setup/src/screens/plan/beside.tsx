// What a run costs: objects of the site's allowance, and calls to Okta.
import type { PlanView } from '../../answers';
import type { ReactElement } from 'react';
import { number } from '../../state/counts';
import { lengthOf } from '../../state/moments';
import type { ScreenProps } from '../../state/screenProps';
import { planWords as words } from '../../words/plan';
import { Allowance } from './allowance';

type Props = { made: PlanView; isRun: boolean } & Pick<ScreenProps, 'setup' | 'plan' | 'refreshSetup'>;

/** @param props after a run the sum of then would count what it made twice: it is left out */
export function Beside(props: Props): ReactElement {
  const { made } = props;
  const calls = Object.entries(words.callsOf) as [keyof PlanView['calls'], string][];
  return (
    <>
      {!props.isRun && <Allowance {...props} />}
      <section aria-labelledby="plan-calls">
        <h2 id="plan-calls">{words.calls}</h2>
        <dl className="pairs">
          {calls
            .filter(([what]) => made.calls[what] > 0)
            .map(([what, name]) => (
              <div key={what} className="is-tight">
                <dt>{name}</dt>
                <dd className="number">{number(made.calls[what])}</dd>
              </div>
            ))}
          <div className="is-tight">
            <dt>{words.took}</dt>
            <dd className="number">{lengthOf(made.tookMs)}</dd>
          </div>
        </dl>
      </section>
    </>
  );
}

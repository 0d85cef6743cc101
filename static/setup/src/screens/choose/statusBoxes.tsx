// Okta's states as tick boxes, each with how many of the first records have it.
import { Checkbox } from '@atlaskit/checkbox';
import { useState, type ReactElement } from 'react';
import type { Setup } from '../../answers';
import { Icon } from '../../parts/icons';
import { filtersIn, withFilters } from '../../state/choose/chosen';
import { number } from '../../state/counts';
import { statesIn, statesTicked, ticked, type StateKind } from '../../state/choose/statusTicks';
import { useMapping } from '../../state/mapping/useMapping';
import { filterWords as words } from '../../words/choose';

export function StatusBoxes({ kind, setup }: { kind: StateKind; setup: Setup }): ReactElement {
  const { mapping, change, samples } = useMapping();
  const [isLast, setIsLast] = useState(false);
  const { statuses } = filtersIn(mapping, kind);
  const sample = samples[kind];
  const states = statesIn(kind, sample?.samples ?? [], statuses);
  const on = statesTicked(states, statuses);
  const tick = (state: string, isOn: boolean) => {
    const next = ticked(states, statuses, { state, isOn });
    setIsLast(next.is === 'last');
    if (next.is === 'ticks') change(withFilters(mapping, kind, { statuses: next.statuses }));
  };
  const leavers = states.find(({ state }) => state === 'DEPROVISIONED');
  return (
    <fieldset className="plain-set">
      <legend className="field-label">{words.status}</legend>
      <div className="boxes">
        {states.map(({ state, seen }) => (
          <div key={state} className="between">
            <Checkbox
              label={words.statuses[state] ?? state}
              isChecked={on.has(state)}
              isDisabled={!setup.mayChange}
              onChange={(event) => tick(state, event.currentTarget.checked)}
            />
            {sample && (
              <span className="small subtle number box-figure">{seen === 0 ? '' : number(seen)}</span>
            )}
          </div>
        ))}
      </div>
      {sample?.more && <p className="small subtle">{words.seenOf(sample.samples.length)}</p>}
      {isLast && on.size === 1 && (
        <p className="help wrong" role="alert">
          <Icon name="failed" tone="danger" />
          {words.lastStatus}
        </p>
      )}
      {leavers && (
        <p className="small with-icon top-aligned">
          <Icon name="info" tone="info" />
          {words.deprovisioned(sample?.more ? 0 : leavers.seen)}
        </p>
      )}
    </fieldset>
  );
}

// Which records an object type takes: one condition a row, all of which must hold.
import type { ReactElement } from 'react';
import { tests, type Condition } from '../../../../../../src/mapping/condition';
import type { Kind } from '../../../answers';
import { Choice } from '../../../parts/choice';
import { AddButton, RemoveButton } from '../../../parts/smallButtons';
import { TypedText } from '../../../parts/typedText';
import { upTo } from '../../../state/map/checkedText';
import { withTest } from '../../../state/map/typeEdits';
import { testNames, typeWords as words } from '../../../words/mapType';
import { FieldCombo } from './fieldCombo';

const testOptions = tests.map((value) => ({ value, text: testNames[value] }));

/** As many as a type and a condition take (mapping.ts, condition.ts). */
const mostConditions = 20;
const mostValues = 50;

export function Conditions(props: {
  kind: Kind;
  when: readonly Condition[];
  change: (when: Condition[]) => void;
}): ReactElement {
  const { kind, when, change } = props;
  const put = (at: number, next: Condition) =>
    change(when.map((each, number) => (number === at ? next : each)));
  return (
    <div className="field">
      <span className="field-label">{words.conditions}</span>
      {when.length === 0 && <span className="subtle">{words.noConditions}</span>}
      {when.map((condition, at) => (
        <div key={at} className="condition-row">
          <FieldCombo
            kind={kind}
            label={words.field(at + 1)}
            value={condition.path}
            onPick={(path) => put(at, { ...condition, path })}
          />
          <Choice
            label={words.test(at + 1)}
            value={condition.test}
            options={testOptions}
            onChange={(test) => put(at, withTest(condition, test))}
          />
          {condition.values ? (
            <TypedText
              label={words.values(at + 1)}
              value={condition.values.join(', ')}
              faultOf={upTo(2_000)}
              onChange={(text) => put(at, { ...condition, values: valuesIn(text) })}
            />
          ) : (
            <span />
          )}
          <RemoveButton
            label={words.removeCondition(at + 1)}
            act={() => change(when.filter((_each, number) => number !== at))}
          />
        </div>
      ))}
      <div className="piece-row">
        {when.length < mostConditions && (
          <AddButton
            text={words.addCondition}
            act={() => change([...when, { path: 'status', test: 'is', values: ['ACTIVE'] }])}
          />
        )}
        {when.length > 0 && <span className="small subtle">{words.conditionsHelp}</span>}
      </div>
    </div>
  );
}

/** Texts between commas; a condition always has one, if an empty one. */
function valuesIn(text: string): string[] {
  const values = text
    .split(',')
    .map((value) => value.trim().slice(0, 200))
    .filter(Boolean);
  return values.length > 0 ? values.slice(0, mostValues) : [''];
}

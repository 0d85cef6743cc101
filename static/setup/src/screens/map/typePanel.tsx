// What an object type takes and what a run may do with it, edited in place; and its removal, which asks.
import { useId, useState, type ReactElement } from 'react';
import { typeModes, type TypeMapping } from '../../../../../src/mapping/mapping';
import { Choice } from '../../parts/choice';
import { ActionButton } from '../../parts/screen';
import { usePage } from '../../state/pageContext';
import { movedType, typesOf, withConditions, withMode, withoutType } from '../../state/map/typeEdits';
import { useMapping } from '../../state/mapping/useMapping';
import { modeNames } from '../../words/map';
import { typeWords as words } from '../../words/mapType';
import { Conditions } from './line/conditions';

const modes = typeModes.map((value) => ({ value, text: modeNames[value] }));

export function TypePanel(props: {
  type: TypeMapping;
  close: () => void;
  show: (key: string) => void;
}): ReactElement {
  const { type, close, show } = props;
  const { mapping, change } = useMapping();
  const { say } = usePage();
  const [isAsking, setIsAsking] = useState(false);
  const id = useId();
  const siblings = typesOf(mapping, type.kind);
  const at = siblings.findIndex(({ key }) => key === type.key);
  const other = siblings.find(({ key }) => key !== type.key);
  const remove = () => {
    change(withoutType(mapping, type.key));
    say(words.removed(type.type));
    close();
    if (other) show(other.key);
  };
  return (
    <div className="well">
      <Conditions
        kind={type.kind}
        when={type.when ?? []}
        change={(when) => change(withConditions(mapping, type.key, when))}
      />
      <div className="field is-short">
        <label htmlFor={id}>{words.write}</label>
        <Choice
          id={id}
          value={type.write ?? 'create and update'}
          options={modes}
          onChange={(mode) => change(withMode(mapping, type.key, mode))}
        />
      </div>
      <p className="small subtle">{words.renameOn}</p>
      {isAsking ? (
        <div className="line-fault is-question">
          <span className="grow breaks">{words.askRemove(type.type)}</span>
          <ActionButton text={words.keep} appearance="subtle" onClick={() => setIsAsking(false)} takesFocus />
          <ActionButton text={words.reallyRemove} appearance="default" onClick={remove} />
        </div>
      ) : (
        <div className="piece-row">
          <ActionButton text={words.done} appearance="default" onClick={close} />
          {at > 0 && (
            <ActionButton
              text={words.earlier}
              appearance="subtle"
              onClick={() => change(movedType(mapping, type.key, -1))}
            />
          )}
          {at < siblings.length - 1 && (
            <ActionButton
              text={words.later}
              appearance="subtle"
              onClick={() => change(movedType(mapping, type.key, 1))}
            />
          )}
          {other && (
            <ActionButton text={words.remove} appearance="subtle" onClick={() => setIsAsking(true)} />
          )}
        </div>
      )}
    </div>
  );
}

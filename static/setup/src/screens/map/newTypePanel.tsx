// One more object type for a kind: its name, and which records it takes.
import { useId, useState, type ReactElement } from 'react';
import { sameName } from '../../../../../src/mapping/known';
import type { Kind } from '../../answers';
import { Combo } from '../../parts/combo';
import { Icon } from '../../parts/icons';
import { ActionButton } from '../../parts/screen';
import { nameCheck } from '../../state/map/checkedText';
import type { NewType } from '../../state/map/mapPlace';
import { usePage } from '../../state/pageContext';
import { withNewType } from '../../state/map/typeEdits';
import { useMapping } from '../../state/mapping/useMapping';
import { typeWords as words } from '../../words/mapType';
import { Conditions } from './line/conditions';

/** The path that its condition begins with, by kind. */
const firstPaths: Readonly<Record<Kind, string>> = {
  users: 'profile.userType',
  groups: 'type',
  devices: 'profile.platform',
};

export const newTypeOf = (kind: Kind): NewType => ({
  ...{ kind, name: '' },
  when: [{ path: firstPaths[kind], test: 'is', values: [''] }],
});

/** @param change keeps what is typed, undefined once it is over: it outlives a look at another screen */
export function NewTypePanel(props: {
  begun: NewType;
  change: (begun: NewType | undefined) => void;
  show: (key: string) => void;
}): ReactElement {
  const { begun, change: put, show } = props;
  const { kind, name, when } = begun;
  const close = () => put(undefined);
  const { mapping, change, schema } = useMapping();
  const { say } = usePage();
  const id = useId();
  const [isTried, setIsTried] = useState(false);
  const isTaken = mapping.types.some(({ type }) => sameName(type, name.trim()));
  const nameFault =
    nameCheck(name) === undefined ? (isTaken ? words.faults.taken : undefined) : words.faults.empty;
  const isOpenEnded =
    when.length === 0 || when.some(({ values }) => values?.every((value) => value.trim() === ''));
  const fault = nameFault ?? (isOpenEnded ? words.faults.condition : undefined);
  const free = (schema?.types ?? []).filter(
    (type) => !mapping.types.some((each) => sameName(each.type, type.name)),
  );
  const create = () => {
    if (fault !== undefined) return setIsTried(true);
    const { mapping: next, key } = withNewType(mapping, kind, { name: name.trim(), when });
    change(next);
    say(words.added(name.trim()));
    close();
    show(key);
  };
  return (
    <div className="well">
      <div className="field is-short">
        <label htmlFor={`${id}-name`}>{words.name}</label>
        <Combo
          id={`${id}-name`}
          label={words.name}
          value={name}
          isFree
          takesFocus
          describedBy={`${id}-help`}
          isInvalid={isTried && nameFault !== undefined}
          optionsFor={(typed) =>
            free
              .filter((type) => type.name.toLowerCase().includes(typed.toLowerCase()))
              .map((type) => ({ value: type.name, text: type.name }))
          }
          onPick={(next) => put({ ...begun, name: next })}
        />
        <span className="help" id={`${id}-help`}>
          {words.nameHelp}
        </span>
      </div>
      <Conditions kind={kind} when={when} change={(next) => put({ ...begun, when: next })} />
      {isTried && fault !== undefined && (
        <span className="help wrong" role="alert">
          <Icon name="failed" tone="danger" />
          {fault}
        </span>
      )}
      <div className="piece-row">
        <ActionButton text={words.create} appearance="default" onClick={create} />
        <ActionButton text={words.cancel} appearance="subtle" onClick={close} />
      </div>
    </div>
  );
}

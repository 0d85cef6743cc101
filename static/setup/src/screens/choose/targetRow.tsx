// One kind and its object type: picked or named, and what happens to it on Save.
import type { ReactElement } from 'react';
import { sameName } from '../../../../../src/mapping/known';
import type { TypeMapping } from '../../../../../src/mapping/mapping';
import type { Setup } from '../../answers';
import { Choice } from '../../parts/choice';
import { KindIcon } from '../../parts/icons';
import { TypedText } from '../../parts/typedText';
import { linesForOwn } from '../../state/ownType';
import { goingTo, knownTypeOf, nameFault, newName, proposedLines } from '../../state/targets';
import { useMapping } from '../../state/useMapping';
import { targetWords as words } from '../../words/choose';
import { kindNames } from '../../words/frame';

/** Stands in the list of types for one that is made. */
const anew = '';

export function TargetRow(props: { type: TypeMapping; isPicking: boolean; setup: Setup }): ReactElement {
  const { type, isPicking, setup } = props;
  const { mapping, schema, change } = useMapping();
  const known = knownTypeOf(schema, type.type);
  const name = kindNames[type.kind];
  const faultOf = (text: string) => {
    const fault = nameFault(mapping, type.key, text);
    return fault && words.faults[fault];
  };
  const rename = (text: string) => change(goingTo(mapping, type.key, { name: text.trim() }));
  return (
    <tr>
      <td>
        <span className="with-icon">
          <KindIcon kind={type.kind} />
          {name}
        </span>
        {type.when && <div className="small subtle">{words.some}</div>}
      </td>
      <td>
        {setup.mayChange && isPicking && schema && <TypeChoice type={type} />}
        {setup.mayChange && !known ? (
          <TypedText
            label={words.nameOf(name.toLowerCase())}
            value={type.type}
            faultOf={faultOf}
            onChange={rename}
          />
        ) : (
          !(isPicking && schema) && <bdi className="breaks">{type.type}</bdi>
        )}
      </td>
    </tr>
  );
}

function TypeChoice({ type }: { type: TypeMapping }): ReactElement | null {
  const { mapping, schema, change } = useMapping();
  if (!schema) return null;
  const known = knownTypeOf(schema, type.type);
  const taken = (name: string) => mapping.types.some((each) => each !== type && sameName(each.type, name));
  const options = [
    { value: anew, text: known ? words.anotherNew : words.isNew(type.type) },
    ...schema.types
      .filter(({ name }) => !taken(name))
      .map(({ name, isOurs }) => ({ value: name, text: isOurs ? words.ours(name) : words.yours(name) })),
  ];
  const pick = (name: string) => {
    if (name === anew) {
      const made = { name: newName(type.kind, schema, mapping), lines: proposedLines(mapping, type.kind) };
      return change(goingTo(mapping, type.key, made));
    }
    const to = knownTypeOf(schema, name);
    if (!to) return undefined;
    const lines = to.isOurs ? {} : { lines: linesForOwn(type, to, { mapping, schema }) };
    return change(goingTo(mapping, type.key, { name: to.name, ...lines }));
  };
  return (
    <Choice
      label={words.typeOf(kindNames[type.kind].toLowerCase())}
      value={known?.name ?? anew}
      options={options}
      onChange={pick}
    />
  );
}

// What a reference refers to, and by which attributes the object is found; whether one is made where there is none.
import { Checkbox } from '@atlaskit/checkbox';
import { useId, type ReactElement } from 'react';
import type { ReferenceLine } from '../../../../../../src/mapping/mapping';
import { Choice } from '../../../parts/choice';
import { Combo } from '../../../parts/combo';
import { targetNamed } from '../../../state/map/attributeChoice';
import { nameCheck } from '../../../state/map/checkedText';
import { knownType } from '../../../state/mapping/knownTypes';
import { targetNames } from '../../../state/map/lineShown';
import { useMapping } from '../../../state/mapping/useMapping';
import { lineWords as words } from '../../../words/mapLine';
import { RemoveButton } from '../../../parts/smallButtons';

/** As many as a mapping takes (mapping.ts). */
const mostBy = 5;

export function ReferenceFields(props: {
  line: ReferenceLine;
  change: (line: ReferenceLine) => void;
}): ReactElement {
  const { line, change } = props;
  const { mapping, schema } = useMapping();
  const id = useId();
  const { refersTo } = line;
  const target = targetNames(refersTo, mapping);
  const ours = mapping.types.map(({ type }) => ({ value: type, text: type, detail: words.ofThisImport }));
  const others = (schema?.types ?? [])
    .filter(({ name }) => !ours.some(({ value }) => value.toLowerCase() === name.toLowerCase()))
    .map(({ name }) => ({ value: name, text: name }));
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-target`}>{words.target}</label>
        <Combo
          id={`${id}-target`}
          label={words.target}
          value={target.type}
          isFree
          optionsFor={(typed) =>
            [...ours, ...others].filter(({ value }) => value.toLowerCase().includes(typed.toLowerCase()))
          }
          onPick={(name) =>
            nameCheck(name) === undefined &&
            change({ ...line, refersTo: targetNamed(name, { mapping, schema }) })
          }
        />
      </div>
      <ByFields line={line} change={change} />
      {'objectType' in refersTo && (
        <Checkbox
          label={words.create}
          isChecked={refersTo.create === true}
          onChange={(event) => {
            const { create: _was, ...rest } = refersTo;
            change({ ...line, refersTo: event.currentTarget.checked ? { ...rest, create: true } : rest });
          }}
        />
      )}
    </>
  );
}

function ByFields(props: { line: ReferenceLine; change: (line: ReferenceLine) => void }): ReactElement {
  const { line, change } = props;
  const { refersTo } = line;
  const options = useByOptions(refersTo);
  const { by } = refersTo;
  const put = (next: string[]) => {
    if (next.length > 0) change({ ...line, refersTo: { ...refersTo, by: next } });
  };
  const [free] = options.filter(({ value }) => !by.includes(value));
  return (
    <div className="field">
      <span className="field-label">{words.by}</span>
      {by.map((key, at) => (
        <div key={at} className="piece-row">
          <Choice
            label={`${words.by}, ${at + 1}`}
            value={key}
            options={options.filter(({ value }) => value === key || !by.includes(value))}
            onChange={(next) => put(by.map((each, number) => (number === at ? next : each)))}
          />
          {by.length > 1 && (
            <RemoveButton
              label={words.removeBy(options.find(({ value }) => value === key)?.text ?? key)}
              act={() => put(by.filter((_each, number) => number !== at))}
            />
          )}
        </div>
      ))}
      {free && by.length < mostBy && (
        <button type="button" className="quiet-button" onClick={() => put([...by, free.value])}>
          {words.addBy}
        </button>
      )}
      {by.length > 1 && <span className="help">{words.byHelp}</span>}
    </div>
  );
}

/** In this import lines by their keys, elsewhere attributes by their names. */
function useByOptions(refersTo: ReferenceLine['refersTo']): { value: string; text: string }[] {
  const { mapping, schema } = useMapping();
  if ('objectType' in refersTo)
    return (knownType(schema, refersTo.objectType)?.attributes ?? [])
      .filter(({ form }) => form !== 'reference' && form !== 'other')
      .map(({ name }) => ({ value: name, text: name }));
  const type = mapping.types.find(({ key }) => key === refersTo.type);
  return (type?.lines ?? [])
    .filter(({ as, off }) => as !== 'reference' && !off)
    .map(({ key, attribute }) => ({ value: key, text: attribute }));
}

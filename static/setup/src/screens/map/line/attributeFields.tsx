// Where a line goes: its attribute, what a new one holds, and what it is besides: identifier, label, unique.
import { Checkbox } from '@atlaskit/checkbox';
import { useId, type ReactElement } from 'react';
import { plainForms, type Line, type TypeMapping } from '../../../../../../src/mapping/mapping';
import { Choice } from '../../../parts/choice';
import { Combo } from '../../../parts/combo';
import {
  attributeOptions,
  fitted,
  withForm,
  withMany,
  type AttributeOption,
  type Ground,
} from '../../../state/map/attributeChoice';
import { nameCheck } from '../../../state/map/checkedText';
import { knownAttribute } from '../../../state/mapping/knownTypes';
import { withMark } from '../../../state/map/lineEdits';
import { useMapping } from '../../../state/mapping/useMapping';
import { formNames } from '../../../words/map';
import { lineWords as words } from '../../../words/mapLine';
import { ReferenceFields } from './referenceFields';

/** The forms that a new attribute may have: an import makes no choices and no accounts (assets imports guide). */
const forms = [...plainForms.filter((form) => form !== 'select' && form !== 'account'), 'reference'] as const;

export function AttributeFields(props: {
  line: Line;
  type: TypeMapping;
  change: (line: Line) => void;
}): ReactElement {
  const { line, type, change } = props;
  const { mapping, schema } = useMapping();
  const ground: Ground = { mapping, type, schema };
  const known = knownAttribute(schema, type.type, line.attribute);
  const id = useId();
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-name`}>{words.attribute}</label>
        <AttributeCombo
          id={`${id}-name`}
          ground={ground}
          value={line.attribute}
          describedBy={`${id}-help`}
          onPick={(attribute) => change(fitted(line, attribute, ground))}
        />
        <span className="help" id={`${id}-help`}>
          {known
            ? words.formKept(formNames[known.form])
            : schema
              ? words.attributeNew
              : words.attributeUnknown}
        </span>
      </div>
      {!known && (
        <div className="field">
          <label htmlFor={`${id}-form`}>{words.form}</label>
          <Choice
            id={`${id}-form`}
            value={line.as}
            options={forms.map((value) => ({ value, text: formNames[value] }))}
            onChange={(form) => change(withForm(line, form, ground))}
          />
        </div>
      )}
      {line.as === 'reference' && <ReferenceFields line={line} change={change} />}
      <div className="ticks">
        <Checkbox
          label={words.many}
          isChecked={line.many === true}
          onChange={(event) => change(withMany(line, event.currentTarget.checked))}
        />
        {line.as !== 'reference' &&
          (['identifier', 'label', 'unique'] as const).map((mark) => (
            <Checkbox
              key={mark}
              label={words[mark]}
              isChecked={line[mark] === true}
              onChange={(event) => change(withMark(line, mark, event.currentTarget.checked))}
            />
          ))}
      </div>
    </>
  );
}

/** An attribute that the type has in Assets, or the name of a new one. */
export function AttributeCombo(props: {
  ground: Ground;
  value: string;
  onPick: (attribute: string) => void;
  id?: string;
  describedBy?: string;
  isInvalid?: boolean;
}): ReactElement {
  const { ground, onPick, ...rest } = props;
  const options = attributeOptions(ground);
  return (
    <Combo
      {...rest}
      label={words.attribute}
      isFree
      optionsFor={(typed) => options.filter((option) => has(option, typed)).map(shown)}
      onPick={(name) => nameCheck(name) === undefined && onPick(name)}
    />
  );
}

const has = ({ name }: AttributeOption, typed: string): boolean =>
  name.toLowerCase().includes(typed.trim().toLowerCase());

const shown = ({ name, form, isTaken }: AttributeOption) => ({
  value: name,
  text: name,
  detail: isTaken ? `${formNames[form]} · ${words.taken}` : formNames[form],
});

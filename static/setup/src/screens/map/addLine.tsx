// A new line: which Okta field, and which attribute it fills; the field proposes a name for the attribute.
import { useId, useState, type ReactElement } from 'react';
import { Icon } from '../../parts/icons';
import { ActionButton } from '../../parts/screen';
import { AddButton } from '../../parts/smallButtons';
import type { Ground } from '../../state/map/attributeChoice';
import { nameCheck } from '../../state/map/checkedText';
import { attributeFor, lineFor, unusedFields, type FieldOption } from '../../state/map/fieldChoice';
import { withNewLine } from '../../state/map/mapLines';
import { usePage } from '../../state/pageContext';
import type { TableProps } from '../../state/map/tableProps';
import { useMapping } from '../../state/mapping/useMapping';
import { mapWords } from '../../words/map';
import { addWords as words } from '../../words/mapLine';
import { AttributeCombo } from './line/attributeFields';
import { FieldCombo, useFieldOptions } from './line/fieldCombo';

/** As many as a type takes (mapping.ts). */
const mostLines = 200;

export function AddLine(props: TableProps): ReactElement {
  const { type, mayChange } = props;
  const [isOpen, setIsOpen] = useState(false);
  const options = useFieldOptions(type.kind);
  const unused = unusedFields(options);
  const told = [mapWords.lines(type.lines.length), ...(unused > 0 ? [mapWords.unused(unused)] : [])].join(
    ' ',
  );
  if (!mayChange) return <p className="small subtle">{told}</p>;
  return (
    <>
      {isOpen && <NewLine {...props} options={options} close={() => setIsOpen(false)} />}
      <div className="piece-row">
        {!isOpen && type.lines.length < mostLines && (
          <AddButton text={mapWords.addLine} act={() => setIsOpen(true)} />
        )}
        <span className="small subtle">{told}</span>
      </div>
    </>
  );
}

function NewLine(props: TableProps & { options: readonly FieldOption[]; close: () => void }): ReactElement {
  const { type, options, moveTo, close } = props;
  const { mapping, schema, change } = useMapping();
  const { say } = usePage();
  const id = useId();
  const [path, setPath] = useState('');
  const [attribute, setAttribute] = useState('');
  const [isTried, setIsTried] = useState(false);
  const ground: Ground = { mapping, type, schema };
  const choose = (next: string) => {
    setPath(next);
    if (attribute === '') setAttribute(freeName(attributeFor(optionAt(options, next)), type.lines));
  };
  const lack =
    path === '' ? words.lackField : nameCheck(attribute) === undefined ? undefined : words.lackAttribute;
  const add = () => {
    if (lack !== undefined) return setIsTried(true);
    const line = lineFor(optionAt(options, path), attribute.trim(), ground);
    const { mapping: next, place } = withNewLine(mapping, { type: type.key }, line);
    change(next);
    say(words.added(line.attribute));
    close();
    moveTo({ row: place, open: place, find: '' });
  };
  return (
    <div
      className="well"
      role="group"
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <div className="ends">
        <div className="field">
          <label htmlFor={`${id}-field`}>{words.field}</label>
          <FieldCombo
            id={`${id}-field`}
            kind={type.kind}
            label={words.field}
            value={path}
            onPick={choose}
            takesFocus
            isInvalid={isTried && path === ''}
            describedBy={`${id}-help`}
          />
          <span className="help" id={`${id}-help`}>
            {words.fieldHelp}
          </span>
        </div>
        <div className="field">
          <label htmlFor={`${id}-attribute`}>{words.attribute}</label>
          <AttributeCombo
            id={`${id}-attribute`}
            ground={ground}
            value={attribute}
            onPick={setAttribute}
            isInvalid={isTried && nameCheck(attribute) !== undefined}
          />
        </div>
      </div>
      {isTried && lack !== undefined && (
        <span className="help wrong" role="alert">
          <Icon name="failed" tone="danger" />
          {lack}
        </span>
      )}
      <div className="piece-row">
        <ActionButton text={words.add} appearance="default" onClick={add} />
        <ActionButton text={words.cancel} appearance="subtle" onClick={close} />
      </div>
    </div>
  );
}

const optionAt = (options: readonly FieldOption[], path: string): FieldOption =>
  options.find((option) => option.path === path) ?? {
    ...{ path, isCustom: false, filled: 0, records: 0, isUsed: false },
    isMany: path.includes('[]'),
    form: 'text',
  };

/** The name, with a number behind it where a line fills an attribute of that name. */
function freeName(name: string, lines: readonly { attribute: string }[]): string {
  const taken = new Set(lines.map(({ attribute }) => attribute.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} ${number}`;
  return free;
}

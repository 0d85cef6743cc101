// The object types that this kind goes to: which of them is shown, what it takes, and the way to one more.
import { useState, type ReactElement } from 'react';
import { TextButton } from '../../parts/links';
import { AddButton } from '../../parts/smallButtons';
import { conditionsShown } from '../../state/map/conditionsShown';
import { knownType } from '../../state/mapping/knownTypes';
import type { TableProps } from '../../state/map/tableProps';
import { typesOf } from '../../state/map/typeEdits';
import { useMapping } from '../../state/mapping/useMapping';
import { kindNames } from '../../words/frame';
import { modeNames } from '../../words/map';
import { typeWords as words } from '../../words/mapType';
import { ProblemBadge } from './kindTabs';
import { NewTypePanel, newTypeOf } from './newTypePanel';
import { TypePanel } from './typePanel';

export function TypeBar({ type, mayChange, place, moveTo }: TableProps): ReactElement {
  const { mapping, schema, faults } = useMapping();
  const [isOpen, setIsOpen] = useState(false);
  const begun = mayChange && place.newType?.kind === type.kind ? place.newType : undefined;
  const types = typesOf(mapping, type.kind);
  const known = knownType(schema, type.type);
  const whose = !schema ? undefined : !known ? words.isNew : known.isOurs ? words.made : words.mine;
  const takes = type.when
    ? words.takes(conditionsShown(type.when))
    : types.length > 1
      ? words.takesRest
      : words.takesAll;
  const told = [whose, takes, ...(type.write ? [modeNames[type.write].toLowerCase()] : [])];
  const show = (key: string) => moveTo({ type: key, open: undefined, row: undefined, find: '' });
  return (
    <section className="type-bar">
      {types.length > 1 && (
        <div className="seg is-types" role="radiogroup" aria-label={words.types}>
          {types.map(({ key, type: name }) => (
            <label key={key} className={key === type.key ? 'is-on' : ''}>
              <input
                type="radio"
                name="type"
                className="unseen"
                checked={key === type.key}
                onChange={() => show(key)}
              />
              <bdi className="breaks">{name}</bdi>
              <ProblemBadge count={faults.filter((fault) => fault.type === key).length} />
            </label>
          ))}
        </div>
      )}
      <div className="type-told">
        <span className="breaks">
          {types.length < 2 && <b className="type-name">{type.type}</b>}{' '}
          <span className="subtle">{told.filter(Boolean).join(', ')}</span>{' '}
          {mayChange && (
            <TextButton
              isOpen={isOpen && !begun}
              onClick={() => {
                setIsOpen(!isOpen || begun !== undefined);
                moveTo({ newType: undefined });
              }}
            >
              {words.edit}
            </TextButton>
          )}
        </span>
        {mayChange && !begun && (
          <AddButton
            text={words.add(kindNames[type.kind].toLowerCase())}
            act={() => {
              setIsOpen(false);
              moveTo({ newType: newTypeOf(type.kind) });
            }}
          />
        )}
      </div>
      {isOpen && !begun && <TypePanel type={type} close={() => setIsOpen(false)} show={show} />}
      {begun && <NewTypePanel begun={begun} change={(newType) => moveTo({ newType })} show={show} />}
    </section>
  );
}

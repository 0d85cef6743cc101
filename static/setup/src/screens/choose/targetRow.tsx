// One kind and its object type: picked or named, and what happens to it on Save.
import { useId, useState, type ReactElement } from 'react';
import type { Birth } from '../../../../../src/mapping/births';
import type { TypeMapping } from '../../../../../src/mapping/mapping';
import type { Setup } from '../../answers';
import { KindIcon } from '../../parts/icons';
import { TextButton } from '../../parts/links';
import { TypedText } from '../../parts/typedText';
import { goingTo, knownTypeOf, nameFault } from '../../state/choose/targets';
import { useMapping } from '../../state/mapping/useMapping';
import { targetWords as words } from '../../words/choose';
import { kindNames } from '../../words/frame';
import { BirthTable } from './birthTable';
import { TypeChoice } from './typeChoice';

/** @param birth what saving makes of it; absent while the object schema is not known */
export function TargetRow(props: {
  type: TypeMapping;
  birth: Birth | undefined;
  isPicking: boolean;
  setup: Setup;
}): ReactElement {
  const { type, birth, isPicking, setup } = props;
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const name = kindNames[type.kind];
  return (
    <>
      <tr className={isOpen ? 'is-opened' : ''}>
        <td>
          <span className="with-icon">
            <KindIcon kind={type.kind} />
            {name}
          </span>
          {type.when && <div className="small subtle">{words.some}</div>}
        </td>
        <td>
          <Goal type={type} isPicking={isPicking} mayChange={setup.mayChange} />
        </td>
        <td className="subtle wide-only breaks">{birth && <OnSave birth={birth} />}</td>
        <td className="number">
          {birth && (
            <TextButton onClick={() => setIsOpen(!isOpen)} isOpen={isOpen}>
              {isOpen ? words.hide : words.show}
              <span className="unseen">{words.showFor(name.toLowerCase())}</span>
            </TextButton>
          )}
        </td>
      </tr>
      {birth && isOpen && (
        <tr className="unfolded">
          <td colSpan={4} id={id}>
            <BirthTable birth={birth} />
          </td>
        </tr>
      )}
    </>
  );
}

/** A list of types where they are known and somebody picks; a field for a name that is new; else the name. */
function Goal(props: { type: TypeMapping; isPicking: boolean; mayChange: boolean }): ReactElement {
  const { type, isPicking, mayChange } = props;
  const { mapping, schema, change } = useMapping();
  // A name may be that of a type that we made: its field stays until it is left.
  const [isTyping, setIsTyping] = useState(false);
  const isNew = isTyping || knownTypeOf(schema, type.type) === undefined;
  const picks = mayChange && isPicking && schema !== undefined;
  const faultOf = (text: string, isLeft: boolean) => {
    const fault = nameFault({ mapping, schema }, type.key, text);
    // Many a new name begins like one that is there.
    return fault && (isLeft || fault !== 'theirs') ? words.faults[fault] : undefined;
  };
  return (
    <>
      {picks && <TypeChoice type={type} schema={schema} />}
      {mayChange && isNew && (
        <div onFocus={() => setIsTyping(true)} onBlur={() => setIsTyping(false)}>
          <TypedText
            label={words.nameOf(kindNames[type.kind].toLowerCase())}
            value={type.type}
            isLate
            faultOf={faultOf}
            onChange={(text) => change(goingTo(mapping, type.key, { name: text.trim() }))}
          />
        </div>
      )}
      {!picks && !(mayChange && isNew) && <bdi className="breaks">{type.type}</bdi>}
    </>
  );
}

function OnSave({ birth: { home, attributes } }: { birth: Birth }): ReactElement {
  const added = attributes.filter(({ fate }) => fate === 'added');
  const references = attributes.filter(({ form }) => form === 'reference').length;
  if (home === 'new') return <>{words.made(attributes.length, references)}</>;
  return (
    <>
      {words.used(attributes.length - added.length)}
      {added.length > 0 && (
        <>
          , <b>{words.added(added.length)}</b>: {added.map(({ name }) => name).join(', ')}
        </>
      )}
    </>
  );
}

// A field with a list of what can stand in it: typing narrows the list, arrows go through it, Enter takes.
import Textfield from '@atlaskit/textfield';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { FieldFault, useUnfit } from './fieldFault';
import { useIsAbove } from './isAbove';

export type ComboOption = { value: string; text: string; detail?: string; sign?: string };

/** More than anybody reads; typing narrows them. */
const shownMax = 40;

export function Combo(props: {
  value: string;
  /** What the field shows for its value; without it the value itself. */
  text?: string;
  label: string;
  id?: string;
  /** The options for what is typed so far. */
  optionsFor: (typed: string) => readonly ComboOption[];
  onPick: (value: string) => void;
  /** Is told of every key, for options that come from elsewhere; of an empty text once typing is over. */
  onTyped?: (typed: string) => void;
  /** What is typed counts though no option has it. */
  isFree?: boolean;
  /** What keeps a text from counting: it stays as typed once the field is left, and this stands beneath. */
  faultOf?: (text: string) => string | undefined;
  isCode?: boolean;
  isInvalid?: boolean;
  describedBy?: string;
  takesFocus?: boolean;
  placeholder?: string;
  /** Stands in the list while there is no option. */
  nothing?: string;
}): ReactElement {
  const { value, text = value, label, id, optionsFor, onPick, onTyped, isFree = false, faultOf } = props;
  const [typed, setTyped] = useState<string>();
  const [isOpen, setIsOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.takesFocus) input.current?.focus();
  }, [props.takesFocus]);

  const wrong = typed === undefined ? undefined : faultOf?.(typed.trim());
  const fault = isOpen ? undefined : wrong;
  const faultId = useId();
  useUnfit(input, wrong !== undefined);
  const isInvalid = props.isInvalid === true || fault !== undefined;

  const options = isOpen ? optionsFor(typed ?? '').slice(0, shownMax) : [];
  const active = options[at];
  const done = () => {
    if (typed !== undefined) onTyped?.('');
    setTyped(undefined);
    setIsOpen(false);
    setAt(-1);
  };
  const pick = (picked: string) => {
    done();
    if (faultOf?.(picked) !== undefined) return setTyped(picked);
    if (picked !== value) onPick(picked);
  };
  const settle = () => {
    const free = typed?.trim() ?? '';
    if (isFree && typed !== undefined && (free !== '' || wrong !== undefined)) pick(free);
    else done();
  };
  const keyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && !event.altKey) {
      event.preventDefault();
      setIsOpen(true);
      setAt((before) => Math.min(Math.max(before + step, isFree ? -1 : 0), options.length - 1));
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      if (active) pick(active.value);
      else settle();
    } else if (event.key === 'Escape' && (isOpen || typed !== undefined)) {
      event.preventDefault();
      event.stopPropagation();
      done();
    }
  };
  return (
    <span className={props.isCode ? 'combo is-code' : 'combo'}>
      <Textfield
        ref={input}
        isCompact
        {...(id === undefined ? { 'aria-label': label } : { id })}
        value={typed ?? text}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${listId}-${at}` : undefined}
        aria-describedby={fault === undefined ? props.describedBy : faultId}
        aria-invalid={isInvalid ? true : undefined}
        isInvalid={isInvalid}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        dir="auto"
        onChange={(event) => {
          const next = event.currentTarget.value;
          setTyped(next);
          setIsOpen(true);
          setAt(isFree ? -1 : 0);
          onTyped?.(next);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onClick={(event) => {
          // What stands there gives way to what is typed; once something is typed, a click is one within it.
          if (typed === undefined) event.currentTarget.select();
          setIsOpen(true);
        }}
        onBlur={settle}
        onKeyDown={keyDown}
      />
      {isOpen && (options.length > 0 || props.nothing !== undefined) && (
        <Listbox id={listId} label={label}>
          {options.map((option, number) => (
            <Option
              key={option.value}
              id={`${listId}-${number}`}
              option={option}
              isActive={number === at}
              isCode={props.isCode ?? false}
              pick={() => pick(option.value)}
            />
          ))}
          {options.length === 0 && (
            <div className="combo-option subtle" role="option" aria-selected="false" aria-disabled="true">
              {props.nothing}
            </div>
          )}
        </Listbox>
      )}
      {fault !== undefined && <FieldFault id={faultId} text={fault} />}
    </span>
  );
}

/** Beneath the field, or above it where the foot bar would hide it. */
function Listbox(props: { id: string; label: string; children: ReactNode }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const isAbove = useIsAbove(box);
  return (
    <div
      ref={box}
      className={isAbove ? 'pop combo-list is-above' : 'pop combo-list'}
      role="listbox"
      id={props.id}
      aria-label={props.label}
    >
      {props.children}
    </div>
  );
}

function Option(props: {
  id: string;
  option: ComboOption;
  isActive: boolean;
  isCode: boolean;
  pick: () => void;
}): ReactElement {
  const { id, option, isActive, isCode, pick } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <div
      ref={box}
      id={id}
      role="option"
      aria-selected={isActive}
      className={isActive ? 'combo-option is-active' : 'combo-option'}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={pick}
    >
      <span className={isCode ? 'mono breaks' : 'breaks'}>
        <bdi>{option.text}</bdi>
        {option.sign !== undefined && <span className="small subtle"> {option.sign}</span>}
      </span>
      {option.detail !== undefined && <span className="small subtle breaks">{option.detail}</span>}
    </div>
  );
}

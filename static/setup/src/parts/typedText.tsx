// A field whose text counts as soon as it is a good one, or is left; until then it stays as typed, and says what is wrong.
import Textfield from '@atlaskit/textfield';
import { useEffect, useId, useRef, useState, type ClipboardEvent, type ReactElement } from 'react';
import { FieldFault, useUnfit } from './fieldFault';

export function TypedText(props: {
  value: string;
  /** What keeps a text from counting; undefined for a good one. `isLeft` is false while a late one is typed. */
  faultOf?: (text: string, isLeft: boolean) => string | undefined;
  onChange: (text: string) => void;
  /** It counts once the field is left, or on Enter: for a text that means something else on its way. */
  isLate?: boolean;
  /** The id of the field, for its label; or its name where no label can be seen. */
  id?: string;
  label?: string;
  width?: 'short' | 'middle';
  isCode?: boolean;
  describedBy?: string;
  onPaste?: (event: ClipboardEvent) => void;
}): ReactElement {
  const { value, faultOf, onChange, isLate = false, id, label, width } = props;
  const [typed, setTyped] = useState(value);
  // Undone, or changed elsewhere: what counts is shown.
  useEffect(() => setTyped(value), [value]);
  const faultId = useId();
  const [isLeft, setIsLeft] = useState(true);
  const fault = typed === value ? undefined : faultOf?.(typed, isLeft);
  const input = useRef<HTMLInputElement>(null);
  const isUnfit = typed !== value && faultOf?.(typed, true) !== undefined;
  useUnfit(input, isUnfit);
  const leave = () => {
    if (isLeft) return;
    setIsLeft(true);
    if (typed !== value && !isUnfit) onChange(typed);
  };
  const classes = ['typed', width === undefined ? '' : `typed-${width}`, props.isCode ? 'is-code' : ''];
  return (
    <span className={classes.filter(Boolean).join(' ')}>
      <Textfield
        ref={input}
        isCompact
        {...(id === undefined ? { 'aria-label': label } : { id })}
        aria-describedby={fault === undefined ? props.describedBy : faultId}
        aria-invalid={fault === undefined ? undefined : true}
        isInvalid={fault !== undefined}
        value={typed}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        dir="auto"
        onPaste={props.onPaste}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          if (isLate) setIsLeft(false);
          else if (faultOf?.(text, true) === undefined) onChange(text);
        }}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
      {fault !== undefined && <FieldFault id={faultId} text={fault} />}
    </span>
  );
}

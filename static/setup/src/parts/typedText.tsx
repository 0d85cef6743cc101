// A field whose text counts as soon as it is a good one; until then it stays as typed, and says what is wrong.
import Textfield from '@atlaskit/textfield';
import { useEffect, useId, useRef, useState, type ClipboardEvent, type ReactElement } from 'react';
import { useMapping } from '../state/mapping/useMapping';
import { Icon } from './icons';

export function TypedText(props: {
  value: string;
  /** What keeps a text from counting; undefined for a good one. */
  faultOf?: (text: string) => string | undefined;
  onChange: (text: string) => void;
  /** The id of the field, for its label; or its name where no label can be seen. */
  id?: string;
  label?: string;
  width?: 'short' | 'middle';
  isCode?: boolean;
  describedBy?: string;
  onPaste?: (event: ClipboardEvent) => void;
}): ReactElement {
  const { value, faultOf, onChange, id, label, width } = props;
  const [typed, setTyped] = useState(value);
  // Undone, or changed elsewhere: what counts is shown.
  useEffect(() => setTyped(value), [value]);
  const faultId = useId();
  const fault = typed === value ? undefined : faultOf?.(typed);
  const input = useRef<HTMLInputElement>(null);
  const { unfit } = useMapping();
  const isUnfit = fault !== undefined;
  useEffect(() => (isUnfit && input.current ? unfit.hold(input.current) : undefined), [isUnfit, unfit]);
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
          if (faultOf?.(text) === undefined) onChange(text);
        }}
      />
      {fault !== undefined && (
        <span className="help wrong" id={faultId} role="alert">
          <Icon name="failed" tone="danger" />
          {fault}
        </span>
      )}
    </span>
  );
}

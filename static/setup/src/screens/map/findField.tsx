// Finds lines by their words; the slash leads to it from anywhere on Map.
import Textfield from '@atlaskit/textfield';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { Icon } from '../../parts/icons';
import { usePage } from '../../state/pageContext';
import { mapWords as words } from '../../words/map';

/** So long after the last key the number of lines is said. */
const saidAfterMs = 600;

export function FindField(props: {
  value: string;
  onChange: (text: string) => void;
  count: number;
  /** Into the table: down from here, or after Escape. */
  toTable: () => void;
}): ReactElement {
  const { value, onChange, count, toTable } = props;
  const { say } = usePage();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const slash = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', slash);
    return () => document.removeEventListener('keydown', slash);
  }, []);
  useEffect(() => {
    if (value === '') return undefined;
    const timer = setTimeout(() => say(words.found(count)), saidAfterMs);
    return () => clearTimeout(timer);
  }, [value, count, say]);
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      toTable();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onChange('');
      toTable();
    }
  };
  return (
    <div className="find-field" role="search">
      <Textfield
        ref={input}
        isCompact
        type="search"
        aria-label={words.find}
        placeholder={words.find}
        elemBeforeInput={
          <span className="find-sign">
            <Icon name="search" />
          </span>
        }
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={keyDown}
      />
    </div>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input, textarea, select, [contenteditable=true], [contenteditable=true] *')
  );
}

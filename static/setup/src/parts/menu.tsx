// A button with a short list of things to do: arrows go through it, Escape and a click elsewhere close it.
import { useEffect, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { useIsAbove } from './isAbove';

export type MenuItem = { text: string; act: () => void; hint?: string; isDangerous?: boolean };

export function Menu(props: {
  label: string;
  children: ReactNode;
  items: readonly MenuItem[];
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  /** Whether Tab stops at the button. */
  isStop?: boolean;
  className?: string;
}): ReactElement {
  const { label, children, items, isOpen, onToggle, isStop = true, className = 'menu-button' } = props;
  const button = useRef<HTMLButtonElement>(null);
  return (
    <span className="menu">
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        tabIndex={isStop ? 0 : -1}
        onClick={() => onToggle(!isOpen)}
      >
        {children}
      </button>
      {isOpen && (
        <Items
          label={label}
          items={items}
          close={(how) => {
            if (how === 'back') button.current?.focus();
            onToggle(false);
          }}
        />
      )}
    </span>
  );
}

function Items(props: {
  label: string;
  items: readonly MenuItem[];
  close: (how: 'back' | 'away') => void;
}): ReactElement {
  const { label, items, close } = props;
  const list = useRef<HTMLDivElement>(null);
  const isAbove = useIsAbove(list);
  useEffect(() => list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus(), []);
  useEffect(() => {
    const away = (event: PointerEvent) => {
      if (event.target instanceof Node && !list.current?.parentElement?.contains(event.target)) close('away');
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  });
  const keyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = buttons.findIndex((each) => each === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      buttons.at(to % buttons.length)?.focus();
    } else if (event.key === 'Escape' || event.key === 'ArrowLeft') {
      event.preventDefault();
      close('back');
    } else if (event.key === 'Tab') close('back');
  };
  return (
    <div
      ref={list}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={isAbove ? 'pop menu-list is-above' : 'pop menu-list'}
      onKeyDown={keyDown}
    >
      {items.map(({ text, act, hint, isDangerous = false }) => (
        <button
          key={text}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={isDangerous ? 'menu-item is-dangerous' : 'menu-item'}
          onClick={() => {
            close('back');
            act();
          }}
        >
          {text}
          {hint !== undefined && <span className="subtle small">{hint}</span>}
        </button>
      ))}
    </div>
  );
}

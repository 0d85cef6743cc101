// Undo and redo on Choose and Map: two small buttons, and the keys that everything else has them on.
import { useEffect, type ReactElement } from 'react';
import { usePage } from '../state/pageContext';
import { useMapping } from '../state/mapping/useMapping';
import { draftWords as words } from '../words/draft';
import { Icon, type IconName } from './icons';

type Act = (() => void) | undefined;

/** Undo and redo that say what they did; absent where there is nothing to undo, or to redo. */
function useSaidSteps(): { undo: Act; redo: Act } {
  const { undo, redo } = useMapping();
  const { say } = usePage();
  const said = (act: Act, text: string): Act =>
    act &&
    (() => {
      act();
      say(text);
    });
  return { undo: said(undo, words.stepUndone), redo: said(redo, words.stepRedone) };
}

export function StepButtons(): ReactElement {
  const { undo, redo } = useSaidSteps();
  return (
    <div className="with-icon" role="group" aria-label={words.steps}>
      <StepButton icon="undo" label={words.undoStep} act={undo} />
      <StepButton icon="redo" label={words.redoStep} act={redo} />
    </div>
  );
}

/** It stays where it is when there is nothing more to do, so that the focus does. */
function StepButton({ icon, label, act }: { icon: IconName; label: string; act: Act }): ReactElement {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={act === undefined}
      onClick={act}
    >
      <Icon name={icon} />
    </button>
  );
}

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, with the command key on a Mac; in a field that is typed in they are the field's own. */
export function useStepKeys(): void {
  const { undo, redo } = useSaidSteps();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTypedIn(event.target)) return;
      const key = event.key.toLowerCase();
      const act = key === 'z' ? (event.shiftKey ? redo : undo) : key === 'y' ? redo : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
    // Heard anew each time: what is undone changes with every step.
  });
}

/** Whether a key pressed here belongs to a text that somebody types. */
const isTypedIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches(
    'input:not([type=checkbox], [type=radio]), textarea, [contenteditable=true], [contenteditable=true] *',
  );

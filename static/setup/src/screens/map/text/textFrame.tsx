// The editor as a part of the screen: opened once, told of what changes, remembered when the screen goes.
import { useEffect, useImperativeHandle, useRef, type ReactElement, type Ref } from 'react';
import type { CompletionSource } from '@codemirror/autocomplete';
import { openEditor, type Editor } from './textEditor';
import { pieces } from './textPieces';
import type { Signs } from './textSigns';
import type { Typing } from './textTyping';

/** What the screen may ask of the editor. */
export type EditorHandle = Pick<Editor, 'goTo' | 'find' | 'selectAll'>;

export function TextFrame(props: {
  text: string;
  signs: Signs;
  mayChange: boolean;
  memory: unknown;
  /** What is drawn and written waits while somebody types. */
  isTyping: () => boolean;
  complete: CompletionSource;
  onTyped: Typing['type'];
  onMoved: Typing['move'];
  remember: (memory: unknown) => void;
  handle: Ref<EditorHandle>;
}): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(undefined);
  const now = useRef(props);
  now.current = props;
  const { text, signs, mayChange, handle } = props;

  useEffect(() => {
    if (!host.current) return;
    const begun = now.current;
    const opened = openEditor(host.current, {
      ...{ text: begun.text, memory: begun.memory, mayChange },
      complete: (context) => now.current.complete(context),
      pieces,
      onTyped: (typed, line) => now.current.onTyped(typed, line),
      onMoved: (line) => now.current.onMoved(line),
    });
    editor.current = opened;
    return () => {
      now.current.remember(opened.memory());
      opened.destroy();
      editor.current = undefined;
    };
  }, [mayChange]);

  useEffect(() => {
    if (now.current.isTyping()) return;
    editor.current?.write(text);
    editor.current?.draw(signs);
  }, [text, signs, mayChange]);

  useImperativeHandle(
    handle,
    () => ({
      goTo: (line, column) => editor.current?.goTo(line, column),
      find: () => editor.current?.find(),
      selectAll: () => editor.current?.selectAll(),
    }),
    [],
  );
  return <div className="text-editor" ref={host} />;
}

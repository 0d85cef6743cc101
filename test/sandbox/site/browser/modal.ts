// The dialog around the app's frame, opened by Configure app: header, frame, and buttons where the host draws them.
import type { FrameView } from '../views';
import { answerer } from './commands';
import { h } from './dom';
import { moveFlags } from './flags';
import { onColorMode, otherLook } from './look';

/** How long the app's `onClose` may take before the dialog goes all the same. */
const PATIENCE_MS = 2_000;

export interface Opened {
  close(): void;
}

/**
 * @param name what is configured
 * @param closed called once the dialog is gone, however it went
 */
export function openApp(view: FrameView, name: string, closed: () => void): Opened {
  const origin = new URL(view.url).origin;
  const frame = h('iframe', {
    title: `Configure ${name}`,
    src: view.url,
    // Forge: Custom UI iframe, feature policies.
    allow: 'camera; clipboard-write; display-capture; fullscreen; microphone',
    // What Forge's policy for the frame allows too.
    sandbox:
      'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts allow-popups allow-popups-to-escape-sandbox',
  });
  const tell = (message: object): void => frame.contentWindow?.postMessage(message, origin);
  const whenClosed: (() => Promise<void>)[] = [];
  const calls = new Map<number, () => void>();
  let isOpen = true;
  /** Calls a function that stayed in the frame; resolves when it is through. */
  const call = (id: number, args: unknown[]): Promise<void> =>
    new Promise((done) => {
      const turn = calls.size + 1;
      calls.set(turn, done);
      tell({ forge: 'callback', id, args, turn });
    });
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    const late = new Promise((go) => setTimeout(go, PATIENCE_MS));
    void Promise.race([Promise.all(whenClosed.map((hear) => hear())), late]).then(() => {
      removeEventListener('message', hearFrame);
      forgetLook();
      moveFlags(document.body);
      dialog.close();
      dialog.remove();
      closed();
    });
  };
  const dialog = h(
    'dialog',
    { class: 'app', 'aria-labelledby': 'app-title' },
    h(
      'header',
      {},
      h('h1', { id: 'app-title' }, `Configure ${name}`),
      h('button', { class: 'subtle color-mode' }, otherLook()),
      h('button', { class: 'subtle', id: 'app-close', 'aria-label': 'Close', onclick: close }, '✕'),
    ),
    frame,
    view.hostButtons &&
      h(
        'footer',
        {},
        h('button', { class: 'subtle', id: 'host-cancel', onclick: close }, 'Cancel'),
        h('button', { class: 'primary', id: 'host-save', onclick: close }, 'Save configuration'),
      ),
  );
  const answer = answerer({
    view,
    call,
    onClose: (hear) => void whenClosed.push(hear),
    close,
  });
  const hearFrame = ({ source, origin: from, data }: MessageEvent<unknown>): void => {
    if (source !== frame.contentWindow || from !== origin) return;
    const message = readMessage(data);
    if (message?.forge === 'returned') calls.get(message.turn)?.();
    if (message?.forge !== 'call') return;
    const { id, command, payload } = message;
    answer(command, payload).then(
      (value) => tell({ forge: 'answer', id, value }),
      (error: unknown) => tell({ forge: 'answer', id, error: plain(error) }),
    );
  };
  addEventListener('message', hearFrame);
  const forgetLook = onColorMode((mode) => tell({ forge: 'theme', colorMode: mode }));
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  document.body.append(dialog);
  moveFlags(dialog); // what is outside of an open dialog can neither be seen nor pressed
  dialog.showModal();
  return { close };
}

type Message =
  { forge: 'call'; id: number; command: string; payload?: unknown } | { forge: 'returned'; turn: number };

// A parser: bridge.ts sends these two, and other scripts in the frame may send what they like.
const readMessage = (data: unknown): Message | undefined =>
  typeof data === 'object' && data !== null && 'forge' in data ? (data as Message) : undefined;

const plain = (error: unknown): { name: string; message: string } =>
  error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };

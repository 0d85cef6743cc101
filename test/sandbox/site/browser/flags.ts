// Flags: short messages at the foot of the page, as the app or the sandbox itself raises them.
import { h } from './dom';

export interface Flag {
  id: string;
  title?: string | undefined;
  description?: string | undefined;
  /** info, success, warning, error */
  type?: string | undefined;
  actions?: { text: string; act: () => void }[] | undefined;
  goesByItself?: boolean | undefined;
}

const GOES_AFTER_MS = 8_000;

const place = (): HTMLElement | null => document.getElementById('flags');

/** Takes all flags elsewhere in the page, with the place where new ones come. */
export function moveFlags(to: Element): void {
  const flags = place();
  if (flags) to.append(flags);
}

/** Shows a flag, in place of an older one of the same id. */
export function showFlag({
  id,
  title = '',
  description = '',
  type = 'info',
  actions = [],
  goesByItself,
}: Flag): void {
  closeFlag(id);
  place()?.append(
    h(
      'div',
      { class: `flag ${type}`, 'data-flag': id, role: type === 'error' ? 'alert' : 'status' },
      h('strong', {}, title),
      description !== '' && h('p', {}, description),
      h(
        'div',
        { class: 'row' },
        actions.map(({ text, act }) => h('button', { class: 'link', onclick: act }, text)),
        h('button', { class: 'link', onclick: () => closeFlag(id) }, 'Dismiss'),
      ),
    ),
  );
  if (goesByItself) setTimeout(() => closeFlag(id), GOES_AFTER_MS);
}

export function closeFlag(id: string): void {
  for (const flag of place()?.children ?? [])
    if (flag instanceof HTMLElement && flag.dataset['flag'] === id) flag.remove();
}

// Light or dark: kept for the next visit, told to whoever wants to know (the app's frame does).

export type ColorMode = 'light' | 'dark';

const KEY = 'sandbox-color-mode';
const listeners = new Set<(mode: ColorMode) => void>();

export const colorMode = (): ColorMode =>
  document.documentElement.dataset['colorMode'] === 'dark' ? 'dark' : 'light';

/** @returns how to stop listening */
export function onColorMode(listener: (mode: ColorMode) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * Every button of the class `color-mode` turns it from now on.
 *
 * @param first what to begin with where nobody has chosen
 */
export function beginLook(first: ColorMode): void {
  const chosen = localStorage.getItem(KEY);
  paint(chosen === 'dark' || chosen === 'light' ? chosen : first);
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.matches('button.color-mode')) return;
    paint(other());
    localStorage.setItem(KEY, colorMode());
  });
}

/** What a button that turns it says. */
export const otherLook = (): string => (colorMode() === 'dark' ? 'Light' : 'Dark');

const other = (): ColorMode => (colorMode() === 'dark' ? 'light' : 'dark');

function paint(mode: ColorMode): void {
  const { dataset } = document.documentElement;
  dataset['colorMode'] = mode;
  dataset['theme'] = 'dark:dark light:light spacing:spacing typography:typography shape:shape motion:motion';
  for (const button of document.querySelectorAll('button.color-mode')) button.textContent = otherLook();
  for (const listener of listeners) listener(mode);
}

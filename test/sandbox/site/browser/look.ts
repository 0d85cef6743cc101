// Light or dark: kept for the next visit, told to whoever wants to know (the app's frame does).

export type ColorMode = 'light' | 'dark';

const KEY = 'sandbox-color-mode';
const listeners = new Set<(mode: ColorMode) => void>();

export const colorMode = (): ColorMode =>
  document.documentElement.dataset['colorMode'] === 'dark' ? 'dark' : 'light';

export const onColorMode = (listener: (mode: ColorMode) => void): void => void listeners.add(listener);

/** @param first what to begin with where nobody has chosen */
export function beginLook(first: ColorMode): void {
  const chosen = localStorage.getItem(KEY);
  paint(chosen === 'dark' || chosen === 'light' ? chosen : first);
  const button = document.getElementById('color-mode');
  button?.addEventListener('click', () => {
    paint(colorMode() === 'dark' ? 'light' : 'dark');
    localStorage.setItem(KEY, colorMode());
  });
}

function paint(mode: ColorMode): void {
  const { dataset } = document.documentElement;
  dataset['colorMode'] = mode;
  dataset['theme'] = 'dark:dark light:light spacing:spacing typography:typography shape:shape motion:motion';
  const button = document.getElementById('color-mode');
  if (button) button.textContent = mode === 'dark' ? 'Light' : 'Dark';
  for (const listener of listeners) listener(mode);
}

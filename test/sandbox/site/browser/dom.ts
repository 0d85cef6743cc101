// Makes elements. Text is always text: nothing that came from Okta can become markup.

export type Child = Node | string | number | false | undefined;
type Given = Record<string, string | boolean | undefined | ((event: Event) => unknown)>;

/**
 * One element.
 *
 * @param given attributes by name; `true` sets an empty one, `false` and undefined leave it out, `on…` listens
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  given: Given = {},
  ...children: (Child | Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), (event) => void value(event));
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  for (const child of children.flat())
    if (child !== false && child !== undefined)
      element.append(typeof child === 'number' ? String(child) : child);
  return element;
}

/** A small coloured word. */
export const lozenge = (look: string, text: string): HTMLElement =>
  h('span', { class: `lozenge ${look}` }, text);

/** A date and time as this browser's person writes them. */
export const moment = (ms: number): string =>
  new Date(ms).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

/** A number with separators. */
export const count = (number: number): string => number.toLocaleString();

/**
 * Puts new content into an element, and lets somebody who was working in the old go on: focus, what was typed and where,
 * and folds that were opened, found again by their ids.
 */
export function swap(inside: Element, ...content: Node[]): void {
  const active = document.activeElement;
  const kept =
    active instanceof HTMLInputElement && active.type !== 'checkbox'
      ? { value: active.value, start: active.selectionStart, end: active.selectionEnd }
      : undefined;
  const id = active instanceof HTMLElement && inside.contains(active) ? active.id : '';
  const open = [...inside.querySelectorAll('details[open]')].map((fold) => fold.id);
  inside.replaceChildren(...content);
  for (const fold of inside.querySelectorAll('details')) if (open.includes(fold.id)) fold.open = true;
  const again = id === '' ? null : document.getElementById(id);
  again?.focus();
  if (again instanceof HTMLInputElement && kept) {
    again.value = kept.value;
    if (kept.start !== null) again.setSelectionRange(kept.start, kept.end);
  }
}

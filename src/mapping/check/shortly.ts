// Texts of any length, cut so that a sentence can hold them.

const LONGEST = 60;

/** A text with its blanks made one each, cut to 60 characters. */
export function shortly(text: string): string {
  const characters = [...text.slice(0, 10 * LONGEST).replace(/\s+/g, ' ')];
  return characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

/** Names one after the other, the last after *and*; of more than six the number of the rest. */
export function listed(names: readonly string[]): string {
  const shown = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} more`] : names;
  const last = shown.at(-1) ?? '';
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${last}` : last;
}

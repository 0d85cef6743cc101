// Names as most people write theirs.

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Shorter ends behind an apostrophe are none of a name: it's, we'll. */
const SHORTEST_NAME = 3;

/** A text whose words begin with a capital and go on small: Ada, Anne-Marie, O'Brien. */
export const withCapitals = (text: string): string =>
  text.replace(WORD, (word, at: number) => {
    const small = word.toLowerCase();
    const isEnd = word.length < SHORTEST_NAME && /[\p{L}][’']$/u.test(text.slice(Math.max(0, at - 3), at));
    const [first = ''] = small;
    return isEnd ? small : first.toUpperCase() + small.slice(first.length);
  });

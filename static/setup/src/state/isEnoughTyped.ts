// How much of a name is worth asking Okta for (pure).

/** Two letters, or one of a script in which a letter is a word or nearly one: many family names are one sign long. */
export const isEnoughTyped = (text: string): boolean =>
  [...text].length >= 2 || /[^\p{Script=Latin}\p{Script=Common}]/u.test(text);

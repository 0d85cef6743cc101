// Names that a person takes for one another: they differ in letter case, marks, blanks or the plural only.

/**
 * What is left of a name when all that is taken away. Empty for a name of nothing but marks.
 * English plurals and the two spellings of words like *centre* count as one.
 */
export function core(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).map(singular).join('');
}

function singular(word: string): string {
  const one = word
    .replace(/(?<=[a-z]{2})ies$/, 'y')
    .replace(/(?<=[a-z](?:ss|x|ch|sh))es$/, '')
    .replace(/(?<=[a-z]{2}[^s\W])s$/, '');
  return one.replace(/(?<=[a-z]{2})tre$/, 'ter').replace(/(?<=[a-z]{3})our$/, 'or');
}

/** Whether two different names mean the same to a person. */
export const isNear = (one: string, other: string): boolean => core(one) !== '' && core(one) === core(other);

// Where the links of the README lead, so that a test can find those that lead nowhere.

/** Headings of second level, in their order. */
export const sectionsOf = (readme: string): string[] =>
  [...withoutFences(readme).matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading.trim());

/** The anchor of a heading, as GitHub makes it: small, without punctuation, blanks as hyphens. */
export const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

/** The targets of all links, in their order. */
export const targetsOf = (readme: string): string[] =>
  [...withoutCode(readme).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);

/**
 * The targets that lead nowhere: to no heading of this text, to no file, and not into the web by https.
 *
 * @param isFile whether a path from the README's folder is a file or folder
 */
export function deadLinks(readme: string, isFile: (path: string) => boolean): string[] {
  const headings = [...withoutFences(readme).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  const anchors = new Set(headings.map(anchorOf));
  return targetsOf(readme).filter((target) => {
    if (target.startsWith('#')) return !anchors.has(target.slice(1));
    if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return !target.startsWith('https://');
    return !isFile(target);
  });
}

/** Code shows signs as they are: what looks like a heading or a link there is none. */
const withoutFences = (text: string): string => text.replace(/^```[^]*?^```$/gm, '');

const withoutCode = (text: string): string =>
  withoutFences(text).replace(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');

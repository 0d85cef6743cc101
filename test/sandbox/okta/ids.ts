// Okta ids: twenty characters, a prefix that tells the kind, and an order that follows creation.

import type { Chance } from './chance';

// In the order of their character codes, so that comparing ids as text compares the numbers in them.
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Gives one new id after another, each greater (compared as text) than those before. */
export type NextId = () => string;

/**
 * @param prefix what Okta ids of that kind begin with: `00u` people, `00g` groups, `guo` devices, `0oa` apps
 * @param dice decides the org's own digits and the gaps between ids
 */
export function idsOf(prefix: '00u' | '00g' | 'guo' | '0oa' | 'oty' | '00o' | '00T', dice: Chance): NextId {
  const own = Array.from({ length: 5 }, () => DIGITS[dice.upTo(62)]).join('');
  let counter = 62 ** 6 + dice.upTo(62 ** 5);
  return () => {
    counter += 1 + dice.upTo(3_000_000); // neighbours look unrelated, yet stay in order
    return `${prefix}1${own}${inBase62(counter, 8)}5d7`;
  };
}

function inBase62(number: number, width: number): string {
  let text = '';
  for (let rest = number; text.length < width; rest = Math.floor(rest / 62))
    text = `${DIGITS[rest % 62]}${text}`;
  return text;
}

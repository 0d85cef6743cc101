// Which records are asked for: expressions of Okta's search, composed from what an admin chose. Pure.

import type { Kind } from './resources';

/** What narrows a list at Okta: states as Okta writes them, and an expression of its search; both must hold. */
export interface Narrowing {
  statuses?: readonly string[] | undefined;
  search?: string | undefined;
}

/** The search of a kind under such filters; undefined for the whole list. Groups are not narrowed at Okta. */
export function searchOf(
  kind: Kind,
  filters: { users?: Narrowing | undefined; devices?: Narrowing | undefined } | undefined,
): string | undefined {
  const wanted = kind === 'groups' ? undefined : filters?.[kind];
  const states = (wanted?.statuses ?? []).map((status) => `status eq ${quoted(status)}`);
  const search = wanted?.search?.trim() ?? '';
  const parts = [...(states.length > 0 ? [states.join(' or ')] : []), ...(search === '' ? [] : [search])];
  return parts.length > 1 ? parts.map((part) => `(${part})`).join(' and ') : parts[0];
}

/** The search narrowed to some records, by their ids; without a search they are all that is asked for. */
export function among(ids: readonly string[], search: string | undefined): string {
  const one = ids.map((id) => `id eq ${quoted(id)}`).join(' or ');
  return search === undefined ? one : `(${search}) and (${one})`;
}

/** People whose name, login or mail address begins so. Words: a first and a last name, in either order. */
export function peopleNamed(text: string): string {
  const begins = (attribute: string, with_: string) => `profile.${attribute} sw ${quoted(with_)}`;
  const whole = ['displayName', 'firstName', 'lastName', 'email', 'login'].map((each) => begins(each, text));
  const [first = '', ...rest] = text.split(/\s+/);
  const last = rest.join(' ');
  const both =
    last === ''
      ? []
      : [
          `(${begins('firstName', first)} and ${begins('lastName', last)})`,
          `(${begins('lastName', first)} and ${begins('firstName', last)})`,
        ];
  return [...whole, ...both, ...ofId(text)].join(' or ');
}

/** People who have one of these as their id, login or mail address. */
export const peopleKnownAs = (texts: readonly string[]): string =>
  texts
    .flatMap((text) => ['id', 'profile.login', 'profile.email'].map((name) => `${name} eq ${quoted(text)}`))
    .join(' or ');

/** Devices whose name begins so. */
export const devicesNamed = (text: string): string =>
  [`profile.displayName sw ${quoted(text)}`, ...ofId(text)].join(' or ');

/** Okta's ids have 20 letters and digits: somebody may have pasted one. */
export const isLikeId = (text: string): boolean => /^[A-Za-z0-9]{20}$/.test(text);

const ofId = (text: string) => (isLikeId(text) ? [`id eq ${quoted(text)}`] : []);

/**
 * Whether every bracket and quotation mark of an expression is closed. One that is not would change its meaning as soon
 * as it is asked together with something else.
 */
export function isClosed(search: string): boolean {
  let depth = 0;
  const outside = search.replace(/"(?:[^"\\]|\\.)*"/g, '');
  for (const sign of outside) {
    if (sign === '"') return false;
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** The attributes an expression names, in their order, each once. */
export function attributesIn(search: string): string[] {
  const outside = search.replace(/"(?:[^"\\]|\\.)*"?/g, ' "" ');
  const found = [...outside.matchAll(/\b[A-Za-z_][\w.-]*(?=\s+[A-Za-z]{2}\b)/g)].map(([name]) => name);
  return [...new Set(found.filter((name) => !/^(and|or|not)$/i.test(name)))];
}

/** A text as a value of an expression. */
const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;

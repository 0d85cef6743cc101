// What people call a record, and what tells it from others of that name: one table for whoever finds and shows it.
import { readPath } from './path';
import type { JsonObject, Kind, OktaRecord } from './record';

export interface Called {
  /** The id where Okta has no name. */
  name: string;
  /** Nothing where Okta has no more than the name. */
  detail: string;
}

interface Paths {
  /** Best first; paths that stand together are joined. */
  names: readonly (readonly string[])[];
  details: readonly string[];
}

const paths: Readonly<Record<Kind, Paths>> = {
  users: {
    names: [['profile.displayName'], ['profile.firstName', 'profile.lastName'], ['profile.login']],
    details: ['profile.email', 'profile.login'],
  },
  groups: { names: [['profile.name']], details: ['profile.description', 'type'] },
  devices: {
    names: [['profile.displayName'], ['profile.serialNumber']],
    details: ['profile.serialNumber', 'profile.platform'],
  },
};

/** Longer names are cut: they stand in fields, in lists and at the heads of columns. */
const LONGEST = 80;

/** The best name that a record has, and the first detail that says something else; both of at most 80 signs. */
export function called(kind: Kind, { id, raw }: Pick<OktaRecord, 'id' | 'raw'>): Called {
  const { names, details } = paths[kind];
  const name = firstFilled(names.map((each) => each.map((path) => textAt(raw, path)))) ?? id;
  const other = details.map((path) => textAt(raw, path)).filter((text) => text !== name);
  return { name: cut(name), detail: cut(firstFilled(other.map((text) => [text])) ?? '') };
}

const firstFilled = (texts: readonly (readonly string[])[]): string | undefined =>
  texts.map((each) => each.filter(Boolean).join(' ')).find((text) => text !== '');

function textAt(raw: JsonObject, path: string): string {
  const [value] = readPath(raw, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function cut(text: string): string {
  const signs = [...text.slice(0, 2 * LONGEST + 1)];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join('')}…` : text;
}

// External ids: the identity of a type or attribute for ever, unique across all object schemas of a workspace.
import { createHash } from 'node:crypto';
import type { KnownAttribute, KnownSchema, KnownType } from '../mapping/known';

/** The ids of what is there, and new ones for what is not: made of the import's id and of keys. */
export interface ExternalIds {
  ofType(key: string, name: string, home?: KnownType): string;
  ofAttribute(keys: { type: string; line: string }, names: Names, there?: KnownAttribute): string;
  /** Of a type that is only made for objects that a reference misses; its name is all that it has. */
  ofMade(name: string, home?: KnownType): string;
}

interface Names {
  type: string;
  attribute: string;
}

const beginning = (importId: string) => `okta-${importId}:`;

/** Whether this import made what has that id: others begin otherwise. */
export const isOurs = (externalId: string | undefined, importId: string): boolean =>
  externalId?.startsWith(beginning(importId)) ?? false;

export function externalIds(importId: string, known?: KnownSchema): ExternalIds {
  const taken = new Set(
    (known?.types ?? []).flatMap(({ externalId, attributes }) => [
      externalId,
      ...attributes.map((attribute) => attribute.externalId),
    ]),
  );
  // One of ours that stands elsewhere belongs to what was renamed, or to what was filled under that key before.
  const free = (id: string, name: string) => (taken.has(id) ? `${id}-${hashOf(name)}` : id);
  const prefix = beginning(importId);
  return {
    ofType: (key, name, home) => home?.externalId ?? free(`${prefix}${key}`, name),
    ofAttribute: ({ type, line }, names, there) =>
      there?.externalId ?? free(`${prefix}${type}/${line}`, `${names.type}/${names.attribute}`),
    // A key has no hyphen, so that no type of the mapping has such an id.
    ofMade: (name, home) => home?.externalId ?? free(`${prefix}made-${hashOf(name)}`, name),
  };
}

/** Letter case aside, as Assets takes names. */
const hashOf = (name: string) => createHash('sha256').update(name.toLowerCase()).digest('hex').slice(0, 12);
